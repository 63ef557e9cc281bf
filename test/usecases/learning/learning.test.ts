import { describe, expect, test } from 'vitest';
import { answerDrill } from '../../../src/usecases/learning/answer-drill.ts';
import { finishLesson } from '../../../src/usecases/learning/finish-lesson.ts';
import { openLesson } from '../../../src/usecases/learning/open-lesson.ts';
import { showCourse } from '../../../src/usecases/learning/show-course.ts';
import { MORNING, minutesOn } from '../../support/clock.ts';
import { study, studyAll } from '../../support/learner.ts';
import { attempt, id } from '../../support/make.ts';
import { COURSE, type Office, office, theCourse } from '../../support/office.ts';
import { rightAnswer, wrongAnswer } from '../../support/questions.ts';

const IDS = { course: COURSE, lesson: 'handshake' };
const DRILL = 'drill-handshake-senior-visitor';

async function answer({ needs, liNa }: Office, right: boolean, question = DRILL) {
  const drilled = needs.library.questions.get(DRILL as never)!;
  const given = right ? rightAnswer(drilled) : wrongAnswer(drilled);
  return answerDrill(needs, liNa, { ...IDS, question, answer: given, language: 'en' });
}

describe('a lesson', () => {
  test('opens with its norms and its neighbours, and is kept as opened the first time', async () => {
    const { needs, liNa } = await office();
    const page = await openLesson(needs, liNa, { course: COURSE, lesson: 'business-cards' });
    expect(page).toMatchObject({
      number: 2,
      before: { id: 'handshake' },
      after: { id: 'reception' },
      progress: { openedAt: MORNING, drills: {} },
    });
    expect(page?.norms.map(({ id }) => id)).toEqual(page?.lesson.teaches);
    needs.clock.passMinutes(5);
    expect(await openLesson(needs, liNa, { course: COURSE, lesson: 'business-cards' })).toMatchObject({
      progress: { openedAt: MORNING },
    });
  });

  test('is none where there is no such lesson or course', async () => {
    const { needs, liNa } = await office();
    expect(await openLesson(needs, liNa, { ...IDS, lesson: 'karate' })).toBeUndefined();
    expect(await openLesson(needs, liNa, { ...IDS, course: 'karate' })).toBeUndefined();
    expect(await finishLesson(needs, liNa, { ...IDS, lesson: 'karate' })).toEqual({
      ok: false,
      reason: 'no-such-lesson',
    });
  });

  test('is finished only when every drill was answered, rightly or not', async () => {
    const { needs, liNa } = await office();
    const drills = theCourse(needs).lessons[0]!.body.en.flatMap((part) =>
      part.kind === 'drill' ? [part.question] : [],
    );
    expect(drills.length).toBeGreaterThan(1);
    for (const drill of drills) {
      expect(await finishLesson(needs, liNa, IDS)).toEqual({ ok: false, reason: 'drills-unanswered' });
      const given = wrongAnswer(needs.library.questions.get(drill)!);
      await answerDrill(needs, liNa, { ...IDS, question: drill, answer: given, language: 'en' });
    }
    needs.clock.passMinutes(6);
    expect(await finishLesson(needs, liNa, IDS)).toEqual({ ok: true });
    expect((await needs.store.record(liNa.id))?.lessons.handshake).toEqual({
      openedAt: MORNING,
      finishedAt: minutesOn(6),
      drills: Object.fromEntries(drills.map((drill) => [drill, false])),
    });
  });

  test('finished again has the later day, which a remedial plan asks for', async () => {
    const { needs, liNa } = await office();
    await study(needs, liNa, theCourse(needs).lessons[0]!.id);
    needs.clock.passDays(1);
    await finishLesson(needs, liNa, IDS);
    expect((await needs.store.record(liNa.id))?.lessons.handshake?.finishedAt).toEqual(needs.now());
  });
});

describe('a drill', () => {
  test('tells at once what was right and why, and keeps whether it was', async () => {
    const world = await office();
    expect(await answer(world, false)).toMatchObject({
      ok: true,
      feedback: { review: { id: DRILL, score: { earned: 0, possible: 10 } } },
    });
    expect(await answer(world, true)).toMatchObject({ ok: true, feedback: { review: { score: { earned: 10 } } } });
    expect((await world.needs.store.record(world.liNa.id))?.lessons.handshake?.drills).toEqual({ [DRILL]: true });
  });

  test('is not answered while its question stands in a paper in hand', async () => {
    const world = await office();
    const paper = { questions: [id<'question'>(DRILL)], scenarios: [] };
    await world.needs.store.startAttempt(world.liNa.id, attempt({ paper }));
    expect(await answer(world, true)).toEqual({ ok: false, reason: 'question-in-attempt' });
  });

  test('takes only an answer that it offers', async () => {
    const world = await office();
    const wrong = { kind: 'single', option: 'shout' } as const;
    expect(
      await answerDrill(world.needs, world.liNa, { ...IDS, question: DRILL, answer: wrong, language: 'en' }),
    ).toEqual({ ok: false, reason: 'answer-not-offered' });
  });

  test('belongs to its lesson: no question of the bank can be looked up by it', async () => {
    const world = await office();
    for (const question of ['handshake-first-words', 'drill-card-receive-order', 'nothing']) {
      expect(await answer(world, true, question)).toEqual({ ok: false, reason: 'no-such-lesson' });
    }
  });
});

describe('the page of a course', () => {
  test('follows the lessons: what is next, what stands, whether the assessment is open', async () => {
    const { needs, liNa } = await office();
    const lessons = theCourse(needs).lessons.map((lesson) => lesson.id);
    expect(await showCourse(needs, liNa, COURSE)).toMatchObject({
      standing: { stage: 'not-started', lessonsDone: 0, lessons: lessons.length },
      next: { kind: 'lesson', lesson: 'handshake' },
      permission: { ok: false, reason: 'lessons-unfinished', lessons },
    });
    await study(needs, liNa, theCourse(needs).lessons[0]!.id);
    expect(await showCourse(needs, liNa, COURSE)).toMatchObject({
      standing: { stage: 'learning', lessonsDone: 1 },
      next: { kind: 'lesson', lesson: 'business-cards' },
    });
    await studyAll(needs, liNa);
    expect(await showCourse(needs, liNa, COURSE)).toMatchObject({
      standing: { stage: 'ready', lessonsDone: lessons.length },
      next: { kind: 'rehearse', scenario: 'unannounced-visitor' },
      permission: { ok: true, attemptNumber: 1 },
    });
  });

  test('is none where there is no such course', async () => {
    const { needs, liNa } = await office();
    expect(await showCourse(needs, liNa, 'karate')).toBeUndefined();
  });
});
