import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { textOf } from '../../../src/store/archive/line.ts';
import { type Line, NothingKept, StoreNotEmpty } from '../../../src/store/archive.ts';
import { lowdbArchive } from '../../../src/store/lowdb/archive.ts';
import { postgresArchive } from '../../../src/store/postgres/archive.ts';
import { openPostgresStore } from '../../../src/store/postgres/open.ts';
import { EVERY_LINE, inOrder, textsIn } from '../../support/archive.ts';
import * as make from '../../support/make.ts';
import { newDatabase, onServer } from '../../support/postgres.ts';
import { newFolder } from '../lowdb/folder.ts';

async function filled(url: string, lines: readonly Line[] = EVERY_LINE): Promise<string> {
  await postgresArchive(url).fill(inOrder(lines));
  return url;
}

async function* failing() {
  yield* EVERY_LINE;
  throw new Error('the file ends here');
}

const rowsOf = async (url: string) =>
  onServer(
    url,
    'select (select count(*) from person) + (select count(*) from audit) + (select count(*) from "user") as n',
  );

describe('a database filled from an archive', () => {
  test.each([true, false])('gives the same archive again (without tables before: %s)', async (empty) => {
    const url = await filled(await newDatabase({ empty }));
    expect(await textsIn(postgresArchive(url))).toEqual(EVERY_LINE.map(textOf));
    expect(await Array.fromAsync(postgresArchive(url).faults())).toEqual([]);
  });

  test('goes back into a folder with the same bytes', async () => {
    const url = await filled(await newDatabase());
    const folder = join(await newFolder(), 'data');
    await lowdbArchive(folder).fill(postgresArchive(url).read());
    expect(await textsIn(lowdbArchive(folder))).toEqual(EVERY_LINE.map(textOf));
  });

  test('is a store that goes on where the other stopped, also in the audit trail', async () => {
    const url = await filled(await newDatabase());
    const store = await openPostgresStore(url);
    try {
      expect(await store.people()).toHaveLength(3);
      await store.setActive(make.LI_NA, false, make.auditEntry({ act: 'person-deactivated' }));
      expect((await store.audit({ limit: 9 })).map(({ seq }) => seq)).toEqual([4, 3, 2, 1]);
    } finally {
      await store.close();
    }
    const entries = (await Array.fromAsync(postgresArchive(url).read())).filter(({ kind }) => kind === 'entry');
    expect(entries).toHaveLength(4);
  });

  test('keeps to itself when something is there already', async () => {
    const url = await filled(await newDatabase());
    await expect(filled(url)).rejects.toThrow(StoreNotEmpty);
    expect(await textsIn(postgresArchive(url))).toEqual(EVERY_LINE.map(textOf));
  });

  test('stays empty when the archive turns out to be faulty at its end', async () => {
    const url = await newDatabase();
    await expect(postgresArchive(url).fill(failing())).rejects.toThrow('the file ends here');
    expect(await rowsOf(url)).toEqual([{ n: '0' }]);
  });

  test.each([
    ['a character that it has no place for', { name: 'a\u0000b' }],
    ['text that is no text', { name: '\ud800' }],
  ])('names the line with %s, and stays empty', async (_, change) => {
    const url = await newDatabase();
    const odd = make.record({ person: make.person({ id: make.id('odd'), number: 'odd', ...change }) });
    const lines = EVERY_LINE.toSpliced(5, 0, { kind: 'person', value: odd });
    await expect(filled(url, lines)).rejects.toMatchObject({ reason: 'line', line: 9 });
    expect(await rowsOf(url)).toEqual([{ n: '0' }]);
  });

  test('names a column that it has not got', async () => {
    const lines: Line[] = EVERY_LINE.map((line) =>
      line.kind === 'account' ? { ...line, value: { ...line.value, phone: '1' } } : line,
    );
    await expect(filled(await newDatabase(), lines)).rejects.toMatchObject({
      reason: 'line',
      detail: expect.stringContaining('"phone"'),
    });
  });
});

describe('a database that is read', () => {
  test.each([true, false])('gives nothing before the organisation is founded (without tables: %s)', async (empty) => {
    await expect(textsIn(postgresArchive(await newDatabase({ empty })))).rejects.toThrow(NothingKept);
  });

  test('is of one moment, whatever is changed meanwhile', async () => {
    const url = await filled(await newDatabase());
    const lines = postgresArchive(url).read()[Symbol.asyncIterator]();
    const read = [(await lines.next()).value];
    const store = await openPostgresStore(url);
    await store.setActive(make.LI_NA, false, make.auditEntry({ act: 'person-deactivated' }));
    await store.close();
    for (let next = await lines.next(); !next.done; next = await lines.next()) read.push(next.value);
    expect(read.map(textOf)).toEqual(EVERY_LINE.map(textOf));
  });

  test('names a row that was damaged, and a standing that is not the one of what somebody did', async () => {
    const url = await filled(await newDatabase());
    await onServer(
      url,
      `update person set positions = '7' where id = 'li-na'`,
      `update standing set courses = '{}' where person = '-odd_1'`,
      `delete from standing where person = 'wang-fang'`,
      `update content set body = '{}' where body = '[]'`,
    );
    const faults: string[] = [];
    await Array.fromAsync(postgresArchive(url).read(({ document }) => faults.push(document)));
    expect(faults).toEqual([expect.stringMatching(/^content [0-9a-f]{16}$/), 'person li-na']);
    expect(await Array.fromAsync(postgresArchive(url).faults())).toEqual([
      { kind: 'summary', id: '-odd_1' },
      { kind: 'summary', id: 'wang-fang' },
    ]);
  });
});
