import type { CourseId } from '../id.ts';
import { type BandPolicy, DEFAULT_BAND_POLICY } from './band.ts';

/** The rules of grading that this software follows, as content/policy/grading tells them. Raised when they change. */
export const GRADING_RULES = 1;

/** What an attempt is graded by, kept with it. */
export interface GradingPolicy extends BandPolicy {
  /** The version of the rules; 1 when left out. */
  readonly rules?: number;
  /** Whether points close to the boundary of pass are confirmed by three further questions. */
  readonly guard?: boolean;
}

/** When a further attempt is allowed. Set by the organisation. */
export interface RetakePolicy {
  /** Attempts at a course before HR has to grant more; whole, 1 or more. */
  readonly attempts: number;
  /** Hours between a submission and the next attempt, 0 or more. */
  readonly waitHours: number;
}

export const DEFAULT_RETAKE_POLICY: RetakePolicy = { attempts: 3, waitHours: 24 };

/** How a course is assessed. */
export interface AssessmentRules {
  readonly bands: BandPolicy;
  readonly retakes: RetakePolicy;
  /** The borderline guard. */
  readonly guard: boolean;
}

/** What holds where nothing else is set. */
export const DEFAULT_RULES: AssessmentRules = {
  bands: DEFAULT_BAND_POLICY,
  retakes: DEFAULT_RETAKE_POLICY,
  guard: false,
};

/** Where the rules of assessment are set. */
export interface RuledBy {
  readonly bands: BandPolicy;
  readonly retakes: RetakePolicy;
  /** Off when left out. */
  readonly guard?: boolean;
  /** Course id → what is otherwise for that course; the rest is as for all. */
  readonly courseRules?: Readonly<Record<string, Partial<AssessmentRules>>>;
}

/** The rules in force for a course: its own where it has any, else the organisation's. */
export function rulesFor(
  { bands, retakes, guard = false, courseRules = {} }: RuledBy,
  course: CourseId,
): AssessmentRules {
  const own = Object.hasOwn(courseRules, course) ? courseRules[course] : undefined;
  return { bands, retakes, guard, ...own };
}

/** What an attempt that starts under these rules is graded by. */
export function gradingPolicy({ bands, guard }: AssessmentRules): GradingPolicy {
  return { ...bands, rules: GRADING_RULES, ...(guard && { guard }) };
}
