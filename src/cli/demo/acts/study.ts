import { isInForce } from '../../../domain/assessment/attempt.ts';
import { remedialPlan } from '../../../domain/assessment/plan.ts';
import { historyOf } from '../../../domain/assessment/retake.ts';
import type { QuestionId } from '../../../domain/id.ts';
import { drillsIn } from '../../../domain/library/bank.ts';
import type { Course, Lesson } from '../../../domain/library/course.ts';
import { answerTo } from '../../../domain/question/grade.ts';
import type { Grip } from '../../../domain/question/kinds/kind.ts';
import { randomFrom } from '../../../domain/random.ts';
import { answerDrill } from '../../../usecases/learning/answer-drill.ts';
import { finishLesson } from '../../../usecases/learning/finish-lesson.ts';
import { openLesson } from '../../../usecases/learning/open-lesson.ts';
import { recordOf } from '../../../usecases/learning/record-of.ts';
import { answerPractice } from '../../../usecases/practice/answer-practice.ts';
import { showPractice } from '../../../usecases/practice/show-practice.ts';
import { rehearse } from '../../../usecases/scenario/rehearse.ts';
import { showRehearsal } from '../../../usecases/scenario/show-rehearsal.ts';
import { type Doer, done } from '../deed.ts';
import { gripsOf, redLinesOf, repliesOf } from './skill.ts';

const language = 'zh-CN';

/** Opens a lesson, answers its drills with `skill` percent right, and finishes it. */
export async function study(doer: Doer, course: Course, lesson: Lesson, skill: number): Promise<void> {
  const { needs, who, pass } = doer;
  const ids = { course: course.id, lesson: lesson.id };
  await openLesson(needs, who, ids);
  const drills = drillsIn(lesson);
  const grips = gripsOf(`${who.number}:${lesson.id}`, skill, drills.length);
  for (const [index, id] of drills.entries()) await drill(doer, { ...ids, question: id }, grips[index]);
  pass(lesson.minutes);
  done(await finishLesson(needs, who, ids));
}

async function drill(
  { needs, who, pass }: Doer,
  ids: { course: string; lesson: string; question: QuestionId },
  grip: Grip = 'right',
): Promise<void> {
  const question = needs.library.questions.get(ids.question);
  if (!question) return;
  pass(2);
  done(await answerDrill(needs, who, { ...ids, answer: answerTo(question, grip), language }));
}

/** Plays each role-play of the course once. */
export async function practise({ needs, who, pass }: Doer, course: Course, skill: number): Promise<void> {
  const redLines = redLinesOf(needs.library);
  for (const id of course.scenarios) {
    const scenario = needs.library.scenarios.get(id);
    if (!scenario) continue;
    const grips = gripsOf(`${who.number}:practice:${id}`, skill, scenario.scenes.length);
    pass(6);
    const page = await showRehearsal(needs, who, { scenario: id, language });
    let bookmark = page?.bookmark;
    for (const choice of repliesOf(scenario, grips, { redLines })) {
      if (bookmark)
        ({ bookmark } = done(await rehearse(needs, who, { scenario: id, bookmark, choice, thought: 0, language })));
    }
  }
}

/** Does that share of what the remedial plan asks for, drills again until they are right; nothing when it asks for none. */
export async function redo(doer: Doer, course: Course, share: number, skill: number): Promise<void> {
  const { library } = doer.needs;
  const { attempts, lessons } = historyOf(await recordOf(doer.needs, doer.who), course);
  const plan = remedialPlan(library, attempts.filter(isInForce), lessons);
  for (const { course: taughtIn, lesson: id, drills } of plan.slice(0, Math.floor(plan.length * share))) {
    const of = library.courses.get(taughtIn);
    const lesson = of?.lessons.find((candidate) => candidate.id === id);
    if (!of || !lesson) continue;
    await study(doer, of, lesson, skill);
    for (const { question } of drills) await drill(doer, { course: of.id, lesson: id, question });
  }
}

/** Does what practice has for the day; `skill` percent of it is right, and more of what was practised before. */
export async function practiseDaily({ needs, who, pass }: Doer, skill: number): Promise<void> {
  const { sitting } = await showPractice(needs, who, { language, more: false });
  for (const { question: shown, reps } of sitting) {
    const question = needs.library.questions.get(shown.id as never);
    if (!question) continue;
    pass(1);
    const luck = 100 * randomFrom(`${who.number}:${question.id}:${reps}`)() - 8 * reps;
    const answer = answerTo(question, luck < skill ? 'right' : luck < (skill + 100) / 2 ? 'partly' : 'wrong');
    done(await answerPractice(needs, who, { question: question.id, reps, answer, language }));
  }
}
