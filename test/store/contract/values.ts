import { describe, expect, test } from 'vitest';
import * as make from '../../support/make.ts';
import { ATTEMPT, foundWith, type Run } from './run.ts';

const { LI_NA } = make;

/** What test/store/contract.ts asks of every store about values. */
export function valuePromises(run: Run): void {
  describe('values', () => {
    test('changing a returned value does not change the store', async () => {
      await foundWith(run, make.record());
      await run.store.addAssignment(make.assignment(), make.auditEntry());
      await run.store.startAttempt(LI_NA, make.attempt());
      const handedIn = { submitted: make.submittedAttempt(), certificates: [make.certificate()] };
      await run.store.submitAttempt(LI_NA, ATTEMPT, () => handedIn);
      const spoil = (value: unknown, seen = new Set()) => {
        if (typeof value !== 'object' || value === null || seen.has(value)) return;
        seen.add(value);
        for (const part of Object.values(value)) spoil(part, seen);
        const spoilings = [
          () => value instanceof Date && value.setTime(0),
          () => Array.isArray(value) && value.push('spoilt'),
          () => Object.assign(value, { name: 'spoilt', kind: 'spoilt' }),
          () => Object.keys(value).map((key) => Reflect.deleteProperty(value, key)),
        ];
        for (const attempt of spoilings) {
          try {
            attempt();
          } catch (fault) {
            expect(fault).toBeInstanceOf(TypeError);
          }
        }
      };
      const everything = async () => ({
        organisation: await run.store.organisation(),
        people: await run.store.people(),
        summary: await run.store.summary(LI_NA),
        record: await run.store.record(LI_NA),
        numbered: await run.store.personNumbered('00017'),
        certificate: await run.store.certificate(make.certificate().code),
        audit: await run.store.audit({ limit: 10 }),
        setAside: await run.store.setAside(),
      });
      const before = structuredClone(await everything());
      spoil(await everything());
      expect(await everything()).toEqual(before);
      const asMade = make.record({ attempts: [make.submittedAttempt()], certificates: [make.certificate()] });
      expect(await run.store.record(LI_NA)).toEqual(asMade);
      await run.restart();
      spoil(await everything());
      expect(await run.store.record(LI_NA)).toEqual(asMade);
    });

    test('changing a value after handing it over does not change the store', async () => {
      await foundWith(run);
      const record = structuredClone(make.record({ attempts: [make.attempt()] }));
      const entry = structuredClone(make.auditEntry({ after: { name: '新' } }));
      const call = run.store.importPeople({ added: [record], changed: [] }, entry);
      Object.assign(record.person, { name: 'spoilt' });
      record.attempts[0]?.startedAt.setTime(0);
      Object.assign(entry.after as object, { name: 'spoilt' });
      await call;
      Object.assign(record.person, { department: 'spoilt' });
      expect(await run.store.record(LI_NA)).toEqual(make.record({ attempts: [make.attempt()] }));
      expect((await run.store.audit({ limit: 1 }))[0]?.after).toEqual({ name: '新' });
    });

    test('a field given as undefined is absent', async () => {
      await foundWith(run, make.record({ person: { ...make.person(), email: undefined } }));
      expect(Object.keys((await run.store.record(LI_NA))?.person ?? {})).not.toContain('email');
    });
  });
}
