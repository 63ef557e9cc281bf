import { isSame } from '../../department.ts';
import type { Move, Person } from '../person.ts';

/** So many moves are remembered of somebody, the latest. */
export const MOST_MOVES = 20;

/** Who is moved back, or comes back, within a day was never away: somebody's slip was mended. */
const TAKEN_BACK = 86_400_000;

type Work = Pick<Person, 'department' | 'positions'>;

/**
 * Somebody as they become, who remembers what they were. Another way to write the same department, or to list the same
 * positions, is no move. Moves are told by who they are `before` alone.
 *
 * @param at when they become that
 */
export function withMoves(before: Person, { moves: _, ...after }: Person, at: Date): Person {
  const moves = movesTo(after, before, at);
  return moves.length > 0 ? { ...after, moves } : after;
}

/**
 * Somebody who had left, as somebody who is active again and remembers the time they were away. What they were moved
 * through meanwhile is forgotten.
 *
 * @param at when they come back
 */
export function cameBack({ leftAt, moves = [], ...person }: Person, at: Date): Person {
  const left = leftAt ?? lastKnown(moves) ?? person.joinedAt;
  const back = { ...person, active: true, ...(moves.length > 0 && { moves }) };
  if (at.getTime() - left.getTime() < TAKEN_BACK) return back;
  const { department, positions } = moves.find((move) => move.at >= left) ?? person;
  const before = moves.filter((move) => move.at < left);
  return { ...back, moves: [...before, { at, left, department, positions }].slice(-MOST_MOVES) };
}

/** Of those who left before that was dated: they were still here for what is known of them. */
function lastKnown(moves: readonly Move[]): Date | undefined {
  const last = moves.at(-1);
  return last && new Date(last.at.getTime() + 1);
}

function movesTo(after: Work, { department, positions, moves = [] }: Person, at: Date): readonly Move[] {
  if (isSameWork(after, { department, positions })) return moves;
  const last = moves.at(-1);
  const isTakenBack = last && !last.left && isSameWork(after, last) && at.getTime() - last.at.getTime() < TAKEN_BACK;
  // As long as the list is full, it tells that more may have fallen off.
  if (isTakenBack && moves.length < MOST_MOVES) return moves.slice(0, -1);
  return [...moves, { at, department, positions }].slice(-MOST_MOVES);
}

function isSameWork(one: Work, other: Work): boolean {
  return (
    isSame(one.department, other.department) && one.positions.toSorted().join() === other.positions.toSorted().join()
  );
}
