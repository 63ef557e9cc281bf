import { MailFault, type MailReason } from '../../usecases/mail.ts';

/** What nodemailer tells of an error; `responseCode` is the server's own answer, `command` what it answered to. */
interface Told {
  readonly code?: string;
  readonly command?: string;
  readonly responseCode?: number;
  readonly name?: string;
  readonly message?: string;
}

/** @param taking whether the server had been told that the letter's text comes */
export function faultOf(error: unknown, taking: boolean): MailFault {
  const told = (typeof error === 'object' && error !== null ? error : {}) as Told;
  const reason = reasonOf(told);
  // A connection that carried a letter was there: its end may come as an error of the socket, too.
  return new MailFault(taking && reason === 'unreachable' ? 'closed' : reason, {
    unsure: taking && told.responseCode === undefined,
    cause: error,
  });
}

/** What OpenSSL and Node say of a certificate or of a server that does not speak TLS; nodemailer hides their codes. */
const TLS = /certificate|\bSSL\b|\bTLS\b|altnames/i;

function reasonOf({ code = '', command = '', responseCode, name, message = '' }: Told): MailReason {
  if (code === 'EAUTH' || code === 'ENOAUTH' || code === 'EOAUTH2') return 'login-refused';
  if (code === 'ETLS' || command === 'STARTTLS') return 'tls-failed';
  if (responseCode !== undefined) return refusalOf(responseCode, command);
  if (code === 'ETIMEDOUT' || code === 'EABORT' || name === 'AbortError' || name === 'TimeoutError') return 'silent';
  if (TLS.test(message)) return 'tls-failed';
  if (code === 'EDNS' || code === 'ESOCKET') return 'unreachable';
  if (code === 'ECONNECTION') return 'closed';
  return code === 'EENVELOPE' ? 'recipient-refused' : 'other';
}

/** A code of 400 to 499 asks to come again: the box is full, or a server wants to see whether a stranger has patience. */
function refusalOf(code: number, command: string): MailReason {
  if (code < 500) return 'later';
  switch (command) {
    case 'MAIL FROM':
      return 'sender-refused';
    case 'RCPT TO':
      return 'recipient-refused';
    case 'DATA':
      return 'text-refused';
    default:
      return 'other';
  }
}
