import { canonical } from '../../domain/canonical.ts';
import type { ScenarioId } from '../../domain/id.ts';
import type { Library } from '../../domain/library/library.ts';
import type { Scenario } from '../../domain/scenario/scenario.ts';
import { scenarioSchema } from '../../schemas/scenario.ts';
import { type KeptNeeds, readerOf } from '../kept.ts';
import type { Needs } from '../needs.ts';

type VersionNeeds = KeptNeeds & Pick<Needs, 'library'>;

/** Those of earlier versions; 64 stay in memory. */
const keptScenario = readerOf(scenarioSchema, 64);

/** Keeps every role-play as it is served now, so that a run on it can be shown as it was taken when it is rewritten. */
export async function keepScenarios({ store, library }: Pick<Needs, 'store' | 'library'>): Promise<void> {
  const served = [...library.scenarios].map(([id, scenario]) => [library.versions.get(id), canonical(scenario)]);
  await store.keepContent(new Map(served as [string, string][]));
}

/** A role-play in one of its versions; undefined when that is not kept, or this software cannot read it any more. */
export async function scenarioIn(needs: VersionNeeds, id: ScenarioId, version: string): Promise<Scenario | undefined> {
  const { library } = needs;
  if (library.versions.get(id) === version) return library.scenarios.get(id);
  const scenario = await keptScenario(needs, version);
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
