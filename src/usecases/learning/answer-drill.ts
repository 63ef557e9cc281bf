import type { Language } from '../../domain/language.ts';
import type { Course } from '../../domain/library/course.ts';
import { type Feedback, feedbackOn } from '../../domain/library/feedback.ts';
import type { Person } from '../../domain/people/person.ts';
import { questionsInHand } from '../../domain/practice/candidates.ts';
import { gradeAnswer, isOffered } from '../../domain/question/grade.ts';
import type { Answer } from '../../domain/question/question.ts';
import type { Needs } from '../needs.ts';
import { recordOf } from './record-of.ts';

/** Points that an answer outside an assessment is shown with; they count for nothing. */
export const DRILL_POINTS = 10;

export type Drilled =
  | { readonly ok: true; readonly feedback: Feedback }
  | { readonly ok: false; readonly reason: 'no-such-lesson' | 'question-in-attempt' | 'answer-not-offered' };

/** Tells at once what was right in a drill, and why. Never counts against anybody. */
export async function answerDrill(
  needs: Needs,
  who: Person,
  {
    answer,
    language,
    ...ids
  }: { course: string; lesson: string; question: string; answer: Answer; language: Language },
): Promise<Drilled> {
  const course = needs.library.courses.get(ids.course as Course['id']);
  const lesson = course?.lessons.find(({ id }) => id === ids.lesson);
  const drill = lesson?.body.en.find((part) => part.kind === 'drill' && part.question === ids.question);
  const question = drill?.kind === 'drill' ? needs.library.questions.get(drill.question) : undefined;
  if (!lesson || !question) return { ok: false, reason: 'no-such-lesson' };
  if (questionsInHand(await recordOf(needs, who)).has(question.id)) return { ok: false, reason: 'question-in-attempt' };
  if (!isOffered(question, answer)) return { ok: false, reason: 'answer-not-offered' };

  const score = gradeAnswer(question, answer, DRILL_POINTS);
  const right = score.earned === score.possible;
  await needs.store.answerDrill(who.id, lesson.id, { question: question.id, right }, needs.now());
  return { ok: true, feedback: feedbackOn(needs.library, question, { answer, score, language }) };
}
