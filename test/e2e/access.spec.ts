import { actionNames, pageFiles } from './support/doors.ts';
import { course, drillsOf, scenario, startAttempt, study, takeAssessment } from './support/learner.ts';
import { type Employee, type Office, PASSWORD } from './support/office.ts';
import { bestRun, rightAnswer } from './support/right-answers.ts';
import { csvFile } from './support/staff-files.ts';
import { expect, test } from './support/test.ts';
import { done, type Visitor } from './support/visitor.ts';
import { m, wordsIn } from './support/words.ts';

const { t } = wordsIn('en');

/** What somebody gets: the page, a way to sign in, a way home, or nothing at all. */
type Answer = 200 | 'sign-in' | 'home' | 404 | 409 | 500;
type Row = readonly [path: (staff: Scene) => string, nobody: Answer, staff: Answer, supervisor: Answer, hr: Answer];

/** People of every role. `staff` reports to `supervisor`, has passed, and has a certificate. */
interface Scene {
  readonly staff: Employee;
  readonly supervisor: Employee;
  readonly hr: Employee;
  readonly invitation: string;
  readonly attempt: string;
  readonly certificate: string;
}

const everybody = (path: string): Row => [() => path, 200, 200, 200, 200];
const signedIn = (path: string): Row => [() => path, 'sign-in', 200, 200, 200];
const onlyHr = (path: string): Row => [() => path, 'sign-in', 404, 404, 200];
const missing = (path: string): Row => [() => path, 404, 404, 404, 404];

const PAGES: Record<string, Row> = {
  '404.astro': missing('/404'),
  '500.astro': [() => '/500', 500, 500, 500, 500],
  'assess/[course].astro': signedIn(`/assess/${course.id}`),
  'attempts/[attempt].astro': [
    ({ attempt, staff }) => `/attempts/${attempt}?person=${staff.id}`,
    'sign-in',
    200,
    404,
    200,
  ],
  'certificates/[code].astro': [({ certificate }) => `/certificates/${certificate}`, 'sign-in', 200, 404, 200],
  'certificates/index.astro': signedIn('/certificates'),
  'courses/[course]/[lesson].astro': signedIn(`/courses/${course.id}/${course.lessons[0]!.id}`),
  'courses/[course]/index.astro': signedIn(`/courses/${course.id}`),
  'healthz.ts': everybody('/healthz'),
  'hr/assignments.astro': onlyHr('/hr/assignments'),
  'hr/audit.astro': onlyHr('/hr/audit'),
  'hr/import/example.csv.ts': onlyHr('/hr/import/example.csv'),
  'hr/import/faulty.csv.ts': [() => '/hr/import/faulty.csv', 'sign-in', 404, 404, 404],
  'hr/import/index.astro': onlyHr('/hr/import'),
  'hr/index.astro': onlyHr('/hr'),
  'hr/invitations.astro': onlyHr('/hr/invitations'),
  'hr/people/[person].astro': [({ staff }) => `/hr/people/${staff.id}`, 'sign-in', 404, 404, 200],
  'hr/people/index.astro': onlyHr('/hr/people'),
  'hr/results.astro': onlyHr('/hr/results'),
  'hr/results.csv.ts': onlyHr('/hr/results.csv'),
  'hr/settings.astro': onlyHr('/hr/settings'),
  'index.astro': signedIn('/'),
  'invite/[token].astro': [({ invitation }) => invitation, 200, 200, 200, 200],
  'language.ts': missing('/language'),
  'sign-out.ts': [() => '/sign-out', 'sign-in', 404, 404, 404],
  'me.astro': signedIn('/me'),
  'policy/[policy].astro': signedIn('/policy/grading'),
  'readyz.ts': everybody('/readyz'),
  'scenarios/[scenario].astro': signedIn(`/scenarios/${scenario.id}`),
  'setup/[token].astro': [() => '/setup/not-the-token', 409, 409, 409, 409],
  'sign-in.astro': [() => '/sign-in', 200, 'home', 'home', 'home'],
  'team/index.astro': [() => '/team', 'sign-in', 404, 200, 404],
  'verify/[code].astro': [({ certificate }) => `/verify/${certificate}`, 200, 200, 200, 200],
};

test('every page is shown to those who may see it, and to nobody else', async ({ office }) => {
  expect(Object.keys(PAGES).toSorted(), 'pages in this table').toEqual(pageFiles());
  const scene = await makeScene(office);
  const visitors = [await office.nobody(), scene.staff, scene.supervisor, scene.hr];
  const got: Record<string, Answer[]> = {};
  const wanted: typeof got = {};
  for (const [file, [pathIn, ...answers]] of Object.entries(PAGES)) {
    got[file] = await Promise.all(visitors.map((visitor) => answerTo(visitor, pathIn(scene))));
    wanted[file] = answers;
  }
  expect(got).toEqual(wanted);
});

/** What an action answers: its status and, when it refuses, the reason. */
type Said = '200' | `${number} ${string}`;
type Attempted = readonly [
  ask: (who: Visitor, scene: Scene & { open: string; question: string }) => ReturnType<Visitor['send']>,
  nobody: Said,
  staff: Said,
  supervisor: Said,
  hr: Said,
];

const STRANGER = '401 not-signed-in';
const HIDDEN = '404 not-allowed';
const staffList = { file: { ...csvFile('工号,姓名\nX-1,Xu Hua\n'), mimeType: 'text/csv' } };
const lesson = { course: course.id, lesson: course.lessons[0]!.id };
const drill = drillsOf(course.lessons[0]!)[0]!;

const ACTIONS: Record<string, Attempted> = {
  found: publicly(
    (who) =>
      who.send('found', {
        token: 'not-the-token',
        organisation: 'Theirs',
        timeZone: 'Asia/Shanghai',
        language: 'en',
        number: 'X-9',
        name: 'Xu Hua',
        password: PASSWORD,
      }),
    '404 link-invalid',
  ),
  acceptInvitation: publicly(
    (who) => who.send('acceptInvitation', { token: 'somebody.else', password: PASSWORD }),
    '404 invitation-invalid',
  ),
  signIn: publicly(
    (who) => who.send('signIn', { number: 'HR-1', password: 'a guess' }),
    '401 wrong-number-or-password',
  ),
  changePassword: forEverybody(
    (who) => who.send('changePassword', { current: 'a guess', next: PASSWORD }),
    '403 wrong-password',
  ),
  changeOrganisation: forHr((who) =>
    who.send('changeOrganisation', { name: 'Harbour Gas', timeZone: 'Asia/Shanghai', language: 'zh-CN' }),
  ),
  previewImport: forHr((who) => who.send('previewImport', staffList)),
  importStaff: forHr((who) => who.send('importStaff', staffList)),
  invite: forHr((who, { staff }) => who.send('invite', { person: staff.id })),
  renewInvitations: forHr((who) => who.send('renewInvitations')),
  sendInvitations: forHr((who) => who.send('sendInvitations'), '409 no-mail-server'),
  setActive: forHr((who, { staff }) => who.send('setActive', { person: staff.id, active: 'yes' })),
  grantAttempt: forHr((who, { staff }) =>
    who.send('grantAttempt', { person: staff.id, course: course.id, reason: 'Was ill' }),
  ),
  assignCourse: forHr((who) =>
    who.send('assignCourse', { course: course.id, audience: 'everyone', due: 'days', days: 14 }),
  ),
  withdrawAssignment: forHr((who) => who.send('withdrawAssignment', { assignment: 'none' }), '404 no-such-assignment'),
  finishLesson: forEverybody((who) => who.send('finishLesson', { ...lesson, lesson: 'none' }), '404 no-such-lesson'),
  answerDrill: forEverybody(
    (who) => who.call('answerDrill', { ...lesson, question: drill.id, answer: rightAnswer(drill) }),
    '200',
  ),
  rehearse: forEverybody(
    (who) => who.call('rehearse', { scenario: scenario.id, choices: bestRun(scenario).slice(0, 1) }),
    '200',
  ),
  startAttempt: [
    (who) => who.send('startAttempt', { course: course.id }),
    STRANGER,
    '403 too-soon',
    '403 lessons-unfinished',
    '403 lessons-unfinished',
  ],
  saveAnswers: forEverybody(
    (who, { open, question }) =>
      who.call('saveAnswers', { attempt: open, answers: { [question]: { kind: 'single', option: 'a' } } }),
    '404 no-such-attempt',
  ),
  chooseReply: forEverybody(
    (who, { open }) =>
      who.call('chooseReply', { attempt: open, scenario: scenario.id, choice: bestRun(scenario)[0], after: 0 }),
    '404 no-such-attempt',
  ),
  submitAttempt: forEverybody(
    (who, { open }) => who.call('submitAttempt', { attempt: open, answers: {} }),
    '404 no-such-attempt',
  ),
};

test('every action does what it may for whoever asks, and nothing in the attempt of somebody else', async ({
  office,
}) => {
  expect(Object.keys(ACTIONS).toSorted(), 'actions in this table').toEqual(actionNames());
  const scene = await makeScene(office);
  const learner = await office.hire('Fan Lin');
  await study(learner);
  const { attempt, questions } = await startAttempt(learner);
  const place = { ...scene, open: attempt, question: questions[0]!.id };
  const visitors = [await office.nobody()];
  for (const { number } of [scene.staff, scene.supervisor, scene.hr]) visitors.push(await office.signIn(number));
  const got: Record<string, Said[]> = {};
  const wanted: typeof got = {};
  for (const [action, [ask, ...answers]] of Object.entries(ACTIONS)) {
    got[action] = [];
    for (const visitor of visitors) got[action].push(await said(ask(visitor, place)));
    wanted[action] = answers;
  }
  expect(got).toEqual(wanted);
  expect((await learner.call('submitAttempt', { attempt, answers: {} })).status(), 'the paper is still open').toBe(200);
});

test('the faulty rows of a staff list are worked out for HR only', async ({ office }) => {
  const staff = await office.hire('Fan Lin');
  const statuses = await Promise.all(
    [await office.nobody(), staff, office.hr].map(async (who) =>
      (await who.post('/hr/import/faulty.csv', staffList)).status(),
    ),
  );
  expect(statuses).toEqual([303, 404, 200]);
});

test('who signs out is out, and going back shows nothing', async ({ office, visit }) => {
  const leaver = await office.hire('Qin Bo');
  const page = await visit(leaver);
  await page.goto('/me');
  await page.getByRole('banner').getByText(leaver.name).click();
  await page.getByRole('button', { name: t(m.sign_out) }).click();
  await page.waitForURL('**/sign-in');
  await page.goBack();
  await expect(page).toHaveURL(/\/sign-in/);
  expect(await answerTo(leaver, '/'), 'the session it had').toBe('sign-in');
});

test('who is deactivated is out at once, and cannot come back', async ({ office, visit }) => {
  const leaver = await office.hire('Qin Bo');
  const page = await visit(leaver);
  await page.goto('/me');
  await expect(page).toHaveURL(/\/me$/);

  await done(office.hr.send('setActive', { person: leaver.id, active: 'no' }));

  await page.goto('/me');
  await expect(page).toHaveURL(/\/sign-in\?to=%2Fme$/);
  expect(await said(leaver.send('finishLesson', lesson))).toBe(STRANGER);
  const again = await office.nobody();
  expect(await said(again.send('signIn', { number: leaver.number, password: PASSWORD }))).toBe('403 person-inactive');
  expect(await answerTo(again, '/')).toBe('sign-in');
});

test('a changed password ends every other session of that person', async ({ office }) => {
  const here = await office.hire('Qin Bo');
  const elsewhere = await office.signIn(here.number);
  expect(await answerTo(elsewhere, '/')).toBe(200);

  await done(here.send('changePassword', { current: PASSWORD, next: 'another sentence' }));

  expect(await answerTo(here, '/')).toBe(200);
  expect(await answerTo(elsewhere, '/')).toBe('sign-in');
});

test('a new invitation makes the one before worthless', async ({ office }) => {
  const { id, invitation } = await office.list('Qin Bo');
  await done(office.hr.send('invite', { person: id }));
  const nobody = await office.nobody();
  expect(await answerTo(nobody, invitation)).toBe(404);
  expect(await answerTo(nobody, await office.invitationOf(id))).toBe(200);
});

async function makeScene(office: Office): Promise<Scene> {
  const supervisor = await office.hire('Wei Lan');
  const staff = await office.hire('Lu Fang', { supervisor: supervisor.number });
  const { invitation } = await office.list('Ma Li');
  const attempt = await takeAssessment(staff, 'rightly');
  const certificates = await (await staff.get('/certificates')).text();
  const certificate = /\/certificates\/([\w-]{10,})/.exec(certificates)![1]!;
  return { staff, supervisor, hr: office.hr, invitation, attempt, certificate };
}

async function answerTo(visitor: Visitor, path: string): Promise<Answer> {
  const response = await visitor.get(path);
  if (response.status() !== 303) return response.status() as Answer;
  const { location = '' } = response.headers();
  return location.startsWith('/sign-in') ? 'sign-in' : location === '/' ? 'home' : (response.status() as Answer);
}

async function said(asked: ReturnType<Visitor['send']>): Promise<Said> {
  const response = await asked;
  if (response.ok()) return `${response.status()}` as Said;
  return `${response.status()} ${(await response.json()).reason}` as Said;
}

function publicly(ask: Attempted[0], answer: Said): Attempted {
  return [ask, answer, answer, answer, answer];
}

function forEverybody(ask: Attempted[0], answer: Said): Attempted {
  return [ask, STRANGER, answer, answer, answer];
}

function forHr(ask: Attempted[0], answer: Said = '200'): Attempted {
  return [ask, STRANGER, HIDDEN, HIDDEN, answer];
}
