import type { Attempt } from '../../../domain/assessment/attempt.ts';
import type { Course } from '../../../domain/library/course.ts';
import { answerTo } from '../../../domain/question/grade.ts';
import type { Answers } from '../../../domain/question/question.ts';
import { closeExpired } from '../../../usecases/assessment/close-expired.ts';
import { chooseReply } from '../../../usecases/assessment/role-play/choose-reply.ts';
import { saveAnswers } from '../../../usecases/assessment/save-answers.ts';
import { startAttempt } from '../../../usecases/assessment/start-attempt.ts';
import { submitAttempt } from '../../../usecases/assessment/submit-attempt.ts';
import { recordOf } from '../../../usecases/learning/record-of.ts';
import { type Doer, done } from '../deed.ts';
import type { Sitting } from '../life.ts';
import { gripsOf, redLinesOf, repliesOf } from './skill.ts';

/** Sits the assessment from the first question to the submission. */
export async function sit(doer: Doer, course: Course, sitting: Sitting): Promise<void> {
  const { needs, who, pass } = doer;
  if (sitting.ranOut) {
    await sitHalf(doer, course, sitting.skill);
    pass(2 * course.assessment.minutes);
    return closeExpired(needs, who);
  }
  const attempt = await begin(doer, course);
  const answers = await answer(doer, attempt, attempt.paper.questions, sitting.skill);
  await playRoles(doer, attempt, sitting);
  const { confirming } = done(await submitAttempt(needs, who, { attempt: attempt.id, answers }));
  if (confirming) await confirm(doer, attempt);
}

/** Starts the assessment and answers half of the questions. */
export async function sitHalf(doer: Doer, course: Course, skill: number): Promise<void> {
  const attempt = await begin(doer, course);
  const { questions } = attempt.paper;
  await answer(doer, attempt, questions.slice(0, Math.ceil(questions.length / 2)), skill);
}

/** Answers the questions that confirm a borderline result, all of them right. */
async function confirm(doer: Doer, { id }: Attempt): Promise<void> {
  const { needs, who } = doer;
  const attempt = await keptAs(doer, id);
  const answers = await answer(doer, attempt, attempt.confirmation?.questions ?? [], 100);
  done(await submitAttempt(needs, who, { attempt: id, answers, confirming: true }));
}

async function begin(doer: Doer, course: Course): Promise<Attempt> {
  const { attempt } = done(await startAttempt(doer.needs, doer.who, course.id));
  return keptAs(doer, attempt);
}

async function keptAs({ needs, who }: Doer, id: Attempt['id']): Promise<Attempt> {
  const attempt = (await recordOf(needs, who)).attempts.find((kept) => kept.id === id);
  if (!attempt) throw new Error(`The attempt ${id} was started and is not kept.`);
  return attempt;
}

/** Answers these questions, a minute each. */
async function answer(
  { needs, who, pass }: Doer,
  attempt: Attempt,
  questions: Attempt['paper']['questions'],
  skill: number,
): Promise<Answers> {
  const grips = gripsOf(`${attempt.seed}:answers`, skill, attempt.paper.questions.length);
  const given = questions.flatMap((id, index) => {
    const question = needs.library.questions.get(id);
    return question ? [[id, answerTo(question, grips[index] ?? 'right')] as const] : [];
  });
  const answers = Object.fromEntries(given);
  pass(questions.length);
  done(await saveAnswers(needs, who, { attempt: attempt.id, answers }));
  return answers;
}

async function playRoles(doer: Doer, { id, seed, paper }: Attempt, { skill, redLine }: Sitting): Promise<void> {
  const { needs, who, pass } = doer;
  const redLines = redLinesOf(needs.library);
  for (const scenarioId of paper.scenarios) {
    const scenario = needs.library.scenarios.get(scenarioId);
    if (!scenario) continue;
    const grips = gripsOf(`${seed}:${scenarioId}`, skill, scenario.scenes.length);
    const replies = repliesOf(scenario, grips, { redLines, crossing: redLine });
    pass(5);
    for (const [after, choice] of replies.entries()) {
      const reply = { attempt: id, scenario: scenarioId, choice, after, language: 'zh-CN' } as const;
      done(await chooseReply(needs, who, reply));
    }
  }
}
