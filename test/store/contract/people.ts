import { describe, expect, test } from 'vitest';
import type { AuditEntry } from '../../../src/domain/audit.ts';
import type { PersonId } from '../../../src/domain/id.ts';
import type { Person } from '../../../src/domain/people/person.ts';
import { newRecord } from '../../../src/domain/people/record.ts';
import { summaryOf } from '../../../src/domain/people/summary.ts';
import { NotKept } from '../../../src/store/store.ts';
import { daysOn, MORNING, minutesOn } from '../../support/clock.ts';
import * as make from '../../support/make.ts';
import { actsKept, DRILL, foundWith, imported, LESSON, NOBODY, type Run, SCENARIO } from './run.ts';

const { LI_NA, MEETING_PEOPLE, WANG_FANG, id } = make;

/** What test/store/contract.ts asks of every store about people. */
export function peoplePromises(run: Run): void {
  describe('people', () => {
    const staff = (...numbers: string[]) =>
      numbers.map((number) =>
        make.record({ person: make.person({ id: id(`id-of-${number.codePointAt(0)}-${number.length}`), number }) }),
      );

    test('everybody is listed by employee number in code-point order, whatever order they came in', async () => {
      await foundWith(run, ...staff('B2', 'a1', '\u{20BB7}1', 'B10', 'Ａ1', 'B'));
      const inOrder = ['00001', 'B', 'B10', 'B2', 'a1', 'Ａ1', '\u{20BB7}1'];
      const numbers = async () => (await run.store.people()).map(({ person }) => person.number);
      expect(await numbers()).toEqual(inOrder);
      await run.restart();
      expect(await numbers()).toEqual(inOrder);
    });

    test('the list of everybody is the same array until something changes, and who did not is the same in the next', async () => {
      await foundWith(run, make.record());
      const people = await run.store.people();
      expect(await run.store.people()).toBe(people);
      await run.store.note(make.auditEntry());
      expect(await run.store.people()).toBe(people);
      await run.store.setLanguage(LI_NA, 'en');
      const changed = await run.store.people();
      expect(changed).not.toBe(people);
      expect(changed[0]).toBe(people[0]);
      expect(changed[1]?.person.language).toBe('en');
    });

    test('a summary says what the record says', async () => {
      const record = make.record({
        invitation: make.invitation({ usedAt: MORNING }),
        lessons: { [LESSON]: make.lessonProgress() },
        rehearsals: { [SCENARIO]: make.rehearsal() },
        attempts: [make.submittedAttempt(), make.attempt({ id: id('attempt-2'), number: 2, startedAt: daysOn(1) })],
        certificates: [make.certificate()],
        granted: { [MEETING_PEOPLE]: [daysOn(1)] },
      });
      await foundWith(run, record);
      expect(await run.store.summary(LI_NA)).toEqual(summaryOf(record));
      await run.restart();
      expect(await run.store.record(LI_NA)).toEqual(record);
      expect(await run.store.summary(LI_NA)).toEqual(summaryOf(record));
      expect((await run.store.people()).at(-1)).toEqual(summaryOf(record));
    });

    test('a person is found by the employee number as written', async () => {
      await foundWith(run, make.record());
      expect(await run.store.personNumbered('00017')).toEqual(make.person());
      expect(await run.store.personNumbered('17')).toBeUndefined();
      await run.restart();
      expect(await run.store.personNumbered('00017')).toEqual(make.person());
    });

    test('reports are the active people directly below somebody, by employee number, as they are now', async () => {
      const boss: PersonId = id('boss');
      const below = (name: string, change: Partial<Person> = {}) =>
        make.record({ person: make.person({ id: id(name), number: name, supervisor: boss, ...change }) });
      await foundWith(
        run,
        below('r-2'),
        below('r-1'),
        below('left', { active: false }),
        below('r-10', { supervisor: id<'person'>('r-1') }),
      );
      const reports = async (of: string) => (await run.store.reportsOf(id(of))).map(({ person }) => person.number);
      expect(await reports('boss')).toEqual(['r-1', 'r-2']);
      expect(await reports('nobody')).toEqual([]);
      await run.store.setActive(id('r-2'), false, make.auditEntry());
      const moved = make.person({ id: id('r-10'), number: 'r-10', supervisor: boss });
      await run.store.importPeople({ added: [], changed: [moved] }, make.auditEntry());
      expect(await reports('boss')).toEqual(['r-1', 'r-10']);
      expect(await reports('r-1')).toEqual([]);
      await run.restart();
      expect(await reports('boss')).toEqual(['r-1', 'r-10']);
    });

    test('who is not here is undefined', async () => {
      await foundWith(run);
      expect(await run.store.record(NOBODY)).toBeUndefined();
      expect(await run.store.summary(NOBODY)).toBeUndefined();
    });

    test('an import adds records and replaces profiles, and leaves what people did alone', async () => {
      await foundWith(run, make.record({ granted: { [MEETING_PEOPLE]: [daysOn(1), daysOn(2)] } }));
      const moved: Person = make.person({ department: '城西营业厅', positions: ['call-agent'], hired: '2026-01-05' });
      const chen = make.record({
        person: make.person({ id: id('chen'), number: '00018', supervisor: LI_NA, email: 'chen@example.com' }),
      });
      expect(await run.store.importPeople({ added: [chen], changed: [moved] }, imported)).toBe('imported');
      await run.restart();
      const { department, positions } = make.person();
      const person = { ...moved, moves: [{ at: imported.at, department, positions }] };
      expect(await run.store.record(LI_NA)).toEqual(
        make.record({ person, granted: { [MEETING_PEOPLE]: [daysOn(1), daysOn(2)] } }),
      );
      expect(await run.store.record(id('chen'))).toEqual(chen);
      expect(await actsKept(run)).toEqual(['organisation-founded', 'people-imported', 'people-imported']);
    });

    test('who is moved remembers what they were, through whatever else becomes of them, until that is taken back', async () => {
      await foundWith(run, make.record());
      const profile = async () => (await run.store.summary(LI_NA))!.person;
      const become = async (change: Partial<Person>, at: Date) => {
        const seen = await profile();
        const taken = { added: [], changed: [{ ...seen, ...change }], seen: [seen] };
        expect(await run.store.importPeople(taken, make.auditEntry({ at }))).toBe('imported');
      };
      const { department, positions } = make.person();
      const called = { at: daysOn(1), department, positions };
      await become({ department: '客服中心' }, daysOn(1));
      await become({ email: 'li.na@example.com' }, daysOn(3));
      await run.store.setLanguage(LI_NA, 'en');
      await run.store.setActive(LI_NA, false, make.auditEntry({ at: daysOn(4) }));
      await run.store.importPeople({ added: [], changed: [], back: [LI_NA] }, make.auditEntry({ at: daysOn(5) }));
      await run.restart();
      const back = { at: daysOn(5), left: daysOn(4), department: '客服中心', positions };
      const known = { email: 'li.na@example.com', language: 'en', moves: [called, back] } as const;
      const now = make.person({ department: '客服中心', ...known });
      expect(await profile()).toEqual(now);
      await become({ positions: ['repair'] }, daysOn(6));
      const moves = [called, back, { at: daysOn(6), department: '客服中心', positions }];
      expect((await run.store.record(LI_NA))?.person).toEqual({ ...now, positions: ['repair'], moves });
      await become({ positions }, minutesOn(6 * 24 * 60 + 5));
      await run.restart();
      expect(await run.store.personNumbered(now.number)).toEqual(now);
    });

    test.each<[how: string, back: (id: PersonId, entry: AuditEntry) => Promise<unknown>]>([
      ['alone', (person, entry) => run.store.setActive(person, true, entry)],
      ['with others', (person, entry) => run.store.importPeople({ added: [], changed: [], back: [person] }, entry)],
    ])('who comes back %s remembers since when they were away, but for less than a day', async (_, back) => {
      await foundWith(run, make.record());
      await run.store.setActive(LI_NA, false, make.auditEntry({ at: minutesOn(1) }));
      await back(LI_NA, make.auditEntry({ at: minutesOn(24 * 60) }));
      expect((await run.store.record(LI_NA))?.person).toEqual(make.person());
      await run.store.setActive(LI_NA, false, make.auditEntry({ at: daysOn(4) }));
      await back(LI_NA, make.auditEntry({ at: daysOn(9) }));
      await run.restart();
      const { department, positions } = make.person();
      const moves = [{ at: daysOn(9), left: daysOn(4), department, positions }];
      expect((await run.store.record(LI_NA))?.person).toEqual(make.person({ moves }));
      expect((await run.store.summary(LI_NA))?.person).toEqual(make.person({ moves }));
    });

    test('who is moved and back again has no moves left', async () => {
      await foundWith(run, make.record());
      for (const department of ['客服中心', make.person().department])
        await run.store.importPeople({ added: [], changed: [make.person({ department })] }, imported);
      await run.restart();
      expect((await run.store.record(LI_NA))?.person).toEqual(make.person());
    });

    test.each<{ because: string; added: Person[]; changed: Person[] }>([
      { because: 'a number to add is somebody’s', added: [make.person({ id: id('chen') })], changed: [] },
      {
        because: 'two to add have one number',
        added: ['a', 'b'].map((one) => make.person({ id: id(one), number: '9' })),
        changed: [],
      },
      { because: 'somebody to add is here already', added: [make.person({ number: '9' })], changed: [] },
      { because: 'somebody to change is not here', added: [], changed: [make.person({ id: NOBODY, number: '9' })] },
      {
        because: 'somebody is to be changed twice',
        added: [],
        changed: [make.person({ number: '8' }), make.person({ number: '9' })],
      },
      { because: 'a changed number is somebody else’s', added: [], changed: [make.person({ number: '00001' })] },
    ])('an import is outdated, and none of it done, when $because', async ({ added, changed }) => {
      await foundWith(run, make.record());
      const before = await run.store.people();
      const sound = make.record({ person: make.person({ id: id('zhou'), number: '00099' }) });
      const outcome = run.store.importPeople(
        { added: [sound, ...added.map((person) => newRecord(person))], changed },
        imported,
      );
      expect(await outcome).toBe('outdated');
      expect(await run.store.people()).toEqual(before);
      await run.restart();
      expect(await run.store.people()).toEqual(before);
      expect(await actsKept(run)).toHaveLength(2);
    });

    test('two people may exchange their numbers in one import', async () => {
      await foundWith(run, make.record());
      const changed = [make.person({ number: '00001' }), make.officer({ number: '00017' })];
      expect(await run.store.importPeople({ added: [], changed }, imported)).toBe('imported');
      expect((await run.store.personNumbered('00001'))?.id).toBe(LI_NA);
      expect((await run.store.personNumbered('00017'))?.id).toBe(WANG_FANG);
      await run.restart();
      expect((await run.store.people()).map(({ person }) => person.id)).toEqual([LI_NA, WANG_FANG]);
    });

    test('a number given up belongs to nobody', async () => {
      await foundWith(run, make.record());
      await run.store.importPeople({ added: [], changed: [make.person({ number: '00020' })] }, imported);
      expect(await run.store.personNumbered('00017')).toBeUndefined();
      expect((await run.store.personNumbered('00020'))?.id).toBe(LI_NA);
    });

    test('of two imports of one list at the same moment, one is done', async () => {
      await foundWith(run);
      const list = (who: string) => ({ added: [make.record({ person: make.person({ id: id(who) }) })], changed: [] });
      const answers = await Promise.all([
        run.store.importPeople(list('a'), imported),
        run.store.importPeople(list('b'), imported),
      ]);
      expect(answers.toSorted()).toEqual(['imported', 'outdated']);
      expect(await run.store.people()).toHaveLength(2);
    });

    test('who leaves is inactive and stays in the list, and can come back', async () => {
      await foundWith(run, make.record());
      const entry = make.auditEntry({ act: 'person-deactivated', to: LI_NA, toName: '李娜', reason: '离职' });
      expect(await run.store.setActive(LI_NA, false, entry)).toBe('kept');
      await run.restart();
      expect((await run.store.summary(LI_NA))?.person).toEqual(make.person({ active: false, leftAt: MORNING }));
      expect((await run.store.record(LI_NA))?.person.active).toBe(false);
      expect(await run.store.setActive(LI_NA, true, make.auditEntry({ act: 'person-reactivated' }))).toBe('kept');
      expect((await run.store.personNumbered('00017'))?.active).toBe(true);
    });

    test('nobody is neither deactivated nor noted in the trail', async () => {
      await foundWith(run);
      expect(await run.store.setActive(NOBODY, false, make.auditEntry())).toBe('unknown');
      expect(await actsKept(run)).toHaveLength(1);
    });

    test('a language chosen survives a restart', async () => {
      await foundWith(run, make.record());
      await run.store.setLanguage(LI_NA, 'en');
      await run.restart();
      expect((await run.store.record(LI_NA))?.person).toEqual(make.person({ language: 'en' }));
      expect((await run.store.summary(LI_NA))?.person.language).toBe('en');
    });

    test('nothing is said to be kept for somebody who is not here', async () => {
      await foundWith(run);
      await expect(run.store.setLanguage(NOBODY, 'en')).rejects.toThrow(NotKept);
      await expect(run.store.openLesson(NOBODY, LESSON, MORNING)).rejects.toThrow(NotKept);
      await expect(run.store.answerDrill(NOBODY, LESSON, { question: DRILL, right: true }, MORNING)).rejects.toThrow(
        NotKept,
      );
      await expect(run.store.finishLesson(NOBODY, LESSON, [], MORNING)).rejects.toThrow(NotKept);
      await expect(
        run.store.rehearse(NOBODY, SCENARIO, { seen: { run: 1, after: 0 }, run: make.run(), ended: false }, MORNING),
      ).rejects.toThrow(NotKept);
      await expect(run.store.startAttempt(NOBODY, make.attempt())).rejects.toThrow(NotKept);
    });
  });
}
