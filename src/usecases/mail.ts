/** A letter to one person, ready to go. */
export interface Letter {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

export interface Mail {
  /**
   * Resolves once the mail server has taken the letter.
   * @throws {MailFault} when it has not, or when nobody knows
   */
  readonly send: (letter: Letter) => Promise<void>;
}

/**
 * Why a letter did not go out: nobody answers at that address; no private connection came about; the server said nothing for too long; it broke the
 * connection off; it refused the login; the sender; the recipient; the text; it asked to come again later; or it said something else.
 */
export const MAIL_REASONS = [
  'unreachable',
  'tls-failed',
  'silent',
  'closed',
  'login-refused',
  'sender-refused',
  'recipient-refused',
  'text-refused',
  'later',
  'other',
] as const;
export type MailReason = (typeof MAIL_REASONS)[number];

/** The mail server did not take a letter. */
export class MailFault extends Error {
  override name = 'MailFault';
  readonly reason: MailReason;
  /** True when the letter may have gone out all the same: the connection was lost while the server took it. */
  readonly unsure: boolean;

  constructor(reason: MailReason, { unsure = false, cause }: { unsure?: boolean; cause?: unknown } = {}) {
    super(`The mail server did not take a letter: ${reason}${unsure ? ', perhaps' : ''}.`, { cause });
    this.reason = reason;
    this.unsure = unsure;
  }
}

/** Reasons that lie with the mail server or its settings: the next letter would fare the same. */
const FOR_ALL: readonly MailReason[] = [
  'unreachable',
  'tls-failed',
  'silent',
  'closed',
  'login-refused',
  'sender-refused',
];

export function failsForAll(reason: MailReason): boolean {
  return FOR_ALL.includes(reason);
}
