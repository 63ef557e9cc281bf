import fc from 'fast-check';
import { answerTo } from '../../src/domain/question/grade.ts';
import type { QuestionKind } from '../../src/domain/question/kinds/types.ts';
import type { Answer, Question } from '../../src/domain/question/question.ts';
import { hotspots } from './questions/hotspot.ts';
import { matches } from './questions/match.ts';
import { multiples } from './questions/multiple.ts';
import { orders } from './questions/order.ts';
import { phrases } from './questions/phrase.ts';
import type { Sample } from './questions/sample.ts';
import { singles } from './questions/single.ts';
import { sorts } from './questions/sort.ts';
import { timings } from './questions/timing.ts';
import { trueFalses } from './questions/true-false.ts';

export { NAMES, text } from './questions/asked.ts';
export { hotspot } from './questions/hotspot.ts';
export { match } from './questions/match.ts';
export { anyMultiple, multiple } from './questions/multiple.ts';
export { anyOrder, order } from './questions/order.ts';
export { phrase } from './questions/phrase.ts';
export { single } from './questions/single.ts';
export { anySort, sort } from './questions/sort.ts';
export { timing } from './questions/timing.ts';
export { trueFalse } from './questions/true-false.ts';

const SAMPLES: { readonly [K in QuestionKind]: Sample<K> } = {
  single: singles,
  multiple: multiples,
  'true-false': trueFalses,
  order: orders,
  sort: sorts,
  match: matches,
  hotspot: hotspots,
  timing: timings,
  phrase: phrases,
};
const samples = Object.values(SAMPLES) as unknown as readonly Sample<QuestionKind>[];

/** The answer that earns everything. */
export function rightAnswer(question: Question): Answer {
  return answerTo(question, 'right');
}

/** An offered answer that does not earn everything. */
export function wrongAnswer(question: Question): Answer {
  return answerTo(question, 'wrong');
}

export const anyAnswer: fc.Arbitrary<Answer> = fc.oneof(...samples.map(({ answer }) => answer));
export const anyQuestion: fc.Arbitrary<Question> = fc.oneof(...samples.map(({ question }) => question));

/** A question with an answer that it offers. */
export const anyOffered: fc.Arbitrary<{ question: Question; answer: Answer }> = anyQuestion.chain((question) =>
  sampleOf(question)
    .offered(question as never)
    .map((answer) => ({ question, answer })),
);

/** A question with an answer of its kind, or none. */
export const anyAnswered: fc.Arbitrary<{ question: Question; answer: Answer | undefined }> = anyQuestion.chain(
  (question) => {
    const { answer, offered } = sampleOf(question);
    return fc
      .option(fc.oneof(answer, offered(question as never), fc.constant(rightAnswer(question))), { nil: undefined })
      .map((given) => ({ question, answer: given }));
  },
);

function sampleOf({ kind }: Question): Sample<QuestionKind> {
  return SAMPLES[kind] as unknown as Sample<QuestionKind>;
}
