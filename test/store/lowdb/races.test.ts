import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { SCHEMA } from '../../../src/store/documents/schema.ts';
import { Files } from '../../../src/store/lowdb/files.ts';
import { People } from '../../../src/store/lowdb/people.ts';
import { nameOf } from '../../../src/store/lowdb/person-name.ts';
import { Renewal } from '../../../src/store/lowdb/renewal.ts';
import { SetAside } from '../../../src/store/lowdb/set-aside.ts';
import { knownOf } from '../../../src/store/lowdb/summaries/known.ts';
import { writeDurably } from '../../../src/store/lowdb/write-file.ts';
import * as make from '../../support/make.ts';
import { newFolder } from './folder.ts';

const { LI_NA } = make;

test('who read a document just before a refused change was put back does not see that change', async () => {
  const folder = await newFolder();
  const files = new Files(folder, writeDurably);
  const text = (name: string) => JSON.stringify({ schema: SCHEMA, name });
  await files.write('document.json', text('refused'));
  files.cover([{ name: 'document.json', before: { name: 'kept' }, after: { name: 'refused' } }]);

  const readNow = files.bytes.bind(files);
  vi.spyOn(files, 'bytes').mockImplementationOnce(async (name) => {
    const bytes = await readNow(name);
    await writeFile(join(folder, name), text('kept'));
    files.uncover();
    return bytes;
  });
  expect((await files.document('document.json'))?.fields).toMatchObject({ name: 'kept' });
});

test('a record that changes while it is read is read again by who asks after the change', async () => {
  const folder = await newFolder();
  const files = new Files(folder, writeDurably);
  const written = (record: object) => files.write(nameOf(LI_NA), JSON.stringify({ schema: SCHEMA, ...record }));
  await files.makeFolder('people');
  await written(make.record());
  const people = await People.open(files, await SetAside.open(files), new Renewal(files, {}));

  const readNow = files.document.bind(files);
  const change = Promise.withResolvers<void>();
  const reading = vi.spyOn(files, 'document').mockImplementationOnce(async (name) => {
    const document = await readNow(name);
    await change.promise;
    return document;
  });
  const before = people.record(LI_NA);
  await expect.poll(() => reading.mock.calls.length).toBe(1);
  const changed = make.record({ person: make.person({ department: '城西营业厅' }) });
  await written(changed);
  await people.changed([knownOf(changed)]);
  expect((await people.record(LI_NA))?.person.department).toBe('城西营业厅');
  change.resolve();
  expect((await before)?.person.department).toBe('城东营业厅');
  expect((await people.record(LI_NA))?.person.department).toBe('城西营业厅');
  await people.close();
});
