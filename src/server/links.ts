import { createHmac, timingSafeEqual } from 'node:crypto';
import type { PersonId } from '../domain/id.ts';
import type { Links } from '../usecases/needs.ts';

/**
 * One-time links worked out from the server's secret with HMAC-SHA-256. An invitation's token is `<person>.<proof>`;
 * the proof covers the person and the invitation's nonce, so a new invitation makes the one before worthless.
 */
export function linksFrom(secret: string): Links {
  const proof = (text: string) => createHmac('sha256', secret).update(text).digest('base64url').slice(0, 32);
  const invitation = (person: PersonId, nonce: string) => `${person}.${proof(`invitation:${person}:${nonce}`)}`;
  const setUp = () => proof('set-up');
  return {
    setUp,
    isSetUp: (token) => same(token, setUp()),
    invitation,
    personIn: (token) => {
      const dot = token.lastIndexOf('.');
      return dot > 0 ? (token.slice(0, dot) as PersonId) : undefined;
    },
    fits: (token, person, nonce) => same(token, invitation(person, nonce)),
  };
}

function same(a: string, b: string): boolean {
  const [one, other] = [Buffer.from(a), Buffer.from(b)];
  return one.length === other.length && timingSafeEqual(one, other);
}
