import { describe, expect, test } from 'vitest';
import { UNCHECKED } from '../../../src/domain/audit.ts';
import { erasedRecord } from '../../../src/domain/rights/erasure.ts';
import { daysOn, MORNING } from '../../support/clock.ts';
import * as make from '../../support/make.ts';
import { actsKept, DRILL, foundWith, LESSON, NOBODY, type Run, SCENARIO } from './run.ts';

const { LI_NA, MEETING_PEOPLE, id } = make;

const erasing = make.auditEntry({ act: 'person-erased', to: LI_NA, reason: '本人要求' });

/** Li Na with everything that can be known of somebody; she left yesterday. */
const LEFT = make.record({
  person: make.person({
    ...{ active: false, leftAt: daysOn(-1), hired: '2026-03-02', email: 'li.na@example.com' },
    moves: [{ at: daysOn(-9), department: '客服中心', positions: ['call-agent'] }],
  }),
  invitation: make.invitation({ usedAt: MORNING }),
  calendar: { nonce: 'nonce-2', madeAt: MORNING },
  lessons: { [LESSON]: make.lessonProgress() },
  rehearsals: { [SCENARIO]: make.rehearsal() },
  attempts: [
    make.submittedAttempt({ answers: { q1: { kind: 'single', option: 'a' } }, choices: { [SCENARIO]: ['stand-up'] } }),
    make.attempt({ id: id('attempt-2'), number: 2, startedAt: daysOn(1) }),
  ],
  certificates: [make.certificate()],
  granted: { [MEETING_PEOPLE]: [new Date(0)] },
  practice: { cards: { [DRILL]: make.card() }, days: ['2026-03-09'] },
  flags: [make.flag({ text: '我是李娜' })],
});

/** What test/store/contract.ts asks of every store about erasing people. */
export function erasurePromises(run: Run): void {
  describe('erasing', () => {
    test('leaves of somebody who has left what totals need, and nothing that names them', async () => {
      await foundWith(run, LEFT);
      expect(await run.store.erase(LI_NA, MORNING, erasing)).toBe('erased');
      for (const restart of [false, true]) {
        if (restart) await run.restart();
        expect(await run.store.record(LI_NA)).toEqual(erasedRecord(LEFT, MORNING));
        expect(await run.store.personNumbered('00017')).toBeUndefined();
        expect((await run.store.people()).map(({ person }) => person.name)).toEqual(['王芳', '']);
        expect((await run.store.certificate(make.certificate().code))?.certificate.name).toBe('');
      }
    });

    test('takes their name out of what they did, what was done to them, and where it was written down', async () => {
      await foundWith(run, LEFT);
      const others = make.auditEntry({ act: 'person-deactivated', to: id('sun-hao'), toName: '孙浩', reason: '离职' });
      await run.store.note(
        make.auditEntry({ by: LI_NA, byName: '李娜', act: 'course-assigned', after: { course: 'c' } }),
      );
      await run.store.note(make.auditEntry({ act: 'person-deactivated', to: LI_NA, toName: '李娜', reason: '产假' }));
      await run.store.note(
        make.auditEntry({ act: 'people-imported', after: { added: ['00017', '00018'], changed: [] } }),
      );
      await run.store.note(others);
      const hashes = (await run.store.audit({ limit: 9 })).map(({ hash }) => hash);
      await run.store.erase(LI_NA, MORNING, erasing);
      for (const restart of [false, true]) {
        if (restart) await run.restart();
        const [erased, elsewhere, listed, done, did] = await run.store.audit({ limit: 9 });
        expect(erased).toMatchObject({ act: 'person-erased', byName: '王芳', to: LI_NA, reason: '本人要求' });
        expect(elsewhere).toMatchObject(others);
        expect(listed).toMatchObject({ byName: '王芳', erased: ['detail'] });
        expect(done).toMatchObject({ byName: '王芳', to: LI_NA, erased: ['to', 'detail'] });
        expect(did).toMatchObject({ by: LI_NA, byName: '', after: { course: 'c' }, erased: ['by'] });
        expect(JSON.stringify([erased, listed, done, did])).not.toMatch(/李娜|00017|产假/);
        expect((await run.store.audit({ limit: 9 })).map(({ hash }) => hash).slice(1)).toEqual(hashes);
        expect(await run.store.setAside()).toEqual([]);
      }
      await run.store.note(make.auditEntry());
      expect((await run.store.audit({ limit: 9 })).map(({ seq }) => seq)).toEqual([8, 7, 6, 5, 4, 3, 2, 1]);
    });

    test('takes them alone out of a change of many people: nobody finds it by them, everybody else does', async () => {
      await foundWith(run, LEFT, make.record({ person: make.person({ id: id('sun-hao'), number: '00018' }) }));
      const values = (value: string, ...ids: string[]) => ({ department: { [value]: ids } });
      const many = { before: values('城东', LI_NA, 'sun-hao'), after: values('城西', LI_NA, 'sun-hao') };
      await run.store.note(make.auditEntry({ act: 'people-changed', ...many }));
      const about = (person: string) => run.store.audit({ about: id(person), acts: ['people-changed'], limit: 9 });
      expect(await about(LI_NA)).toMatchObject([many]);
      await run.store.erase(LI_NA, MORNING, erasing);
      for (const restart of [false, true]) {
        if (restart) await run.restart();
        expect(await about(LI_NA)).toEqual([]);
        const [entry] = await about('sun-hao');
        expect(entry).toMatchObject({ before: values('城东', 'sun-hao'), lost: { people: 1, values: 0 } });
        expect(entry).not.toHaveProperty('erased');
        expect(await run.store.checkAudit(UNCHECKED)).toEqual({ entries: 4, hash: expect.any(String) });
      }
    });

    test('leaves nobody with them as supervisor, whether active or not', async () => {
      const below = (name: string, active: boolean) =>
        make.record({ person: make.person({ id: id(name), number: name, supervisor: LI_NA, active }) });
      await foundWith(run, LEFT, below('r-1', true), below('r-2', false));
      await run.store.erase(LI_NA, MORNING, erasing);
      await run.restart();
      expect(await run.store.reportsOf(LI_NA)).toEqual([]);
      for (const { person } of await run.store.people()) expect(person).not.toHaveProperty('supervisor');
    });

    test('is done once, and leaves those alone who are active or not here', async () => {
      await foundWith(run, LEFT, make.record({ person: make.person({ id: id('sun-hao'), number: '00018' }) }));
      expect(await run.store.erase(id('sun-hao'), MORNING, erasing)).toBe('active');
      expect(await run.store.erase(NOBODY, MORNING, erasing)).toBe('unknown');
      const answers = await Promise.all([1, 2, 3].map(() => run.store.erase(LI_NA, MORNING, erasing)));
      expect(answers.toSorted()).toEqual(['already', 'already', 'erased']);
      expect((await run.store.summary(id('sun-hao')))?.person.name).toBe('李娜');
      expect(await actsKept(run)).toEqual(['organisation-founded', 'people-imported', 'person-erased']);
    });

    test('cannot be taken back: neither by letting them in, nor by an import planned before', async () => {
      await foundWith(run, LEFT);
      await run.store.erase(LI_NA, MORNING, erasing);
      expect(await run.store.setActive(LI_NA, true, make.auditEntry())).toBe('unknown');
      const change = { added: [], changed: [make.person({ department: '城西营业厅' })] };
      expect(await run.store.importPeople(change, make.auditEntry())).toBe('outdated');
      expect(await run.store.record(LI_NA)).toEqual(erasedRecord(LEFT, MORNING));
    });

    test('frees their number for somebody new', async () => {
      await foundWith(run, LEFT);
      await run.store.erase(LI_NA, MORNING, erasing);
      const added = [make.record({ person: make.person({ id: id('again') }) })];
      expect(await run.store.importPeople({ added, changed: [] }, make.auditEntry())).toBe('imported');
      expect((await run.store.personNumbered('00017'))?.id).toBe('again');
    });

    test('does not disturb those who read the trail meanwhile', async () => {
      await foundWith(run, LEFT);
      const reading = [1, 2, 3].map(() => run.store.audit({ limit: 9 }));
      const [erased] = await Promise.all([run.store.erase(LI_NA, MORNING, erasing), run.store.audit({ limit: 9 })]);
      expect(erased).toBe('erased');
      for (const entries of await Promise.all(reading)) expect(entries.length).toBeGreaterThanOrEqual(2);
    });
  });

  describe('when somebody left', () => {
    const leftAt = async () => (await run.store.record(LI_NA))?.person.leftAt;

    test('is kept from the first time they are let out, and forgotten when they return', async () => {
      await foundWith(run, make.record());
      await run.store.setActive(LI_NA, false, make.auditEntry({ at: daysOn(1) }));
      await run.store.setActive(LI_NA, false, make.auditEntry({ at: daysOn(2) }));
      await run.restart();
      expect(await leftAt()).toEqual(daysOn(1));
      expect((await run.store.summary(LI_NA))?.person.leftAt).toEqual(daysOn(1));
      await run.store.setActive(LI_NA, true, make.auditEntry({ at: daysOn(3) }));
      expect(await leftAt()).toBeUndefined();
      await run.store.setActive(LI_NA, false, make.auditEntry({ at: daysOn(4) }));
      expect(await leftAt()).toEqual(daysOn(4));
    });

    test('is set once for those who left before it was kept, and for nobody else', async () => {
      const dated = make.person({ id: id('dated'), number: '2', active: false, leftAt: daysOn(-9) });
      const active = make.person({ id: id('active'), number: '3' });
      await foundWith(
        run,
        make.record({ person: make.person({ active: false }) }),
        make.record({ person: dated }),
        make.record({ person: active }),
      );
      await run.store.dateLeavings(daysOn(1));
      await run.store.dateLeavings(daysOn(2));
      await run.restart();
      expect(await leftAt()).toEqual(daysOn(1));
      expect((await run.store.record(id('dated')))?.person).toEqual(dated);
      expect((await run.store.record(id('active')))?.person).toEqual(active);
    });
  });

  describe('erasing names from the trail', () => {
    const entry = make.auditEntry({ act: 'names-erased', at: daysOn(400) });
    const people = make.auditEntry({ act: 'person-deactivated', to: LI_NA, toName: '李娜', reason: '离职' });

    test('takes them out of entries made before the day, once, and the chain holds', async () => {
      await run.store.note(people);
      await run.store.note(make.auditEntry({ act: 'course-assigned', to: 'a', toName: 'meeting-people' }));
      await run.store.note({ ...people, at: daysOn(300) });
      expect(await run.store.eraseNames(daysOn(300), entry)).toBe(2);
      expect(await run.store.eraseNames(daysOn(300), entry)).toBe(0);
      await run.restart();
      const [noted, recent, course, old] = await run.store.audit({ limit: 9 });
      expect(noted).toMatchObject({ seq: 4, act: 'names-erased' });
      expect(recent).toMatchObject({ byName: '王芳', toName: '李娜', reason: '离职' });
      expect(course).toMatchObject({ byName: '', toName: 'meeting-people', erased: ['by'] });
      expect(old).toMatchObject({ byName: '', to: LI_NA, erased: ['by', 'to', 'detail'] });
      expect(old).not.toHaveProperty('reason');
      expect(await run.store.setAside()).toEqual([]);
    });

    test('writes nothing when there are none', async () => {
      await run.store.note(people);
      expect(await run.store.eraseNames(daysOn(-1), entry)).toBe(0);
      expect(await run.store.audit({ limit: 9 })).toHaveLength(1);
    });
  });
}
