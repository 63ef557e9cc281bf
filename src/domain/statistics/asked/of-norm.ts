import type { NormId } from '../../id.ts';
import type { Asked } from './asked.ts';
import { Grown } from './grown.ts';
import type { Times } from './outcome.ts';

/**
 * How often one norm was asked and missed, by groups of attempts.
 * @param groupOf the group of an attempt, by its place, from 0 to below `groups`; −1 for those that are left out. Asked
 *   only of attempts that asked the norm.
 */
export function timesOfNorm(
  asked: Asked,
  norm: NormId,
  groups: number,
  groupOf: (attempt: number) => number,
): readonly Times[] {
  const found = Array.from({ length: groups }, () => ({ asked: 0, missed: 0 }));
  eachAsking(asked, norm, (attempt, times, missed) => {
    const own = found[groupOf(attempt)];
    if (!own) return;
    own.asked += times;
    own.missed += missed;
  });
  return found;
}

/** Of the times that somebody who had missed a norm was assessed on it again: how many there were, and missed it again. */
export function timesAgain(asked: Asked, norm: NormId, isCounted: (attempt: number) => boolean): Times {
  const again = { asked: 0, missed: 0 };
  let [before, missedBefore] = [-1, false];
  eachAsking(asked, norm, (attempt, _, missed) => {
    const person = asked.person[attempt] as number;
    if (person === before && missedBefore && isCounted(attempt)) {
      again.asked++;
      if (missed > 0) again.missed++;
    }
    [before, missedBefore] = [person, missed > 0];
  });
  return again;
}

/** Of what everybody was asked, the attempts that asked one norm, and in them the outcomes that say something of it. */
export function askingNorm(asked: Asked, norm: NormId): Asked {
  const hits = hitsOf(asked, norm);
  const [attempts, end, what] = [new Grown(), new Grown(), new Grown()];
  let at = 0;
  for (let attempt = 0; attempt < asked.end.length; attempt++) {
    const before = what.length;
    for (const stop = asked.end[attempt] as number; at < stop; at++) {
      const outcome = asked.what[at] as number;
      if (hits[outcome]) what.push(outcome);
    }
    if (what.length === before) continue;
    attempts.push(attempt);
    end.push(what.length);
  }
  const places = attempts.all();
  const only = (column: Uint32Array) => places.map((place) => column[place] as number);
  const { person, course, day, latest } = asked;
  const columns = { person: only(person), course: only(course), day: only(day), latest: only(latest) };
  return { ...asked, ...columns, end: end.all(), what: what.all() };
}

/** Every attempt that asked a norm, person by person and in their order. */
function eachAsking(asked: Asked, norm: NormId, visit: (attempt: number, times: number, missed: number) => void): void {
  const hits = hitsOf(asked, norm);
  let at = 0;
  for (let attempt = 0; attempt < asked.end.length; attempt++) {
    let [times, missed] = [0, 0];
    for (const end = asked.end[attempt] as number; at < end; at++) {
      const hit = hits[asked.what[at] as number];
      if (!hit) continue;
      times++;
      if (hit === MISSED) missed++;
    }
    if (times > 0) visit(attempt, times, missed);
  }
}

const [KEPT, MISSED] = [1, 2];

/** By outcome: what it says of a norm, 0 for nothing. */
function hitsOf({ outcomes }: Asked, norm: NormId): Uint8Array {
  return Uint8Array.from(outcomes, ({ kept, missed }) =>
    missed.includes(norm) ? MISSED : kept.includes(norm) ? KEPT : 0,
  );
}
