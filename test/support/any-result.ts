import fc from 'fast-check';
import type { SubmittedAttempt } from '../../src/domain/assessment/attempt.ts';
import { drawConfirmation } from '../../src/domain/assessment/confirm.ts';
import { drawPaper } from '../../src/domain/assessment/draw.ts';
import { type Answered, gradeAttempt, marksOf } from '../../src/domain/assessment/grading/grade-attempt.ts';
import { isBorderline } from '../../src/domain/assessment/grading/guard.ts';
import { answerTo } from '../../src/domain/question/grade.ts';
import type { Grip } from '../../src/domain/question/kinds/kind.ts';
import { MORNING } from './clock.ts';
import { realCourse } from './library.ts';
import { submittedAttempt } from './make.ts';
import { rightAnswer, wrongAnswer } from './questions.ts';
import { runOf } from './scenarios.ts';

const { library, course } = await realCourse();

/** Any result of the real course under any sensible policy, confirmed where it is near the boundary. */
export const anyResult: fc.Arbitrary<SubmittedAttempt> = fc
  .record({
    seed: fc.string(),
    ways: fc.array(fc.constantFrom<Grip | 'skipped'>('right', 'right', 'right', 'partly', 'wrong', 'skipped'), {
      minLength: 12,
      maxLength: 12,
    }),
    picks: fc.array(fc.nat(), { maxLength: 10 }),
    from: fc.uniqueArray(fc.integer({ min: 1, max: 100 }), { minLength: 3, maxLength: 3 }),
    confirming: fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }),
    floors: fc.uniqueArray(fc.integer({ min: 1, max: 100 }), { minLength: 2, maxLength: 2 }),
  })
  .map(({ seed, ways, picks, from, floors, confirming }) => {
    const paper = drawPaper(library, course, { seed, positions: [] });
    const answers = paper.questions.flatMap((id, at) => {
      const question = library.questions.get(id)!;
      const way = ways[at] ?? 'skipped';
      return way === 'skipped' ? [] : [[id, answerTo(question, way)] as const];
    });
    const [pass = 60, good = 80, excellent = 90] = from.toSorted((a, b) => a - b);
    const [floorOfGood = 60, floorOfExcellent = 80] = floors.toSorted((a, b) => a - b);
    const answered: Answered = {
      paper,
      answers: Object.fromEntries(answers),
      choices: Object.fromEntries(paper.scenarios.map((id) => [id, runOf(library.scenarios.get(id)!, picks)])),
      policy: {
        from: { excellent, good, pass },
        floors: { excellent: floorOfExcellent, good: floorOfGood },
        guard: true,
      },
    };
    return graded(
      isBorderline(marksOf(library, course.assessment, answered), answered.policy)
        ? withConfirmation(seed, answered, confirming)
        : answered,
    );
  });

function graded(answered: Answered): SubmittedAttempt {
  return submittedAttempt({ ...answered, result: gradeAttempt(library, course.assessment, answered) });
}

function withConfirmation(seed: string, answered: Answered, right: readonly boolean[]): Answered {
  const questions = drawConfirmation(library, course, { ...answered, seed }, new Set()) ?? [];
  const given = questions.map((id, at) => {
    const question = library.questions.get(id)!;
    return [id, right[at] ? rightAnswer(question) : wrongAnswer(question)] as const;
  });
  const answers = { ...answered.answers, ...Object.fromEntries(given) };
  return { ...answered, answers, confirmation: { questions, askedAt: MORNING, endsAt: MORNING } };
}
