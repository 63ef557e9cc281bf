import type { ReviewedPart, ReviewedQuestion } from '../domain/question/review.ts';
import * as m from './paraglide/messages.js';
import type { Translate } from './translate.ts';

/** How a question went, in one sentence. */
export function verdictOn(t: Translate, { score, answered }: ReviewedQuestion): string {
  if (score.earned === score.possible) return t(m.review_all_right);
  return answered ? t(m.review_partly, { ...score }) : t(m.review_skipped);
}

/** What was done with a part and what would have been right, in words; '' when there is nothing to say. */
export function reviewWords(t: Translate, kind: ReviewedQuestion['kind'], part: ReviewedPart): string {
  const { given, right, correct } = part;
  if (isTicked(kind)) return ticked(t, given, right);
  if (given === undefined) return t(m.review_not_given, { right });
  return correct ? t(m.review_given_right, { given }) : t(m.review_given_wrong, { given, right });
}

export function isTicked(kind: ReviewedQuestion['kind']): boolean {
  return kind === 'single' || kind === 'multiple';
}

function ticked(t: Translate, given: string | undefined, right: string): string {
  if (right === 'yes') return given === 'yes' ? t(m.review_ticked_right) : t(m.review_missed);
  return given === 'yes' ? t(m.review_ticked_wrong) : '';
}
