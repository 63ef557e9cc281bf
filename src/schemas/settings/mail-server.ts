import { z } from 'astro/zod';
import { MAIL_SECURITIES, type MailServerForm } from '../../domain/mail-server.ts';
import { seenSchema } from '../entry.ts';

const line = z.string().trim().max(300);

/** The form about the mail server; bounds are the use case's. `use` is "default" to take it away. */
export const mailServerSchema = z
  .object({
    seen: seenSchema,
    use: z.enum(['own', 'default']),
    host: line.default(''),
    port: z.coerce.number().default(Number.NaN),
    security: z.enum(MAIL_SECURITIES).default('tls'),
    user: line.default(''),
    password: z.string().max(1000).default(''),
    senderName: line.default(''),
    senderAddress: line.default(''),
  })
  .transform(({ seen, use, user, password, ...rest }): { seen: string; form?: MailServerForm } => ({
    seen,
    ...(use === 'own' && {
      form: { ...rest, ...(user !== '' && { user, ...(password !== '' && { password }) }) },
    }),
  }));

export const testMailSchema = z.object({ to: z.email().max(254) });
