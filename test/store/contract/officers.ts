import { describe, expect, test } from 'vitest';
import type { Person } from '../../../src/domain/people/person.ts';
import { MORNING } from '../../support/clock.ts';
import * as make from '../../support/make.ts';
import { actsKept, foundWith, imported, OFFICER, type Run } from './run.ts';

const FIRST = OFFICER.person;
const OTHER = make.officer({ id: make.id('other-officer'), number: '00002', name: '刘洋' });
const LEAVING = make.auditEntry({ act: 'person-deactivated' });

/** What test/store/contract.ts asks of every store about whoever runs the platform. */
export function officerPromises(run: Run): void {
  describe('officers of HR', () => {
    const out = (id: Person['id']) => run.store.setActive(id, false, LEAVING);
    const left = (id: Person['id']) => run.store.importPeople({ added: [], changed: [], left: [id] }, imported);
    const demoted = (officer: Person) =>
      run.store.importPeople({ added: [], changed: [{ ...officer, hr: false }], seen: [officer] }, imported);
    const active = async () =>
      (await run.store.people()).flatMap(({ person: { id, hr, active } }) => (hr && active ? [id] : []));

    test.each([
      { ways: 'two deactivations', first: () => out(OTHER.id), second: () => out(FIRST.id) },
      { ways: 'two lists that leave them out', first: () => left(OTHER.id), second: () => left(FIRST.id) },
      { ways: 'a deactivation and a list', first: () => out(OTHER.id), second: () => left(FIRST.id) },
      { ways: 'a list and a right taken away', first: () => left(OTHER.id), second: () => demoted(FIRST) },
      { ways: 'a right taken away and a deactivation', first: () => demoted(OTHER), second: () => out(FIRST.id) },
    ])('of two who take each other out at the same moment, one stays: $ways', async ({ first, second }) => {
      await foundWith(run, make.record({ person: OTHER }));
      const answers = await Promise.all([first(), second()]);
      expect(answers.filter((answer) => answer === 'last-officer')).toHaveLength(1);
      expect(await active()).toHaveLength(1);
      await run.restart();
      expect(await active()).toHaveLength(1);
      expect(await actsKept(run)).toHaveLength(3);
    });

    test('a list that would let out the last of them lets out nobody', async () => {
      await foundWith(run, make.record());
      const change = { added: [], changed: [], left: [make.LI_NA, FIRST.id] };
      expect(await run.store.importPeople(change, imported)).toBe('last-officer');
      await run.restart();
      expect((await run.store.people()).every(({ person }) => person.active)).toBe(true);
      expect(await actsKept(run)).toHaveLength(2);
    });

    test('who has not signed up yet cannot stand in for the last who has', async () => {
      await foundWith(run, make.record({ person: OTHER, invitation: make.invitation() }));
      expect(await out(FIRST.id)).toBe('last-officer');
      expect(await demoted(FIRST)).toBe('last-officer');
      await run.store.useInvitation(OTHER.id, make.invitation().nonce, MORNING);
      expect(await out(FIRST.id)).toBe('kept');
    });

    test('leave like everybody while others stay, and come back', async () => {
      await foundWith(run, make.record({ person: OTHER }));
      expect(await out(OTHER.id)).toBe('kept');
      expect(await out(OTHER.id)).toBe('kept');
      expect(await run.store.setActive(OTHER.id, true, LEAVING)).toBe('kept');
      expect(await active()).toHaveLength(2);
    });
  });
}
