import { type Attempt, isSubmitted } from '../../domain/assessment/attempt.ts';
import type { Language } from '../../domain/language.ts';
import type { Course } from '../../domain/library/course.ts';
import type { Person } from '../../domain/people/person.ts';
import { showQuestion } from '../../domain/question/show.ts';
import type { ShownQuestion } from '../../domain/question/shown.ts';
import { type StagedScene, stage } from '../../domain/scenario/stage.ts';
import { recordOf } from '../learning/record-of.ts';
import type { Needs } from '../needs.ts';
import { closeExpired } from './close-expired.ts';

/** A paper in hand: nothing in it tells a right answer from a wrong one. */
export interface PaperPage {
  readonly attempt: Attempt;
  readonly questions: readonly ShownQuestion[];
  readonly scenarios: readonly { readonly briefing: string; readonly staged: StagedScene }[];
}

/** The attempt that is open at a course, if any. */
export async function showPaper(
  needs: Needs,
  who: Person,
  { course, language }: { course: Course['id']; language: Language },
): Promise<PaperPage | undefined> {
  await closeExpired(needs, who);
  const { library } = needs;
  const attempt = (await recordOf(needs, who)).attempts.find((kept) => kept.course === course && !isSubmitted(kept));
  if (!attempt) return undefined;
  return {
    attempt,
    questions: attempt.paper.questions.flatMap((id) => {
      const question = library.questions.get(id);
      return question ? [showQuestion(question, language, attempt.seed)] : [];
    }),
    scenarios: attempt.paper.scenarios.flatMap((id) => {
      const scenario = library.scenarios.get(id);
      const staged = scenario && stage(scenario, attempt.choices[id] ?? [], language, attempt.seed);
      return staged ? [{ briefing: scenario.briefing[language], staged }] : [];
    }),
  };
}
