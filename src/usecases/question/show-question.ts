import { type VoidedQuestion, voidedNow } from '../../domain/assessment/fairness/voided.ts';
import type { QuestionId } from '../../domain/id.ts';
import type { Language } from '../../domain/language.ts';
import { drillsOf, topicOf } from '../../domain/library/bank.ts';
import { type Feedback, feedbackOn } from '../../domain/library/feedback.ts';
import type { Topic } from '../../domain/library/norm.ts';
import type { Person } from '../../domain/people/person.ts';
import { questionsInHand } from '../../domain/practice/candidates.ts';
import { answerTo } from '../../domain/question/grade.ts';
import type { Question } from '../../domain/question/question.ts';
import { NOT_ALLOWED, type NotAllowed } from '../access.ts';
import { recordOf } from '../learning/record-of.ts';
import { type Needs, organisationOf } from '../needs.ts';
import type { Progress } from './correct-voided.ts';
import { previewVoid, type VoidPreview } from './preview-void.ts';
import { progressOf } from './settle-voided.ts';

/** A question as HR looks at it. */
export interface QuestionPage {
  readonly question: Question;
  readonly topic: Topic;
  /** With what would have been the right answer; absent while it stands in a paper the officer has in hand. */
  readonly key?: Feedback;
  /** Whether it is a drill of a lesson, which no paper asks. */
  readonly isDrill: boolean;
  readonly isVoided: boolean;
  /** Every time it was voided, latest first. */
  readonly voided: readonly VoidedBy[];
  /** What voiding it would do; only where that was asked for. */
  readonly preview?: VoidPreview;
}

export interface VoidedBy extends VoidedQuestion {
  /** Undefined when there is no such person any more. */
  readonly officer?: Person;
  /** While results are being corrected: how far that has come, where it has begun. */
  readonly progress?: Progress;
}

/** @param preview whether to work out what voiding it would do, which looks at everybody who was asked */
export async function showQuestion(
  needs: Needs,
  who: Person,
  { question: id, language, preview = false }: { question: QuestionId; language: Language; preview?: boolean },
): Promise<
  ({ readonly ok: true } & QuestionPage) | NotAllowed | { readonly ok: false; readonly reason: 'no-such-question' }
> {
  if (!who.hr) return NOT_ALLOWED;
  const { library, store } = needs;
  const question = library.questions.get(id);
  if (!question) return { ok: false, reason: 'no-such-question' };
  const { voided = [] } = await organisationOf(needs);
  const own = voided.filter((one) => one.question === id).toReversed();
  const named = own.map(async (one) => ({
    ...one,
    officer: (await store.summary(one.by))?.person,
    ...(!one.settledAt && { progress: progressOf(needs, id) }),
  }));
  const worked = preview ? await previewVoid(needs, who, id) : undefined;
  return {
    ok: true,
    question,
    topic: topicOf(library, question),
    ...(!questionsInHand(await recordOf(needs, who)).has(id) && {
      key: feedbackOn(library, question, { answer: answerTo(question, 'right'), score: FULL, language }),
    }),
    isDrill: drillsOf(library).has(id),
    isVoided: voidedNow(voided).has(id),
    voided: await Promise.all(named),
    ...(worked?.ok && { preview: worked }),
  };
}

const FULL = { earned: 1, possible: 1 };
