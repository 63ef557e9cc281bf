import type { Invitation, Person } from '../../domain/people/person.ts';
import { NotSure } from '../../store/store.ts';
import type { Needs } from '../needs.ts';

export type InvitationFault = 'invitation-invalid' | 'invitation-used' | 'invitation-expired' | 'person-inactive';
export type Opened =
  | { readonly ok: true; readonly person: Person; readonly invitation: Invitation }
  | { readonly ok: false; readonly reason: InvitationFault };

/** Whose invitation this is, if it is still open. */
export async function openInvitation({ store, links, now }: Needs, token: string): Promise<Opened> {
  const id = links.personIn(token);
  const record = id && (await store.record(id));
  const invitation = record?.invitation;
  if (!record || !invitation || !links.fits(token, record.person.id, invitation.nonce)) {
    return { ok: false, reason: 'invitation-invalid' };
  }
  if (!record.person.active) return { ok: false, reason: 'person-inactive' };
  if (invitation.usedAt) return { ok: false, reason: 'invitation-used' };
  if (invitation.expiresAt <= now()) return { ok: false, reason: 'invitation-expired' };
  return { ok: true, person: record.person, invitation };
}

/** Sets the invited person's password. Of two at the same moment, one wins. */
export async function acceptInvitation(
  needs: Needs,
  { token, password }: { token: string; password: string },
): Promise<{ readonly ok: true; readonly person: Person } | { readonly ok: false; readonly reason: InvitationFault }> {
  const opened = await openInvitation(needs, token);
  if (!opened.ok) return opened;
  const { person, invitation } = opened;
  const used = await needs.store.useInvitation(person.id, invitation.nonce, needs.now());
  if (used === 'void') return { ok: false, reason: 'invitation-used' };
  try {
    await needs.accounts.setPassword(person, password);
  } catch (error) {
    // Where the password may have been kept after all, an open link would let its finder set another.
    if (!(error instanceof NotSure)) await needs.store.reopenInvitation(person.id, invitation.nonce);
    throw error;
  }
  return { ok: true, person };
}
