import { getCollection } from 'astro:content';
import { type Authored, toLibrary } from '../authored/library.ts';
import type { Merged } from '../authored/own.ts';
import { voidedNow } from '../domain/assessment/fairness/voided.ts';
import { AS_WRITTEN } from '../domain/library/house-rules.ts';
import type { Library } from '../domain/library/library.ts';
import type { Ruled } from '../usecases/needs.ts';

/** Rules whose libraries are remembered: those in force, and those just replaced. */
const REMEMBERED = 3;

/** The content this server was built with, and the organisation's own where it has a folder of such. */
export async function contentWith(own: string | undefined): Promise<Merged> {
  const built = await builtContent();
  if (own === undefined) return { content: built, faults: [] };
  // What reads Markdown is loaded by those alone who need it.
  const { withOwn } = await import('../authored/own.ts');
  return withOwn(built, own);
}

async function builtContent(): Promise<Authored> {
  const entriesOf = async <Part extends keyof Authored>(part: Part) =>
    (await getCollection(part)).map(({ data }) => data.entry) as Authored[Part];
  const [sources, norms, questions, scenarios, courses, programmes] = await Promise.all([
    entriesOf('sources'),
    entriesOf('norms'),
    entriesOf('questions'),
    entriesOf('scenarios'),
    entriesOf('courses'),
    entriesOf('programmes'),
  ]);
  return { sources, norms, questions, scenarios, courses, programmes };
}

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
