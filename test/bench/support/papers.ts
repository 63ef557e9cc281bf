import type { Attempt, SubmittedAttempt } from '../../../src/domain/assessment/attempt.ts';
import { DEFAULT_BAND_POLICY } from '../../../src/domain/assessment/band.ts';
import { gradeAttempt } from '../../../src/domain/assessment/grading/grade-attempt.ts';
import { bankOf } from '../../../src/domain/library/bank.ts';
import type { Blueprint, Course } from '../../../src/domain/library/course.ts';
import type { Library } from '../../../src/domain/library/library.ts';
import { shuffledBy } from '../../../src/domain/random.ts';
import { rightAnswers, wholeRun } from './answers.ts';

const MINUTE = 60_000;

/** Attempts at a course of any length, as use cases would make them. */
export interface Papers {
  /**
   * An open attempt with the role-play played to its end, and its questions answered rightly: all of them, or only the
   * first `answered`.
   */
  open(number: number, answered?: number): Attempt;
  submitted(open: Attempt): SubmittedAttempt;
}

/** @param questions how many a paper asks */
export function papersOf(library: Library, course: Course, questions: number): Papers {
  const blueprint: Blueprint = { ...course.assessment, minutes: 40 };
  const choices = Object.fromEntries(
    blueprint.scenarios.flatMap(({ id }) => {
      const scenario = library.scenarios.get(id);
      return scenario ? [[id, wholeRun(scenario)]] : [];
    }),
  );
  return {
    open(number, answered = questions) {
      const seed = `seed-${number}`;
      const asked = shuffledBy(seed, bankOf(library))
        .slice(0, questions)
        .map(({ id }) => id);
      if (asked.length < questions) throw new Error(`The bank has only ${asked.length} questions.`);
      const startedAt = new Date(Date.now() - 20 * MINUTE);
      return {
        id: `attempt-number-${String(number).padStart(6, '0')}` as Attempt['id'],
        course: course.id,
        number,
        seed,
        paper: { questions: asked, scenarios: blueprint.scenarios.map(({ id }) => id) },
        startedAt,
        endsAt: new Date(startedAt.getTime() + blueprint.minutes * MINUTE),
        policy: DEFAULT_BAND_POLICY,
        contentVersion: library.version,
        answers: rightAnswers(library, asked.slice(0, answered)),
        choices,
      };
    },
    submitted: (open) => ({ ...open, submittedAt: new Date(), result: gradeAttempt(library, blueprint, open) }),
  };
}
