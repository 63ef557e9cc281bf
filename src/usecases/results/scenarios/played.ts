import type { BandPolicy } from '../../../domain/assessment/band.ts';
import type { ScenarioId } from '../../../domain/id.ts';
import type { Library } from '../../../domain/library/library.ts';
import { redLinesAmong } from '../../../domain/library/norm.ts';
import type { RunCount } from '../../../domain/scenario/report/runs.ts';
import { type Walk, walker } from '../../../domain/scenario/report/walk.ts';
import type { Scenario } from '../../../domain/scenario/scenario.ts';
import { type Needs, organisationOf } from '../../needs.ts';

/** The runs of a role-play, by the version they were played in. */
export interface PlayedRuns {
  /** The version that is served now. */
  readonly current: string;
  /** By version; '' for those of before versions were kept that are no runs of the current one. */
  readonly byVersion: ReadonlyMap<string, readonly RunCount[]>;
  readonly walkOf: (scenario: Scenario) => Walk;
}

/** Runs of before versions were kept count for the current version, as far as they are runs of it. */
export async function playedRuns(needs: Pick<Needs, 'store' | 'library'>, id: ScenarioId): Promise<PlayedRuns> {
  const { store, library } = needs;
  const { bands } = await organisationOf(needs);
  const current = library.versions.get(id) ?? '';
  const served = library.scenarios.get(id);
  const walk = served && walkIn(library, served, bands);
  const counts = await store.countRuns(id);
  return {
    current,
    byVersion: Map.groupBy(counts, ({ version, choices }) => version || (walk?.(choices) ? current : '')),
    walkOf: (scenario) => (walk && scenario === served ? walk : walkIn(library, scenario, bands)),
  };
}

export function runsIn(counts: readonly RunCount[]): number {
  return counts.reduce((sum, { count }) => sum + count, 0);
}

function walkIn({ norms }: Library, scenario: Scenario, policy: BandPolicy): Walk {
  return walker(scenario, policy, redLinesAmong(norms));
}
