import { canonical } from '../../domain/canonical.ts';
import type { ScenarioId } from '../../domain/id.ts';
import type { Library } from '../../domain/library/library.ts';
import type { Scenario } from '../../domain/scenario/scenario.ts';
import { scenarioSchema } from '../../schemas/scenario.ts';
import type { Needs } from '../needs.ts';

/** Role-plays of earlier versions that stay in memory. */
const REMEMBERED = 64;

type VersionNeeds = Pick<Needs, 'store' | 'library' | 'unreadable'>;

const remembered = new WeakMap<Needs['store'], Map<string, Scenario | undefined>>();
/** Versions that were said to be unreadable: once is enough, however often they are looked at. */
const told = new WeakMap<Needs['store'], Set<string>>();

/** Keeps every role-play as it is served now, so that a run on it can be shown as it was taken when it is rewritten. */
export async function keepScenarios({ store, library }: Pick<Needs, 'store' | 'library'>): Promise<void> {
  const served = [...library.scenarios].map(([id, scenario]) => [library.versions.get(id), canonical(scenario)]);
  await store.keepContent(new Map(served as [string, string][]));
}

/** A role-play in one of its versions; undefined when that is not kept, or this software cannot read it any more. */
export async function scenarioIn(needs: VersionNeeds, id: ScenarioId, version: string): Promise<Scenario | undefined> {
  const { library } = needs;
  if (library.versions.get(id) === version) return library.scenarios.get(id);
  const scenario = await keptIn(needs, version);
  return scenario?.id === id ? scenario : undefined;
}

/**
 * The library with role-plays in these versions, by scenario id, also of some that have left it. One that cannot be had
 * in its version is left out: what is said about a run would not be true of another version.
 */
export async function libraryAsPlayed(
  needs: VersionNeeds,
  versions: Readonly<Record<string, string>>,
): Promise<Library> {
  const { library } = needs;
  const others = Object.entries(versions).filter(([id, version]) => library.versions.get(id) !== version);
  if (others.length === 0) return library;
  const scenarios = new Map(library.scenarios);
  for (const [name, version] of others) {
    const id = name as ScenarioId;
    const scenario = await scenarioIn(needs, id, version);
    if (scenario) scenarios.set(id, scenario);
    else scenarios.delete(id);
  }
  return { ...library, scenarios, versions: new Map([...library.versions, ...others]) };
}

async function keptIn(needs: VersionNeeds, version: string): Promise<Scenario | undefined> {
  const { store } = needs;
  const known = remembered.get(store) ?? new Map<string, Scenario | undefined>();
  remembered.set(store, known);
  if (known.has(version)) return known.get(version);
  const text = await store.content(version);
  if (text === undefined) tellOnce(needs, version, 'It is not kept.');
  const read = text === undefined ? undefined : scenarioSchema.safeParse(JSON.parse(text));
  if (read && !read.success) tellOnce(needs, version, read.error.message);
  // What is missing now may be kept later, by a process that has it.
  if (read) known.set(version, read.data);
  const [oldest] = known.keys();
  if (known.size > REMEMBERED && oldest) known.delete(oldest);
  return read?.data;
}

function tellOnce({ store, unreadable }: VersionNeeds, version: string, reason: string): void {
  const known = told.get(store) ?? new Set();
  told.set(store, known);
  if (!known.has(version)) unreadable?.(version, reason);
  known.add(version);
}
