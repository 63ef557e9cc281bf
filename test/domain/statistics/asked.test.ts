import { describe, expect, test } from 'vitest';
import { AskedGatherer } from '../../../src/domain/statistics/asked/asked.ts';
import { countOutcomes, timesByNorm } from '../../../src/domain/statistics/asked/count.ts';
import { askingNorm, timesAgain, timesOfNorm } from '../../../src/domain/statistics/asked/of-norm.ts';
import { byHurt, type Outcome, type Times } from '../../../src/domain/statistics/asked/outcome.ts';
import { id } from '../../support/make.ts';

const [SMILE, WAIT] = [id<'norm'>('smile'), id<'norm'>('wait')];
const COURSE = id<'course'>('course');
const kept: Outcome = { part: id('q1'), kept: [SMILE, WAIT], missed: [] };
const missed: Outcome = { part: id('q1'), kept: [], missed: [SMILE, WAIT] };
const reply: Outcome = { part: id('s1'), reply: { scene: 'door', choice: 'rush' }, kept: [SMILE], missed: [WAIT] };

/** Li Na misses, then keeps and replies; Sun Hao misses twice. */
function twoPeople() {
  const gatherer = new AskedGatherer();
  gatherer.add(id('li-na'), [
    { course: COURSE, day: 100, outcomes: [missed] },
    { course: COURSE, day: 140, outcomes: [kept, reply] },
  ]);
  gatherer.add(id('sun-hao'), [
    { course: COURSE, day: 101, outcomes: [missed] },
    { course: COURSE, day: 102, outcomes: [missed, missed] },
  ]);
  return gatherer.asked();
}

describe('what was asked', () => {
  test('is counted by norm and group, a reply’s kept norms beside those it breaks', () => {
    const asked = twoPeople();
    const times = timesByNorm(
      countOutcomes(asked, 2, (attempt) => asked.person[attempt]!),
      2,
    );
    expect(times.get(SMILE)).toEqual([
      { asked: 3, missed: 1 },
      { asked: 3, missed: 3 },
    ]);
    expect(times.get(WAIT)).toEqual([
      { asked: 3, missed: 2 },
      { asked: 3, missed: 3 },
    ]);
  });

  test('leaves out the attempts that belong to no group', () => {
    const asked = twoPeople();
    const latest = countOutcomes(asked, 1, (attempt) => (asked.latest[attempt] ? 0 : -1));
    expect(timesByNorm(latest, 1).get(SMILE)).toEqual([{ asked: 4, missed: 2 }]);
  });

  test('of one norm is told by groups of attempts, none of those that belong to no group', () => {
    const asked = twoPeople();
    const early = timesOfNorm(asked, WAIT, 2, (attempt) => (asked.day[attempt]! < 120 ? 1 : -1));
    expect(early).toEqual([
      { asked: 0, missed: 0 },
      { asked: 4, missed: 4 },
    ]);
    expect(timesOfNorm(asked, id('nobody'), 1, () => 0)).toEqual([{ asked: 0, missed: 0 }]);
  });

  test('narrowed to what asked one norm says the same of it, and nothing of what else was asked', () => {
    const gatherer = new AskedGatherer();
    const other: Outcome = { part: id('q2'), kept: [WAIT], missed: [] };
    gatherer.add(id('li-na'), [
      { course: COURSE, day: 100, outcomes: [other] },
      { course: COURSE, day: 140, outcomes: [other, missed, reply] },
    ]);
    const asked = gatherer.asked();
    const own = askingNorm(asked, SMILE);
    expect([...own.day]).toEqual([140]);
    expect([...own.latest]).toEqual([1]);
    expect(timesOfNorm(own, SMILE, 1, () => 0)).toEqual(timesOfNorm(asked, SMILE, 1, () => 0));
    expect(own.outcomes.map((_, place) => countOutcomes(own, 1, () => 0).of(0, place))).toEqual([0, 1, 1]);
    expect(askingNorm(asked, id('nobody')).end).toHaveLength(0);
  });

  test('again of those who had missed it counts each later attempt once, and nobody else’s', () => {
    const asked = twoPeople();
    expect(timesAgain(asked, SMILE, () => true)).toEqual({ asked: 2, missed: 1 });
    expect(timesAgain(asked, WAIT, () => true)).toEqual({ asked: 2, missed: 2 });
  });

  test('what hurts most comes first, and what was asked too seldom last', () => {
    const all: Times[] = [
      { asked: 4, missed: 4 },
      { asked: 10, missed: 1 },
      { asked: 100, missed: 20 },
      { asked: 50, missed: 10 },
    ];
    expect(all.toSorted(byHurt)).toEqual([all[2], all[3], all[1], all[0]]);
  });
});
