import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bestRun, debrief, markOf } from '../../../src/domain/scenario/debrief.ts';
import { earnedOn, rangesOf } from '../../../src/domain/scenario/measure.ts';
import { play } from '../../../src/domain/scenario/play.ts';
import { anyScenario, pathsOf, scenario } from '../../support/scenarios.ts';

const visit = scenario({
  door: {
    greet: { to: 'desk', mood: 10, points: { language: 2 } },
    smile: { to: 'desk', mood: 5, points: { behaviour: 2 } },
    stare: { to: 'desk', mood: -15, broken: ['greet-first'] },
  },
  desk: {
    help: { to: 'end', mood: 20, points: { process: 1 } },
    argue: { to: 'end', mood: -30, broken: ['no-quarrel', 'greet-first'] },
    yawn: { to: 'end', mood: -15 },
  },
  end: {},
});

describe('the debrief', () => {
  test('comes after the ending, and for runs of this scenario only', () => {
    expect(debrief(visit, ['greet'], 'seed')).toBeUndefined();
    expect(debrief(visit, ['greet', 'dance'], 'seed')).toBeUndefined();
    expect(debrief(visit, ['greet', 'help'], 'seed')?.ending.id).toBe('end');
  });
  test('draws the mood from the opening on', () => {
    expect(debrief(visit, ['stare', 'argue'], 'seed')?.moods).toEqual([50, 35, 5]);
  });
  test('marks the turn that lost the customer most, the first of equals', () => {
    expect(debrief(visit, ['stare', 'argue'], 'seed')?.turning).toEqual({ at: 1, kind: 'lost' });
    expect(debrief(visit, ['stare', 'yawn'], 'seed')?.turning).toEqual({ at: 0, kind: 'lost' });
  });
  test('marks the turn that won a customer who leaves no worse than they came', () => {
    expect(debrief(visit, ['greet', 'help'], 'seed')?.turning).toEqual({ at: 1, kind: 'won' });
    expect(debrief(visit, ['stare', 'help'], 'seed')?.turning).toEqual({ at: 1, kind: 'won' });
  });
  test('marks none when the mood never moved', () => {
    const calm = scenario({ door: { greet: { to: 'end', points: { language: 1 } }, nod: 'end' }, end: {} });
    expect(debrief(calm, ['nod'], 'seed')?.turning).toBeUndefined();
  });
  test('marks the reply that led straight to failing, however far the mood had fallen before', () => {
    const quarrel = scenario({
      door: { stare: { to: 'desk', mood: -40 } },
      desk: {
        insult: { to: 'lost', mood: -30, broken: ['no-quarrel'] },
        mutter: { to: 'cool', mood: -5, below: { mood: 10, leadsTo: 'lost' } },
      },
      cool: {},
      lost: {},
    });
    expect(debrief(quarrel, ['stare', 'insult'], 'seed')?.turning).toEqual({ at: 1, kind: 'lost' });
    const furious = { ...quarrel, mood: 0 };
    expect(debrief(furious, ['stare', 'insult'], 'seed')).toMatchObject({
      moods: [0, 0, 0],
      turning: { at: 1, kind: 'lost' },
    });
    const turned = { ...quarrel, mood: 49 };
    expect(debrief(turned, ['stare', 'mutter'], 'seed')).toMatchObject({
      ending: { id: 'lost' },
      turning: { at: 0, kind: 'lost' },
    });
  });
  test('marks the last reply of a run that fails although the mood never fell', () => {
    const leak = scenario({
      door: { greet: { to: 'desk', mood: 10 }, nod: 'desk' },
      desk: { tell: { to: 'lost', mood: 5 }, shrug: 'lost' },
      lost: {},
    });
    for (const run of [
      ['greet', 'tell'],
      ['nod', 'shrug'],
    ])
      expect(debrief(leak, run, 'seed')?.turning).toEqual({ at: 1, kind: 'lost' });
  });
  test('names the broken norms, each once', () => {
    expect(debrief(visit, ['stare', 'argue'], 'seed')?.broken).toEqual(['greet-first', 'no-quarrel']);
  });
  test('shows the best reply of each scene, and any reply worth as much as best', () => {
    const turns = debrief(visit, ['smile', 'yawn'], 'seed')?.turns ?? [];
    expect(turns.map(({ best, wasBest }) => [best.id, wasBest])).toEqual([
      ['greet', true],
      ['help', false],
    ]);
  });
  test('marks each reply: one of the best, one that could be better, or one that broke a rule', () => {
    const marks = (...run: string[]) => debrief(visit, run, 'seed')?.turns.map(markOf);
    expect(marks('smile', 'yawn')).toEqual(['best', 'could-be-better']);
    expect(marks('stare', 'argue')).toEqual(['broke-a-rule', 'broke-a-rule']);
    const onlyRude = scenario({
      door: { stare: { to: 'end', broken: ['greet-first'] }, leave: { to: 'end', broken: ['greet-first'] } },
      end: {},
    });
    expect(debrief(onlyRude, ['stare'], 'seed')?.turns.map(markOf)).toEqual(['best']);
  });
  test('the best reply is the one from which most can still be earned, not the one that earns most at once', () => {
    const greedy = scenario({
      door: { sell: { to: 'end', points: { process: 2 } }, listen: { to: 'desk', points: { process: 1 } } },
      desk: { help: { to: 'end', points: { process: 2 } }, yawn: 'end' },
      end: {},
    });
    expect(debrief(greedy, ['sell'], 'seed')?.turns[0]).toMatchObject({ best: { id: 'listen' }, wasBest: false });
    expect(bestRun(greedy)).toEqual(['listen', 'help']);
  });

  test('marks none only when the mood never moved, in a run that does not fail', () => {
    fc.assert(
      fc.property(anyScenario, fc.boolean(), (any, fails) => {
        const scenes = any.scenes.map(({ ending, ...scene }) =>
          ending ? { ...scene, ending: { ...ending, band: fails ? ('fail' as const) : ending.band } } : scene,
        );
        for (const { choices } of pathsOf({ ...any, scenes })) {
          const { moods, turning } = debrief({ ...any, scenes }, choices, 'seed')!;
          expect(turning === undefined).toBe(!fails && new Set(moods).size === 1);
        }
      }),
    );
  });

  test('a run earns everything only when every reply was one of the best, and always then', () => {
    fc.assert(
      fc.property(anyScenario, (any) => {
        const { max } = rangesOf(any).total;
        expect(earnedOn(play(any, bestRun(any))!.turns).total).toBe(max);
        for (const { choices, played } of pathsOf(any)) {
          const allBest = debrief(any, choices, 'seed')!.turns.every(({ wasBest }) => wasBest);
          expect(earnedOn(played.turns).total === max).toBe(allBest);
        }
      }),
    );
  });

  test('the moods of the turns are the line that is drawn, whatever was said', () => {
    fc.assert(
      fc.property(anyScenario, (any) => {
        for (const { choices } of pathsOf(any)) {
          const looked = debrief(any, choices, 'seed')!;
          expect(looked.turns.map(({ moodBefore }) => moodBefore)).toEqual(looked.moods.slice(0, -1));
          expect(looked.turns.map(({ moodAfter }) => moodAfter)).toEqual(looked.moods.slice(1));
        }
      }),
    );
  });
});
