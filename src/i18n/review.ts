import type { Tally } from '../domain/question/kinds/kind.ts';
import { WITH_WORDS } from '../domain/question/kinds/timing/clock.ts';
import type { Unit } from '../domain/question/kinds/timing/types.ts';
import type { QuestionKind } from '../domain/question/kinds/types.ts';
import type { ReviewedPart, ReviewedQuestion } from '../domain/question/review.ts';
import * as m from './paraglide/messages.js';
import type { Translate } from './translate.ts';

/** How a question went, in one sentence. */
export function verdictOn(t: Translate, { score, tally }: ReviewedQuestion): string {
  if (score.earned === score.possible) return t(m.review_all_right);
  return tally ? t(m.review_partly, { ...score }) : t(m.review_skipped);
}

type Credited = Pick<ReviewedQuestion, 'kind' | 'score' | 'tally'>;

/** What the points of a partly right answer were given for; '' when all or none were, whatever was answered. */
export function creditOn(t: Translate, { kind, score, tally }: Credited): string {
  if (!tally || score.earned === score.possible) return '';
  return tally.void ? t(m.credit_void) : CREDIT[kind](t, tally);
}

/** What a kind gives points for, in words; '' where it is all or nothing. */
const CREDIT: { readonly [K in QuestionKind]: (t: Translate, tally: Tally) => string } = {
  single: () => '',
  multiple: (t, tally) => t(m.credit_multiple, { ...tally }),
  'true-false': () => '',
  order: (t, tally) => t(m.credit_order, { ...tally }),
  sort: (t, tally) => t(m.credit_sort, { ...tally }),
  match: (t, tally) => t(m.credit_match, { ...tally }),
  hotspot: (t, tally) => t(m.credit_hotspot, { ...tally }),
  timing: (t, { hits, of }) => {
    const percent = Math.floor((100 * hits) / of);
    return of === WITH_WORDS ? t(m.credit_timing_words, { percent }) : t(m.credit_timing, { percent });
  },
  phrase: (t, tally) => t(m.credit_phrase, { ...tally }),
};

/** What was done with a part and what would have been right, in words; '' when there is nothing to say. */
export function reviewWords(t: Translate, part: ReviewedPart): string {
  const { form, given, right, correct, unit = 'second' } = part;
  if (form === 'tick') return ticked(t, given, right);
  if (form === 'spot') return spotted(t, given, right);
  if (form === 'element') return correct ? t(m.review_element_said) : t(m.review_element_missing, { example: right });
  if (form === 'forbidden') return t(m.review_forbidden_said);
  if (given === undefined) return t(m.review_not_given, { right });
  if (form === 'time') return timed(t, { given, right, correct, unit });
  return correct ? t(m.review_given_right, { given }) : t(m.review_given_wrong, { given, right });
}

/** The same on a key, where nobody did anything: what is right, in words. */
export function keyWords(t: Translate, part: ReviewedPart): string {
  const { form, right, correct, unit = 'second' } = part;
  if (form === 'tick' || form === 'spot') return right === 'yes' ? t(m.review_key_right) : '';
  if (form === 'time') return t(m.review_key_time, { right: t(UNITS[unit], { count: right }) });
  return form === 'element' && correct ? t(m.review_key_element) : reviewWords(t, part);
}

/** The colour of a part: as it should be, as it should not, or neither, for what was rightly left alone. */
export function shadeOf({ form, given, right, correct }: ReviewedPart): 'right' | 'wrong' | 'plain' {
  if (form === 'tick') {
    if (given === 'yes' && right === 'no') return 'wrong';
    return right === 'yes' ? 'right' : 'plain';
  }
  if (form === 'spot' && right === 'no' && given !== 'yes') return 'plain';
  if (correct) return 'right';
  return ['element', 'forbidden', 'spot'].includes(form) || given !== undefined ? 'wrong' : 'plain';
}

function timed(
  t: Translate,
  { given, right, correct, unit }: { given: string; right: string; correct: boolean; unit: Unit },
) {
  const values = { given: t(UNITS[unit], { count: given }), right: t(UNITS[unit], { count: right }) };
  return correct ? t(m.review_time_right, values) : t(m.review_time_wrong, values);
}

const UNITS = { ring: m.unit_rings, second: m.unit_seconds, minute: m.unit_minutes } as const;

function spotted(t: Translate, given: string | undefined, right: string): string {
  if (right === 'yes') return given === 'yes' ? t(m.review_fault_found) : t(m.review_fault_missed);
  return given === 'yes' ? t(m.review_false_alarm) : '';
}

function ticked(t: Translate, given: string | undefined, right: string): string {
  if (right === 'yes') return given === 'yes' ? t(m.review_ticked_right) : t(m.review_missed);
  return given === 'yes' ? t(m.review_ticked_wrong) : '';
}
