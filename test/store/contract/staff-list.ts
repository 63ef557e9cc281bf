import { describe, expect, test } from 'vitest';
import type { Assignment } from '../../../src/domain/assignment/assignment.ts';
import type { Person } from '../../../src/domain/people/person.ts';
import type { StaffChange } from '../../../src/store/store.ts';
import { MORNING, minutesOn } from '../../support/clock.ts';
import * as make from '../../support/make.ts';
import { actsKept, foundWith, imported, NOBODY, type Run } from './run.ts';

const { LI_NA, WANG_FANG, id } = make;

/** What test/store/contract.ts asks of every store about a staff list that says who left and who came back. */
export function staffListPromises(run: Run): void {
  describe('a whole staff list', () => {
    const CHEN = id<'person'>('chen');
    const chen = (change: Partial<Person> = {}) => make.person({ id: CHEN, number: '00018', name: '陈波', ...change });
    const GONE = { active: false, leftAt: MORNING } as const;
    const later = make.auditEntry({ act: 'people-imported', at: minutesOn(5) });

    test('lets out who left, with the attempt in hand annulled, and in who came back, changed or not', async () => {
      const handedIn = make.submittedAttempt({ id: id('handed-in'), number: 2, startedAt: minutesOn(1) });
      await foundWith(
        run,
        make.record({ attempts: [make.attempt(), handedIn] }),
        make.record({ person: make.person({ id: id('idle'), number: '00016' }) }),
        make.record({ person: chen(GONE), attempts: [make.attempt()] }),
        make.record({ person: make.person({ id: id('same'), number: '00019', ...GONE }) }),
      );
      const change: StaffChange = {
        added: [make.record({ person: make.person({ id: id('zhou'), number: '00020' }) })],
        changed: [chen({ ...GONE, department: '客服中心' })],
        left: [LI_NA, id('idle')],
        back: [CHEN, id('same')],
      };
      expect(await run.store.importPeople(change, later)).toBe('imported');
      await run.restart();
      const left = { active: false, leftAt: minutesOn(5) };
      const annulled = { at: minutesOn(5), by: WANG_FANG, why: 'deactivated', reason: '' } as const;
      expect(await run.store.record(LI_NA)).toEqual(
        make.record({ person: make.person(left), attempts: [{ ...make.attempt(), annulled }, handedIn] }),
      );
      expect((await run.store.summary(id('idle')))?.person).toMatchObject(left);
      const { department, positions } = chen();
      const moves = [{ at: later.at, department, positions }];
      expect(await run.store.record(CHEN)).toEqual(
        make.record({ person: chen({ department: '客服中心', moves }), attempts: [make.attempt()] }),
      );
      expect((await run.store.summary(id('same')))?.person).toEqual(make.person({ id: id('same'), number: '00019' }));
      expect((await run.store.summary(id('zhou')))?.person.active).toBe(true);
      expect(await actsKept(run)).toEqual(['organisation-founded', 'people-imported', 'people-imported']);
    });

    test('tells how many people are written of how many, up to all of them, and nothing when none of it is done', async () => {
      await foundWith(
        run,
        make.record(),
        make.record({ person: chen() }),
        make.record({ person: make.person({ id: id('gone'), number: '00019', ...GONE }) }),
      );
      const added = Array.from({ length: 250 }, (_, at) =>
        make.record({ person: make.person({ id: id(`new-${at}`), number: `1${at}` }) }),
      );
      const change = { added, changed: [make.person({ name: '李娜娜' })], left: [CHEN], back: [id<'person'>('gone')] };
      const told: [number, number][] = [];
      const importing = (of: StaffChange) => run.store.importPeople(of, later, [], (...share) => told.push(share));
      expect(await importing({ ...change, left: [NOBODY] })).toBe('outdated');
      expect(told).toEqual([]);
      expect(await importing(change)).toBe('imported');
      expect(told.length).toBeGreaterThan(3);
      expect(told).toEqual(told.toSorted(([a], [b]) => a - b));
      expect(new Set(told.map(([, of]) => of))).toEqual(new Set([253]));
      expect(told.at(-1)).toEqual([253, 253]);
    });

    test('gives assignments in force another audience with it, all or nothing', async () => {
      await foundWith(run, make.record());
      const [named, all, withdrawn] = [
        make.assignment({ id: id('named'), audience: { kind: 'departments', departments: ['城东营业厅'] } }),
        make.assignment({ id: id('all'), createdAt: minutesOn(1) }),
        make.assignment({ id: id('old'), createdAt: minutesOn(2), withdrawnAt: minutesOn(3) }),
      ];
      for (const one of [named, all, withdrawn])
        await run.store.addAssignment(one, make.auditEntry({ act: 'course-assigned', to: one.id }));
      const audience = { kind: 'departments', departments: ['城区营业厅'] } as const;
      const renaming = (of: Assignment, before = of.audience): StaffChange => ({
        ...{ added: [], changed: [make.person({ department: '城区营业厅' })] },
        audiences: [{ assignment: of.id, before, after: audience }],
      });
      for (const change of [renaming(withdrawn), renaming(all, audience)])
        expect(await run.store.importPeople(change, imported)).toBe('outdated');
      expect((await run.store.summary(LI_NA))?.person.department).toBe('城东营业厅');
      expect(await run.store.importPeople(renaming(named), imported)).toBe('imported');
      await run.restart();
      expect((await run.store.summary(LI_NA))?.person.department).toBe('城区营业厅');
      expect((await run.store.organisation())?.assignments).toEqual([{ ...named, audience }, all, withdrawn]);
    });

    test.each<{ because: string; change: Partial<StaffChange> }>([
      { because: 'who is to leave has left', change: { left: [CHEN] } },
      { because: 'who is to leave is not here', change: { left: [NOBODY] } },
      { because: 'who is to leave is changed as well', change: { left: [LI_NA], changed: [make.person()] } },
      { because: 'who is to come back is active', change: { back: [LI_NA] } },
      { because: 'who is to come back is not here', change: { back: [NOBODY] } },
      { because: 'who is changed left meanwhile', change: { changed: [chen({ department: '客服中心' })] } },
      { because: 'who is changed came back meanwhile', change: { changed: [make.person(GONE)] } },
      {
        because: 'two to change would be each other’s supervisor',
        change: { changed: [make.person({ supervisor: WANG_FANG }), make.officer({ supervisor: LI_NA })] },
      },
    ])('is outdated, and none of it done, when $because', async ({ change }) => {
      await foundWith(run, make.record({ attempts: [make.attempt()] }), make.record({ person: chen(GONE) }));
      const before = await run.store.people();
      const sound = make.record({ person: make.person({ id: id('zhou'), number: '00099' }) });
      expect(await run.store.importPeople({ changed: [], ...change, added: [sound] }, imported)).toBe('outdated');
      expect(await run.store.people()).toEqual(before);
      await run.restart();
      expect(await run.store.people()).toEqual(before);
      expect(await actsKept(run)).toHaveLength(2);
    });

    test('is outdated when somebody to change is not as they were seen: what another officer changed meanwhile stays', async () => {
      await foundWith(run, make.record({ person: chen() }));
      const seen = [chen()];
      const moved = (department: string): StaffChange => ({ added: [], changed: [chen({ department })], seen });
      const answers = await Promise.all([
        run.store.importPeople(moved('客服中心'), imported),
        run.store.importPeople({ added: [], changed: [chen({ email: 'chen@example.com' })], seen }, imported),
      ]);
      expect(answers.toSorted()).toEqual(['imported', 'outdated']);
      await run.restart();
      const now = (await run.store.summary(CHEN))!.person;
      expect(await run.store.importPeople(moved('维修部'), imported)).toBe('outdated');
      expect((await run.store.summary(CHEN))?.person).toEqual(now);
      const again = { added: [], changed: [{ ...now, department: '维修部' }], seen: [now] };
      expect(await run.store.importPeople(again, imported)).toBe('imported');
    });

    test('of two changes at once that make a circle of supervisors together, one is made', async () => {
      const [wu, zhou] = ['wu', 'zhou'].map((name) => make.person({ id: id(name), number: name, supervisor: LI_NA }));
      await foundWith(run, ...[make.person(), chen(), wu!, zhou!].map((person) => make.record({ person })));
      const answers = await Promise.all([
        run.store.importPeople({ added: [], changed: [make.person({ supervisor: CHEN })] }, imported),
        run.store.importPeople({ added: [], changed: [chen({ supervisor: wu!.id })] }, imported),
      ]);
      expect(answers.toSorted()).toEqual(['imported', 'outdated']);
      const newcomer = make.record({ person: make.person({ id: id('new'), number: '9', supervisor: zhou!.id }) });
      const closing = { added: [newcomer], changed: [make.person({ supervisor: id('new') })] };
      const before = await run.store.people();
      expect(await run.store.importPeople(closing, imported)).toBe('outdated');
      await run.restart();
      expect(await run.store.people()).toEqual(before);
    });

    test('changes whoever stands on an old circle, as long as it makes no other', async () => {
      // Earlier versions could keep one.
      const officer = make.officer({ supervisor: WANG_FANG });
      await run.store.found(make.organisation(), make.record({ person: officer }), make.auditEntry());
      const moved = { added: [make.record()], changed: [{ ...officer, department: '客服中心' }] };
      expect(await run.store.importPeople(moved, imported)).toBe('imported');
      const out = { added: [], changed: [make.officer({ supervisor: LI_NA })] };
      expect(await run.store.importPeople(out, imported)).toBe('imported');
    });

    test('who was erased does not come back by it', async () => {
      await foundWith(run, make.record({ person: chen(GONE) }));
      await run.store.erase(CHEN, MORNING, make.auditEntry({ act: 'person-erased', to: CHEN }));
      expect(await run.store.importPeople({ added: [], changed: [], back: [CHEN] }, imported)).toBe('outdated');
    });
  });
}
