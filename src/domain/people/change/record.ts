import type { AuditEntry, ChainedEntry, Lost } from '../../audit.ts';
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
  /** Who is in it no more. */
  readonly lost?: Lost;
}

/** One person's part of it. */
export interface PersonChange {
  readonly person: PersonId;
  readonly before: string;
  readonly after: string;
}

/** As an audit entry holds it: `{ department: { 'Sales': [ids…] } }`, before and after. */
export function recordedIn({
  aspect,
  changes,
}: Pick<ChangePlan, 'aspect' | 'changes'>): Required<Pick<AuditEntry, 'before' | 'after'>> {
  const each = changes.map(({ person, before, after }) => ({ person: person.id, before, after }));
  return { before: { [aspect]: valuesOf(each, 'before') }, after: { [aspect]: valuesOf(each, 'after') } };
}

/** Who has which value. */
export function valuesOf(changes: readonly PersonChange[], when: 'before' | 'after'): Values {
  const groups = Map.groupBy(changes, (change) => change[when]);
  return Object.fromEntries([...groups].map(([value, all]) => [value, all.map(({ person }) => person)]));
}

/** A record person by person; undefined when somebody is not in it once before and once after. */
export function changesIn({ before, after }: Pick<ChangeRecord, 'before' | 'after'>): PersonChange[] | undefined {
  const [had, got] = [personally(before), personally(after)];
  const given = Object.values(before).flat().length;
  if (had.size !== given || got.size !== Object.values(after).flat().length || had.size !== got.size) return undefined;
  // The side with fewer values has more of the order they came in.
  const order = Object.keys(before).length < Object.keys(after).length ? had : got;
  const changes: PersonChange[] = [];
  for (const person of order.keys()) {
    const [earlier, later] = [had.get(person), got.get(person)];
    if (earlier === undefined || later === undefined) return undefined;
    changes.push({ person, before: earlier, after: later });
  }
  return changes;
}

/** What an entry recorded; undefined where it changed nobody so, or its details were erased. */
export function recordIn({
  before,
  after,
  lost,
}: Pick<ChainedEntry, 'before' | 'after' | 'lost'>): ChangeRecord | undefined {
  const aspect = ASPECTS.find((one) => valuesIn(before, one) && valuesIn(after, one));
  if (!aspect) return undefined;
  return {
    ...{ aspect, before: valuesIn(before, aspect) ?? {}, after: valuesIn(after, aspect) ?? {} },
    ...(lost && { lost }),
  };
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
  { aspect, before, after, lost }: ChangeRecord,
  { known, by }: { readonly known: readonly Person[]; readonly by: PersonId },
): ChangePlan {
  const people = new Map(known.map((person) => [person.id, person]));
  const had = personally(before);
  const changes: ValueChange[] = [];
  const leftAlone: { person: Person; why: WhyLeftAlone }[] = [];
  let erased = lost?.people ?? 0;
  for (const [id, value] of personally(after)) {
    const person = people.get(id);
    const earlier = had.get(id);
    if (!person || earlier === undefined) continue;
    if (person.erasedAt) {
      erased++;
      continue;
    }
    const why = whyNot(person, { aspect, got: value, had: earlier, by, people });
    if (why) leftAlone.push({ person, why });
    else changes.push({ person, before: value, after: earlier });
  }
  const gone = { people: erased, values: lost?.values ?? 0 };
  return withoutCircles({ aspect, changes, unchanged: [], leftAlone, gone }, known);
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
  if (valueIn(person, aspect) !== got) return 'changed-since';
  if (aspect === 'active') return had === 'no' && person.id === by ? 'own-account' : undefined;
  const supervisor = aspect === 'supervisor' && had !== '' ? people.get(had) : person;
  return !supervisor || supervisor.erasedAt ? 'supervisor-gone' : undefined;
}

/** A short text that is another one when the plan is: what HR confirms is what they saw. */
export function planSeen({ aspect, changes, leftAlone, gone }: ChangePlan): string {
  const told = [changes.map(({ person, before, after }) => [person.id, before, after]), leftAlone.length, gone];
  return randomFrom(JSON.stringify([aspect, told]))()
    .toString(36)
    .slice(2);
}

function personally(values: Values): ReadonlyMap<PersonId, string> {
  return new Map(Object.entries(values).flatMap(([value, ids]) => ids.map((id) => [id, value] as const)));
}

function valuesIn(kept: unknown, aspect: Aspect): Values | undefined {
  const values = typeof kept === 'object' && kept !== null ? (kept as Record<string, unknown>)[aspect] : undefined;
  return typeof values === 'object' && values !== null && !Array.isArray(values) ? (values as Values) : undefined;
}
