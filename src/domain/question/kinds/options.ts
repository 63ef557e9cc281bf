import type { Language } from '../../language.ts';
import type { Option } from '../question.ts';
import type { ReviewedPart } from '../review.ts';

const tick = (ticked: boolean) => (ticked ? 'yes' : 'no');

/** Boxes looked back on: which were ticked, which should have been, and why. */
export function reviewOptions(
  options: readonly Option[],
  ticked: readonly string[] | undefined,
  language: Language,
): ReviewedPart[] {
  return options.map(({ id, text, right, because }) => ({
    text: text[language],
    given: ticked && tick(ticked.includes(id)),
    right: tick(right),
    correct: ticked !== undefined && ticked.includes(id) === right,
    because: because[language],
  }));
}
