import type { Language } from '../../domain/language.ts';
import type { Person } from '../../domain/people/person.ts';
import type { NotAllowed } from '../access.ts';
import { type Needs, organisationOf } from '../needs.ts';
import { listInvitations } from './list-invitations.ts';

/** Writes the letter; the words are the door's, in the language the reader will have. */
export type InvitationLetter = (letter: {
  name: string;
  organisation: string;
  link: string;
  expiresAt: Date;
  language: Language;
}) => { subject: string; text: string };

export interface Sent {
  readonly ok: true;
  readonly sent: number;
  /** Names of those whose letter the mail server refused; their invitations stay open. */
  readonly failed: readonly string[];
  /** Open invitations of people without an e-mail address. */
  readonly withoutAddress: number;
}

/** Mails every open invitation to whoever has an address. */
export async function sendInvitations(
  needs: Needs,
  who: Person,
  { origin, write }: { origin: string; write: InvitationLetter },
): Promise<Sent | NotAllowed | { readonly ok: false; readonly reason: 'no-mail-server' }> {
  const listed = await listInvitations(needs, who);
  if (!listed.ok) return listed;
  const { mail } = needs;
  if (!mail) return { ok: false, reason: 'no-mail-server' };
  const organisation = await organisationOf(needs);
  const failed: string[] = [];
  const addressed = listed.invitations.filter(({ person }) => person.email);
  for (const { person, token, expiresAt } of addressed) {
    const letter = write({
      name: person.name,
      organisation: organisation.name,
      link: `${origin}/invite/${token}`,
      expiresAt,
      language: person.language ?? organisation.language,
    });
    await mail.send({ to: person.email ?? '', ...letter }).catch(() => failed.push(person.name));
  }
  return {
    ok: true,
    sent: addressed.length - failed.length,
    failed,
    withoutAddress: listed.invitations.length - addressed.length,
  };
}
