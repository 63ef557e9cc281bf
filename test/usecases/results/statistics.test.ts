import { describe, expect, test } from 'vitest';
import { submitAttempt } from '../../../src/usecases/assessment/submit-attempt.ts';
import { GOOD_FOR } from '../../../src/usecases/results/aged.ts';
import { keptStatistics } from '../../../src/usecases/results/questions/kept-statistics.ts';
import {
  showPartStatistics,
  showStatistics,
  statisticsFilterFrom,
} from '../../../src/usecases/results/questions/show-statistics.ts';
import { answersTo, begin, expectOk, sit, studyAll } from '../../support/learner.ts';
import { COURSE, office } from '../../support/office.ts';

/** Li Na answers all rightly, in English; Sun Hao misses all. */
async function twoPapers() {
  const world = await office();
  const { needs, liNa, sunHao } = world;
  await studyAll(needs, liNa);
  const attempt = await begin(needs, liNa);
  const answers = answersTo(needs, attempt, () => false);
  await submitAttempt(needs, liNa, { attempt: attempt.id, answers, language: 'en' });
  await studyAll(needs, sunHao);
  await sit(needs, sunHao, 'wrong');
  return { ...world, asked: attempt.paper.questions };
}

describe('statistics of questions', () => {
  test('tell of every part of the papers that were handed in, by question and course', async () => {
    const { needs, hr, asked } = await twoPapers();
    const shown = await expectOk(showStatistics(needs, hr, {}));
    expect(shown.courses.map(({ id }) => id)).toEqual([COURSE]);
    expect(shown.assessments).toMatchObject([{ course: { id: COURSE }, attempts: 2 }]);
    const parts = shown.rows.map(({ part }) => part);
    expect(parts).toEqual(expect.arrayContaining([...asked]));
    expect(shown.rows.filter(({ question }) => question).every(({ verdict }) => verdict === 'too-few')).toBe(true);
    expect(shown.tally['too-few']).toBe(shown.rows.length);
    expect(shown.rows.some(({ scenario }) => scenario)).toBe(true);
  });

  test('of one question are those of its row in the whole list', async () => {
    const { needs, hr, asked } = await twoPapers();
    const { rows } = await expectOk(showStatistics(needs, hr, { size: 500 }));
    const one = showPartStatistics(needs, hr, asked[1]!);
    expect(one).toEqual({ ok: true, rows: rows.filter(({ part }) => part === asked[1]) });
    expect(one).toMatchObject({ rows: [{ part: asked[1] }] });
  });

  test('of one question keep nobody waiting: they are worked out meanwhile, and there for whoever looks again', async () => {
    const { needs, hr, asked } = await twoPapers();
    expect(showPartStatistics(needs, hr, asked[1]!)).toEqual({ ok: true });
    await expect.poll(() => showPartStatistics(needs, hr, asked[1]!)).toMatchObject({ rows: [{ part: asked[1] }] });
  });

  test('are shown as they were, and worked out anew behind the page once they are old', async () => {
    const { needs, hr, zhaoMin } = await twoPapers();
    await studyAll(needs, zhaoMin);
    const before = await keptStatistics(needs);
    await sit(needs, zhaoMin, 'right');
    const counted = async () => {
      const { assessments, at } = await expectOk(showStatistics(needs, hr, { counted: 'all' }));
      return { attempts: assessments[0]?.attempts, at };
    };
    expect(await counted()).toEqual({ attempts: 2, at: before.at });
    needs.clock.passMinutes(GOOD_FOR / 60_000);
    expect(await counted()).toEqual({ attempts: 2, at: before.at });
    await expect.poll(counted).toEqual({ attempts: 3, at: needs.now() });
  });

  test('are of first attempts, and of all when that is asked for', async () => {
    const { needs, hr, sunHao } = await twoPapers();
    needs.clock.passDays(2);
    await studyAll(needs, sunHao);
    await sit(needs, sunHao, 'right');
    const first = await expectOk(showStatistics(needs, hr, {}));
    const all = await expectOk(showStatistics(needs, hr, { counted: 'all' }));
    expect([first, all].map(({ assessments }) => assessments[0]?.attempts)).toEqual([2, 3]);
  });

  test('are worked out once, however many ask', async () => {
    const { needs } = await twoPapers();
    const asked = await Promise.all([1, 2, 3].map(() => keptStatistics(needs)));
    expect(new Set(asked).size).toBe(1);
  });

  test('of a course or a word that nobody knows are none, and a page that is not there is the last', async () => {
    const { needs, hr } = await twoPapers();
    const none = await expectOk(showStatistics(needs, hr, { course: 'nothing' }));
    expect([none.rows, none.assessments]).toEqual([[], []]);
    expect((await expectOk(showStatistics(needs, hr, { verdict: 'keyed-wrong' }))).rows).toEqual([]);
    expect((await expectOk(showStatistics(needs, hr, { page: 99 }))).page).toBe(1);
    expect(statisticsFilterFrom(new URLSearchParams('counted=some&verdict=bad&page=x&course= '))).toEqual({
      ...{ course: undefined, counted: undefined, verdict: undefined, page: 1 },
    });
  });
});
