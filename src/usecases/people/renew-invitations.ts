import type { Person } from '../../domain/people/person.ts';
import { NOT_ALLOWED } from '../access.ts';
import type { Needs } from '../needs.ts';
import { invitePeople } from './invite-people.ts';
import { isExpired } from './list-invitations.ts';

/** Gives a new invitation to everybody whose last one expired before they signed up. */
export async function renewInvitations(needs: Needs, who: Person): ReturnType<typeof invitePeople> {
  if (!who.hr) return NOT_ALLOWED;
  const expired = (await needs.store.people()).filter((summary) => isExpired(summary, needs.now()));
  return invitePeople(
    needs,
    who,
    expired.map(({ person }) => person.id),
  );
}
