import type { AuditEntry } from '../../audit.ts';
import type { PersonId } from '../../id.ts';
import { randomFrom } from '../../random.ts';
import type { Person } from '../person.ts';
import { type ChangePlan, type ValueChange, type WhyLeftAlone, withoutCircles } from './plan.ts';
import { ASPECTS, type Aspect, valueIn } from './value.ts';

/** Who has which value, by value. */
export type Values = Readonly<Record<string, readonly PersonId[]>>;

/** What the audit trail keeps of a change of many people: enough to take it back. */
export interface ChangeRecord {
  readonly aspect: Aspect;
  readonly before: Values;
  readonly after: Values;
}

/** As an audit entry holds it: `{ department: { 'Sales': [ids…] } }`, before and after. */
export function recordedIn({ aspect, changes }: ChangePlan): Required<Pick<AuditEntry, 'before' | 'after'>> {
  return { before: { [aspect]: byValue(changes, 'before') }, after: { [aspect]: byValue(changes, 'after') } };
}

/** What an entry recorded; undefined where it changed nobody so, or its details were erased. */
export function recordIn({ before, after }: Pick<AuditEntry, 'before' | 'after'>): ChangeRecord | undefined {
  const aspect = ASPECTS.find((one) => valuesIn(before, one) && valuesIn(after, one));
  return aspect && { aspect, before: valuesIn(before, aspect) ?? {}, after: valuesIn(after, aspect) ?? {} };
}

/** The supervisors that an entry's values name, by id; blank for nobody. */
export function supervisorsIn(entry: Pick<AuditEntry, 'before' | 'after'>): string[] {
  const record = recordIn(entry);
  return record?.aspect === 'supervisor' ? Object.keys({ ...record.before, ...record.after }) : [];
}

/**
 * What taking a change back would do: whoever still has what it gave them gets back what they had.
 *
 * @param known everybody there is, erased or not.
 */
export function planUndo(
  { aspect, before, after }: ChangeRecord,
  { known, by }: { readonly known: readonly Person[]; readonly by: PersonId },
): ChangePlan {
  const people = new Map(known.map((person) => [person.id, person]));
  const had = new Map(Object.entries(before).flatMap(([value, ids]) => ids.map((id) => [id, value] as const)));
  const got = Object.entries(after).flatMap(([value, ids]) => ids.map((id) => [id, value] as const));
  const changes: ValueChange[] = [];
  const leftAlone: { person: Person; why: WhyLeftAlone }[] = [];
  for (const [id, value] of got) {
    const person = people.get(id);
    const earlier = had.get(id);
    if (!person || earlier === undefined) continue;
    const why = whyNot(person, { aspect, got: value, had: earlier, by, people });
    if (why) leftAlone.push({ person, why });
    else changes.push({ person, before: value, after: earlier });
  }
  return withoutCircles({ aspect, changes, unchanged: [], leftAlone }, known);
}

function whyNot(
  person: Person,
  {
    aspect,
    got,
    had,
    by,
    people,
  }: Pick<ChangeRecord, 'aspect'> & {
    got: string;
    had: string;
    by: PersonId;
    people: ReadonlyMap<string, Person>;
  },
): WhyLeftAlone | undefined {
  if (person.erasedAt) return 'person-gone';
  if (valueIn(person, aspect) !== got) return 'changed-since';
  if (aspect === 'active') return had === 'no' && person.id === by ? 'own-account' : undefined;
  const supervisor = aspect === 'supervisor' && had !== '' ? people.get(had) : person;
  return !supervisor || supervisor.erasedAt ? 'supervisor-gone' : undefined;
}

/** A short text that is another one when the plan is: what HR confirms is what they saw. */
export function planSeen({ aspect, changes, leftAlone }: ChangePlan): string {
  const told = [changes.map(({ person, before, after }) => [person.id, before, after]), leftAlone.length];
  return randomFrom(JSON.stringify([aspect, told]))()
    .toString(36)
    .slice(2);
}

function byValue(changes: readonly ValueChange[], when: 'before' | 'after'): Values {
  const groups = Map.groupBy(changes, (change) => change[when]);
  return Object.fromEntries([...groups].map(([value, all]) => [value, all.map(({ person }) => person.id)]));
}

function valuesIn(kept: unknown, aspect: Aspect): Values | undefined {
  const values = typeof kept === 'object' && kept !== null ? (kept as Record<string, unknown>)[aspect] : undefined;
  return typeof values === 'object' && values !== null && !Array.isArray(values) ? (values as Values) : undefined;
}
