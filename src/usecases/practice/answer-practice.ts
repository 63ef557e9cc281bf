import type { QuestionId } from '../../domain/id.ts';
import type { Language } from '../../domain/language.ts';
import { type Feedback, feedbackOn } from '../../domain/library/feedback.ts';
import type { Person } from '../../domain/people/person.ts';
import { candidatesOf, questionsInHand } from '../../domain/practice/candidates.ts';
import type { Card } from '../../domain/practice/card.ts';
import { ratingOf } from '../../domain/practice/rating.ts';
import { gradeAnswer, isOffered } from '../../domain/question/grade.ts';
import type { Answer, Question } from '../../domain/question/question.ts';
import { dayIn, daysBetween } from '../../domain/time.ts';
import { DRILL_POINTS } from '../learning/answer-drill.ts';
import { recordOf } from '../learning/record-of.ts';
import { type Needs, organisationOf } from '../needs.ts';
import { reviewed } from './memory.ts';

export type Practised =
  | { readonly ok: true; readonly feedback: Feedback /** Days until it is asked again. */; readonly days: number }
  | { readonly ok: false; readonly reason: 'question-in-attempt' | 'question-not-practised' | 'answer-not-offered' };

/**
 * Tells at once what was right and why, and when the question comes back. It leaves no trace in any result.
 *
 * @param reps how often the question had been practised when it was shown: an answer that comes twice counts once
 */
export async function answerPractice(
  needs: Needs,
  who: Person,
  given: { question: string; reps: number; answer: Answer; language: Language },
): Promise<Practised> {
  const id = given.question as QuestionId;
  const record = await recordOf(needs, who);
  if (questionsInHand(record).has(id)) return { ok: false, reason: 'question-in-attempt' };
  const question = candidatesOf(needs.library, record).find((candidate) => candidate.id === id);
  if (!question) return { ok: false, reason: 'question-not-practised' };
  if (!isOffered(question, given.answer)) return { ok: false, reason: 'answer-not-offered' };

  const { timeZone } = await organisationOf(needs);
  const kept = record.practice.cards[id];
  const isNew = (kept?.reps ?? 0) === given.reps;
  const card = isNew ? await practised(needs, who, { question, kept, answer: given.answer, timeZone }) : kept;
  const score = gradeAnswer(question, given.answer, DRILL_POINTS);
  return {
    ok: true,
    feedback: feedbackOn(needs.library, question, { answer: given.answer, score, language: given.language }),
    days: card ? Math.max(0, daysBetween(dayIn(timeZone, needs.now()), dayIn(timeZone, card.due))) : 0,
  };
}

/** The card as it is kept then, by this answer or by another that was quicker. */
async function practised(
  needs: Needs,
  who: Person,
  {
    question,
    kept,
    answer,
    timeZone,
  }: { question: Question; kept: Card | undefined; answer: Answer; timeZone: string },
): Promise<Card | undefined> {
  const card = reviewed(kept, ratingOf(question, answer), { now: needs.now(), timeZone });
  const done = await needs.store.practise(who.id, { question: question.id, card }, dayIn(timeZone, card.lastReview));
  return done === 'kept' ? card : (await recordOf(needs, who)).practice.cards[question.id];
}
