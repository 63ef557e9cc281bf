import type { Score } from '../assessment/score.ts';
import type { CourseId, LessonId, QuestionId } from '../id.ts';
import type { Language } from '../language.ts';
import type { Answer, Question } from '../question/question.ts';
import { type ReviewedQuestion, reviewQuestion } from '../question/review.ts';
import { lessonsTeaching, normNamed } from './bank.ts';
import type { Library } from './library.ts';

/** What somebody is told after an answer, in one language: how it went, by which norms, and where they are taught. */
export interface Feedback {
  readonly review: ReviewedQuestion;
  readonly norms: readonly { readonly text: string; readonly why: string; readonly redLine: boolean }[];
  readonly lessons: readonly { readonly course: CourseId; readonly lesson: LessonId; readonly title: string }[];
}

/** A question of a submitted paper, looked back on. */
export interface AnsweredQuestion {
  readonly id: QuestionId;
  readonly prompt: string;
  readonly score: Score;
  /** Absent while it stands in a paper that whoever looks back has in hand, whose key it would give away. */
  readonly feedback?: Feedback;
}

/**
 * @param inHand the questions in hand of whoever looks back
 * @throws {RangeError} as {@link feedbackOn}
 */
export function answeredQuestion(
  library: Library,
  question: Question,
  { inHand, ...answered }: Parameters<typeof feedbackOn>[2] & { inHand: ReadonlySet<QuestionId> },
): AnsweredQuestion {
  return {
    id: question.id,
    prompt: question.prompt[answered.language],
    score: answered.score,
    ...(!inHand.has(question.id) && { feedback: feedbackOn(library, question, answered) }),
  };
}

/** @throws {RangeError} when the question names a norm the library lacks: a fault of content that the build stops at. */
export function feedbackOn(
  library: Library,
  question: Question,
  { answer, score, language }: { answer: Answer | undefined; score: Score; language: Language },
): Feedback {
  return {
    review: reviewQuestion(question, answer, score, language),
    norms: question.norms.map((id) => {
      const { text, why, severity } = normNamed(library, id);
      return { text: text[language], why: why[language], redLine: severity === 'prohibited' };
    }),
    lessons: [...library.courses.values()].flatMap((course) =>
      lessonsTeaching(course, question.norms).map(({ id, title }) => ({
        course: course.id,
        lesson: id,
        title: title[language],
      })),
    ),
  };
}
