import { describe, expect, test } from 'vitest';
import { entryOf, holds, type SealedEntry, sealed, withoutParts } from '../../../src/store/audit/chain.ts';
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
