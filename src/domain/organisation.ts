import type { BandPolicy } from './assessment/band.ts';
import type { RetakePolicy } from './assessment/policy.ts';
import type { Assignment } from './assignment/assignment.ts';
import type { Language } from './language.ts';
import type { HouseRules } from './library/house-rules.ts';
import type { RetentionPolicy } from './rights/retention.ts';

/** The company this installation serves. */
export interface Organisation {
  readonly name: string;
  /** IANA name; days and times are shown in it. */
  readonly timeZone: string;
  readonly language: Language;
  readonly foundedAt: Date;
  readonly bands: BandPolicy;
  readonly retakes: RetakePolicy;
  /** How long personal data is kept; nothing is erased by itself when left out. */
  readonly retention?: RetentionPolicy;
  /** Its own numbers of norms, and norms it has switched off; all stand as written when left out. */
  readonly houseRules?: HouseRules;
  /** In the order they were made; withdrawn ones stay. */
  readonly assignments: readonly Assignment[];
}

export const DEFAULT_TIME_ZONE = 'Asia/Shanghai';
