import type { StagedScene } from '../../domain/scenario/stage.ts';
import { type Called, isPassing } from '../call.ts';

/** What went wrong, in words, and whether loading the page anew helps. */
export interface Problem {
  readonly message: string;
  readonly reload: boolean;
}

export type Reply = StagedScene['choices'][number];

/** What can be done on a stage. The scene after it arrives as a new `staged`; resolves with what went wrong, if anything did. */
export interface Acts {
  /** @param thought milliseconds from when the scene was shown */
  readonly give: (choice: string, thought: number) => Promise<Problem | undefined>;
  /** Which replies the learner's own words may mean. */
  readonly hear: (text: string) => Promise<readonly Reply[] | Problem>;
  /** Only where replies can be taken back. */
  readonly takeBack?: () => Promise<Problem | undefined>;
}

/** What the answer of an action says went wrong: what a page that stands elsewhere shows, its server's page does not. */
export function problemOf(called: Called): Problem | undefined {
  return called.ok ? undefined : { message: called.message, reload: !isPassing(called.code) };
}

/** The replies in the answer to own words. Words that nobody can say are mended in the field, not by loading anew. */
export function heardIn(called: Called): readonly Reply[] | Problem {
  if (called.ok) return (called.data as { heard: readonly Reply[] }).heard;
  return { message: called.message, reload: !isPassing(called.code) && called.code !== 'BAD_REQUEST' };
}
