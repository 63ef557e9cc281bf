import type fc from 'fast-check';
import type { AnswerOf, QuestionOf } from '../../../src/domain/question/kinds/kind.ts';
import type { QuestionKind } from '../../../src/domain/question/kinds/types.ts';

/** What tests need of a kind; a kind without it does not compile. */
export interface Sample<K extends QuestionKind> {
  readonly question: fc.Arbitrary<QuestionOf<K>>;
  /** Any answer a question of this kind could be sent, with ids it may or may not have. */
  readonly answer: fc.Arbitrary<AnswerOf<K>>;
  /** Answers the question offers. */
  readonly offered: (question: QuestionOf<K>) => fc.Arbitrary<AnswerOf<K>>;
}
