import type { AttemptId, PersonId, QuestionId } from '../../id.ts';

export const APPEAL_VERDICTS = ['upheld', 'dismissed'] as const;
/** What follows from an appeal that is upheld. */
export const REMEDIES = ['points-given', 'question-voided', 'attempt-annulled'] as const;
export type Remedy = (typeof REMEDIES)[number];
/** What HR may decide: that the result stays, or what changes. */
export const OUTCOMES = ['dismissed', ...REMEDIES] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** A person's appeal against a result, or one question of it; HR decides. */
export interface Appeal {
  readonly id: string;
  readonly attempt: AttemptId;
  /** Of the whole result when left out. */
  readonly question?: QuestionId;
  /** The person's own words. */
  readonly text: string;
  readonly at: Date;
  /** Absent while it is open; the rest comes with it. */
  readonly decidedAt?: Date;
  readonly decidedBy?: PersonId;
  readonly verdict?: (typeof APPEAL_VERDICTS)[number];
  readonly remedy?: Remedy;
  /** HR's reason, for the person to read. */
  readonly reason?: string;
}

/** Open ones a person may have. */
export const MOST_OPEN_APPEALS = 10;

/** What was decided; undefined while it is open. */
export function outcomeOf({ verdict, remedy }: Pick<Appeal, 'verdict' | 'remedy'>): Outcome | undefined {
  return verdict === 'dismissed' ? verdict : remedy;
}

export function isUndecided({ decidedAt }: Appeal): boolean {
  return decidedAt === undefined;
}
