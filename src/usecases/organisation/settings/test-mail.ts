import type { Person } from '../../../domain/people/person.ts';
import { NOT_ALLOWED, type NotAllowed } from '../../access.ts';
import { MailFault, type MailReason } from '../../mail.ts';
import { type Needs, organisationOf } from '../../needs.ts';

export type MailTested =
  | { readonly ok: true }
  | NotAllowed
  | { readonly ok: false; readonly reason: 'no-mail-server' | `mail-${MailReason}` }
  | { readonly ok: false; readonly reason: 'too-many-tries'; readonly minutes: number };

/** Sends one letter by the mail server in force, and says what became of it. */
export async function testMail(
  needs: Needs,
  who: Person,
  {
    to,
    write,
    begin,
  }: {
    readonly to: string;
    readonly write: (organisation: string) => { readonly subject: string; readonly text: string };
    /** Counts a try; the minutes to wait when there were too many. */
    readonly begin: (who: Person) => Promise<number | undefined>;
  },
): Promise<MailTested> {
  if (!who.hr) return NOT_ALLOWED;
  if (!needs.mail) return { ok: false, reason: 'no-mail-server' };
  const minutes = await begin(who);
  if (minutes !== undefined) return { ok: false, reason: 'too-many-tries', minutes };
  const { name } = await organisationOf(needs);
  try {
    await needs.mail.send({ to, ...write(name) });
    return { ok: true };
  } catch (fault) {
    return { ok: false, reason: `mail-${fault instanceof MailFault ? fault.reason : 'other'}` };
  }
}
