import type { Attempt } from '../../src/domain/assessment/attempt.ts';
import type { AttemptId, CourseId, LessonId } from '../../src/domain/id.ts';
import type { Person } from '../../src/domain/people/person.ts';
import type { Answers, Question } from '../../src/domain/question/question.ts';
import { bestFrom } from '../../src/domain/scenario/measure.ts';
import { play } from '../../src/domain/scenario/play.ts';
import { chooseReply } from '../../src/usecases/assessment/role-play/choose-reply.ts';
import { startAttempt } from '../../src/usecases/assessment/start-attempt.ts';
import { submitAttempt } from '../../src/usecases/assessment/submit-attempt.ts';
import { answerDrill } from '../../src/usecases/learning/answer-drill.ts';
import { finishLesson } from '../../src/usecases/learning/finish-lesson.ts';
import type { Needs } from '../../src/usecases/needs.ts';
import { COURSE, theCourse } from './office.ts';
import { rightAnswer, wrongAnswer } from './questions.ts';

/** How a learner answers a paper. */
export type Way = 'right' | 'wrong';

/** Reads a lesson to its end, drills included. */
export async function study(needs: Needs, who: Person, lesson: LessonId, course: CourseId = COURSE): Promise<void> {
  const ids = { course, lesson };
  const body = theCourse(needs, course).lessons.find(({ id }) => id === lesson)?.body.en ?? [];
  for (const part of body) {
    if (part.kind !== 'drill') continue;
    const answer = rightAnswer(needs.library.questions.get(part.question)!);
    await expectOk(answerDrill(needs, who, { ...ids, question: part.question, answer, language: 'en' }));
  }
  await expectOk(finishLesson(needs, who, ids));
}

/** Reads every lesson of a course. */
export async function studyAll(needs: Needs, who: Person, course: CourseId = COURSE): Promise<void> {
  for (const { id } of theCourse(needs, course).lessons) await study(needs, who, id, course);
}

/** Starts an attempt, or goes on with the one that is open. */
export async function begin(needs: Needs, who: Person, course: CourseId = COURSE): Promise<Attempt> {
  const started = await expectOk(startAttempt(needs, who, course));
  return attemptOf(needs, who, started.attempt);
}

export async function attemptOf(needs: Needs, who: Person, id: AttemptId): Promise<Attempt> {
  const record = await needs.store.record(who.id);
  const attempt = record?.attempts.find((kept) => kept.id === id);
  if (!attempt) throw new Error(`There is no attempt "${id}".`);
  return attempt;
}

/** Answers to a whole paper; `wrong` are given wrong answers. */
export function answersTo(
  { library }: Needs,
  { paper }: Attempt,
  isWrong: (question: Question) => boolean = () => false,
): Answers {
  const questions = paper.questions.map((id) => library.questions.get(id)!);
  return Object.fromEntries(
    questions.map((question) => [question.id, isWrong(question) ? wrongAnswer(question) : rightAnswer(question)]),
  );
}

/** Plays every role-play of the paper to its end, by the best replies. */
export async function playBest(needs: Needs, who: Person, attempt: Attempt): Promise<void> {
  for (const id of attempt.paper.scenarios) {
    const scenario = needs.library.scenarios.get(id)!;
    const { scene, mood, turns } = play(scenario, attempt.choices[id] ?? [])!;
    for (const [index, choice] of bestFrom(scenario, scene.id, mood).entries()) {
      const after = turns.length + index;
      await expectOk(chooseReply(needs, who, { attempt: attempt.id, scenario: id, choice, after, language: 'en' }));
    }
  }
}

/** Sits a whole assessment: 'right' earns everything, 'wrong' next to nothing. */
export async function sit(needs: Needs, who: Person, way: Way): Promise<Attempt> {
  const attempt = await begin(needs, who);
  if (way === 'right') await playBest(needs, who, attempt);
  const answers = answersTo(needs, attempt, () => way === 'wrong');
  await expectOk(submitAttempt(needs, who, { attempt: attempt.id, answers }));
  return attemptOf(needs, who, attempt.id);
}

/** What a use case gave, when it was not refused. */
export async function expectOk<Given extends { readonly ok: boolean }>(
  given: Promise<Given>,
): Promise<Extract<Given, { ok: true }>> {
  const outcome = await given;
  if (!outcome.ok) throw new Error(`This was refused: ${JSON.stringify(outcome)}`);
  return outcome as Extract<Given, { ok: true }>;
}
