import type { PersonId } from '../../domain/id.ts';
import { INVITATION_DAYS, type Invitation, type Person } from '../../domain/people/person.ts';
import { entryBy, NOT_ALLOWED, type NotAllowed } from '../access.ts';
import type { Needs } from '../needs.ts';

/** A new invitation, open for {@link INVITATION_DAYS} from now. */
export function newInvitation({ now, newId }: Pick<Needs, 'now' | 'newId'>): Invitation {
  const issuedAt = now();
  return { nonce: newId(), issuedAt, expiresAt: new Date(issuedAt.getTime() + INVITATION_DAYS * 86_400_000) };
}

/** Gives people new invitations, also to those who forgot their password; links they were given before stop working. */
export async function invitePeople(
  needs: Needs,
  who: Person,
  people: readonly PersonId[],
): Promise<{ readonly ok: true; readonly invited: number } | NotAllowed> {
  if (!who.hr) return NOT_ALLOWED;
  const summaries = await Promise.all([...new Set(people)].map((id) => needs.store.summary(id)));
  const active = summaries.flatMap((summary) => (summary?.person.active ? [summary.person] : []));
  const invitations = new Map(active.map(({ id }) => [id, newInvitation(needs)]));
  const [first] = active;
  if (first) {
    const to = active.length === 1 ? { to: first.id, toName: first.name } : {};
    const after = active.map(({ id }) => id);
    await needs.store.invite(invitations, entryBy(needs, who, { act: 'person-invited', ...to, after }));
  }
  return { ok: true, invited: active.length };
}
