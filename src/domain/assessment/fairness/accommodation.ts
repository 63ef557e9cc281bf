import type { PersonId } from '../../id.ts';

/** More time than others have, granted by HR for a reason that concerns nobody else. */
export interface Accommodation {
  /** Whole percent of the time limit, added to it; 0 takes it back. */
  readonly extraTime: number;
  readonly reason: string;
  readonly at: Date;
  readonly by: PersonId;
}

export const MOST_EXTRA_TIME = 200;
