import type { Attempt } from '../../domain/assessment/attempt.ts';
import type { Course } from '../../domain/library/course.ts';
import { answerTo } from '../../domain/question/grade.ts';
import type { Answers } from '../../domain/question/question.ts';
import { chooseReply } from '../../usecases/assessment/role-play/choose-reply.ts';
import { saveAnswers } from '../../usecases/assessment/save-answers.ts';
import { startAttempt } from '../../usecases/assessment/start-attempt.ts';
import { submitAttempt } from '../../usecases/assessment/submit-attempt.ts';
import { recordOf } from '../../usecases/learning/record-of.ts';
import { type Doer, done } from './deed.ts';
import type { Sitting } from './life.ts';
import { gripsOf, redLinesOf, repliesOf } from './skill.ts';

/** Sits the assessment from the first question to the submission. */
export async function sit(doer: Doer, course: Course, sitting: Sitting): Promise<void> {
  const attempt = await begin(doer, course);
  const answers = await answer(doer, attempt, sitting.skill, attempt.paper.questions.length);
  await playRoles(doer, attempt, sitting);
  done(await submitAttempt(doer.needs, doer.who, { attempt: attempt.id, answers }));
}

/** Starts the assessment and answers half of the questions. */
export async function sitHalf(doer: Doer, course: Course, skill: number): Promise<void> {
  const attempt = await begin(doer, course);
  await answer(doer, attempt, skill, Math.ceil(attempt.paper.questions.length / 2));
}

async function begin({ needs, who }: Doer, course: Course): Promise<Attempt> {
  const { attempt: id } = done(await startAttempt(needs, who, course.id));
  const attempt = (await recordOf(needs, who)).attempts.find((kept) => kept.id === id);
  if (!attempt) throw new Error(`The attempt ${id} was started and is not kept.`);
  return attempt;
}

/** Answers the first `count` questions of the paper, a minute each. */
async function answer({ needs, who, pass }: Doer, attempt: Attempt, skill: number, count: number): Promise<Answers> {
  const grips = gripsOf(`${attempt.seed}:answers`, skill, attempt.paper.questions.length);
  const given = attempt.paper.questions.slice(0, count).flatMap((id, index) => {
    const question = needs.library.questions.get(id);
    return question ? [[id, answerTo(question, grips[index] ?? 'right')] as const] : [];
  });
  const answers = Object.fromEntries(given);
  pass(count);
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
