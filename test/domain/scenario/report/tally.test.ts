import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BANDS, DEFAULT_BAND_POLICY } from '../../../../src/domain/assessment/band.ts';
import { debrief } from '../../../../src/domain/scenario/debrief.ts';
import { outcomeOf } from '../../../../src/domain/scenario/outcome.ts';
import { play } from '../../../../src/domain/scenario/play.ts';
import { tallyOf, worstIn } from '../../../../src/domain/scenario/report/tally.ts';
import { walker } from '../../../../src/domain/scenario/report/walk.ts';
import type { Scenario } from '../../../../src/domain/scenario/scenario.ts';
import { anyScenario, runOf, scenario } from '../../../support/scenarios.ts';

const isRedLine = (norm: string) => norm === 'never';
const walkOf = (played: Scenario) => walker(played, DEFAULT_BAND_POLICY, isRedLine);

/** At the door one is greeted or stared at; in the hall, helped, kept waiting or insulted. */
const VISIT = scenario({
  door: {
    greet: { to: 'hall', mood: 5, points: { language: 1 } },
    stare: { to: 'hall', mood: -20, broken: ['greet'] },
  },
  hall: {
    help: { to: 'glad', mood: 10, points: { process: 2 } },
    wait: { to: 'cool', mood: -6 },
    insult: { to: 'lost', mood: -10, broken: ['never'] },
  },
  glad: {},
  cool: {},
  lost: {},
});

const RUNS = [
  { choices: ['greet', 'help'], count: 6 },
  { choices: ['stare', 'wait'], count: 3 },
  { choices: ['stare', 'insult'], count: 1 },
  { choices: ['greet', 'wait'], count: 1 },
  { choices: ['greet'], count: 2 },
  { choices: ['bow'], count: 4 },
];

describe('a tally of runs', () => {
  const tally = tallyOf(RUNS, walkOf(VISIT));

  test('says who came to each scene and what they chose there', () => {
    expect(tally).toMatchObject({ runs: 13, ended: 11, others: 4 });
    expect(tally.scenes.get('door')).toMatchObject({ came: 13 });
    expect(tally.scenes.get('hall')).toMatchObject({ came: 13 });
    expect([...tally.scenes.get('hall')!.replies].map(([reply, { count }]) => [reply, count])).toEqual([
      ['help', 6],
      ['wait', 4],
      ['insult', 1],
    ]);
    expect(tally.scenes.get('cool')).toMatchObject({ came: 4 });
    expect(tally.scenes.get('lost')).toMatchObject({ came: 1 });
  });

  test('says where customers were lost and by which reply: where their mood fell most, or what led straight to failing', () => {
    expect(tally.lost).toBe(5);
    expect(tally.scenes.get('door')).toMatchObject({ lost: 3 });
    expect(tally.scenes.get('hall')).toMatchObject({ lost: 2 });
    expect(worstIn(tally)).toEqual({ scene: 'door', reply: 'stare' });
  });

  test('bands the runs that ended, red lines and bands of endings included', () => {
    expect(tally.bands).toEqual({ excellent: 6, good: 0, pass: 0, fail: 5 });
  });

  test('of nothing is empty, and nobody was lost', () => {
    const empty = tallyOf([], walkOf(VISIT));
    expect(empty).toMatchObject({ runs: 0, ended: 0, lost: 0, others: 0 });
    expect(worstIn(empty)).toBeUndefined();
    expect(worstIn(tallyOf(RUNS.slice(0, 1), walkOf(VISIT)))).toBeUndefined();
  });
});

const anyRuns = anyScenario.chain((played) =>
  fc.record({
    played: fc.constant(played),
    runs: fc.array(fc.record({ picks: fc.array(fc.nat(5), { maxLength: 6 }), count: fc.integer({ min: 1, max: 9 }) })),
  }),
);

test('a tally is what walking each run by itself comes to', () => {
  fc.assert(
    fc.property(anyRuns, ({ played, runs }) => {
      const given = runs.map(({ picks, count }) => ({ choices: runOf(played, picks), count }));
      const tally = tallyOf(given, walkOf(played));
      const each = given.flatMap(({ choices, count }) => Array.from({ length: count }, () => choices));
      const walked = each.map((choices) => ({ choices, run: play(played, choices)! }));
      const ended = walked.filter(({ run }) => run.ended);
      const looked = ended.map(({ choices }) => debrief(played, choices, 'seed')!);
      const lostIn = looked.flatMap(({ turning, turns }) => (turning?.kind === 'lost' ? [turns[turning.at]!] : []));
      expect(tally).toMatchObject({ runs: each.length, ended: ended.length, others: 0, lost: lostIn.length });
      for (const band of BANDS) {
        const worth = ended.filter(({ run }) => outcomeOf(played, run, DEFAULT_BAND_POLICY, isRedLine).band === band);
        expect(tally.bands[band]).toBe(worth.length);
      }
      for (const { id, choices } of played.scenes) {
        const own = tally.scenes.get(id);
        const turns = walked.flatMap(({ run }) => run.turns.filter(({ scene }) => scene.id === id));
        const came = turns.length + walked.filter(({ run }) => run.scene.id === id).length;
        expect(own?.came ?? 0).toBe(came);
        expect(own?.lost ?? 0).toBe(lostIn.filter(({ scene }) => scene.id === id).length);
        for (const choice of choices) {
          const reply = own?.replies.get(choice.id);
          expect(reply?.count ?? 0).toBe(turns.filter((turn) => turn.choice === choice).length);
          expect(reply?.lost ?? 0).toBe(
            lostIn.filter((turn) => turn.scene.id === id && turn.choice.id === choice.id).length,
          );
        }
      }
    }),
  );
});

test('in a tally of runs that ended, everybody who came to a scene chose a reply there, and everybody came to one ending', () => {
  fc.assert(
    fc.property(anyRuns, ({ played, runs }) => {
      const given = runs.map(({ picks, count }) => ({ choices: runOf(played, [...picks, 0, 0, 0, 0, 0, 0]), count }));
      const { scenes, ended, bands, lost } = tallyOf(given, walkOf(played));
      const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
      for (const { id, choices } of played.scenes) {
        const own = scenes.get(id);
        if (own && choices.length > 0) expect(sum([...own.replies.values()].map(({ count }) => count))).toBe(own.came);
      }
      const endings = played.scenes.filter(({ choices }) => choices.length === 0);
      expect(sum(endings.map(({ id }) => scenes.get(id)?.came ?? 0))).toBe(ended);
      expect(sum(Object.values(bands))).toBe(ended);
      expect(sum([...scenes.values()].map((scene) => scene.lost))).toBe(lost);
    }),
  );
});
