import { remedialPlan } from '../../domain/assessment/retake.ts';
import { type Attempt, isSubmitted } from '../../domain/assessment/attempt.ts';
import type { NormId } from '../../domain/id.ts';
import type { Course, Lesson } from '../../domain/library/course.ts';
import type { Library } from '../../domain/library/library.ts';
import type { Answers } from '../../domain/question/question.ts';
import { chooseReply } from '../../usecases/assessment/choose-reply.ts';
import { saveAnswers } from '../../usecases/assessment/save-answers.ts';
import { startAttempt } from '../../usecases/assessment/start-attempt.ts';
import { submitAttempt } from '../../usecases/assessment/submit-attempt.ts';
import { answerDrill } from '../../usecases/learning/answer-drill.ts';
import { finishLesson } from '../../usecases/learning/finish-lesson.ts';
import { openLesson } from '../../usecases/learning/open-lesson.ts';
import { recordOf } from '../../usecases/learning/record-of.ts';
import { rehearse } from '../../usecases/scenario/rehearse.ts';
import { type Doer, done } from './deed.ts';
import type { Sitting } from './life.ts';
import { answerTo, gripsOf, repliesOf } from './skill.ts';

const language = 'zh-CN';

/** Opens a lesson, answers its drills with `skill` percent right, and finishes it. */
export async function study({ needs, who, pass }: Doer, course: Course, lesson: Lesson, skill: number): Promise<void> {
  const ids = { course: course.id, lesson: lesson.id };
  await openLesson(needs, who, ids);
  const drills = lesson.body[language].flatMap((part) => (part.kind === 'drill' ? [part.question] : []));
  const grips = gripsOf(`${who.number}:${lesson.id}`, skill, drills.length);
  for (const [index, id] of drills.entries()) {
    const question = needs.library.questions.get(id);
    pass(2);
    if (question) done(await answerDrill(needs, who, { ...ids, question: id, answer: answerTo(question, grips[index] ?? 'right'), language }));
  }
  pass(lesson.minutes);
  done(await finishLesson(needs, who, ids));
}

/** Plays each role-play of the course once. */
export async function practise({ needs, who, pass }: Doer, course: Course, skill: number): Promise<void> {
  const redLines = redLinesOf(needs.library);
  for (const id of course.scenarios) {
    const scenario = needs.library.scenarios.get(id);
    if (!scenario) continue;
    const grips = gripsOf(`${who.number}:practice:${id}`, skill, scenario.scenes.length);
    pass(6);
    done(await rehearse(needs, who, { scenario: id, choices: repliesOf(scenario, grips, { redLines }), language }));
  }
}

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

/** Does that share of the lessons which the remedial plan asks for; nothing when it asks for none. */
export async function redo(doer: Doer, course: Course, share: number, skill: number): Promise<void> {
  const { attempts, lessons } = await recordOf(doer.needs, doer.who);
  const submitted = attempts.filter(isSubmitted).filter((attempt) => attempt.course === course.id);
  const plan = remedialPlan(course, submitted, lessons);
  for (const { lesson: id } of plan.slice(0, Math.floor(plan.length * share))) {
    const lesson = course.lessons.find((candidate) => candidate.id === id);
    if (lesson) await study(doer, course, lesson, skill);
    doer.pass(5);
  }
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
  const all = attempt.paper.questions.map((id, index) => {
    const question = needs.library.questions.get(id);
    return question ? [[id, answerTo(question, grips[index] ?? 'right')] as const] : [];
  });
  const answers = Object.fromEntries(all.slice(0, count).flat());
  pass(count);
  done(await saveAnswers(needs, who, { attempt: attempt.id, answers }));
  return answers;
}

async function playRoles({ needs, who, pass }: Doer, { id, seed, paper }: Attempt, { skill, redLine }: Sitting): Promise<void> {
  const redLines = redLinesOf(needs.library);
  for (const scenarioId of paper.scenarios) {
    const scenario = needs.library.scenarios.get(scenarioId);
    if (!scenario) continue;
    const grips = gripsOf(`${seed}:${scenarioId}`, skill, scenario.scenes.length);
    const replies = repliesOf(scenario, grips, { redLines, crossing: redLine });
    pass(5);
    for (const [after, choice] of replies.entries()) {
      done(await chooseReply(needs, who, { attempt: id, scenario: scenarioId, choice, after, language }));
    }
  }
}

function redLinesOf({ norms }: Library): ReadonlySet<NormId> {
  return new Set([...norms.values()].filter(({ severity }) => severity === 'prohibited').map(({ id }) => id));
}
