/** The mail server that HR sets. */
export const mailServer = ['alter table organisation add column mail_server json'] as const;
