import type { Bookmark } from '../../domain/scenario/rehearsal.ts';

/** What it takes to begin a role-play anew. */
export interface Again {
  readonly scenario: string;
  /** Where the run in hand stands. */
  readonly bookmark: Bookmark;
  /** The run to go back into; left out, it begins at its opening. */
  readonly run?: number;
}
