import { describe, expect, test } from 'vitest';
import { NotKept } from '../../../src/store/store.ts';
import { daysOn, hoursOn, MORNING, minutesOn } from '../../support/clock.ts';
import * as make from '../../support/make.ts';
import { actsKept, founded, foundWith, OFFICER, type Run } from './run.ts';

const { LI_NA, WANG_FANG, id } = make;

/** What test/store/contract.ts asks of every store about the organisation. */
export function organisationPromises(run: Run): void {
  describe('the organisation', () => {
    test('there is none, and nobody, until it is founded', async () => {
      expect(await run.store.organisation()).toBeUndefined();
      expect(await run.store.people()).toEqual([]);
      expect(await run.store.audit({ limit: 10 })).toEqual([]);
    });

    test('founding it keeps the organisation, its first officer and the audit entry', async () => {
      expect(await run.store.found(make.organisation(), OFFICER, founded)).toBe('founded');
      await run.restart();
      expect(await run.store.organisation()).toEqual(make.organisation());
      expect(await run.store.record(WANG_FANG)).toEqual(OFFICER);
      expect(await actsKept(run)).toEqual(['organisation-founded']);
    });

    test('of two founders at the same moment, one is too late and leaves no trace', async () => {
      const rival = make.record({ person: make.person({ hr: true }) });
      const answers = await Promise.all([
        run.store.found(make.organisation(), OFFICER, founded),
        run.store.found(make.organisation({ name: '别家' }), rival, founded),
      ]);
      expect(answers).toEqual(['founded', 'already']);
      expect((await run.store.organisation())?.name).toBe(make.organisation().name);
      expect(await run.store.people()).toHaveLength(1);
      expect(await actsKept(run)).toHaveLength(1);
    });

    test('a change replaces what it names and nothing else', async () => {
      await foundWith(run);
      await run.store.addAssignment(make.assignment(), make.auditEntry({ act: 'course-assigned' }));
      const houseRules = { figures: { 'handshake-duration-3s': 4 }, off: [id<'norm'>('handshake-order-women-first')] };
      const change = { name: '新名', retakes: { attempts: 5, waitHours: 0 }, houseRules };
      await run.store.changeOrganisation(change, make.auditEntry({ act: 'organisation-changed' }));
      const expected = make.organisation({ ...change, assignments: [make.assignment()] });
      expect(await run.store.organisation()).toEqual(expected);
      await run.restart();
      expect(await run.store.organisation()).toEqual(expected);
      expect(await actsKept(run)).toEqual(['organisation-founded', 'course-assigned', 'organisation-changed']);
    });

    test('assignments come back in the order they were made', async () => {
      await foundWith(run);
      const [first, second, third] = [1, 2, 3].map((day) =>
        make.assignment({ id: id(`assignment-${day}`), createdAt: daysOn(day) }),
      ) as [ReturnType<typeof make.assignment>, ReturnType<typeof make.assignment>, ReturnType<typeof make.assignment>];
      for (const one of [second, third, first]) await run.store.addAssignment(one, make.auditEntry());
      expect((await run.store.organisation())?.assignments).toEqual([first, second, third]);
      await run.restart();
      expect((await run.store.organisation())?.assignments).toEqual([first, second, third]);
    });

    test('every kind of audience and due date survives a restart', async () => {
      await foundWith(run);
      const audiences = [
        { kind: 'everyone' },
        { kind: 'departments', departments: ['城东营业厅'] },
        { kind: 'positions', positions: ['repair'] },
        { kind: 'people', people: [LI_NA] },
        { kind: 'hired-since', day: '2026-01-01' },
        {
          kind: 'not',
          of: {
            kind: 'any',
            of: [
              { kind: 'all', of: [] },
              { kind: 'people', people: [] },
            ],
          },
        },
        { kind: 'departments', departments: ['销售/城东'], below: true },
      ] as const;
      const dues = [
        { kind: 'day', day: '2026-04-01' },
        { kind: 'days', days: 7 },
        { kind: 'days', days: 7, from: 'hire' },
        { kind: 'days', days: 7, from: 'start' },
      ] as const;
      const made = audiences.map((audience, n) =>
        make.assignment({
          id: id(`assignment-${n}`),
          audience,
          due: dues[n % dues.length]!,
          createdAt: minutesOn(n),
        }),
      );
      for (const one of made) await run.store.addAssignment(one, make.auditEntry());
      await run.restart();
      expect((await run.store.organisation())?.assignments).toEqual(made);
    });

    test('an assignment is withdrawn once, and stays in the list', async () => {
      await foundWith(run);
      await run.store.addAssignment(make.assignment(), make.auditEntry({ act: 'course-assigned' }));
      const withdraw = (which = make.assignment().id) =>
        run.store.withdrawAssignment(which, hoursOn(1), make.auditEntry({ act: 'assignment-withdrawn' }));
      expect(await withdraw(id('no-such-assignment'))).toBe('unknown');
      expect(await withdraw()).toBe('withdrawn');
      expect(await withdraw()).toBe('unknown');
      await run.restart();
      expect((await run.store.organisation())?.assignments).toEqual([
        { ...make.assignment(), withdrawnAt: hoursOn(1) },
      ]);
      expect(await actsKept(run)).toEqual(['organisation-founded', 'course-assigned', 'assignment-withdrawn']);
    });

    test('nothing about it can be changed before it is founded', async () => {
      await expect(run.store.changeOrganisation({ name: '新名' }, make.auditEntry())).rejects.toThrow(NotKept);
      await expect(run.store.addAssignment(make.assignment(), make.auditEntry())).rejects.toThrow(NotKept);
      expect(await run.store.withdrawAssignment(id('assignment-1'), MORNING, make.auditEntry())).toBe('unknown');
      expect(await actsKept(run)).toEqual([]);
    });
  });
}
