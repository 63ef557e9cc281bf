import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { debrief } from '../../../../src/domain/scenario/debrief.ts';
import { compare } from '../../../../src/domain/scenario/lookback/compare.ts';
import type { Scenario } from '../../../../src/domain/scenario/scenario.ts';
import { anyScenario, pathsOf, scenario } from '../../../support/scenarios.ts';

const visit = scenario({
  door: {
    greet: { to: 'desk', mood: 10, points: { language: 2 } },
    nod: { to: 'desk', points: { language: 1 } },
    stare: { to: 'sharp', mood: -15, broken: ['greet-first'] },
  },
  desk: { help: { to: 'end', points: { process: 1 } }, yawn: 'end' },
  sharp: { sorry: 'desk', argue: { to: 'end', broken: ['no-quarrel'] } },
  end: {},
});
const lookedAt = (any: Scenario, ...runs: (readonly string[])[]) => runs.map((run) => debrief(any, run, 'seed')!);

describe('runs side by side', () => {
  test('have a row for each scene that any of them met, in the order met', () => {
    const rows = compare(lookedAt(visit, ['greet', 'help'], ['stare', 'sorry', 'help']));
    expect(rows.map(({ scene }) => scene.id)).toEqual(['door', 'sharp', 'desk']);
  });

  test('tell what each run replied there, with its mark and the mood after it, and where a run did not come by', () => {
    const rows = compare(lookedAt(visit, ['stare', 'argue'], ['nod', 'help']));
    const told = rows.map(({ replies }) =>
      replies.map((reply) => reply && [reply.choice.id, reply.mark, reply.moodAfter]),
    );
    expect(told).toEqual([
      [
        ['stare', 'broke-a-rule', 35],
        ['nod', 'could-be-better', 50],
      ],
      [['argue', 'broke-a-rule', 35], undefined],
      [undefined, ['help', 'best', 50]],
    ]);
  });

  test('are nothing where there are no runs', () => {
    expect(compare([])).toEqual([]);
  });

  test('keep the order of every run, whatever was said', () => {
    fc.assert(
      fc.property(anyScenario, fc.array(fc.nat(), { minLength: 1, maxLength: 4 }), (any, picks) => {
        const paths = pathsOf(any);
        const runs = lookedAt(any, ...picks.map((pick) => paths[pick % paths.length]!.choices));
        const rows = compare(runs);
        runs.forEach(({ turns }, run) => {
          const met = rows.filter(({ replies }) => replies[run]);
          expect(met.map(({ scene }) => scene.id)).toEqual(turns.map(({ scene }) => scene.id));
          expect(met.map(({ replies }) => replies[run]?.choice.id)).toEqual(turns.map(({ choice }) => choice.id));
        });
      }),
    );
  });
});
