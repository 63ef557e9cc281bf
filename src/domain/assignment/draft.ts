import type { Person } from '../people/person.ts';
import { numberKey } from '../people/staff-text.ts';
import type { Audience } from './audience.ts';

/** One condition as HR writes it: people are named by their employee numbers. */
export type Condition = { readonly not: boolean } & (
  | Exclude<Simple, { kind: 'everyone' | 'people' }>
  | { readonly kind: 'numbers'; readonly numbers: readonly string[] }
);
type Simple = Exclude<Audience, { kind: 'all' | 'any' | 'not' }>;

/** So many conditions one audience has at most; a form numbers their fields from 1. */
export const MOST_CONDITIONS = 8;

/** In a form, the value of a programme begins with this; that of a course is its id. */
export const PROGRAMME = 'programme:';

/** An audience as HR writes it: everyone, or whoever fits all or any of some conditions. */
export type AudienceDraft =
  | { readonly kind: 'everyone' }
  | { readonly kind: 'all' | 'any'; readonly conditions: readonly Condition[] };

export type Drafted =
  | { readonly ok: true; readonly audience: Audience }
  | { readonly ok: false; readonly reason: 'no-such-numbers'; readonly numbers: readonly string[] };

/** The audience that a draft means, or the employee numbers in it that nobody active has. */
export function audienceFrom(draft: AudienceDraft, people: readonly Person[]): Drafted {
  if (draft.kind === 'everyone') return { ok: true, audience: draft };
  const active = people.filter((person) => person.active);
  const byNumber = new Map(active.map(({ id, number }) => [numberKey(number), id]));
  const idOf = (number: string) => byNumber.get(numberKey(number));
  const named = draft.conditions.flatMap((condition) => (condition.kind === 'numbers' ? condition.numbers : []));
  const unknown = [...new Set(named)].filter((number) => idOf(number) === undefined);
  if (unknown.length > 0) return { ok: false, reason: 'no-such-numbers', numbers: unknown };

  const parts = draft.conditions.map(({ not, ...condition }): Audience => {
    const part: Audience =
      condition.kind === 'numbers'
        ? { kind: 'people', people: [...new Set(condition.numbers.map((number) => idOf(number)!))] }
        : condition;
    return not ? { kind: 'not', of: part } : part;
  });
  return { ok: true, audience: parts.length === 1 ? parts[0]! : { kind: draft.kind, of: parts } };
}
