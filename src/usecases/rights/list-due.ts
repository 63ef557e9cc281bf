import type { Person } from '../../domain/people/person.ts';
import { erasureDue, type RetentionPolicy } from '../../domain/rights/retention.ts';
import { NOT_ALLOWED, type NotAllowed } from '../access.ts';
import { type Needs, organisationOf } from '../needs.ts';

/** Days ahead that HR sees who is going to be erased. */
export const DUE_DAYS = 30;

export interface DueErasure {
  readonly person: Person;
  readonly due: Date;
}

/**
 * Who is going to be erased by itself within {@link DUE_DAYS}, soonest first.
 * @param proposed instead of what is in force
 */
export async function listDue(
  needs: Needs,
  who: Person,
  proposed?: RetentionPolicy,
): Promise<{ readonly ok: true; readonly due: readonly DueErasure[] } | NotAllowed> {
  if (!who.hr) return NOT_ALLOWED;
  const { retention } = proposed ? { retention: proposed } : await organisationOf(needs);
  const horizon = needs.now().getTime() + DUE_DAYS * 86_400_000;
  const people = retention?.leaverMonths === undefined ? [] : await needs.store.people();
  const due = people.flatMap(({ person }): DueErasure[] => {
    const at = erasureDue(person, retention);
    return at && at.getTime() <= horizon ? [{ person, due: at }] : [];
  });
  return { ok: true, due: due.toSorted((a, b) => a.due.getTime() - b.due.getTime()) };
}
