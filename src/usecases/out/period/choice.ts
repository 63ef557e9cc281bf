import type { Day, Person } from '../../../domain/people/person.ts';
import { dayFrom } from '../../../domain/people/staff-day.ts';
import { dayIn } from '../../../domain/time.ts';
import { NOT_ALLOWED, type NotAllowed } from '../../access.ts';
import type { Needs } from '../../needs.ts';
import { departmentsOf, textIn } from '../../results/narrowing.ts';

/** What a report over a period is about; whatever is left out does not narrow. */
export interface PeriodChoice {
  readonly course?: string;
  readonly department?: string;
  /** The first day and the last, both included. */
  readonly from: Day;
  readonly until: Day;
}

/** Whether a period ends before it begins. Whatever is worked out over it would say of everybody that there is nothing. */
export function isBackwards({ from, until }: Pick<PeriodChoice, 'from' | 'until'>): boolean {
  return until < from;
}

/** The departments that a report may be about. */
export async function departmentsToChoose(
  { store }: Pick<Needs, 'store'>,
  who: Person,
): Promise<NotAllowed | { readonly ok: true; readonly departments: readonly string[] }> {
  return who.hr ? { ok: true, departments: departmentsOf(await store.people()) } : NOT_ALLOWED;
}

/** Reads a choice from an address: this year until today where it names no days. */
export function periodFrom(query: URLSearchParams, { timeZone, now }: { timeZone: string; now: Date }): PeriodChoice {
  const today = dayIn(timeZone, now);
  return {
    course: textIn(query, 'course'),
    department: textIn(query, 'department'),
    from: dayFrom(textIn(query, 'from') ?? '') ?? (`${today.slice(0, 4)}-01-01` as Day),
    until: dayFrom(textIn(query, 'until') ?? '') ?? today,
  };
}
