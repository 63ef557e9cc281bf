/** When a further attempt is allowed. Set by the organisation. */
export interface RetakePolicy {
  /** Attempts at a course before HR has to grant more; whole, 1 or more. */
  readonly attempts: number;
  /** Hours between a submission and the next attempt, 0 or more. */
  readonly waitHours: number;
}

export const DEFAULT_RETAKE_POLICY: RetakePolicy = { attempts: 3, waitHours: 24 };
