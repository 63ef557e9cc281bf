import type { Person } from '../../domain/people/person.ts';
import type { Needs } from '../../usecases/needs.ts';
import type { Clock } from './calendar.ts';

/** One thing that somebody did. */
export interface Deed {
  readonly at: Date;
  /** The employee number of who did it. */
  readonly by: string;
  /** Done in the HR office: everybody else's earlier deeds come first, and later ones after. */
  readonly office?: true;
  readonly act: (doer: Doer) => Promise<unknown>;
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
