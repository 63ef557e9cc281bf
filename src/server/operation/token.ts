import { createHash, timingSafeEqual } from 'node:crypto';

/** Whether a request bears the token, if there is one to bear. How long it takes to say so tells nothing of the token. */
export function bears(headers: Headers, token: string | undefined): boolean {
  if (token === undefined) return true;
  const given = /^Bearer +(\S+)$/i.exec(headers.get('authorization') ?? '')?.[1] ?? '';
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(token));
}
