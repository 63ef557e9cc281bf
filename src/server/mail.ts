import { createTransport } from 'nodemailer';
import type { Mail } from '../usecases/needs.ts';
import { report } from './operation/report.ts';

/** Sends through an SMTP server, `smtp(s)://user:password@host:port`. */
export function mailTo(smtp: string, from: string): Mail {
  const transport = createTransport(smtp);
  return {
    send: async ({ to, subject, text }) => {
      await transport.sendMail({ from, to, subject, text }).catch((error: unknown) => {
        report(error, 'The mail server refused a letter.');
        throw error;
      });
    },
  };
}
