/** How the connection to a mail server is kept private: from its first byte; from the login on; not at all. */
export const MAIL_SECURITIES = ['tls', 'starttls', 'none'] as const;
export type MailSecurity = (typeof MAIL_SECURITIES)[number];

/** The mail server that HR set. */
export interface MailServer {
  readonly host: string;
  readonly port: number;
  readonly security: MailSecurity;
  /** Left out where none is asked for. */
  readonly user?: string;
  /** Sealed with the server's secret; left out after a restore from an archive, which never has it. */
  readonly password?: string;
  /** When that was typed. */
  readonly passwordAt?: Date;
  readonly senderName: string;
  readonly senderAddress: string;
}

/** Whom a password was typed for; it is of no use for any other, so that nobody can have it sent elsewhere. */
export function passwordFor({
  host,
  port,
  security,
  user = '',
}: Pick<MailServer, 'host' | 'port' | 'security' | 'user'>): string {
  return [host.toLowerCase(), port, security, user].join('\n');
}

/** What a form about the mail server says; an empty password leaves the one that is kept. */
export type MailServerForm = Omit<MailServer, 'password' | 'passwordAt'> & { readonly password?: string };

/** Names of the fields that are wrong. */
export function mailServerFaults({ host, port, senderAddress, senderName, user = '' }: MailServerForm): string[] {
  const wrong = {
    host: !(isName(host) || isIPv6(host)) || host.length > 253,
    port: !Number.isInteger(port) || port < 1 || port > 65_535,
    senderAddress: !/^[^\s<>@,;"]+@[^\s<>@,;"]+$/.test(senderAddress) || senderAddress.length > 254,
    senderName: /[\r\n"<>]/.test(senderName) || senderName.length > 100,
    user: user.length > 254,
  };
  return Object.entries(wrong).flatMap(([field, is]) => (is ? [field] : []));
}

/** A name or an IPv4 address: the port stands in a field of its own. */
function isName(host: string): boolean {
  return /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(host);
}

function isIPv6(host: string): boolean {
  return /^[0-9a-f:.]+$/i.test(host) && URL.canParse(`http://[${host}]/`);
}
