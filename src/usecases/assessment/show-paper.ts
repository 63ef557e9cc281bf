import { type Attempt, answersAsked, isInHand } from '../../domain/assessment/attempt.ts';
import { remainingAt } from '../../domain/assessment/time-limit.ts';
import type { Language } from '../../domain/language.ts';
import type { Course } from '../../domain/library/course.ts';
import type { Person } from '../../domain/people/person.ts';
import type { Answers } from '../../domain/question/question.ts';
import { showQuestion } from '../../domain/question/show.ts';
import type { ShownQuestion } from '../../domain/question/shown.ts';
import { type Briefing, briefingOf, type StagedScene, stage } from '../../domain/scenario/stage.ts';
import { recordOf } from '../learning/record-of.ts';
import type { Needs } from '../needs.ts';
import { closeExpired } from './close-expired.ts';
import { libraryOf } from './library-of.ts';

/** A paper in hand, or the questions that confirm it: nothing in it tells a right answer from a wrong one. */
export interface PaperPage {
  readonly course: Course;
  readonly attempt: Attempt;
  /** Milliseconds left. */
  readonly remaining: number;
  /** Of the questions asked now. */
  readonly answers: Answers;
  readonly questions: readonly ShownQuestion[];
  readonly scenarios: readonly { readonly briefing: Briefing; readonly staged: StagedScene }[];
}

/** The attempt that is open at a course, if any. */
export async function showPaper(
  needs: Needs,
  who: Person,
  { course: id, language }: { course: Course['id']; language: Language },
): Promise<PaperPage | undefined> {
  await closeExpired(needs, who);
  const course = needs.library.courses.get(id);
  const attempt = (await recordOf(needs, who)).attempts.find((kept) => kept.course === id && isInHand(kept));
  if (!course || !attempt) return undefined;
  const library = await libraryOf(needs, attempt);
  const { confirmation, paper } = attempt;
  return {
    course,
    attempt,
    remaining: remainingAt(attempt, needs.now()),
    answers: answersAsked(attempt),
    questions: (confirmation?.questions ?? paper.questions).flatMap((name) => {
      const question = library.questions.get(name);
      return question ? [showQuestion(question, language, attempt.seed)] : [];
    }),
    scenarios: (confirmation ? [] : paper.scenarios).flatMap((name) => {
      const scenario = library.scenarios.get(name);
      const staging = { language, seed: attempt.seed };
      const staged = scenario && stage(scenario, attempt.choices[name] ?? [], staging);
      return staged ? [{ briefing: briefingOf(scenario, staging), staged }] : [];
    }),
  };
}
