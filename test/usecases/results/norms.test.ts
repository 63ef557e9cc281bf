import { describe, expect, test } from 'vitest';
import { isSubmitted } from '../../../src/domain/assessment/attempt.ts';
import type { NormId } from '../../../src/domain/id.ts';
import { submitAttempt } from '../../../src/usecases/assessment/submit-attempt.ts';
import { setActive } from '../../../src/usecases/people/account/set-active.ts';
import { importStaff } from '../../../src/usecases/people/import/import-staff.ts';
import { GOOD_FOR } from '../../../src/usecases/results/aged.ts';
import { normFilterFrom } from '../../../src/usecases/results/norms/filter.ts';
import { keptAsked } from '../../../src/usecases/results/norms/kept-asked.ts';
import { showHeat } from '../../../src/usecases/results/norms/show-heat.ts';
import { showNormResults } from '../../../src/usecases/results/norms/show-norm-results.ts';
import { answersTo, begin, expectOk, sit, studyAll } from '../../support/learner.ts';
import { office, rows } from '../../support/office.ts';

/** Li Na answers everything rightly; Sun Hao misses what is about handshakes, Chen Bo, elsewhere, all. Nobody plays a role-play. */
async function threePapers() {
  const world = await office();
  const { needs, liNa, sunHao, chenBo } = world;
  const topicOf = (norm: NormId) => needs.library.norms.get(norm)?.topic;
  for (const person of [liNa, sunHao, chenBo]) await studyAll(needs, person);
  const papers = [];
  for (const [person, isWrong] of [
    [liNa, () => false],
    [sunHao, (norm: NormId) => topicOf(norm) === 'handshake'],
    [chenBo, () => true],
  ] as const) {
    const attempt = await begin(needs, person);
    const answers = answersTo(needs, attempt, ({ norms: [first] }) => isWrong(first));
    await submitAttempt(needs, person, { attempt: attempt.id, answers });
    papers.push(attempt);
  }
  return { ...world, papers, topicOf };
}

/** What the records say: how often norms of a topic were asked by questions, and missed. */
async function counted({ needs, topicOf }: Awaited<ReturnType<typeof threePapers>>, ids: readonly string[]) {
  let [asked, missed] = [0, 0];
  for (const { person } of await needs.store.people()) {
    if (!ids.includes(person.id)) continue;
    for (const attempt of (await needs.store.record(person.id))?.attempts.filter(isSubmitted) ?? []) {
      for (const { question, score } of attempt.result.questions) {
        const norms =
          needs.library.questions.get(question)?.norms.filter((norm) => topicOf(norm) === 'handshake') ?? [];
        asked += norms.length;
        if (score.earned < score.possible) missed += norms.length;
      }
    }
  }
  return { asked, missed };
}

describe('the heat map', () => {
  test('counts how often the norms of a topic were asked and missed, by department, what hurts most first', async () => {
    const world = await threePapers();
    const { needs, hr, liNa, sunHao, chenBo } = world;
    const heat = await expectOk(showHeat(needs, hr, {}));
    expect(heat.columns.map(({ department }) => department)).toEqual(['客服中心', '城东营业厅']);
    const row = heat.rows.find(({ topic }) => topic === 'handshake');
    expect(row?.cells).toEqual([await counted(world, [chenBo.id]), await counted(world, [liNa.id, sunHao.id])]);
    expect(row?.all).toEqual(await counted(world, [liNa.id, sunHao.id, chenBo.id]));
    const shares = heat.rows.filter(({ all }) => all.asked >= 5).map(({ all }) => all.missed / all.asked);
    expect(shares).toEqual(shares.toSorted((a, b) => b - a));
  });

  test('opens a topic to its norms, which add up to it, and keeps to a dimension', async () => {
    const { needs, hr } = await threePapers();
    const topics = await expectOk(showHeat(needs, hr, {}));
    const norms = await expectOk(showHeat(needs, hr, { topic: 'handshake' }));
    expect(norms.rows.every(({ norm }) => norm?.topic === 'handshake')).toBe(true);
    expect(norms.all).toEqual(topics.rows.find(({ topic }) => topic === 'handshake')?.all);
    const { rows: some } = await expectOk(showHeat(needs, hr, { topic: 'handshake', dimension: 'process' }));
    expect(some.every(({ norm }) => norm?.dimension === 'process')).toBe(true);
  });

  test('counts the latest attempt of each person, every one when asked for, and the days of a period', async () => {
    const { needs, hr, chenBo } = await threePapers();
    needs.clock.passDays(2);
    await studyAll(needs, chenBo);
    await sit(needs, chenBo, 'right');
    const all = async (filter: Parameters<typeof showHeat>[2]) =>
      (await expectOk(showHeat(needs, hr, { department: '客服中心', ...filter }))).all;
    const [latest, every] = [await all({}), await all({ counted: 'all' })];
    expect(latest.missed).toBe(0);
    expect(every.missed).toBeGreaterThan(0);
    expect(every.asked).toBeGreaterThan(latest.asked);
    const today = needs.now().toISOString().slice(0, 10) as `${number}-${number}-${number}`;
    expect(await all({ counted: 'all', since: today })).toEqual(latest);
    expect(await all({ counted: 'all', until: '2001-01-01' })).toEqual({ asked: 0, missed: 0 });
  });

  test('is of those active today, in the department they are in today, at once', async () => {
    const { needs, hr, sunHao, chenBo } = await threePapers();
    await showHeat(needs, hr, {});
    await setActive(needs, hr, { person: chenBo.id, active: false });
    await importStaff(needs, hr, rows({ number: sunHao.number, name: sunHao.name, department: '城西营业厅' }));
    const { columns } = await expectOk(showHeat(needs, hr, {}));
    expect(columns.map(({ department }) => department)).toEqual(['城西营业厅', '城东营业厅']);
  });

  test('says how old it is, and is gathered anew behind the page', async () => {
    const { needs, hr, zhaoMin } = await threePapers();
    const { at, asked } = await keptAsked(needs);
    await studyAll(needs, zhaoMin);
    await sit(needs, zhaoMin, 'right');
    expect(await expectOk(showHeat(needs, hr, {}))).toMatchObject({ at });
    needs.clock.passMinutes(GOOD_FOR / 60_000);
    await expect.poll(async () => (await keptAsked(needs)).asked.people.length).toBe(asked.people.length + 1);
  });

  test('takes from an address only what means something', () => {
    const query = new URLSearchParams(
      'department=A&alone=1&counted=best&topic=handshake&dimension=x&since=2026-02-30&search=a',
    );
    expect(normFilterFrom(query)).toEqual({ department: 'A', alone: true, topic: 'handshake' });
  });
});

describe('how a norm fares', () => {
  async function fares() {
    const world = await threePapers();
    const { needs, hr, sunHao, chenBo } = world;
    const missedBoth = async (person: typeof sunHao) =>
      (await needs.store.record(person.id))?.attempts[0]?.result?.missed ?? [];
    const both = new Set(await missedBoth(sunHao));
    const norm = (await missedBoth(chenBo)).find((id) => both.has(id))!;
    return { ...world, norm, shown: await expectOk(showNormResults(needs, hr, { norm })) };
  }

  test('is told by department and month, by what asks it and by whom it was missed last', async () => {
    const { norm, shown, needs, hr } = await fares();
    const sum = shown.byDepartment.reduce((all, { times }) => all + times.asked, 0);
    expect(sum).toBe(shown.all.asked);
    expect(shown.byMonth.map(({ times }) => times)).toEqual([shown.all]);
    expect(shown.missedBy.map(({ person }) => person.name).toSorted()).toEqual(['孙浩', '陈波']);
    const asked = shown.questions.reduce((all, { times }) => all + times.missed, 0);
    expect(asked).toBe(shown.all.missed);
    expect(shown.questions.every(({ question }) => question.norms.includes(norm))).toBe(true);
    expect(shown.lessons.length).toBeGreaterThan(0);
    const only = await expectOk(showNormResults(needs, hr, { norm, department: '客服中心' }));
    expect(only.missedBy.map(({ person }) => person.name)).toEqual(['陈波']);
  });

  test('tells how it was the next time for those who had missed it', async () => {
    const { needs, hr, sunHao, norm, shown } = await fares();
    expect(shown.again).toEqual({ asked: 0, missed: 0 });
    needs.clock.passDays(2);
    await studyAll(needs, sunHao);
    await sit(needs, sunHao, 'right');
    needs.clock.passMinutes(GOOD_FOR / 60_000);
    await expect
      .poll(async () => (await expectOk(showNormResults(needs, hr, { norm }))).again)
      .toEqual({ asked: 1, missed: 0 });
  });

  test('of one that nobody knows is refused', async () => {
    const { needs, hr } = await office();
    expect(await showNormResults(needs, hr, { norm: 'karate' })).toEqual({ ok: false, reason: 'no-such-norm' });
  });
});
