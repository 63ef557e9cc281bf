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

/** Invitations that are open now, of everybody or of the people named, by employee number; and how many have expired. */
export async function listInvitations(
  { store, links, now }: Needs,
  who: Person,
  only?: readonly PersonId[],
): Promise<
  { readonly ok: true; readonly invitations: readonly OpenInvitation[]; readonly expired: number } | NotAllowed
> {
  if (!who.hr) return NOT_ALLOWED;
  const wanted = only && new Set(only);
  const people = (await store.people()).filter(
    ({ person, invitation }) => person.active && invitation === 'open' && (!wanted || wanted.has(person.id)),
  );
  const records = await Promise.all(people.map(({ person }) => store.record(person.id)));
  const invitations = records.flatMap((record): OpenInvitation[] => {
    const invitation = record?.invitation;
    if (!record || !invitation || invitation.usedAt || invitation.expiresAt <= now()) return [];
    const { person } = record;
    const { nonce, expiresAt } = invitation;
    return [{ person, token: links.invitation(person.id, nonce), expiresAt, invitation }];
  });
  return { ok: true, invitations, expired: people.filter((summary) => isExpired(summary, now())).length };
}

/** Whether somebody active was invited, has not signed up, and no longer can. */
export function isExpired({ person, invitation, invitationExpiresAt }: PersonSummary, now: Date): boolean {
  return person.active && invitation === 'open' && invitationExpiresAt !== undefined && invitationExpiresAt <= now;
}
