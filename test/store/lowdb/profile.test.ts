import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SCHEMA } from '../../../src/store/documents/schema.ts';
import { profileIn } from '../../../src/store/lowdb/profile/profile-in.ts';
import { Room } from '../../../src/store/lowdb/profile/room.ts';
import { MORNING } from '../../support/clock.ts';
import * as make from '../../support/make.ts';
import { contentOf, newFolder, opened, staffed } from './folder.ts';

const DOCUMENT = 'people/li-na.json';
const moved = { ...make.person(), department: '热线"中心"{二}' };
const move = { added: [], changed: [moved] };
const entry = () => make.auditEntry({ act: 'people-imported' });

describe('a change of the profile alone', () => {
  test('leaves every other byte of the document as it was', async () => {
    const folder = await newFolder();
    const store = await staffed(folder);
    const before = await readFile(join(folder, DOCUMENT), 'utf8');
    await store.importPeople(move, entry());
    const after = await readFile(join(folder, DOCUMENT), 'utf8');
    const { department, positions } = make.person();
    const person = { ...moved, moves: [{ at: entry().at, department, positions }] };
    expect(after).toBe(JSON.stringify({ ...JSON.parse(before), person }));
    const content = await contentOf(store);
    await store.close();
    expect(await contentOf(await opened(folder))).toEqual(content);
  });

  test('makes no sound document of one that was altered by hand since', async () => {
    const folder = await newFolder();
    const store = await staffed(folder);
    const text = await readFile(join(folder, DOCUMENT), 'utf8');
    const cut = text.slice(0, -10);
    await writeFile(join(folder, DOCUMENT), cut);
    await expect(store.importPeople(move, entry())).rejects.toThrow();
    expect(await readFile(join(folder, DOCUMENT), 'utf8')).toBe(cut);
  });

  test('keeps what somebody added to the document by hand', async () => {
    const folder = await newFolder();
    const store = await staffed(folder);
    const text = await readFile(join(folder, DOCUMENT), 'utf8');
    await writeFile(join(folder, DOCUMENT), JSON.stringify({ ...JSON.parse(text), granted: { hygiene: [MORNING] } }));
    await store.importPeople(move, entry());
    const record = await store.record(moved.id);
    expect([record?.person.department, record?.granted]).toEqual([moved.department, { hygiene: [MORNING] }]);
  });
});

describe('the place of the profile', () => {
  const text = fc.string({ unit: fc.constantFrom('"', '\\', '{', '}', '李', 'a', '\u{1F600}') });
  const value = fc.letrec((tie) => ({
    object: fc.dictionary(text, fc.oneof({ maxDepth: 3 }, text, fc.array(text), tie('object'))),
  })).object;

  test('is exactly its text, whatever it says', () => {
    fc.assert(
      fc.property(value, value, (person, lessons) => {
        const document = Buffer.from(JSON.stringify({ schema: SCHEMA, person, lessons }));
        const { from, to } = profileIn(document) ?? { from: 0, to: 0 };
        expect(document.subarray(from, to).toString()).toBe(JSON.stringify(person));
      }),
    );
  });

  test.each<{ because: string; document: string }>([
    { because: 'of another version', document: `{"schema":${SCHEMA - 1},"person":{}}` },
    { because: 'in another order', document: `{"schema":${SCHEMA},"lessons":{},"person":{}}` },
    { because: 'cut off', document: `{"schema":${SCHEMA},"person":{"name":"李` },
    { because: 'with somebody who is none', document: `{"schema":${SCHEMA},"person":null}` },
  ])('is not told of a document $because', ({ document }) => {
    expect(profileIn(Buffer.from(document))).toBeUndefined();
  });
});

describe('room for files', () => {
  test.each([0, 1, 5_000, 40_000, 1_000_000])(
    'takes a longer or shorter text in with %i bytes after it',
    async (tail) => {
      const file = join(await newFolder(), 'x');
      const room = new Room();
      for (const length of [3, 30_000, 0, 200]) {
        await writeFile(file, `start-old-${'t'.repeat(tail)}`);
        const { bytes: read } = await room.read(file);
        expect(read.toString()).toBe(`start-old-${'t'.repeat(tail)}`);
        const changed = room.replaced(read, { from: 6, to: 9 }, Buffer.from('n'.repeat(length)));
        expect(changed.toString()).toBe(`start-${'n'.repeat(length)}-${'t'.repeat(tail)}`);
      }
    },
  );
});
