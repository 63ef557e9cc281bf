import { isAtOrBelow, isSame, pathOf } from '../../department.ts';
import type { AssignmentId, PersonId } from '../../id.ts';
import type { Person } from '../../people/person.ts';
import type { Assignment } from '../assignment.ts';
import { type Audience, isIn } from '../audience.ts';
import { heldBy, type NamedDepartment, namedIn } from './named.ts';

/** Somebody as they are and as they become. */
export interface Transition {
  readonly before: Person;
  readonly after: Person;
}

/** A department that assignments name and that nobody would be in any more. */
export interface Emptied extends NamedDepartment {
  /** Where its people go, most first; '' is no department. */
  readonly to: readonly { readonly department: string; readonly people: number }[];
  /** How many of them leave altogether. */
  readonly leaving: number;
  readonly assignments: readonly AssignmentId[];
  /** The department that all go to who stay: it was renamed. */
  readonly becomes?: string;
}

/** A new audience for an assignment. */
export interface AudienceChange {
  readonly assignment: AssignmentId;
  readonly before: Audience;
  readonly after: Audience;
}

/**
 * The departments that assignments in force name and that a change empties.
 *
 * @param people everybody there is, as they are and as they become, whether they move or not.
 */
export function emptiedBy(
  transitions: readonly Transition[],
  people: { readonly before: readonly Person[]; readonly after: readonly Person[] },
  assignments: readonly Assignment[],
): Emptied[] {
  const inForce = assignments.filter(({ withdrawnAt }) => !withdrawnAt);
  const named = inForce.flatMap(({ id, audience }) => namedIn(audience).map((one) => ({ ...one, assignment: id })));
  if (named.length === 0) return [];
  const [wasHeld, isHeld] = [heldBy(people.before), heldBy(people.after)];
  const from = Map.groupBy(
    transitions.filter(({ before }) => before.active),
    ({ before }) => before.department,
  );
  const same = Map.groupBy(named, ({ department, below }) => `${below} ${pathOf(department)}`);
  return [...same.values()].flatMap((all): Emptied[] => {
    const { department, below } = all[0] as NamedDepartment;
    if (!wasHeld({ department, below }) || isHeld({ department, below })) return [];
    const own = [...from].filter(([name]) => (below ? isAtOrBelow(name, department) : isSame(name, department)));
    const gone = own.flatMap(([, moved]) => moved);
    const assignments = [...new Set(all.map(({ assignment }) => assignment))];
    return [{ department, below, ...whereTo(department, gone), assignments }];
  });
}

function whereTo(department: string, gone: readonly Transition[]): Pick<Emptied, 'to' | 'leaving' | 'becomes'> {
  const staying = gone.filter(({ after }) => after.active);
  const groups = Map.groupBy(staying, (transition) => targetOf(department, transition));
  const to = [...groups].map(([target, people]) => ({ department: target, people: people.length }));
  const becomes = to.length === 1 ? to[0]?.department : undefined;
  return {
    to: to.toSorted((a, b) => b.people - a.people),
    leaving: gone.length - staying.length,
    ...(becomes && { becomes }),
  };
}

/** From `Sales/East` to `Trade/East`, `Sales` became `Trade`. */
function targetOf(department: string, { before, after }: Transition): string {
  const [old, path, now] = [pathOf(before.department), pathOf(department), pathOf(after.department)];
  const rest = old.slice(path.length);
  return rest !== '' && now.endsWith(rest) ? now.slice(0, now.length - rest.length) : after.department;
}

/** Who is where they were, in a department with another name. */
export function stayingIn(transitions: readonly Transition[], emptied: readonly Emptied[]): PersonId[] {
  const renamed = emptied.filter(({ becomes }) => becomes !== undefined);
  const isOf = ({ department, below }: Emptied, name: string) =>
    isSame(name, department) || (below && isAtOrBelow(name, department));
  return transitions.flatMap(({ before, after }) =>
    before.active && after.active && renamed.some((one) => isOf(one, before.department)) ? [before.id] : [],
  );
}

/** What renaming those that were renamed does to assignments in force. */
export function renamedIn(assignments: readonly Assignment[], emptied: readonly Emptied[]): AudienceChange[] {
  const renamed = emptied.filter(({ becomes }) => becomes !== undefined);
  return assignments.flatMap(({ id, audience: before, withdrawnAt }): AudienceChange[] => {
    const own = renamed.filter((one) => one.assignments.includes(id));
    return withdrawnAt || own.length === 0 ? [] : [{ assignment: id, before, after: renamedAudience(before, own) }];
  });
}

function renamedAudience(audience: Audience, renamed: readonly Emptied[]): Audience {
  switch (audience.kind) {
    case 'departments': {
      const below = audience.below === true;
      const nameOf = (name: string) =>
        renamed.find((one) => one.below === below && isSame(one.department, name))?.becomes ?? name;
      return { ...audience, departments: [...new Set(audience.departments.map(nameOf))] };
    }
    case 'all':
    case 'any':
      return { ...audience, of: audience.of.map((part) => renamedAudience(part, renamed)) };
    case 'not':
      return { ...audience, of: renamedAudience(audience.of, renamed) };
    default:
      return audience;
  }
}

/** How many who stay would be asked for less, and how many for more, than before. */
export function shiftsBy<Id>(
  transitions: readonly Transition[],
  before: readonly Assignment[],
  {
    after = before,
    coursesOf,
  }: { after?: readonly Assignment[]; coursesOf: (assignment: Assignment) => readonly Id[] },
): { losing: number; gaining: number } {
  const asked = (assignments: readonly Assignment[], person: Person) =>
    new Set(
      assignments.filter(({ withdrawnAt, audience }) => !withdrawnAt && isIn(audience, person)).flatMap(coursesOf),
    );
  let [losing, gaining] = [0, 0];
  for (const transition of transitions) {
    if (!transition.before.active || !transition.after.active) continue;
    const [old, now] = [asked(before, transition.before), asked(after, transition.after)];
    if ([...old].some((course) => !now.has(course))) losing++;
    if ([...now].some((course) => !old.has(course))) gaining++;
  }
  return { losing, gaining };
}
