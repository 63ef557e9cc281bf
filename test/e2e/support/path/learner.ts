import { expect, type Page } from '@playwright/test';
import { lessonsTeaching } from '../../../../src/domain/library/bank.ts';
import { play } from '../../../../src/domain/scenario/play.ts';
import { give, questionIn } from '../answering.ts';
import { answerPaper, beginRolePlay, playWell, settled } from '../journey.ts';
import { ALL_POINTS, course, library, QUESTIONS, scenario } from '../learner.ts';
import { PASSWORD } from '../office.ts';
import { callFrom } from '../outcome.ts';
import { bestRun, rightAnswer, wrongAnswer } from '../right-answers.ts';
import { STAFF } from '../staff-files.ts';
import { beginningOf, m, type Words } from '../words.ts';

/** Finds the one next step on the home page, and takes it. */
export async function takeNextStep(page: Page, { t, say }: Words): Promise<void> {
  const next = page.getByRole('region', { name: say(course.title) });
  await expect(next).toContainText(t(m.next_lesson, { lesson: say(course.lessons[0]!.title) }));
  await expect(next).toContainText(t(m.lessons_done, { done: 0, all: course.lessons.length }));
  await expect(next.getByRole('link')).toHaveCount(1);
  await next.getByRole('link', { name: t(m.read_lesson) }).click();
  await page.waitForURL(`**/${course.lessons[0]!.id}`);
}

/** Takes a hasty reply back, plays the role-play well, and returns to the course. */
export async function practiseRolePlay(page: Page, words: Words): Promise<void> {
  const { t, say } = words;
  await page.getByRole('link', { name: t(m.start_rehearsal) }).click();
  await page.waitForURL('**/scenarios/**');
  await beginRolePlay(page, words);
  const { scene } = play(scenario, [])!;
  const hasty = say(scene.choices.at(-1)!.says);
  const replies = page.getByRole('listitem').getByRole('button');
  await replies.filter({ hasText: hasty }).click();
  await expect(replies.filter({ hasText: hasty })).toBeHidden();
  await page.getByRole('button', { name: t(m.rehearse_take_back) }).click();
  await expect(replies.filter({ hasText: hasty })).toBeVisible();
  await playWell(page, words);
  await page.getByRole('button', { name: t(m.rehearse_debrief) }).click();
  await expect(page.getByRole('heading', { name: t(m.debrief_title) })).toBeVisible();
  const verdict = page.getByRole('region', { name: t(m.debrief_verdict) });
  await expect(verdict).toContainText(t(m.band_excellent));
  await page.getByRole('link', { name: t(m.back_to_course) }).click();
  await page.waitForURL(`**/courses/${course.id}`);
  await practiseOthers(page);
}

/** The course's other role-plays, by their best replies and without the screen; the course is then as that leaves it. */
async function practiseOthers(page: Page): Promise<void> {
  for (const other of course.scenarios.filter((id) => id !== scenario.id)) {
    for (const [after, choice] of bestRun(library.scenarios.get(other)!).entries()) {
      const reply = { scenario: other, bookmark: { run: 1, after }, choice, thought: 0 };
      expect(await callFrom(page, 'rehearse', reply)).toMatchObject({ status: 200 });
    }
  }
  await page.reload();
}

/** Starts the assessment, answers the first question, and finds the answer again after a reload. */
export async function beginPaper(page: Page, words: Words): Promise<void> {
  const { t } = words;
  await page.getByRole('link', { name: t(m.to_assessment) }).click();
  await page.waitForURL(`**/assess/${course.id}`);
  await page.getByRole('button', { name: t(m.start_assessment) }).click();
  await expect(page.getByRole('status').first()).toHaveText(t(m.autosave_saved));
  const part = page.getByRole('region', {
    name: t(m.paper_part, { number: 1, all: QUESTIONS + 1 }),
    exact: true,
  });
  const first = await questionIn(part, words);
  await give(part, first, rightAnswer(first), words);
  await expect(page.getByRole('button', { name: t(m.paper_part_answered, { number: 1 }) })).toBeVisible();
  await expect(page.getByRole('status').first()).toHaveText(t(m.autosave_saved));
  await page.reload();
  await expect(page.getByRole('button', { name: t(m.paper_part_answered, { number: 1 }) })).toBeVisible();
}

/** Signs in on another device, finds the answer there, and answers the other questions. */
export async function goOnElsewhere(page: Page, words: Words): Promise<void> {
  const { t } = words;
  await page.goto('/sign-in');
  await page.getByLabel(t(m.employee_number)).fill(STAFF.learner.number);
  await page.getByLabel(t(m.password)).fill(PASSWORD);
  await page.getByRole('button', { name: t(m.sign_in) }).click();
  await page.waitForURL((url) => url.pathname === '/');
  await page.getByRole('link', { name: t(m.continue_attempt) }).click();
  await page.waitForURL(`**/assess/${course.id}`);
  await expect(page.getByRole('button', { name: t(m.paper_part_answered, { number: 1 }) })).toBeVisible();
  await settled(page);
  await page.getByRole('button', { name: t(m.paper_next), exact: true }).click();
  await answerPaper(page, words, { from: 2 });
  await expect(page.getByRole('status').first()).toHaveText(t(m.autosave_saved));
}

/** Plays the role-play of the paper, submits, and reads the result; the address that verifies the certificate. */
export async function finishExcellently(page: Page, words: Words): Promise<string> {
  const { t } = words;
  await page.reload();
  await settled(page);
  await page.getByRole('button', { name: t(m.paper_part_open, { number: QUESTIONS + 1 }) }).click();
  await beginRolePlay(page, words);
  await playWell(page, words);
  await page.getByRole('button', { name: t(m.paper_next), exact: true }).click();
  await expect(page.getByText(t(m.paper_all_answered))).toBeVisible();
  await page.getByRole('button', { name: t(m.paper_submit), exact: true }).click();
  await page.waitForURL('**/attempts/*');
  const main = page.getByRole('main');
  await expect(main).toContainText(t(m.result_points, { earned: ALL_POINTS, possible: ALL_POINTS }));
  await expect(main).toContainText(t(m.arithmetic_band_by_points, { band: t(m.band_excellent) }));
  await expect(main).toContainText(t(m.arithmetic_no_red_line));
  await expect(main).toContainText(t(m.arithmetic_band_stays, { band: t(m.band_excellent) }));
  await page.getByRole('link', { name: t(m.see_certificate) }).click();
  await page.waitForURL('**/certificates/*');
  await expect(page.getByRole('heading', { name: t(m.certificate_of, { name: STAFF.learner.name }) })).toBeAttached();
  return (await page.getByRole('link', { name: '/verify/' }).getAttribute('href'))!;
}

export async function verify(page: Page, certificate: string, { t, say }: Words): Promise<void> {
  const programme = [...library.programmes.values()].find(({ courses }) => courses.every((id) => id === course.id))!;
  await page.goto(certificate);
  const main = page.getByRole('main');
  await expect(main).toContainText(t(m.verify_valid));
  for (const shown of [STAFF.learner.name, say(programme.title), t(m.band_excellent), 'Harbour Gas']) {
    await expect(main).toContainText(shown);
  }
}

/** Submits a paper with one answer, a wrong one, and finds the remedial plan. */
export async function fail(page: Page, words: Words): Promise<void> {
  const { t, say } = words;
  await page.goto(`/assess/${course.id}`);
  await page.getByRole('button', { name: t(m.start_assessment) }).click();
  const part = page.getByRole('region', {
    name: t(m.paper_part, { number: 1, all: QUESTIONS + 1 }),
    exact: true,
  });
  const question = await questionIn(part, words);
  await give(part, question, wrongAnswer(question), words);
  await page.getByRole('button', { name: t(m.paper_end), exact: true }).click();
  await expect(page.getByText(t(m.paper_open_parts, { count: QUESTIONS }))).toBeVisible();
  await page.getByRole('button', { name: t(m.paper_submit), exact: true }).click();
  await page.waitForURL('**/attempts/*');

  const plan = page.getByRole('region', { name: t(m.plan_title) });
  for (const lesson of lessonsTeaching(course, question.norms)) {
    await expect(plan.getByText(say(lesson.title), { exact: true })).toBeVisible();
  }
  await expect(plan).toContainText(beginningOf(t(m.retake_opens, { moment: '#' })));
}
