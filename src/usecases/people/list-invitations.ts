import type { PersonId } from '../../domain/id.ts';
import type { Invitation, Person } from '../../domain/people/person.ts';
import type { PersonSummary } from '../../domain/people/summary.ts';
import { NOT_ALLOWED, type NotAllowed } from '../access.ts';
import type { Needs } from '../needs.ts';

/** One person's way in, ready to print. */
export interface OpenInvitation {
  readonly person: Person;
  readonly token: string;
  readonly expiresAt: Date;
  readonly invitation: Invitation;
}

/** Who can sign up with an invitation now, by employee number; and how many invitations have expired. */
export async function listInvited(
  { store, now }: Pick<Needs, 'store' | 'now'>,
  who: Person,
): Promise<{ readonly ok: true; readonly invited: readonly PersonSummary[]; readonly expired: number } | NotAllowed> {
  if (!who.hr) return NOT_ALLOWED;
  const everybody = await store.people();
  return {
    ok: true,
    invited: everybody.filter((summary) => isInvited(summary, now())),
    expired: everybody.filter((summary) => isExpired(summary, now())).length,
  };
}

/** Invitations that are open now, of everybody or of the people named, by employee number. Each is read by itself. */
export async function listInvitations(
  { store, links, now }: Needs,
  who: Person,
  only?: readonly PersonId[],
): Promise<{ readonly ok: true; readonly invitations: readonly OpenInvitation[] } | NotAllowed> {
  if (!who.hr) return NOT_ALLOWED;
  const wanted = only && new Set(only);
  const people = (await store.people()).filter(
    (summary) => isInvited(summary, now()) && (!wanted || wanted.has(summary.person.id)),
  );
  const records = await Promise.all(people.map(({ person }) => store.record(person.id)));
  const invitations = records.flatMap((record): OpenInvitation[] => {
    const invitation = record?.invitation;
    if (!record || !invitation || invitation.usedAt || invitation.expiresAt <= now()) return [];
    const { person } = record;
    const { nonce, expiresAt } = invitation;
    return [{ person, token: links.invitation(person.id, nonce), expiresAt, invitation }];
  });
  return { ok: true, invitations };
}

/** Whether somebody active was invited, has not signed up, and still can. */
export function isInvited(summary: PersonSummary, now: Date): boolean {
  return summary.person.active && summary.invitation === 'open' && !isExpired(summary, now);
}

/** Whether somebody active was invited, has not signed up, and no longer can. */
export function isExpired({ person, invitation, invitationExpiresAt }: PersonSummary, now: Date): boolean {
  return person.active && invitation === 'open' && invitationExpiresAt !== undefined && invitationExpiresAt <= now;
}
