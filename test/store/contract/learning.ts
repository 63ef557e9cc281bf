import { describe, expect, test } from 'vitest';
import type { Bookmark } from '../../../src/domain/scenario/rehearsal.ts';
import { MORNING, minutesOn } from '../../support/clock.ts';
import * as make from '../../support/make.ts';
import { DRILL, foundWith, imported, LESSON, type Run, SCENARIO } from './run.ts';

const { LI_NA, WANG_FANG } = make;
const OTHER_DRILL = make.id<'question'>('card-both-hands');

/** Makes these the replies of a run in hand that was seen there. */
function rehearse(
  { store }: Run,
  seen: Bookmark,
  choices: readonly string[],
  { number = seen.run, ended = false, at = MORNING } = {},
) {
  const next = make.run({ number, choices, thought: choices.map(() => 0) });
  return store.rehearse(LI_NA, SCENARIO, { seen, run: next, ended }, at);
}

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
      const rightAt = { [DRILL]: minutesOn(3) };
      const open = { openedAt: MORNING, drills: { [DRILL]: true }, rightAt };
      expect((await run.store.record(LI_NA))?.lessons).toEqual({ other: make.lessonProgress(), [LESSON]: open });

      expect(await run.store.finishLesson(LI_NA, LESSON, [DRILL], minutesOn(4))).toBe('finished');
      expect(await run.store.finishLesson(LI_NA, LESSON, [DRILL], minutesOn(5))).toBe('finished');
      await run.store.answerDrill(LI_NA, LESSON, { question: OTHER_DRILL, right: false }, minutesOn(6));
      await run.restart();
      expect((await run.store.record(LI_NA))?.lessons[LESSON]).toEqual({
        openedAt: MORNING,
        finishedAt: minutesOn(5),
        drills: { [DRILL]: true, [OTHER_DRILL]: false },
        rightAt,
      });
      expect((await run.store.summary(LI_NA))?.finishedLessons[LESSON]).toBe(true);
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
      const rightAt = Object.fromEntries(Object.keys(drills).map((question) => [question, MORNING]));
      const progress = { openedAt: MORNING, finishedAt: minutesOn(1), drills, rightAt };
      expect((await run.store.record(LI_NA))?.lessons[LESSON]).toEqual(progress);
    });

    test('a practice run replaces the one in hand, and leaves those of other scenarios', async () => {
      await foundWith(run, make.record({ rehearsals: { other: make.rehearsal() } }));
      await rehearse(run, { run: 1, after: 0 }, ['a', 'b']);
      await rehearse(run, { run: 1, after: 2 }, ['a'], { at: minutesOn(1) });
      await run.restart();
      const current = make.run({ choices: ['a'], thought: [0] });
      const rehearsal = { current, finished: 0, lastAt: minutesOn(1), runs: [] };
      expect((await run.store.record(LI_NA))?.rehearsals).toEqual({ other: make.rehearsal(), [SCENARIO]: rehearsal });
    });

    test('a practice run goes on in one window: of several at the same moment one wins', async () => {
      await foundWith(run, make.record());
      const said = Array.from({ length: 8 }, (_, n) => [`choice-${n}`]);
      const answers = await Promise.all(said.map((choices) => rehearse(run, { run: 1, after: 0 }, choices)));
      expect(answers.toSorted()).toEqual(['kept', ...Array(7).fill('moved')]);
      await run.restart();
      expect((await run.store.record(LI_NA))?.rehearsals[SCENARIO]?.current.choices).toEqual(
        said[answers.indexOf('kept')],
      );
      expect(await rehearse(run, { run: 2, after: 1 }, ['a'])).toBe('moved');
    });

    test('a practice run that ended is kept, and counts once', async () => {
      await foundWith(run, make.record());
      await rehearse(run, { run: 1, after: 0 }, ['a', 'b'], { ended: true, at: minutesOn(1) });
      expect(await rehearse(run, { run: 1, after: 0 }, ['a', 'b'], { ended: true })).toBe('moved');
      await rehearse(run, { run: 1, after: 2 }, [], { number: 2, at: minutesOn(2) });
      await run.restart();
      expect((await run.store.record(LI_NA))?.rehearsals[SCENARIO]).toEqual({
        current: make.run({ number: 2, choices: [], thought: [] }),
        finished: 1,
        lastAt: minutesOn(2),
        runs: [{ ...make.run({ choices: ['a', 'b'], thought: [0, 0] }), endedAt: minutesOn(1) }],
      });
    });

    test('writes to one person happen in the order they were called', async () => {
      await foundWith(run, make.record());
      const lengths = Array.from({ length: 20 }, (_, n) => n);
      const answers = lengths.map((after) => rehearse(run, { run: 1, after }, Array(after + 1).fill('a')));
      expect(new Set(await Promise.all(answers))).toEqual(new Set(['kept']));
      await run.restart();
      expect((await run.store.record(LI_NA))?.rehearsals[SCENARIO]?.current.choices).toHaveLength(20);
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
