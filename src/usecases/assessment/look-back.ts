import type { SubmittedAttempt } from '../../domain/assessment/attempt.ts';
import type { CourseId, QuestionId } from '../../domain/id.ts';
import type { Language } from '../../domain/language.ts';
import { type AnsweredQuestion, answeredQuestion } from '../../domain/library/feedback.ts';
import type { Library } from '../../domain/library/library.ts';
import type { Norm } from '../../domain/library/norm.ts';
import { type Debrief, debrief } from '../../domain/scenario/debrief.ts';
import { type Outcome, outcomeOf } from '../../domain/scenario/outcome.ts';
import { play } from '../../domain/scenario/play.ts';
import type { Scenario } from '../../domain/scenario/scenario.ts';
import { filled, slotsOf } from '../../domain/scenario/vary.ts';

/** A role-play of a paper; looked back on only when it was played to an ending. */
export interface LookedBackOn {
  /** Its texts as the paper had them. */
  readonly scenario: Scenario;
  /** The course whose open assessment asks whoever looks at this the same role-play: the best replies are not told then. */
  readonly askedBy?: CourseId;
  readonly ended?: { readonly debrief: Debrief; readonly outcome: Outcome };
}

export function lookBack(
  { choices, seed, policy, result }: SubmittedAttempt,
  scenario: Scenario,
  askedBy: CourseId | undefined,
): LookedBackOn {
  const told = filled(scenario, slotsOf(scenario.variations, seed));
  if (askedBy) return { scenario: told, askedBy };
  const replies = choices[scenario.id] ?? [];
  const played = play(scenario, replies);
  const looked = debrief(scenario, replies, seed);
  // As it was decided on the day: norms may have become red lines since.
  const isRedLine = (norm: Norm['id']) =>
    result.caps.some((cap) => cap.kind === 'red-line-in-scenario' && cap.norm === norm);
  return {
    scenario: told,
    ended: looked && played && { debrief: looked, outcome: outcomeOf(scenario, played, policy, isRedLine) },
  };
}

/**
 * The questions of an attempt that its library still has.
 * @param inHand the questions in hand of whoever looks back
 */
export function answeredIn(
  library: Library,
  { result, answers }: SubmittedAttempt,
  { inHand, language }: { inHand: ReadonlySet<QuestionId>; language: Language },
): AnsweredQuestion[] {
  const asked = [...result.questions, ...(result.confirmation?.questions ?? [])];
  return asked.flatMap(({ question: id, score }) => {
    const question = library.questions.get(id);
    return question ? [answeredQuestion(library, question, { answer: answers[id], score, language, inHand })] : [];
  });
}
