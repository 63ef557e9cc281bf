import { expect, test } from 'vitest';
import { AUDIT_ACTS } from '../../../src/domain/audit.ts';
import { AUDIT_GROUPS, actsIn } from '../../../src/domain/audit-groups.ts';
import { startOf } from '../../../src/domain/time.ts';
import { actName } from '../../../src/i18n/audit/acts.ts';
import { translator } from '../../../src/i18n/translate.ts';
import { auditFilterFrom, entryIn } from '../../../src/usecases/audit/audit-filter.ts';
import { AUDIT_PAGE, listAudit } from '../../../src/usecases/audit/list-audit.ts';
import { setActive } from '../../../src/usecases/people/account/set-active.ts';
import { expectOk } from '../../support/learner.ts';
import { auditEntry, id } from '../../support/make.ts';
import { office } from '../../support/office.ts';

const filterOf = (query: string) => auditFilterFrom(new URLSearchParams(query));

test.each(['zh-CN', 'en'] as const)('every act has a name of its own in %s, and stands in one group', (language) => {
  const names = AUDIT_ACTS.map((act) => actName(translator(language), act));
  expect(new Set(names).size).toBe(AUDIT_ACTS.length);
  for (const name of names) expect(name).not.toMatch(/^(act_|$)/);
  expect(AUDIT_GROUPS.flatMap(actsIn).toSorted()).toEqual([...AUDIT_ACTS].toSorted());
});

test.each([
  { by: 'an employee number', person: '00017', finds: ['person-deactivated', 'people-imported'] },
  { by: 'a name', person: '李娜', finds: ['person-deactivated', 'people-imported'] },
  { by: 'part of a name that only one has', person: '娜', finds: ['person-deactivated', 'people-imported'] },
  { by: 'their part in it', person: '00017&role=by', finds: [] },
  { by: 'a group of acts', person: '00017&act=people', finds: ['person-deactivated', 'people-imported'] },
  { by: 'one act', person: '00017&act=people-imported', finds: ['people-imported'] },
])('entries are found by $by', async ({ person, finds }) => {
  const { needs, hr, liNa } = await office();
  await setActive(needs, hr, { person: liNa.id, active: false });
  const { entries } = await expectOk(listAudit(needs, hr, filterOf(`person=${person}`)));
  expect(entries.map(({ act }) => act)).toEqual(finds);
});

test('a name that several have is asked back, and one that nobody has finds nobody', async () => {
  const { needs, hr } = await office();
  const meantBy = async (person: string) => (await expectOk(listAudit(needs, hr, { person }))).meant?.length;
  const { entries } = await expectOk(listAudit(needs, hr, { person: 'nobody at all' }));
  expect(entries).toEqual([]);
  expect(await meantBy('nobody at all')).toBe(0);
  expect(await meantBy('0')).toBe(0);
  expect(await meantBy('王芳')).toBe(1);
});

test('a page leads to the older entries that fit, and the last leads nowhere', async () => {
  const { needs, hr } = await office();
  for (let count = 0; count < AUDIT_PAGE + 1; count++) {
    await needs.store.note(auditEntry({ act: 'results-downloaded', by: hr.id }));
    await needs.store.note(auditEntry({ act: 'person-copied', by: id('else') }));
  }
  const first = await expectOk(listAudit(needs, hr, { act: 'results-downloaded' }));
  expect(first.entries).toHaveLength(AUDIT_PAGE);
  const second = await expectOk(listAudit(needs, hr, { act: 'results-downloaded', before: first.older }));
  expect(second).toMatchObject({ entries: [{ act: 'results-downloaded' }] });
  expect(second.older).toBeUndefined();
});

test('days are whole ones of the organisation’s time zone', async () => {
  expect(startOf('Asia/Shanghai', '2026-03-09').toISOString()).toBe('2026-03-08T16:00:00.000Z');
  expect(startOf('Europe/Berlin', '2026-03-29').toISOString()).toBe('2026-03-28T23:00:00.000Z');
  expect(startOf('Europe/Berlin', '2026-03-30').toISOString()).toBe('2026-03-29T22:00:00.000Z');
  expect(startOf('Pacific/Kiritimati', '2026-01-01').toISOString()).toBe('2025-12-31T10:00:00.000Z');
  expect(startOf('America/Adak', '2026-01-01').toISOString()).toBe('2026-01-01T10:00:00.000Z');
});

test.each(['1.5', '1e30', '-4', '0', 'x', ''])(
  'no entry is number %j, so the page begins with the latest',
  (before) => {
    expect(entryIn(new URLSearchParams({ before }))).toBeUndefined();
  },
);

test('a day that is in no calendar narrows nothing', () => {
  expect(filterOf('since=2026-02-30&until=2026-02-28')).toMatchObject({ since: undefined, until: '2026-02-28' });
});

test('an address that means nothing narrows nothing', () => {
  expect(Object.values(filterOf('person= &role=x&act=y&since=2026-13-40&until=soon&text='))).toEqual(
    Array(6).fill(undefined),
  );
});
