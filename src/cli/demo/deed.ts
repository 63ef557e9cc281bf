import type { Person } from '../../domain/people/person.ts';
import type { Needs } from '../../usecases/needs.ts';
import { type Clock, momentOf } from './calendar.ts';
import { OFFICER } from './staff.ts';

/** One thing that somebody did. */
export interface Deed {
  readonly at: Date;
  /** The employee number of who did it. */
  readonly by: string;
  /** Done in the HR office: everybody else's earlier deeds come first, and later ones after. */
  readonly office?: true;
  readonly act: (doer: Doer) => Promise<unknown>;
}

/** How the HR officer's deeds are written down: days before `now`, minutes into the working day. */
export function inOffice(now: Date): (ago: number, minutes: number, act: Deed['act']) => Deed {
  return (ago, minutes, act) => ({ at: momentOf(now, ago, minutes), by: OFFICER, office: true, act });
}

/** @throws {Error} when the sample has nobody with the number */
export async function personNumbered({ store }: Pick<Needs, 'store'>, number: string): Promise<Person> {
  const person = await store.personNumbered(number);
  if (!person) throw new Error(`Nobody in the sample organisation has the number ${number}.`);
  return person;
}

/** Somebody at the moment of a deed. */
export interface Doer {
  readonly who: Person;
  /** With their own clock and ids. */
  readonly needs: Needs;
  readonly pass: Clock['pass'];
}

/** What a use case gave. @throws {Error} when it refused: the sample breaks a rule of the product and must be mended. */
export function done<Result extends { readonly ok: boolean }>(result: Result): Extract<Result, { ok: true }> {
  if (result.ok) return result as Extract<Result, { ok: true }>;
  throw new Error(`The sample organisation did something that is refused: ${JSON.stringify(result)}`);
}
