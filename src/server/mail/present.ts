import { type MailServer, passwordFor } from '../../domain/mail-server.ts';
import type { Organisation } from '../../domain/organisation.ts';
import type { Mail } from '../../usecases/mail.ts';
import type { Needs } from '../../usecases/needs.ts';
import type { Settings } from '../settings.ts';
import type { PasswordSeal } from './password.ts';
import { mailTo } from './send.ts';

/** Where the mail server in force comes from; `locked` when the password that HR typed cannot be read any more. */
export type MailSource = 'organisation' | 'environment' | 'none' | 'locked';

export interface PresentMail {
  readonly source: MailSource;
  readonly mail?: Mail;
}

/** What use cases know of it. */
export function mailOf({ source, mail }: PresentMail): Pick<Needs, 'mail' | 'isMailLocked'> {
  return { mail, isMailLocked: source === 'locked' };
}

type Set = Pick<Organisation, 'mailServer'>;

/**
 * The mail server in force, as it is set now: what HR set goes before what whoever runs the server set. One whose
 * password cannot be read sends nothing: another server would show another sender than HR chose.
 */
export function presentMail(
  { smtp, mailFrom }: Pick<Settings, 'smtp' | 'mailFrom'>,
  seal: PasswordSeal,
  to = mailTo,
): (organisation?: Set) => PresentMail {
  const environment: PresentMail =
    smtp && mailFrom ? { source: 'environment', mail: to(smtp, mailFrom) } : { source: 'none' };
  const known = new WeakMap<object, PresentMail>();
  return (organisation) => {
    const server = organisation?.mailServer?.inForce;
    if (!server) return environment;
    const made = known.get(server) ?? ofOrganisation(server, seal, to);
    known.set(server, made);
    return made;
  };
}

function ofOrganisation(server: MailServer, seal: PasswordSeal, to: typeof mailTo): PresentMail {
  const { user, password, senderName, senderAddress } = server;
  const opened = password === undefined ? undefined : seal.open(password, passwordFor(server));
  if (user !== undefined && opened === undefined) return { source: 'locked' };
  const from = { name: senderName, address: senderAddress };
  return { source: 'organisation', mail: to(addressOf(server, opened), from) };
}

/** As nodemailer takes it: what is asked for in the address is asked of the server, and a fault where it is not given. */
export function addressOf({ host, port, security, user }: MailServer, password = ''): string {
  const login = user === undefined ? '' : `${encodeURIComponent(user)}:${encodeURIComponent(password)}@`;
  const name = host.includes(':') ? `[${host}]` : host;
  const asked = { tls: '', starttls: '?requireTLS=true', none: '?ignoreTLS=true' }[security];
  return `${security === 'tls' ? 'smtps' : 'smtp'}://${login}${name}:${port}/${asked}`;
}
