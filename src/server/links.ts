import { createHmac, timingSafeEqual } from 'node:crypto';
import type { PersonId } from '../domain/id.ts';
import type { Links } from '../usecases/needs.ts';
import { passwordSeal } from './mail/password.ts';

/**
 * Secret links worked out from the server's secret with HMAC-SHA-256. The token of an invitation or a calendar is
 * `<person>.<proof>`; the proof covers what it is for, the person and the nonce, so a new nonce makes the link before
 * worthless.
 */
export function linksFrom(secret: string): Links {
  const proof = (text: string) => createHmac('sha256', secret).update(text).digest('base64url').slice(0, 32);
  const invitation = (person: PersonId, nonce: string) => `${person}.${proof(`invitation:${person}:${nonce}`)}`;
  const calendar = (person: PersonId, nonce: string) => `${person}.${proof(`calendar:${person}:${nonce}`)}`;
  const setUp = () => proof('set-up');
  return {
    setUp,
    seal: passwordSeal(secret).seal,
    isSetUp: (token) => same(token, setUp()),
    invitation,
    personIn: (token) => {
      const dot = token.lastIndexOf('.');
      return dot > 0 ? (token.slice(0, dot) as PersonId) : undefined;
    },
    fits: (token, person, nonce) => same(token, invitation(person, nonce)),
    calendar,
    fitsCalendar: (token, person, nonce) => same(token, calendar(person, nonce)),
  };
}

function same(a: string, b: string): boolean {
  const [one, other] = [Buffer.from(a), Buffer.from(b)];
  return one.length === other.length && timingSafeEqual(one, other);
}
