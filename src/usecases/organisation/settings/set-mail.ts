import { type MailServer, type MailServerForm, mailServerFaults, passwordFor } from '../../../domain/mail-server.ts';
import type { Person } from '../../../domain/people/person.ts';
import { NOT_ALLOWED, type NotAllowed } from '../../access.ts';
import { type Needs, organisationOf } from '../../needs.ts';
import { type MovedOn, type Part, setPart } from './part.ts';

/** The password stands for itself by when it was typed. */
export const MAIL_SERVER: Part<MailServer | undefined> = {
  act: 'mail-set',
  of: ({ mailServer }) => mailServer?.inForce,
  told: (server) =>
    server
      ? {
          mailHost: server.host,
          mailPort: `${server.port}`,
          mailSecurity: server.security,
          ...(server.user !== undefined && { mailUser: server.user }),
          ...(server.passwordAt && { mailPasswordAt: server.passwordAt.toISOString() }),
          mailSenderAddress: server.senderAddress,
          mailSenderName: server.senderName,
        }
      : {},
  with: (inForce) => ({ mailServer: inForce ? { inForce } : {} }),
};

export type MailSet =
  | { readonly ok: true }
  | NotAllowed
  | MovedOn
  | {
      readonly ok: false;
      readonly reason: 'mail-server-faulty' | 'mail-password-needed';
      readonly fields: readonly string[];
    };

/**
 * Sets the mail server, or takes it away so that the one of the environment is in force again. A password is kept for
 * the server, port, security and user it was typed for alone; where one of these changes it has to be typed again.
 */
export async function setMail(
  needs: Needs,
  who: Person,
  { seen, form }: { readonly seen: string; readonly form?: MailServerForm },
): Promise<MailSet> {
  if (!who.hr) return NOT_ALLOWED;
  if (!form) return setPart(needs, who, MAIL_SERVER, { seen, value: undefined });
  const fields = mailServerFaults(form);
  if (fields.length > 0) return { ok: false, reason: 'mail-server-faulty', fields };
  const { password: typed, ...rest } = form;
  const kept = (await organisationOf(needs)).mailServer?.inForce;
  const same = kept?.password !== undefined && passwordFor(kept) === passwordFor(form);
  if (form.user !== undefined && !typed && !same) {
    return { ok: false, reason: 'mail-password-needed', fields: ['password'] };
  }
  const login = typed
    ? { password: needs.links.seal(typed, passwordFor(form)), passwordAt: needs.now() }
    : { password: kept?.password, passwordAt: kept?.passwordAt };
  return setPart(needs, who, MAIL_SERVER, { seen, value: { ...rest, ...(form.user !== undefined && login) } });
}
