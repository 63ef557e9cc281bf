import type { AttemptId, QuestionId } from '../id.ts';
import type { Language } from '../language.ts';

export const FLAG_VERDICTS = ['accepted', 'refused'] as const;

/** A learner's word that a phrase they typed was misjudged; HR settles it. */
export interface Flag {
  readonly id: string;
  readonly question: QuestionId;
  /** What they typed; what is longer than a phrase may be is refused. */
  readonly text: string;
  /** Of the text. */
  readonly language: Language;
  readonly at: Date;
  readonly where:
    | { readonly kind: 'practice' }
    | { readonly kind: 'drill' }
    | { readonly kind: 'attempt'; readonly attempt: AttemptId };
  /** Absent while it is open; HR's verdict and note come with it. */
  readonly settledAt?: Date;
  readonly verdict?: (typeof FLAG_VERDICTS)[number];
  readonly note?: string;
}

/** Open ones a person may have. */
export const MOST_OPEN_FLAGS = 20;

export function isOpen({ settledAt }: Flag): boolean {
  return settledAt === undefined;
}
