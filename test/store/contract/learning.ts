import { describe, expect, test } from 'vitest';
import { MORNING, minutesOn } from '../../support/clock.ts';
import * as make from '../../support/make.ts';
import { DRILL, foundWith, imported, LESSON, type Run, SCENARIO } from './run.ts';

const { LI_NA, WANG_FANG } = make;
const OTHER_DRILL = make.id<'question'>('card-both-hands');

/** What test/store/contract.ts asks of every store about learning. */
export function learningPromises(run: Run): void {
  describe('learning', () => {
    test('a lesson is opened once, its drills are answered one by one, and it can be finished again', async () => {
      await foundWith(run, make.record({ lessons: { other: make.lessonProgress() } }));
      await run.store.openLesson(LI_NA, LESSON, MORNING);
      await run.store.openLesson(LI_NA, LESSON, minutesOn(1));
      await run.store.answerDrill(LI_NA, LESSON, { question: DRILL, right: false }, minutesOn(2));
      await run.store.answerDrill(LI_NA, LESSON, { question: DRILL, right: true }, minutesOn(3));
      await run.restart();
      const open = { openedAt: MORNING, drills: { [DRILL]: true } };
      expect((await run.store.record(LI_NA))?.lessons).toEqual({ other: make.lessonProgress(), [LESSON]: open });

      expect(await run.store.finishLesson(LI_NA, LESSON, [DRILL], minutesOn(4))).toBe('finished');
      expect(await run.store.finishLesson(LI_NA, LESSON, [DRILL], minutesOn(5))).toBe('finished');
      await run.store.answerDrill(LI_NA, LESSON, { question: OTHER_DRILL, right: false }, minutesOn(6));
      await run.restart();
      expect((await run.store.record(LI_NA))?.lessons[LESSON]).toEqual({
        openedAt: MORNING,
        finishedAt: minutesOn(5),
        drills: { [DRILL]: true, [OTHER_DRILL]: false },
      });
      expect((await run.store.summary(LI_NA))?.finishedLessons[LESSON]).toEqual(minutesOn(5));
    });

    test('a lesson is not finished while a drill of it was never answered', async () => {
      await foundWith(run, make.record());
      await run.store.answerDrill(LI_NA, LESSON, { question: DRILL, right: false }, MORNING);
      expect(await run.store.finishLesson(LI_NA, LESSON, [DRILL, OTHER_DRILL], MORNING)).toBe('drills-unanswered');
      expect((await run.store.record(LI_NA))?.lessons[LESSON]).toEqual({
        openedAt: MORNING,
        drills: { [DRILL]: false },
      });
    });

    test('of drills answered at the same moment none is lost, and neither is that the lesson was finished', async () => {
      await foundWith(run, make.record());
      await run.store.answerDrill(LI_NA, LESSON, { question: DRILL, right: true }, MORNING);
      const questions = Array.from({ length: 8 }, (_, n) => make.id<'question'>(`drill-${n}`));
      await Promise.all([
        ...questions.map((question) => run.store.answerDrill(LI_NA, LESSON, { question, right: true }, MORNING)),
        run.store.finishLesson(LI_NA, LESSON, [DRILL], minutesOn(1)),
        run.store.openLesson(LI_NA, LESSON, minutesOn(2)),
      ]);
      const drills = Object.fromEntries([DRILL, ...questions].map((question) => [question, true]));
      const progress = { openedAt: MORNING, finishedAt: minutesOn(1), drills };
      expect((await run.store.record(LI_NA))?.lessons[LESSON]).toEqual(progress);
    });

    test('a practice run replaces the one in hand, and leaves those of other scenarios', async () => {
      await foundWith(run, make.record({ rehearsals: { other: make.rehearsal() } }));
      await run.store.rehearse(LI_NA, SCENARIO, { choices: ['a', 'b'], ended: false }, MORNING);
      await run.store.rehearse(LI_NA, SCENARIO, { choices: ['a'], ended: false }, minutesOn(1));
      await run.restart();
      const rehearsal = { choices: ['a'], finished: 0, lastAt: minutesOn(1) };
      expect((await run.store.record(LI_NA))?.rehearsals).toEqual({ other: make.rehearsal(), [SCENARIO]: rehearsal });
    });

    test('a practice run that ended counts once, however often and at whatever moment it is sent', async () => {
      await foundWith(run, make.record());
      const say = (choices: string[], ended: boolean) =>
        run.store.rehearse(LI_NA, SCENARIO, { choices, ended }, MORNING);
      expect(await say(['a'], false)).toEqual({ before: 0 });
      await Promise.all([say(['a', 'b'], true), say(['a', 'b'], true), say(['a', 'b'], true)]);
      expect((await run.store.record(LI_NA))?.rehearsals[SCENARIO]?.finished).toBe(1);
      await say([], false);
      expect(await say(['a', 'b'], true)).toEqual({ before: 1 });
      expect((await run.store.record(LI_NA))?.rehearsals[SCENARIO]?.finished).toBe(2);
    });

    test('writes to one person happen in the order they were called', async () => {
      await foundWith(run, make.record());
      const runs = Array.from({ length: 20 }, (_, n) => [`choice-${n}`]);
      await Promise.all(runs.map((choices) => run.store.rehearse(LI_NA, SCENARIO, { choices, ended: false }, MORNING)));
      expect((await run.store.record(LI_NA))?.rehearsals[SCENARIO]?.choices).toEqual(['choice-19']);
      await run.restart();
      expect((await run.store.record(LI_NA))?.rehearsals[SCENARIO]?.choices).toEqual(['choice-19']);
    });

    test('that holds between changes with and without an audit entry', async () => {
      await foundWith(run, make.record());
      await Promise.all([
        run.store.setActive(WANG_FANG, true, make.auditEntry()),
        run.store.importPeople({ added: [], changed: [make.person({ language: 'zh-CN' })] }, imported),
        run.store.setLanguage(LI_NA, 'en'),
      ]);
      expect((await run.store.record(LI_NA))?.person.language).toBe('en');
    });
  });
}
