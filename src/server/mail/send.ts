import { createTransport } from 'nodemailer';
import { type Mail, MailFault } from '../../usecases/mail.ts';
import { report } from '../operation/report.ts';
import { faultOf } from './fault.ts';

/** How long to wait for a mail server, in milliseconds: to connect, for its greeting, for any answer, and for all of a letter. */
export interface MailPatience {
  readonly connection: number;
  readonly greeting: number;
  readonly answer: number;
  readonly letter: number;
}

const PATIENCE: MailPatience = { connection: 10_000, greeting: 10_000, answer: 30_000, letter: 60_000 };

/** Whom letters are from: as a header says it, or name and address apart. */
export type Sender = string | { readonly name: string; readonly address: string };

/**
 * Sends through an SMTP server, `smtp(s)://user:password@host:port`, by a connection for each letter: one that is used
 * again may have died meanwhile, and nobody knows then whether the letter went out.
 */
export function mailTo(smtp: string, from: Sender, patience = PATIENCE): Mail {
  return {
    async send({ to, subject, text }) {
      let taking = false;
      const transport = transportTo(smtp, patience, (command) => {
        taking ||= command === 'DATA';
      });
      // Address objects, so that nothing in a name or an address can add a recipient.
      const letter = { from, to: { name: '', address: to }, subject, text };
      await transport.sendMail({ ...letter, signal: AbortSignal.timeout(patience.letter) }).catch((error: unknown) => {
        report(error, 'The mail server did not take a letter.');
        throw faultOf(error, taking);
      });
    },
  };
}

/** @throws {MailFault} when that is no address */
function transportTo(url: string, { connection, greeting, answer }: MailPatience, said: (command: string) => void) {
  try {
    return createTransport({
      ...{
        url,
        connectionTimeout: connection,
        greetingTimeout: greeting,
        socketTimeout: answer,
        socketCloseTimeout: 0,
      },
      ...{ disableFileAccess: true, disableUrlAccess: true, transactionLog: true, logger: listener(said) },
    });
  } catch (error) {
    report(error, 'The address of the mail server is none.');
    throw new MailFault('unreachable', { cause: error });
  }
}

/** Hears what is said to the server: its log is the only place that tells when the text of the letter begins. */
function listener(said: (command: string) => void) {
  const hear = (about: unknown, message?: unknown) => {
    const isOurs = typeof about === 'object' && about !== null && 'tnx' in about && about.tnx === 'client';
    if (isOurs) said(String(message).trim());
  };
  const deaf = () => {};
  return { level: deaf, trace: hear, debug: hear, info: hear, warn: deaf, error: deaf, fatal: deaf };
}
