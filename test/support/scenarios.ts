import fc from 'fast-check';
import type { Band } from '../../src/domain/assessment/band.ts';
import type { NormId } from '../../src/domain/id.ts';
import { DIMENSIONS, type Dimension } from '../../src/domain/library/norm.ts';
import { type Played, play } from '../../src/domain/scenario/play.ts';
import type { Choice, Scenario, Scene } from '../../src/domain/scenario/scenario.ts';
import { id } from './make.ts';
import { text } from './questions.ts';

/** A reply: where it leads, and what it does when that matters. */
export interface Reply {
  readonly to: string;
  readonly points?: Choice['points'];
  readonly mood?: number;
  readonly below?: Choice['below'];
  readonly from?: Choice['from'];
  readonly kept?: readonly string[];
  readonly broken?: readonly string[];
}

/** Endings of other bands than excellent, by name. */
const ENDINGS: Readonly<Record<string, Band>> = { polite: 'good', cool: 'pass', lost: 'fail' };

/** `scenario({ door: { greet: 'hall', stare: { to: 'hall', mood: -20 } }, hall: {} })` opens at the first scene. */
export function scenario(
  scenes: Readonly<Record<string, Readonly<Record<string, Reply | string>>>>,
  change: Partial<Scenario> = {},
): Scenario {
  return {
    id: id('visitor'),
    title: text('The visitor'),
    briefing: text('You are at the desk.'),
    persona: { name: text('Ms Meng'), about: text('A visitor'), look: { hair: 'grey', outfit: 'coat' } },
    mood: 50,
    patience: 20,
    opening: Object.keys(scenes)[0] ?? '',
    scenes: Object.entries(scenes).map(([name, replies]) => scene(name, replies)),
    ...change,
  };
}

function scene(name: string, replies: Readonly<Record<string, Reply | string>>): Scene {
  const choices = Object.entries(replies).map(([reply, does]) =>
    choice(reply, typeof does === 'string' ? { to: does } : does),
  );
  return {
    id: name,
    narration: text(`told in ${name}`),
    choices,
    ...(choices.length === 0 && { ending: { name: text(`end ${name}`), band: ENDINGS[name] ?? 'excellent' } }),
  };
}

function choice(name: string, { to, points = {}, mood = 0, below, from, kept = [], broken = [] }: Reply): Choice {
  return {
    id: name,
    says: text(`says ${name}`),
    norms: { kept: kept as readonly NormId[], broken: broken as readonly NormId[] },
    points,
    mood,
    feedback: text(`felt ${name}`),
    leadsTo: to,
    ...(below && { below }),
    ...(from && { from }),
  };
}

/** Every way to play a scenario from the opening to an ending. */
export function pathsOf(
  played: Scenario,
  choices: readonly string[] = [],
): { choices: readonly string[]; played: Played }[] {
  const run = play(played, choices);
  if (!run) return [];
  if (run.ended) return [{ choices, played: run }];
  return run.scene.choices.flatMap(({ id: next }) => pathsOf(played, [...choices, next]));
}

/** A run of as many replies as there are picks, or until an ending; each pick chooses one of those offered. */
export function runOf(played: Scenario, picks: readonly number[]): string[] {
  const choices: string[] = [];
  for (const pick of picks) {
    const offered = play(played, choices)?.scene.choices ?? [];
    const chosen = offered[pick % offered.length];
    if (chosen) choices.push(chosen.id);
  }
  return choices;
}

const anyPoints = fc.record(
  Object.fromEntries(DIMENSIONS.map((dimension) => [dimension, fc.nat(3)])) as Record<Dimension, fc.Arbitrary<number>>,
  { requiredKeys: [] },
);
const anyReply = fc.record({
  to: fc.nat(),
  points: anyPoints,
  mood: fc.integer({ min: -60, max: 60 }),
  below: fc.option(fc.record({ mood: fc.integer({ min: 1, max: 100 }), to: fc.nat() }), { nil: undefined }),
});
const anyReplies = fc.oneof(fc.constant([]), fc.array(anyReply, { minLength: 2, maxLength: 3 }));

/** Graphs without cycles: up to five turns, each leading on to a later scene, with and without forks of mood. */
export const anyScenario: fc.Arbitrary<Scenario> = fc
  .tuple(fc.nat(100), fc.array(anyReply, { minLength: 2, maxLength: 3 }), fc.array(anyReplies, { maxLength: 4 }))
  .map(([mood, opening, others]) => {
    const turns = [opening, ...others];
    const later = (from: number, to: number) => `scene-${from + 1 + (to % (turns.length - from))}`;
    const written = turns.map(
      (replies, at) =>
        [
          `scene-${at}`,
          Object.fromEntries(
            replies.map(({ to, below, ...does }, reply) => [
              `reply-${reply}`,
              {
                ...does,
                to: later(at, to),
                ...(below && { below: { mood: below.mood, leadsTo: later(at, below.to) } }),
              },
            ]),
          ),
        ] as const,
    );
    return scenario({ ...Object.fromEntries(written), [`scene-${turns.length}`]: {} }, { mood });
  });
