import { describe, expect, test } from 'vitest';
import { MORNING } from '../../support/clock.ts';
import * as make from '../../support/make.ts';
import { foundWith, imported, LESSON, type Run, SCENARIO } from './run.ts';

const { LI_NA, WANG_FANG } = make;

/** What test/store/contract.ts asks of every store about learning. */
export function learningPromises(run: Run): void {
  describe('learning', () => {
    test('progress in a lesson and a rehearsal replaces what was there, and leaves the others', async () => {
      await foundWith(
        run,
        make.record({ lessons: { other: make.lessonProgress() }, rehearsals: { other: make.rehearsal() } }),
      );
      await run.store.setLesson(LI_NA, LESSON, { openedAt: MORNING, drills: {} });
      await run.store.setLesson(LI_NA, LESSON, make.lessonProgress());
      await run.store.setRehearsal(LI_NA, SCENARIO, make.rehearsal({ finished: 0 }));
      await run.store.setRehearsal(LI_NA, SCENARIO, make.rehearsal({ finished: 2 }));
      await run.restart();
      const record = await run.store.record(LI_NA);
      expect(record?.lessons).toEqual({ other: make.lessonProgress(), [LESSON]: make.lessonProgress() });
      expect(record?.rehearsals).toEqual({ other: make.rehearsal(), [SCENARIO]: make.rehearsal({ finished: 2 }) });
      expect((await run.store.summary(LI_NA))?.finishedLessons[LESSON]).toEqual(make.lessonProgress().finishedAt);
    });

    test('writes to one person happen in the order they were called', async () => {
      await foundWith(run, make.record());
      const finished = Array.from({ length: 20 }, (_, n) => n);
      await Promise.all(finished.map((n) => run.store.setRehearsal(LI_NA, SCENARIO, make.rehearsal({ finished: n }))));
      expect((await run.store.record(LI_NA))?.rehearsals[SCENARIO]?.finished).toBe(19);
      await run.restart();
      expect((await run.store.record(LI_NA))?.rehearsals[SCENARIO]?.finished).toBe(19);
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
