import type { Person } from '../../../domain/people/person.ts';
import type { Needs } from '../../needs.ts';
import { invitePeople } from '../invite-people.ts';
import type { Choice } from './choose.ts';
import { type Confirmed, carryOut, type NotConfirmed, whyNotNow } from './make-change.ts';
import { type ChangeDraft, type ChangeRefusal, previewChange } from './preview-change.ts';

export type PeopleChanged = { readonly ok: true; readonly changed: number } | ChangeRefusal | NotConfirmed;

/** Changes those chosen as the preview said: all of them or none, in one entry of the audit trail. */
export async function changePeople(
  needs: Needs,
  who: Person,
  given: Confirmed & { readonly choice: Choice; readonly draft: ChangeDraft },
): Promise<PeopleChanged> {
  const preview = await previewChange(needs, who, given);
  if (!preview.ok) return preview;
  const refused = whyNotNow(preview, given);
  if (refused) return refused;
  const { plan } = preview;
  if (plan.aspect === 'invitation') {
    const ids = plan.changes.map(({ person }) => person.id);
    const invited = await invitePeople(needs, who, ids);
    return invited.ok ? { ok: true, changed: invited.invited } : invited;
  }
  const made = await carryOut(needs, who, {
    plan,
    act: 'people-changed',
    renaming: given.rename ? preview.consequences : undefined,
  });
  return made.ok ? { ok: true, changed: plan.changes.length } : made;
}
