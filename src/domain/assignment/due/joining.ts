import { MOST_MOVES } from '../../people/change/moves.ts';
import type { Day, Move, Person } from '../../people/person.ts';
import { dayIn } from '../../time.ts';
import type { Assignment } from '../assignment.ts';
import { isIn } from '../audience.ts';

/** What somebody was on the days from one on, up to the next of its kind. */
interface Stay extends Pick<Move, 'department' | 'positions'> {
  /** Since before anything is known when left out. */
  readonly from?: Day;
  /** They had left. */
  readonly away?: true;
}

/** The first day on which an assignment could ask a person for something, wherever they were. */
export function enteringDay({ createdAt }: Assignment, { hired, joinedAt }: Person, timeZone: string): Day {
  const entered = dayIn(timeZone, joinedAt);
  return [dayIn(timeZone, createdAt), hired ?? entered].reduce(later, entered);
}

/**
 * The day on which a person came to an assignment whose audience they are in: the first of the days on which they were in
 * it without a break, as far as moves tell, having left being one, and never before {@link enteringDay}. What lasted less than a day counts for
 * nothing, so whoever is back the same day was never away.
 *
 * @param passed the day they passed what it asks. If they were in the audience then, moves from that day on change
 * nothing: whether it was in time was decided.
 */
export function joiningDay(assignment: Assignment, person: Person, timeZone: string, passed?: Day): Day {
  const first = enteringDay(assignment, person, timeZone);
  const latest = person.moves?.at(-1);
  if (!person.moves || !latest || dayIn(timeZone, latest.at) <= first) return first;
  const stays = staysOf(person, person.moves, timeZone);
  const isMember = ({ away, department, positions }: Stay) =>
    !away && isIn(assignment.audience, { ...person, department, positions });
  const until = passed ? stays.findLastIndex(({ from }) => !from || from < passed) : -1;
  const last = stays[until];
  const unbroken = last && isMember(last) ? stays.slice(0, until + 1) : stays;
  const since = unbroken[unbroken.findLastIndex((stay) => !isMember(stay)) + 1]?.from;
  return since ? later(first, since) : first;
}

/** Oldest first. Before as many moves as are kept, there may have been others: what somebody was then is not known. */
function staysOf({ department, positions }: Person, moves: readonly Move[], timeZone: string): Stay[] {
  const days = moves.map(({ at }) => dayIn(timeZone, at));
  const all = [...moves, { department, positions }].flatMap((work: Stay & Partial<Move>, index): Stay[] => {
    const from = days[index - 1];
    const stay = { department: work.department, positions: work.positions };
    const own = { ...stay, ...(from && { from }) };
    return work.left ? [own, { ...stay, from: dayIn(timeZone, work.left), away: true }] : [own];
  });
  const known = moves.length < MOST_MOVES ? all : all.slice(1);
  return known.filter(({ from }, index) => !from || from !== known[index + 1]?.from);
}

function later(a: Day, b: Day): Day {
  return b > a ? b : a;
}
