import { BULK_ACTS, type ChainedEntry } from '../../../domain/audit.ts';
import { planUndo, recordIn } from '../../../domain/people/change/record.ts';
import type { Person } from '../../../domain/people/person.ts';
import { NOT_ALLOWED, type NotAllowed } from '../../access.ts';
import type { Needs } from '../../needs.ts';
import { everybody } from './choose.ts';
import { type Confirmed, carryOut, type NotConfirmed, whyNotNow } from './make-change.ts';
import { type ChangePreview, previewOf } from './preview-change.ts';

export type UndoPreview = ChangePreview & { readonly entry: ChainedEntry };
export type UndoRefusal = NotAllowed | { readonly ok: false; readonly reason: 'no-such-change' | 'change-erased' };
export type ChangeUndone = { readonly ok: true; readonly restored: number } | UndoRefusal | NotConfirmed;

/** What taking back the change of an audit entry would do. Changes nothing. */
export async function previewUndo(
  needs: Pick<Needs, 'store' | 'library'>,
  who: Person,
  seq: number,
): Promise<UndoPreview | UndoRefusal> {
  if (!who.hr) return NOT_ALLOWED;
  if (!Number.isSafeInteger(seq) || seq < 1) return { ok: false, reason: 'no-such-change' };
  const [entry] = await needs.store.audit({ acts: BULK_ACTS, limit: 1, after: seq - 1, before: seq + 1 });
  if (!entry) return { ok: false, reason: 'no-such-change' };
  const record = recordIn(entry);
  if (!record) return { ok: false, reason: 'change-erased' };
  const known = await everybody(needs);
  return { ...(await previewOf(needs, planUndo(record, { known, by: who.id }), known)), entry };
}

/** Gives back what a change took, to whoever still has what it gave; an entry of its own, which can be undone as well. */
export async function undoChange(
  needs: Needs,
  who: Person,
  { entry, ...given }: Confirmed & { readonly entry: number },
): Promise<ChangeUndone> {
  const preview = await previewUndo(needs, who, entry);
  if (!preview.ok) return preview;
  const refused = whyNotNow(preview, given);
  if (refused) return refused;
  const { plan } = preview;
  const renaming = given.rename ? preview.consequences : undefined;
  const made = await carryOut(needs, who, { plan, renaming, act: 'people-change-undone', undone: entry });
  return made.ok ? { ok: true, restored: plan.changes.length } : made;
}
