import type { AssignmentId } from '../../domain/id.ts';
import type { Person } from '../../domain/people/person.ts';
import { entryBy, NOT_ALLOWED, type NotAllowed } from '../access.ts';
import { type Needs, organisationOf } from '../needs.ts';

/** Ends a rule. What people did under it stays. */
export async function withdrawAssignment(
  needs: Needs,
  who: Person,
  id: AssignmentId,
): Promise<{ readonly ok: true } | NotAllowed | { readonly ok: false; readonly reason: 'no-such-assignment' }> {
  if (!who.hr) return NOT_ALLOWED;
  const { assignments } = await organisationOf(needs);
  const assignment = assignments.find((made) => made.id === id);
  if (!assignment) return { ok: false, reason: 'no-such-assignment' };
  const { course, programme, audience, due } = assignment;
  const entry = entryBy(needs, who, {
    act: 'assignment-withdrawn',
    to: id,
    toName: course ?? programme,
    before: { audience, due },
  });
  const withdrawn = await needs.store.withdrawAssignment(id, needs.now(), entry);
  return withdrawn === 'withdrawn' ? { ok: true } : { ok: false, reason: 'no-such-assignment' };
}
