import type { Attempt, Confirmation, Paper } from '../../src/domain/assessment/attempt.ts';
import type { Conduct } from '../../src/domain/assessment/fairness/conduct.ts';
import type { Annulment, Correction } from '../../src/domain/assessment/fairness/correction.ts';
import type { Confirmed, QuestionResult, Result, ScenarioResult } from '../../src/domain/assessment/grading/result.ts';
import type { GradingPolicy } from '../../src/domain/assessment/policy.ts';
import { paperBank } from '../../src/domain/library/bank.ts';
import type { Question } from '../../src/domain/question/question.ts';
import { minutesOn } from './clock.ts';
import { realCourse } from './library.ts';
import * as make from './make.ts';
import { rightAnswer } from './questions.ts';

const { library, course } = await realCourse();
const bank = paperBank(library, course);
const isSingle = (question: Question): question is Question & { kind: 'single' } => question.kind === 'single';

/** What {@link whole} asks: two questions and a role-play, and a question to confirm it. */
export const SINGLE = bank.find(isSingle)!;
export const [OTHER, CONFIRMING] = bank.filter((one) => one !== SINGLE) as [Question, Question];
export const SCENARIO = library.scenarios.get(course.assessment.scenarios[0]!.id)!;
export const [MISSED, RED, BROKEN] = [...library.norms.values()].map(({ id }) => id) as [never, never, never];

/** An attempt that has everything an attempt may have, each value another. */
export function whole() {
  const paper: Required<Paper> = {
    questions: [SINGLE.id, OTHER.id],
    scenarios: [SCENARIO.id],
    versions: { [SCENARIO.id]: library.versions.get(SCENARIO.id)! },
    edition: 'edition-7',
    worth: { question: 6, scenarios: { [SCENARIO.id]: 17 } },
    minutes: 47,
  };
  const policy: Required<GradingPolicy> = {
    from: { excellent: 93, good: 82, pass: 61 },
    floors: { excellent: 77, good: 55 },
    rules: 9,
    guard: true,
  };
  const confirmation: Required<Confirmation> = {
    ...{ questions: [CONFIRMING.id], askedAt: minutesOn(21), endsAt: minutesOn(28) },
  };
  const conduct: Required<Conduct> = { left: 13, quick: 2, lastAt: minutesOn(19) };
  const annulled: Required<Annulment> = {
    ...{ at: minutesOn(90), by: make.WANG_FANG, why: 'decided', reason: '停电，系统中断' },
  };
  const correction: Required<Correction> = {
    ...{ at: minutesOn(60), by: make.WANG_FANG, kind: 'question-voided', question: OTHER.id },
    ...{ reason: '第二题有两个答案', before: resultOf(5), readAt: minutesOn(70) },
  };
  const attempt: Required<Attempt> = {
    ...{ id: make.id('attempt-whole'), course: course.id, number: 3, seed: 'seed-whole', paper, policy },
    ...{ startedAt: minutesOn(1), endsAt: minutesOn(51), submittedAt: minutesOn(29), contentVersion: 'content-whole' },
    language: 'en',
    houseRules: { figures: { 'handshake-duration-3s': 4 }, off: [] },
    answers: { [SINGLE.id]: rightAnswer(SINGLE), [CONFIRMING.id]: rightAnswer(CONFIRMING) },
    choices: { [SCENARIO.id]: [SCENARIO.scenes[0]!.choices[0]!.id] },
    marked: [OTHER.id, SCENARIO.id],
    ...{ conduct, confirmation, annulled, result: resultOf(3), corrections: [correction] },
  };
  return { attempt, paper, policy, confirmation, conduct, annulled, correction };
}

/** A result with everything that a result may have. @param earned what sets it apart from another */
export function resultOf(earned: number): Required<Result> {
  const question: Required<QuestionResult> = {
    ...{ question: OTHER.id, dimension: 'process', score: { earned, possible: 6 }, voided: true },
    ...{ missed: [MISSED, RED], redLines: [RED] },
  };
  const confirming = {
    question: CONFIRMING.id,
    dimension: 'appearance',
    score: { earned: 1, possible: earned },
  } as const;
  const scenario: Required<ScenarioResult> = {
    ...{ scenario: SCENARIO.id, score: { earned: earned + 4, possible: 17 } },
    byDimension: { language: { earned: earned + 1, possible: 8 } },
    reach: {
      total: { sum: earned + 20, lowest: 11, highest: 61 },
      byDimension: { language: { sum: earned + 10, lowest: 9, highest: 41 } },
    },
    ...{ ended: false, broken: [BROKEN], redLines: [BROKEN] },
  };
  const confirmation: Required<Confirmed> = {
    ...{ questions: [confirming], score: { earned: 1, possible: earned }, standardError: 2.5 + earned, passed: true },
  };
  return {
    questions: [{ question: SINGLE.id, dimension: 'behaviour', score: { earned: 6, possible: 6 } }, question],
    ...{ scenarios: [scenario], total: { earned: earned + 10, possible: 23 }, missed: [MISSED] },
    byDimension: { behaviour: { earned: earned + 2, possible: 9 } },
    ...{ bandByPoints: 'good', band: earned > 4 ? 'fail' : 'pass', confirmation },
    caps: [{ kind: 'red-line-in-paper', norm: RED, atMost: 'pass' }],
  };
}
