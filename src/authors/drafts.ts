import { type Draft, readDrafts } from '../authored/scenarios.ts';
import { DEFAULT_BAND_POLICY } from '../domain/assessment/band.ts';
import type { NormId } from '../domain/id.ts';
import { redLinesAmong } from '../domain/library/norm.ts';
import { type Analysis, analyse } from '../domain/scenario/authoring/analysis.ts';
import { isWalkable } from '../domain/scenario/authoring/walk.ts';

/** A scenario as it stands in its file now, and what can be worked out of it. */
export interface Studied extends Draft {
  /** Undefined when not every path ends, or it cannot be read. */
  readonly analysis?: Analysis;
}

export interface Desk {
  readonly studied: readonly Studied[];
  readonly isRedLine: (norm: NormId) => boolean;
}

/** What the author has on the desk, read afresh each time, so that a change shows when the page is loaded again. */
export async function onDesk(): Promise<Desk> {
  const { drafts, norms } = await readDrafts('content');
  const isRedLine = redLinesAmong(norms);
  const studied = drafts.map((draft) => {
    const { scenario } = draft;
    const walkable = scenario && isWalkable(scenario);
    return { ...draft, ...(walkable && { analysis: analyse(scenario, DEFAULT_BAND_POLICY, isRedLine) }) };
  });
  return { studied, isRedLine };
}
