import { describe, expect, test } from 'vitest';
import { lossWith, partsNaming } from '../../../src/domain/rights/audit-names.ts';
import {
  entryOf,
  holds,
  type SealedEntry,
  sealed,
  withoutErased,
  withoutParts,
} from '../../../src/store/audit/chain.ts';
import * as make from '../../support/make.ts';

const entry = make.auditEntry({ to: 'li-na', toName: '李娜', after: { active: false }, reason: '离职' });
const first = sealed(make.auditEntry(), 1, '');
const kept = sealed(entry, 2, first.hash);

test('an entry comes back as it was noted', () => {
  expect(entryOf(kept)).toEqual({ ...entry, seq: 2, hash: kept.hash });
});

test('it holds after going through JSON', () => {
  const { at, ...read } = JSON.parse(JSON.stringify(kept));
  expect(holds({ ...read, at: new Date(at) }, first.hash)).toBe(true);
});

test('it does not hold after another entry than the one it was chained to', () => {
  expect(holds(kept, '')).toBe(false);
});

test.each<{ changed: string; change: Partial<SealedEntry> }>([
  { changed: 'number', change: { seq: 3 } },
  { changed: 'time', change: { at: new Date(0) } },
  { changed: 'author', change: { by: make.LI_NA } },
  { changed: 'act', change: { act: 'attempt-granted' } },
  { changed: 'object', change: { to: 'somebody-else' } },
  { changed: 'name', change: { parts: { ...kept.parts, to: { ...kept.parts.to, salt: '', toName: '别人' } } } },
  { changed: 'reason', change: { parts: { ...kept.parts, detail: { ...kept.parts.detail!, reason: '其他' } } } },
  { changed: 'seal', change: { seals: { ...kept.seals, to: kept.seals.by } } },
])('a changed $changed is noticed', ({ change }) => {
  expect(holds({ ...kept, ...change }, first.hash)).toBe(false);
});

describe('erasing a part', () => {
  const erased = withoutParts(kept, ['to', 'detail']);

  test('takes the names and values away and says so', () => {
    const { toName: _, after: __, reason: ___, ...rest } = entry;
    expect(entryOf(erased)).toEqual({ ...rest, seq: 2, hash: kept.hash, erased: ['to', 'detail'] });
    expect(JSON.stringify(erased)).not.toMatch(/李娜|离职/);
  });

  test('leaves the chain as it was', () => {
    expect(holds(erased, first.hash)).toBe(true);
  });

  test('leaves nothing that a guess could be checked against', () => {
    const again = sealed(entry, 2, first.hash);
    expect(again.seals.to).not.toBe(kept.seals.to);
  });
});

describe('erasing one of many people who were changed at once', () => {
  const [chen, liNa, wu, zhou] = ['chen', 'li-na', 'wu', 'zhou'].map((name) => make.id<'person'>(name));
  const bulk = make.auditEntry({
    act: 'people-change-undone',
    before: { supervisor: { [wu!]: [chen, liNa], '': [zhou] } },
    after: { supervisor: { '': [chen], [zhou!]: [liNa], [wu!]: [zhou] }, undone: 7 },
  });
  const whole = sealed(bulk, 3, kept.hash);
  const without = (entry: SealedEntry, id: typeof make.LI_NA) => {
    const person = make.person({ id, number: '0' });
    const people = (
      ...[change, aspect]: Parameters<typeof lossWith> extends [infer A, infer B, unknown] ? [A, B] : never
    ) => lossWith(change, aspect, person);
    return withoutErased(entry, { parts: (read) => partsNaming(read, person), people });
  };
  const fewer = without(whole, liNa!)!;

  test('begins with an entry as it was noted', () => {
    expect(entryOf(whole)).toEqual({ ...bulk, seq: 3, hash: whole.hash });
    expect(
      holds(
        JSON.parse(JSON.stringify(whole), (key, value) => (key === 'at' ? new Date(value) : value)),
        kept.hash,
      ),
    ).toBe(true);
  });

  test('takes them and what they had away, leaves what all others had, and tells how many are gone', () => {
    expect(entryOf(fewer)).toEqual({
      ...bulk,
      ...{ before: { supervisor: { [wu!]: [chen], '': [zhou] } } },
      ...{ after: { supervisor: { '': [chen], [wu!]: [zhou] }, undone: 7 } },
      ...{ seq: 3, hash: whole.hash, lost: { people: 1, values: 0 } },
    });
    expect(JSON.stringify(fewer)).not.toContain('li-na');
    expect(holds(fewer, kept.hash)).toBe(true);
  });

  test('takes away as well what others had, where that names them', () => {
    const more = without(fewer, wu!)!;
    expect(entryOf(more)).toMatchObject({ before: { supervisor: {} }, lost: { people: 1, values: 2 } });
    expect(JSON.stringify(more)).not.toMatch(/wu|li-na/);
    expect(holds(more, kept.hash)).toBe(true);
  });

  test('is done once', () => {
    expect(without(fewer, liNa!)).toBeUndefined();
  });

  test('leaves nobody who can be put in their place, moved or taken out unnoticed', () => {
    const { detail } = fewer.parts as { detail: { salt: string; people: object[]; lost: { seal: string }[] } };
    const changed = (change: object) => holds({ ...fewer, parts: { detail: { ...detail, ...change } } }, kept.hash);
    expect(changed({})).toBe(true);
    expect(changed({ people: detail.people.slice(1) })).toBe(false);
    expect(changed({ lost: [] })).toBe(false);
    expect(changed({ people: detail.people.map((one) => ({ ...one, before: chen })) })).toBe(false);
  });
});
