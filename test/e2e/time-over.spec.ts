import type { Page } from '@playwright/test';
import { startServer } from './server.ts';
import { give, questionIn } from './support/answering.ts';
import { settled } from './support/journey.ts';
import { later } from './support/later.ts';
import { ALL_POINTS, course, QUESTIONS, startAttempt, study } from './support/learner.ts';
import { openOffice } from './support/office.ts';
import { rightAnswer } from './support/right-answers.ts';
import { expect, test } from './support/test.ts';
import { done } from './support/visitor.ts';
import { m, wordsIn } from './support/words.ts';

const en = wordsIn('en');
const { t } = en;
const WORTH = course.assessment.pointsPerQuestion;
/** One more than a paper has. */
const JUMP = course.assessment.minutes + 1;

test.use({ refusals: true });

test('time that is over hands a paper in by itself, its window open or closed; time that HR gives is used first', async ({
  playwright,
  visit,
}) => {
  const server = await startServer(later({ jump: JUMP }));
  const office = await openOffice(server, playwright.request);
  try {
    const [watching, gone] = [await office.hire('Lu Fang'), await office.hire('Ma Li')];
    for (const learner of [watching, gone]) {
      await learner.choose('en');
      await study(learner);
    }
    const closed = await startAttempt(gone);
    const one = closed.questions.find(({ kind }) => kind === 'single')!;
    await done(gone.call('saveAnswers', { attempt: closed.attempt, answers: { [one.id]: rightAnswer(one) } }));
    const { attempt } = await startAttempt(watching);
    const page = await visit(watching, { baseURL: server.origin });
    await page.clock.install();
    await page.goto(`/assess/${course.id}`);
    await settled(page);
    await answerFirst(page);
    const extra = { person: watching.id, extraTime: '50', reason: 'A broken arm, as the doctor says.' };
    await done(office.hr.send('setExtraTime', extra));

    const pass = async (minutes: number) => {
      server.signal('SIGUSR2');
      await page.clock.fastForward(minutes * 60_000);
    };
    await pass(JUMP);
    const left = course.assessment.minutes / 2 - 1;
    await expect(
      page.getByText(new RegExp(`^${t(m.clock_left, { time: `(${left}|${left - 1}):\\d\\d` })}$`)),
    ).toBeVisible();
    await pass(left);
    await page.waitForURL(`**/attempts/${attempt}?late=1`);
    await expect(page.getByText(t(m.result_late))).toBeVisible();
    await expect(
      page.getByText(t(m.result_points, { earned: WORTH, possible: ALL_POINTS }), { exact: true }),
    ).toBeVisible();

    await gone.get('/');
    const result = await (await gone.get(`/attempts/${closed.attempt}`)).text();
    expect(result).toContain(t(m.result_points, { earned: WORTH, possible: ALL_POINTS }));
  } finally {
    await office.close();
    await server.stop();
  }
});

test('a window that is only read shows, near its end, the time that HR gave meanwhile', async ({ office, visit }) => {
  const learner = await office.hire('Lu Fang');
  await learner.choose('en');
  await study(learner);
  await startAttempt(learner);
  const page = await visit(learner);
  await page.clock.install();
  await page.goto(`/assess/${course.id}`);
  await settled(page);
  const extra = { person: learner.id, extraTime: '50', reason: 'A broken arm, as the doctor says.' };
  await done(office.hr.send('setExtraTime', extra));
  const shows = (minutes: string) =>
    expect(page.getByText(new RegExp(`^${t(m.clock_left, { time: `(${minutes}):\\d\\d` })}$`))).toBeVisible();
  const { minutes } = course.assessment;
  await shows(`${minutes}|${minutes - 1}`);
  await page.clock.fastForward((minutes - 4) * 60_000);
  await shows(`${minutes * 1.5}|${minutes * 1.5 - 1}`);
});

async function answerFirst(page: Page): Promise<void> {
  const name = t(m.paper_part, { number: 1, all: QUESTIONS + 1 });
  const part = page.getByRole('region', { name, exact: true });
  const question = await questionIn(part, en);
  await give(part, question, rightAnswer(question), en);
  await expect(page.getByText(t(m.autosave_saved))).toBeVisible();
}
