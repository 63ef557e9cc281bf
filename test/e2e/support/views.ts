import { expect, type Page } from '@playwright/test';
import { paperBank } from '../../../src/domain/library/bank.ts';
import { give, questionIn } from './answering.ts';
import { begin } from './drill.ts';
import { beginRolePlay, chooseStaffFile, settled } from './journey.ts';
import { course, library, scenario } from './learner.ts';
import { wrongAnswer } from './right-answers.ts';
import type { Scene } from './scene.ts';
import { csvFile, csvOf, ROWS } from './staff-files.ts';
import { beginningOf, m, type Words } from './words.ts';

/** A page in a state worth looking at. */
export interface View {
  readonly what: string;
  /** The file in src/pages that makes it. */
  readonly file: string;
  /** Whose browser it is seen in; nobody's when left out. */
  readonly who?: keyof Omit<Scene, 'waiting' | 'left' | 'erased'>;
  readonly path: string | ((scene: Scene) => string);
  /** It tells what can be filled into texts, such as {name}. */
  readonly placeholders?: true;
  /** What is done on the page before it is looked at. */
  readonly prepare?: (page: Page, words: Words) => Promise<void>;
}

const LESSON = 'courses/[course]/[lesson].astro';
const PAPER = 'assess/[course].astro';
const QUESTIONS = 'hr/questions/index.astro';
const CHANGE = 'hr/people/change.astro';
const REPORTS = 'hr/reports/scenarios/index.astro';
const REPORT = 'hr/reports/scenarios/[scenario].astro';

export const VIEWS: readonly View[] = [
  { what: 'signing in', file: 'sign-in.astro', path: '/sign-in' },
  { what: 'a link to set up that was used', file: 'setup/[token].astro', path: '/setup/used' },
  { what: 'an invitation', file: 'invite/[token].astro', path: ({ waiting }) => waiting.invitation },
  { what: 'an invitation that does not work', file: 'invite/[token].astro', path: '/invite/none.none' },
  {
    what: 'a certificate verified',
    file: 'verify/[code].astro',
    path: ({ passed }) => `/verify/${passed.certificate}`,
  },
  {
    what: 'a certificate whose holder was erased',
    file: 'verify/[code].astro',
    path: ({ erased }) => `/verify/${erased.certificate}`,
  },
  { what: 'a certificate that does not exist', file: 'verify/[code].astro', path: '/verify/none' },
  { what: 'a page that does not exist', file: '404.astro', who: 'newcomer', path: '/none' },
  { what: 'a page that failed', file: '500.astro', path: '/500' },
  { what: 'home with a task', file: 'index.astro', who: 'newcomer', path: '/' },
  { what: 'home with everything done', file: 'index.astro', who: 'passed', path: '/' },
  { what: 'home with nothing assigned', file: 'index.astro', who: 'failed', path: '/' },
  { what: 'the own account', file: 'me.astro', who: 'newcomer', path: '/me?changed' },
  {
    what: 'the own account, with a calendar link',
    file: 'me.astro',
    who: 'ready',
    path: '/me',
    prepare: makeCalendarLink,
  },
  {
    ...{
      what: 'the words of reminders',
      file: 'hr/settings/reminders.astro',
      who: 'hr',
      path: '/hr/settings/reminders',
    },
    placeholders: true,
  },
  { what: 'nothing to practise yet', file: 'practice/index.astro', who: 'newcomer', path: '/practice' },
  { what: 'practice, at a question', file: 'practice/index.astro', who: 'ready', path: '/practice' },
  {
    what: 'practice, answered wrongly',
    file: 'practice/index.astro',
    who: 'failed',
    path: '/practice',
    prepare: practiseWrongly,
  },
  { what: 'the own account, with words judged wrongly', file: 'me.astro', who: 'failed', path: '/me' },
  { what: 'norms', file: 'norms/index.astro', who: 'newcomer', path: '/norms?search=%E6%8F%A1%E6%89%8B' },
  { what: 'norms, none found', file: 'norms/index.astro', who: 'newcomer', path: '/norms?search=xyzzy' },
  { what: 'a norm', file: 'norms/[norm].astro', who: 'hr', path: '/norms/handshake-senior-extends-hand' },
  { what: 'how grading works', file: 'policy/[policy].astro', who: 'newcomer', path: '/policy/grading' },
  { what: 'how retakes work', file: 'policy/[policy].astro', who: 'newcomer', path: '/policy/retakes' },
  { what: 'privacy', file: 'policy/[policy].astro', who: 'newcomer', path: '/policy/privacy' },
  { what: 'privacy, before signing in', file: 'policy/[policy].astro', path: '/policy/privacy' },
  { what: 'a course to begin', file: 'courses/[course]/index.astro', who: 'newcomer', path: `/courses/${course.id}` },
  {
    what: 'a course that was failed',
    file: 'courses/[course]/index.astro',
    who: 'failed',
    path: `/courses/${course.id}`,
  },
  ...course.lessons.map(({ id }) => ({
    what: `the lesson "${id}", its drills answered wrongly`,
    file: LESSON,
    who: 'newcomer' as const,
    path: `/courses/${course.id}/${id}`,
    prepare: answerDrillsWrongly,
  })),
  {
    what: 'a role-play at its start',
    file: 'scenarios/[scenario].astro',
    who: 'newcomer',
    path: `/scenarios/${scenario.id}`,
  },
  {
    what: 'a role-play under way',
    file: 'scenarios/[scenario].astro',
    who: 'newcomer',
    path: `/scenarios/${scenario.id}`,
    prepare: beginRolePlay,
  },
  {
    what: 'a role-play looked back on',
    file: 'scenarios/[scenario].astro',
    who: 'ready',
    path: `/scenarios/${scenario.id}?course=${course.id}`,
  },
  { what: 'before the assessment', file: PAPER, who: 'ready', path: `/assess/${course.id}` },
  { what: 'before a retake', file: PAPER, who: 'failed', path: `/assess/${course.id}` },
  { what: 'a paper, at a question', file: PAPER, who: 'sitting', path: `/assess/${course.id}` },
  {
    what: 'a paper, at the role-play',
    file: PAPER,
    who: 'sitting',
    path: `/assess/${course.id}`,
    prepare: (page) => partFromEnd(page, 1),
  },
  {
    what: 'a paper, at the role-play under way',
    file: PAPER,
    who: 'sitting',
    path: `/assess/${course.id}`,
    prepare: async (page, words) => {
      await partFromEnd(page, 1);
      await beginRolePlay(page, words);
    },
  },
  {
    what: 'a paper, at its end',
    file: PAPER,
    who: 'sitting',
    path: `/assess/${course.id}`,
    prepare: (page) => partFromEnd(page, 0),
  },
  {
    what: 'a paper, the whole of it on one page',
    file: PAPER,
    who: 'sitting',
    path: `/assess/${course.id}`,
    prepare: showWhole,
  },
  {
    what: 'the questions that confirm a result',
    file: PAPER,
    who: 'confirming',
    path: `/assess/${course.id}`,
    prepare: (page, { t }) => expect(page.getByRole('heading', { name: t(m.confirm_title) })).toBeVisible(),
  },
  {
    what: 'the questions that confirm a result, on one page',
    file: PAPER,
    who: 'confirming',
    path: `/assess/${course.id}`,
    prepare: showWhole,
  },
  {
    what: 'an excellent result',
    file: 'attempts/[attempt].astro',
    who: 'passed',
    path: ({ passed }) => `/attempts/${passed.attempt}`,
    prepare: openAll,
  },
  {
    what: 'a failed result',
    file: 'attempts/[attempt].astro',
    who: 'failed',
    path: ({ failed }) => `/attempts/${failed.attempt}?late=1`,
    prepare: openAll,
  },
  { what: 'no certificates', file: 'certificates/index.astro', who: 'newcomer', path: '/certificates' },
  { what: 'certificates', file: 'certificates/index.astro', who: 'passed', path: '/certificates' },
  {
    what: 'a certificate',
    file: 'certificates/[code].astro',
    who: 'passed',
    path: ({ passed }) => `/certificates/${passed.certificate}`,
  },
  { what: 'a team', file: 'team/index.astro', who: 'supervisor', path: '/team', prepare: openAll },
  { what: 'the people of a team', file: 'team/people.astro', who: 'supervisor', path: '/team/people' },
  { what: 'retakes in a team', file: 'team/retakes.astro', who: 'supervisor', path: '/team/retakes' },
  { what: 'certificates of a team', file: 'team/certificates.astro', who: 'supervisor', path: '/team/certificates' },
  { what: 'HR’s overview', file: 'hr/index.astro', who: 'hr', path: '/hr' },
  { what: 'HR’s people', file: 'hr/people/index.astro', who: 'hr', path: '/hr/people' },
  {
    what: 'HR’s people, in a department and sorted',
    file: 'hr/people/index.astro',
    who: 'hr',
    path: '/hr/people?department=-&sort=-name&state=active',
  },
  {
    what: 'what happened to somebody in assessments',
    file: 'hr/people/[person].astro',
    who: 'hr',
    path: ({ passed }) => `/hr/people/${passed.id}?group=assessment`,
  },
  { what: 'choosing what to change', file: CHANGE, who: 'hr', path: '/hr/people/change?all=1' },
  { what: 'changing nobody', file: 'hr/people/index.astro', who: 'hr', path: '/hr/people/change' },
  {
    what: 'what a change of many would do',
    file: CHANGE,
    who: 'hr',
    path: '/hr/people/change?all=1&kind=department&to-department=Sales/East',
  },
  {
    what: 'what deactivating everybody would do',
    file: CHANGE,
    who: 'hr',
    path: '/hr/people/change?all=1&kind=deactivate',
  },
  {
    what: 'undoing a change of many people',
    file: 'hr/people/changes/[entry].astro',
    who: 'hr',
    path: ({ ready }) => `/hr/people/change?person=${ready.id}&kind=add-position&to-position=manager`,
    prepare: undoAddedPosition,
  },
  { what: 'changes of many people', file: 'hr/people/changes/index.astro', who: 'hr', path: '/hr/people/changes?made' },
  { what: 'HR’s people, none found', file: 'hr/people/index.astro', who: 'hr', path: '/hr/people?search=nobody' },
  {
    what: 'somebody who has passed',
    file: 'hr/people/[person].astro',
    who: 'hr',
    path: ({ passed }) => `/hr/people/${passed.id}`,
    prepare: openAll,
  },
  {
    what: 'somebody who has not signed up',
    file: 'hr/people/[person].astro',
    who: 'hr',
    path: ({ waiting }) => `/hr/people/${waiting.id}`,
  },
  {
    what: 'somebody who has left',
    file: 'hr/people/[person].astro',
    who: 'hr',
    path: ({ left }) => `/hr/people/${left.id}`,
  },
  {
    what: 'somebody who was erased',
    file: 'hr/people/[person].astro',
    who: 'hr',
    path: ({ erased }) => `/hr/people/${erased.id}`,
  },
  {
    what: 'erasing somebody',
    file: 'hr/people/[person]/erase.astro',
    who: 'hr',
    path: ({ left }) => `/hr/people/${left.id}/erase`,
  },
  {
    what: 'erasing somebody who is still active',
    file: 'hr/people/[person]/erase.astro',
    who: 'hr',
    path: ({ passed }) => `/hr/people/${passed.id}/erase`,
  },
  { what: 'invitations', file: 'hr/invitations.astro', who: 'hr', path: '/hr/invitations', prepare: openAll },
  { what: 'importing', file: 'hr/import/index.astro', who: 'hr', path: '/hr/import', prepare: openAll },
  {
    what: 'importing, at the preview',
    file: 'hr/import/index.astro',
    who: 'hr',
    path: '/hr/import',
    prepare: previewRows,
  },
  {
    what: 'importing the whole list, at the preview',
    file: 'hr/import/index.astro',
    who: 'hr',
    path: '/hr/import',
    prepare: previewWhole,
  },
  { what: 'assignments', file: 'hr/assignments.astro', who: 'hr', path: '/hr/assignments?made' },
  {
    what: 'an assignment, and who it is for',
    file: 'hr/assignments/[assignment].astro',
    who: 'hr',
    path: '/hr/assignments',
    prepare: openAssignment,
  },
  { what: 'assigning to everyone', file: 'hr/assignments/new.astro', who: 'hr', path: '/hr/assignments/new' },
  {
    what: 'assigning by conditions, to nearly everyone',
    file: 'hr/assignments/new.astro',
    who: 'hr',
    path: '/hr/assignments/new?audience=any&rows=2&kind-1=hired-since&since-1=2099-01-01&not-1=not',
  },
  {
    what: 'assigning to whom nobody fits',
    file: 'hr/assignments/new.astro',
    who: 'hr',
    path: '/hr/assignments/new?audience=all&kind-1=hired-since&since-1=2099-01-01',
  },
  { what: 'results', file: 'hr/results.astro', who: 'hr', path: '/hr/results' },
  {
    what: 'results, narrowed and sorted',
    file: 'hr/results.astro',
    who: 'hr',
    path: '/hr/results?department=Front+desk&since=2020-01-01&sort=-points',
  },
  { what: 'where customers suffer', file: 'hr/reports/heat.astro', who: 'hr', path: '/hr/reports/heat' },
  {
    what: 'where customers suffer, in one topic',
    file: 'hr/reports/heat.astro',
    who: 'hr',
    path: '/hr/reports/heat?topic=handshake&counted=all',
  },
  {
    what: 'where customers suffer, when nothing was asked',
    file: 'hr/reports/heat.astro',
    who: 'hr',
    path: '/hr/reports/heat?until=2001-01-01',
  },
  {
    what: 'how a norm fares',
    file: 'hr/norms/[norm].astro',
    who: 'hr',
    path: '/hr/norms/handshake-senior-extends-hand',
  },
  { what: 'everybody’s certificates', file: 'hr/certificates.astro', who: 'hr', path: '/hr/certificates' },
  {
    what: 'everybody’s certificates, none found',
    file: 'hr/certificates.astro',
    who: 'hr',
    path: '/hr/certificates?search=xyzzy',
  },
  { what: 'retakes', file: 'hr/retakes.astro', who: 'hr', path: '/hr/retakes' },
  { what: 'exceptions', file: 'hr/exceptions/index.astro', who: 'hr', path: '/hr/exceptions?past=1' },
  { what: 'exceptions, none found', file: 'hr/exceptions/index.astro', who: 'hr', path: '/hr/exceptions?search=xyzzy' },
  { what: 'retakes, none found', file: 'hr/retakes.astro', who: 'hr', path: '/hr/retakes?search=xyzzy' },
  { what: 'results, none found', file: 'hr/results.astro', who: 'hr', path: '/hr/results?late=1' },
  { what: 'attempts', file: 'hr/attempts.astro', who: 'hr', path: '/hr/attempts' },
  {
    what: 'attempts, in a period that ends before it begins',
    file: 'hr/attempts.astro',
    who: 'hr',
    path: '/hr/attempts?since=2026-03-02&until=2026-03-01',
  },
  { what: 'what was chosen in role-plays', file: REPORTS, who: 'hr', path: '/hr/reports/scenarios' },
  { what: 'what was chosen in a role-play', file: REPORT, who: 'hr', path: `/hr/reports/scenarios/${scenario.id}` },
  {
    what: 'what was chosen in a role-play, side by side',
    file: REPORT,
    who: 'hr',
    path: `/hr/reports/scenarios/${scenario.id}?attempts=compare`,
  },
  {
    what: 'what was chosen in a role-play, where nobody played it',
    file: REPORT,
    who: 'hr',
    path: `/hr/reports/scenarios/${scenario.id}?attempts=later`,
  },
  { what: 'HR’s questions', file: QUESTIONS, who: 'hr', path: '/hr/questions?search=%E6%8F%A1%E6%89%8B' },
  { what: 'HR’s questions, none found', file: QUESTIONS, who: 'hr', path: '/hr/questions?search=xyzzy' },
  {
    what: 'a question, with what voiding it would change',
    file: 'hr/questions/[question].astro',
    who: 'hr',
    path: `/hr/questions/${paperBank(library, course)[0]!.id}?preview`,
  },
  { what: 'appeals', file: 'hr/appeals.astro', who: 'hr', path: '/hr/appeals?decided' },
  { what: 'reminders', file: 'hr/reminders.astro', who: 'hr', path: '/hr/reminders' },
  {
    what: 'all reminders that go out next',
    file: 'hr/reminders/next.astro',
    who: 'hr',
    path: '/hr/reminders/next?step=late',
  },
  {
    what: 'reminders, none found',
    file: 'hr/reminders.astro',
    who: 'hr',
    path: '/hr/reminders?asked&search=xyzzy&state=trouble',
  },
  { what: 'words judged wrongly', file: 'hr/flags.astro', who: 'hr', path: '/hr/flags?settled' },
  { what: 'the audit', file: 'hr/audit.astro', who: 'hr', path: '/hr/audit', prepare: openAll },
  { what: 'settings', file: 'hr/settings/index.astro', who: 'hr', path: '/hr/settings?saved' },
  {
    what: 'another time zone and language, before it is saved',
    file: 'hr/settings/index.astro',
    who: 'hr',
    path: '/hr/settings?seen=x&name=X&timeZone=America/New_York&language=en',
  },
  {
    what: 'other reminders, before they are saved',
    file: 'hr/settings/index.astro',
    who: 'hr',
    path: '/hr/settings?seen=x&use=own&before=3&late=&from=10:00&until=18:00&weekdays=1&daysOff=2026-12-25',
  },
  {
    what: 'shorter months of keeping data, before they are saved',
    file: 'hr/settings/index.astro',
    who: 'hr',
    path: '/hr/settings?seen=x&leaverMonths=1&auditMonths=',
  },
  {
    what: 'rules of assessment for all courses',
    file: 'hr/settings/assessment.astro',
    who: 'hr',
    path: '/hr/settings/assessment?saved',
  },
  {
    what: 'rules of assessment of a course',
    file: 'hr/settings/assessment.astro',
    who: 'hr',
    path: `/hr/settings/assessment?course=${course.id}`,
  },
  {
    what: 'rules of assessment, whom a change would affect',
    file: 'hr/settings/assessment.astro',
    who: 'hr',
    path: `/hr/settings/assessment?${new URLSearchParams({
      ...{ seen: '', excellent: '90', good: '80', pass: '60', floorExcellent: '80', floorGood: '60' },
      ...{ attempts: '1', waitHours: '0', guard: 'on' },
    })}`,
  },
  {
    what: 'figures and choices of norms',
    file: 'hr/settings/norms.astro',
    who: 'hr',
    path: '/hr/settings/norms?saved',
  },
  {
    what: 'other figures of norms, before they are saved',
    file: 'hr/settings/norms.astro',
    who: 'hr',
    path: '/hr/settings/norms?seen=x&handshake-duration-3s=4&shown=x',
  },
  {
    what: 'the audit pack',
    file: 'hr/reports/audit-pack.astro',
    who: 'hr',
    path: '/hr/reports/audit-pack',
  },
  {
    what: 'the coverage of norms',
    file: 'hr/reports/coverage.astro',
    who: 'hr',
    path: '/hr/reports/coverage?topic=handshake',
  },
  {
    what: 'what payroll gets',
    file: 'hr/reports/payroll.astro',
    who: 'hr',
    path: '/hr/reports/payroll',
  },
  {
    what: 'statistics of questions',
    file: 'hr/reports/questions.astro',
    who: 'hr',
    path: '/hr/reports/questions?counted=all',
    prepare: (page, { t }) => page.getByText(t(m.statistics_what), { exact: true }).click(),
  },
];

async function answerDrillsWrongly(page: Page, words: Words): Promise<void> {
  const { t } = words;
  for (const drill of await page.getByRole('region', { name: t(m.drill_eyebrow) }).all()) {
    await drill.scrollIntoViewIfNeeded();
    await begin(drill, t);
    const question = await questionIn(drill, words);
    await give(drill, question, wrongAnswer(question), words);
    await drill.getByRole('button', { name: t(m.drill_check) }).click();
    await expect(drill.getByRole('button', { name: t(m.drill_again) })).toBeVisible();
  }
}

async function practiseWrongly(page: Page, words: Words): Promise<void> {
  const { t } = words;
  await settled(page);
  const first = beginningOf(t(m.practice_place, { place: 1, all: '#' }));
  const card = page.getByRole('region', { name: first });
  const question = await questionIn(card, words);
  await give(card, question, wrongAnswer(question), words);
  await card.getByRole('button', { name: t(m.practice_check), exact: true }).click();
  await expect(card.getByRole('button', { name: t(m.practice_next) })).toBeVisible();
}

/** Turns to a part of the paper; 0 is its end. */
async function partFromEnd(page: Page, parts: number): Promise<void> {
  await settled(page);
  await page
    .getByRole('navigation')
    .getByRole('button')
    .nth(-1 - parts)
    .click();
}

async function showWhole(page: Page, { t }: Words): Promise<void> {
  await settled(page);
  await page.getByRole('button', { name: t(m.paper_view_all), exact: true }).click();
  await expect(page.getByRole('button', { name: t(m.paper_submit), exact: true })).toBeVisible();
}

async function openAssignment(page: Page): Promise<void> {
  await page.locator('tbody').getByRole('rowheader').getByRole('link').first().click();
  await page.waitForURL('**/hr/assignments/*');
}

async function previewRows(page: Page, words: Words): Promise<void> {
  await chooseStaffFile(page, csvFile(csvOf(ROWS)), words);
  await expect(page.getByRole('region', { name: words.t(m.import_preview) })).toBeVisible();
}

/** The same as the whole list, every group of it unfolded. */
async function previewWhole(page: Page, words: Words): Promise<void> {
  await settled(page);
  await page.getByLabel(words.t(m.import_scope_whole)).check();
  await previewRows(page, words);
  await openAll(page);
}

/** Opens everything that can be unfolded. */
async function openAll(page: Page): Promise<void> {
  await page.getByRole('main').evaluate((main) => {
    for (const details of main.querySelectorAll('details')) details.open = true;
  });
}

async function makeCalendarLink(page: Page, { t }: Words): Promise<void> {
  const make = page.getByRole('button', { name: t(m.calendar_make) });
  if (await make.isVisible()) await make.click();
  await page.getByText(t(m.calendar_how)).click();
}

/** The change is made in whichever language is looked at first. */
async function undoAddedPosition(page: Page, { t }: Words): Promise<void> {
  const made = page.getByRole('form', { name: t(m.change_submit) }).getByRole('button');
  if (await made.isVisible()) {
    await made.click();
    await page.waitForURL('**/hr/people/changes?made');
  } else await page.goto('/hr/people/changes');
  await page
    .getByRole('link', { name: t(m.change_undo) })
    .first()
    .click();
  await page.waitForURL('**/hr/people/changes/*');
}
