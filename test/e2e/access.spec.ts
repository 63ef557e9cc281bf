import { pageFiles } from './support/doors.ts';
import { course, drillsOf, scenario } from './support/learner.ts';
import { type Answer, answerTo } from './support/outcome.ts';
import type { Scene } from './support/scene.ts';
import { csvFile } from './support/staff-files.ts';
import { expect, test } from './support/test.ts';
import type { Visitor } from './support/visitor.ts';

/** `staff` is somebody who has passed and reports to `supervisor`. */
type Row = readonly [path: (scene: Scene) => string, nobody: Answer, staff: Answer, supervisor: Answer, hr: Answer];

const everybody = (path: string): Row => [() => path, 200, 200, 200, 200];
const signedIn = (path: string): Row => [() => path, 'sign-in', 200, 200, 200];
const onlyHr = (path: string): Row => [() => path, 'sign-in', 404, 404, 200];
const onlySupervisor = (path: string): Row => [() => path, 'sign-in', 404, 200, 404];
const missingSignedIn = (path: string): Row => [() => path, 'sign-in', 404, 404, 404];
const missing = (path: string): Row => [() => path, 404, 404, 404, 404];

const PAGES: Record<string, Row> = {
  '404.astro': missing('/404'),
  '500.astro': [() => '/500', 500, 500, 500, 500],
  'assess/[course].astro': signedIn(`/assess/${course.id}`),
  'attempts/[attempt].astro': [
    ({ passed }) => `/attempts/${passed.attempt}?person=${passed.id}`,
    'sign-in',
    200,
    404,
    200,
  ],
  'attempts/[attempt]/arithmetic.pdf.ts': [
    ({ passed }) => `/attempts/${passed.attempt}/arithmetic.pdf?person=${passed.id}`,
    'sign-in',
    200,
    404,
    200,
  ],
  'calendar/[token].ics.ts': missing('/calendar/somebody.else.ics'),
  'certificates/[code].astro': [({ passed }) => `/certificates/${passed.certificate}`, 'sign-in', 200, 404, 200],
  'certificates/index.astro': signedIn('/certificates'),
  'courses/[course]/[lesson].astro': signedIn(`/courses/${course.id}/${course.lessons[0]!.id}`),
  'courses/[course]/index.astro': signedIn(`/courses/${course.id}`),
  'healthz.ts': everybody('/healthz'),
  'hr/[list].[form].ts': onlyHr('/hr/people.xlsx'),
  'hr/appeals.astro': onlyHr('/hr/appeals'),
  'hr/assignments.astro': onlyHr('/hr/assignments'),
  'hr/assignments/[assignment].astro': [() => '/hr/assignments/none', 'sign-in', 404, 404, 404],
  'hr/assignments/new.astro': onlyHr('/hr/assignments/new'),
  'hr/attempts.astro': onlyHr('/hr/attempts'),
  'hr/audit.astro': onlyHr('/hr/audit'),
  'hr/certificates.astro': onlyHr('/hr/certificates'),
  'hr/flags.astro': onlyHr('/hr/flags'),
  'hr/import/changes.csv.ts': [() => '/hr/import/changes.csv', 'sign-in', 404, 404, 404],
  'hr/import/example.csv.ts': onlyHr('/hr/import/example.csv'),
  'hr/import/faulty.csv.ts': [() => '/hr/import/faulty.csv', 'sign-in', 404, 404, 404],
  'hr/import/index.astro': onlyHr('/hr/import'),
  'hr/exceptions/index.astro': onlyHr('/hr/exceptions'),
  'hr/index.astro': onlyHr('/hr'),
  'hr/invitations.astro': onlyHr('/hr/invitations'),
  'hr/norms/[norm].astro': onlyHr('/hr/norms/handshake-duration-3s'),
  'hr/people/[person].astro': [({ passed }) => `/hr/people/${passed.id}`, 'sign-in', 404, 404, 200],
  'hr/people/[person]/copy.ts': [({ passed }) => `/hr/people/${passed.id}/copy`, 'sign-in', 404, 404, 200],
  'hr/people/[person]/erase.astro': [({ left }) => `/hr/people/${left.id}/erase`, 'sign-in', 404, 404, 200],
  'hr/people/[person]/record.pdf.ts': [({ passed }) => `/hr/people/${passed.id}/record.pdf`, 'sign-in', 200, 404, 200],
  'hr/people/change.astro': onlyHr('/hr/people/change?all=1&kind=deactivate'),
  'hr/people/changes/[entry].astro': missingSignedIn('/hr/people/changes/1'),
  'hr/people/changes/index.astro': onlyHr('/hr/people/changes'),
  'hr/people/index.astro': onlyHr('/hr/people'),
  'hr/questions/[question].astro': onlyHr(`/hr/questions/${drillsOf(course.lessons[0]!)[0]!.id}`),
  'hr/questions/index.astro': onlyHr('/hr/questions'),
  'hr/reports/audit-pack.astro': onlyHr('/hr/reports/audit-pack'),
  'hr/reports/audit-pack.pdf.ts': onlyHr(`/hr/reports/audit-pack.pdf?course=${course.id}`),
  'hr/reports/coverage.astro': onlyHr('/hr/reports/coverage'),
  'hr/reports/heat.astro': onlyHr('/hr/reports/heat'),
  'hr/reports/payroll.astro': onlyHr('/hr/reports/payroll'),
  'hr/reports/questions.astro': onlyHr('/hr/reports/questions'),
  'hr/reports/scenarios/[scenario].astro': onlyHr(`/hr/reports/scenarios/${scenario.id}`),
  'hr/reports/scenarios/index.astro': onlyHr('/hr/reports/scenarios'),
  'hr/retakes.astro': onlyHr('/hr/retakes'),
  'hr/reminders.astro': onlyHr('/hr/reminders'),
  'hr/reminders/next.astro': onlyHr('/hr/reminders/next'),
  'hr/results.astro': onlyHr('/hr/results'),
  'hr/settings/assessment.astro': onlyHr('/hr/settings/assessment'),
  'hr/settings/index.astro': onlyHr('/hr/settings'),
  'hr/settings/reminders.astro': onlyHr('/hr/settings/reminders'),
  'hr/settings/norms.astro': onlyHr('/hr/settings/norms'),
  'index.astro': signedIn('/'),
  'invite/[token].astro': [({ waiting }) => waiting.invitation, 200, 200, 200, 200],
  'language.ts': missing('/language'),
  'sign-out.ts': [() => '/sign-out', 'sign-in', 404, 404, 404],
  'me.astro': signedIn('/me'),
  'metrics.ts': missing('/metrics'),
  'me/copy.ts': signedIn('/me/copy'),
  'me/record.pdf.ts': signedIn('/me/record.pdf'),
  'pictures/[picture].[language].svg.ts': signedIn('/pictures/handshake-hold.en.svg'),
  'policy/[policy].astro': signedIn('/policy/grading'),
  'norms/[norm].astro': signedIn('/norms/handshake-duration-3s'),
  'norms/index.astro': signedIn('/norms'),
  'practice/index.astro': signedIn('/practice'),
  'readyz.ts': everybody('/readyz'),
  'scenarios/[scenario].astro': signedIn(`/scenarios/${scenario.id}`),
  'setup/[token].astro': [() => '/setup/not-the-token', 409, 409, 409, 409],
  'sign-in.astro': [() => '/sign-in', 200, 'home', 'home', 'home'],
  'team/[list].[form].ts': onlySupervisor('/team/people.csv'),
  'team/certificates.astro': onlySupervisor('/team/certificates'),
  'team/index.astro': onlySupervisor('/team'),
  'team/people.astro': onlySupervisor('/team/people'),
  'team/retakes.astro': onlySupervisor('/team/retakes'),
  'verify/[code].astro': [({ passed }) => `/verify/${passed.certificate}`, 200, 200, 200, 200],
};

test('every page is shown to those who may see it, and to nobody else', async ({ office, scene }) => {
  expect(Object.keys(PAGES).toSorted(), 'pages in this table').toEqual(pageFiles());
  const visitors = [await office.nobody(), scene.passed, scene.supervisor, scene.hr];
  const got: Record<string, Answer[]> = {};
  const wanted: typeof got = {};
  for (const [file, [pathIn, ...answers]] of Object.entries(PAGES)) {
    got[file] = await Promise.all(visitors.map((visitor) => answerTo(visitor, pathIn(scene))));
    wanted[file] = answers;
  }
  expect(got).toEqual(wanted);
});

for (const path of ['/hr/import/faulty.csv', '/hr/import/changes.csv'])
  test(`what becomes of a staff list, as ${path}, is worked out for HR only`, async ({ office }) => {
    const staff = await office.hire('Fan Lin');
    const statuses = await Promise.all(
      [await office.nobody(), staff, office.hr].map(async (who) =>
        (await who.post(path, { file: csvFile('工号,姓名\nX-1,Xu Hua\n') })).status(),
      ),
    );
    expect(statuses).toEqual([303, 404, 200]);
  });

test('what a change of people would do is worked out for HR only', async ({ office }) => {
  const staff = await office.hire('Fan Lin');
  const fields = { person: staff.id, kind: 'deactivate' };
  const ask = async (who: Visitor) => (await who.post('/hr/people/change', fields)).status();
  expect(await Promise.all([await office.nobody(), staff, office.hr].map(ask))).toEqual([303, 404, 200]);
});

test('a choice of people is not in the address, so whoever comes back to it is led to choose again, from the same list', async ({
  office,
}) => {
  const back = async (asked: Promise<{ headers(): Record<string, string> }>) => (await asked).headers().location;
  expect(await back(office.hr.get('/hr/people/change'))).toBe('/hr/people?nobody=');
  expect(await back(office.hr.post('/hr/people/change', { department: 'Sales' }))).toBe(
    '/hr/people?department=Sales&nobody=',
  );
});

test('an address with a character that no text can hold is not found, whoever asks', async ({ office }) => {
  const nobody = await office.nobody();
  expect(await Promise.all(['/calendar/%00.ics', '/invite/%00'].map((path) => answerTo(nobody, path)))).toEqual([
    404, 404,
  ]);
  const asked = ['/hr/people/%00', '/hr/audit?text=%00', '/hr/people?search=%00', '/hr/audit?before=1.5'];
  expect(await Promise.all(asked.map((path) => answerTo(office.hr, path)))).toEqual([404, 404, 404, 200]);
});

test('what becomes of people’s data can be read by anybody, and other policies by those who are signed in', async ({
  office,
}) => {
  const nobody = await office.nobody();
  const answers = await Promise.all(
    ['/policy/privacy', '/policy/retakes', '/policy/privacy/more'].map((path) => answerTo(nobody, path)),
  );
  expect(answers).toEqual([200, 'sign-in', 'sign-in']);
});
