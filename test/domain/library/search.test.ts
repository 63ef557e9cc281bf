import { expect, test } from 'vitest';
import { findableOf, isFound, normFilterFrom } from '../../../src/domain/library/search.ts';
import { norm } from '../../support/library.ts';

const HOLD = findableOf(
  norm('hold', {
    positions: ['repair', 'call-agent'],
    severity: 'prohibited',
    text: { 'zh-CN': '握手约３秒，ＯＫ。', en: 'Hold a handshake for three seconds.' },
    why: { 'zh-CN': '久了尴尬。', en: 'Longer is awkward.' },
  }),
);
const SMILE = findableOf(norm('smile', { topic: 'greeting', dimension: 'behaviour' }));

test.each([
  ['', true],
  ['握手', true],
  ['handSHAKE', true],
  ['awkward', true],
  ['约3秒', true],
  ['ok', true],
  ['握手 awkward', true],
  ['  three   seconds ', true],
  ['握手 smile', false],
  ['bow', false],
])('the search "%s" finds it: %s', (search, found) => {
  expect(isFound(HOLD, { search })).toBe(found);
});

test.each([
  [{ topic: 'handshake' }, true, false],
  [{ topic: 'greeting' }, false, true],
  [{ position: 'repair' }, true, true],
  [{ position: 'manager' }, false, true],
  [{ dimension: 'behaviour' }, true, true],
  [{ dimension: 'process' }, false, false],
  [{ redLines: true }, true, false],
  [{ redLines: true, position: 'manager' }, false, false],
])('the choice %j finds one for repair and agents: %s, and one for everybody: %s', (filter, hold, smile) => {
  expect([isFound(HOLD, filter), isFound(SMILE, filter)]).toEqual([hold, smile]);
});

test('an address says what was chosen, and nothing else', () => {
  const read = (text: string) => normFilterFrom(new URLSearchParams(text));
  expect(read('search=+握手+&topic=handshake&position=repair&red-lines=on')).toEqual({
    search: '握手',
    topic: 'handshake',
    position: 'repair',
    redLines: true,
  });
  expect(read('search=+&topic=nothing&position=&dimension=x')).toEqual({});
});
