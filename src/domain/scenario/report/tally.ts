import { BANDS, type Band } from '../../assessment/band.ts';
import type { RunCount } from './runs.ts';
import type { Walk } from './walk.ts';

/** Fewer runs than this say nothing in a comparison. */
export const TOO_FEW = 5;

/** What became of runs, all of one version of a scenario. */
export interface Tally {
  /** Runs that were counted. */
  readonly runs: number;
  /** Those that reached an ending; the others were handed in before. */
  readonly ended: number;
  /** Of those that ended, how many were worth each band. */
  readonly bands: Readonly<Record<Band, number>>;
  /** Those that ended and lost the customer on the way. */
  readonly lost: number;
  /** What happened in each scene, endings included, by its id; nobody came to those that are not there. */
  readonly scenes: ReadonlyMap<string, SceneTally>;
  /** Given, but no runs of this version: not counted. */
  readonly others: number;
}

export interface SceneTally {
  readonly came: number;
  /** Ended runs whose customer was lost here. */
  readonly lost: number;
  /** Reply → how often it was given, and how many customers it lost. */
  readonly replies: ReadonlyMap<string, ReplyTally>;
}

export interface ReplyTally {
  readonly count: number;
  readonly lost: number;
}

type Growing<T> = { -readonly [Key in keyof T]: T[Key] };

/** Counts what became of runs, scene by scene. */
export function tallyOf(counts: readonly Pick<RunCount, 'choices' | 'count'>[], walk: Walk): Tally {
  const tally = { runs: 0, ended: 0, lost: 0, others: 0 };
  const bands = Object.fromEntries(BANDS.map((band) => [band, 0])) as Record<Band, number>;
  const scenes = new Map<string, Growing<SceneTally> & { readonly replies: Map<string, Growing<ReplyTally>> }>();
  const sceneOf = (id: string) => made(scenes, id, () => ({ came: 0, lost: 0, replies: new Map() }));
  for (const { choices, count } of counts) {
    const walked = walk(choices);
    if (!walked) {
      tally.others += count;
      continue;
    }
    tally.runs += count;
    for (const [index, { scene, choice }] of walked.turns.entries()) {
      const own = sceneOf(scene);
      const reply = made(own.replies, choice, () => ({ count: 0, lost: 0 }));
      own.came += count;
      reply.count += count;
      if (index !== walked.lostAt) continue;
      own.lost += count;
      reply.lost += count;
      tally.lost += count;
    }
    sceneOf(walked.at).came += count;
    if (!walked.band) continue;
    tally.ended += count;
    bands[walked.band] += count;
  }
  return { ...tally, bands, scenes };
}

function made<T>(all: Map<string, T>, key: string, make: () => T): T {
  const known = all.get(key);
  if (known) return known;
  const fresh = make();
  all.set(key, fresh);
  return fresh;
}

/** The scene in which most customers were lost, and the reply that lost most of them there; undefined when none was. */
export function worstIn({ scenes }: Tally): { readonly scene: string; readonly reply: string } | undefined {
  const [worst] = [...scenes].toSorted(([, a], [, b]) => b.lost - a.lost);
  if (!worst || worst[1].lost === 0) return undefined;
  const [reply] = [...worst[1].replies].toSorted(([, a], [, b]) => b.lost - a.lost);
  return reply && { scene: worst[0], reply: reply[0] };
}
