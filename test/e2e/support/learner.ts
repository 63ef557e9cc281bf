import type { Course } from '../../../src/domain/library/course.ts';
import type { Library } from '../../../src/domain/library/library.ts';
import type { Question } from '../../../src/domain/question/question.ts';
import { realCourse } from '../../support/library.ts';
import { bestRun, rightAnswer, wrongAnswer } from './right-answers.ts';
import { done, type Visitor } from './visitor.ts';

/** The course and everything that was written for it, keys included. */
export const { library, course }: { library: Library; course: Course } = await realCourse();
export const scenario = library.scenarios.get(course.scenarios[0]!)!;

/** How many questions a paper asks, and how many points it is worth with its role-play. */
export const QUESTIONS = course.assessment.draw.reduce((sum, { count }) => sum + count, 0);
export const ALL_POINTS = QUESTIONS * course.assessment.pointsPerQuestion + course.assessment.scenarios[0]!.points;

/** The drills of a lesson, in order. */
export function drillsOf(lesson: Course['lessons'][number]): Question[] {
  return lesson.body.en.flatMap((part) => (part.kind === 'drill' ? [library.questions.get(part.question)!] : []));
}

/** Reads every lesson and answers every drill, rightly. */
export async function study(learner: Visitor): Promise<void> {
  for (const lesson of course.lessons) {
    const ids = { course: course.id, lesson: lesson.id };
    for (const drill of drillsOf(lesson)) {
      await done(learner.call('answerDrill', { ...ids, question: drill.id, answer: rightAnswer(drill) }));
    }
    await done(learner.send('finishLesson', ids));
  }
}

/** Plays the first practice run to its end, by the best replies or others. */
export async function practise(learner: Visitor, run = bestRun(scenario)): Promise<void> {
  for (const [after, choice] of run.entries()) {
    await done(learner.call('rehearse', { scenario: scenario.id, bookmark: { run: 1, after }, choice, thought: 0 }));
  }
}

/** Starts an attempt; its id and the questions on its paper. */
export async function startAttempt(learner: Visitor): Promise<{ attempt: string; questions: Question[] }> {
  const { attempt } = await done(learner.send('startAttempt', { course: course.id }));
  const page = await (await learner.get(`/assess/${course.id}`)).text();
  const questions = [...library.questions.values()].filter(({ id }) => page.includes(`&quot;${id}&quot;`));
  return { attempt: String(attempt), questions };
}

/** Studies and takes the assessment, all right or, with the role-play left out, all wrong; the attempt's id. */
export async function takeAssessment(learner: Visitor, how: 'rightly' | 'wrongly'): Promise<string> {
  await study(learner);
  const { attempt, questions } = await startAttempt(learner);
  const answer = how === 'rightly' ? rightAnswer : wrongAnswer;
  const answers = Object.fromEntries(questions.map((question) => [question.id, answer(question)]));
  const run = how === 'rightly' ? bestRun(scenario) : [];
  for (const [after, choice] of run.entries()) {
    await done(learner.call('chooseReply', { attempt, scenario: scenario.id, choice, after }));
  }
  await done(learner.call('submitAttempt', { attempt, answers }));
  return attempt;
}
