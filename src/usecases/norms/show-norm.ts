import { type Coverage, coverageOf } from '../../domain/library/coverage.ts';
import type { Norm, Source } from '../../domain/library/norm.ts';
import type { Scenario } from '../../domain/scenario/scenario.ts';
import type { Needs } from '../needs.ts';

/** A norm with where it is taught and practised; which questions ask it is nobody's business here. */
export interface NormPage {
  readonly norm: Norm;
  readonly sources: readonly Source[];
  readonly lessons: Coverage['lessons'];
  readonly scenarios: readonly Scenario[];
}

/** The norms in force, in the order of the library. */
export function listNorms({ library }: Pick<Needs, 'library'>): readonly Norm[] {
  return [...library.norms.values()].filter(({ id }) => !library.off.has(id));
}

/** Undefined when there is no such norm, or the organisation has switched it off. */
export function showNorm({ library }: Pick<Needs, 'library'>, id: string): NormPage | undefined {
  const row = coverageOf(library).find(({ norm }) => norm.id === id);
  if (!row) return undefined;
  return {
    norm: row.norm,
    sources: row.norm.sources.flatMap((source) => library.sources.get(source) ?? []),
    lessons: row.lessons,
    scenarios: row.scenarios.flatMap((scenario) => library.scenarios.get(scenario) ?? []),
  };
}
