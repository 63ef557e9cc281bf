import { type Authored, toLibrary } from '../authored/library.ts';
import { voidedNow } from '../domain/assessment/fairness/voided.ts';
import { AS_WRITTEN } from '../domain/library/house-rules.ts';
import type { Library } from '../domain/library/library.ts';
import type { Ruled } from '../usecases/needs.ts';

/** Rules whose libraries are remembered: those in force, and those just replaced. */
const REMEMBERED = 3;

/**
 * The library under an organisation's rules, made when they are new.
 * @param prepare is awaited before a library is served for the first time
 */
export function librariesOf(
  written: Authored,
  prepare: (library: Library) => Promise<void>,
): (ruled?: Ruled) => Promise<Library> {
  const served = new Map<string, Promise<Library>>();
  return ({ houseRules = AS_WRITTEN, voided: all } = {}) => {
    const voided = voidedNow(all);
    const key = JSON.stringify([houseRules, [...voided]]);
    const known = served.get(key);
    if (known) {
      // Asked for last, forgotten last: what is looked back on never pushes out what is in force.
      served.delete(key);
      served.set(key, known);
      return known;
    }
    const library = toLibrary(written, houseRules, voided);
    const ready = prepare(library).then(() => library);
    served.set(key, ready);
    ready.catch(() => served.delete(key));
    const [oldest] = served.keys();
    if (served.size > REMEMBERED && oldest !== undefined) served.delete(oldest);
    return ready;
  };
}
