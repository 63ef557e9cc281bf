import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { PersonId } from '../../../src/domain/id.ts';
import type { LowdbStore } from '../../../src/store/lowdb/open.ts';
import { Gathering } from '../../../src/store/lowdb/summaries/gathering.ts';
import { MORNING } from '../../support/clock.ts';
import * as make from '../../support/make.ts';
import { newFolder, opened, staffed } from './folder.ts';

const MANY = 60;
const idOf = (at: number) => make.id<'person'>(`colleague-${at}`);

/** So many people with a submitted attempt each. */
async function assessed(folder: string): Promise<LowdbStore> {
  const store = await staffed(folder);
  const added = Array.from({ length: MANY }, (_, at) =>
    make.record({
      person: make.person({ id: idOf(at), number: `9${at}` }),
      attempts: [make.submittedAttempt({ number: at + 1 })],
    }),
  );
  await store.importPeople({ added, changed: [] }, make.auditEntry({ act: 'people-imported' }));
  return store;
}

const marksOf = async (store: LowdbStore) =>
  (await Array.fromAsync(store.assessedPeople())).toSorted((a, b) => (a.person < b.person ? -1 : 1));

test('a thread reads of many documents what is read here of few, and a document it cannot read is read here, to be named', async () => {
  const folder = await newFolder();
  const store = await assessed(folder);
  const all = Array.from({ length: MANY }, (_, at) => ({ id: idOf(at), name: `people/${idOf(at)}.json` }));
  const record = (id: PersonId) => store.record(id);
  const [gathering, here] = [new Gathering(folder), new Gathering(folder)];
  const nobody = () => Promise.reject(new Error('Nothing was to be read here.'));
  const read = await gathering.of(all, nobody);
  expect(read).toHaveLength(MANY);
  expect(read.slice(0, 9)).toEqual(await here.of(all.slice(0, 9), record));
  await writeFile(join(folder, all[7]?.name ?? ''), '{');
  await expect(gathering.of(all, nobody)).rejects.toThrow('Nothing was to be read here.');
  await gathering.end();
});

test('marks are read anew where attempts changed, and nowhere else', async () => {
  const folder = await newFolder();
  const store = await assessed(folder);
  const before = await marksOf(store);
  expect(before).toHaveLength(MANY);
  const written = async () => {
    const names = (await readdir(join(folder, 'summaries'))).filter((name) => name.startsWith('marks-'));
    return Promise.all(
      names
        .toSorted()
        .map(async (name) => `${name} ${(await stat(join(folder, 'summaries', name), { bigint: true })).mtimeNs}`),
    );
  };
  const files = await written();
  const people = (await store.people()).map(({ person }) => person).filter(({ id }) => id.startsWith('colleague'));
  const changed = people.map((person) => ({ ...person, department: '抢险部' }));
  await store.importPeople({ added: [], changed }, make.auditEntry({ act: 'people-imported' }));
  expect(await marksOf(store)).toEqual(before);
  expect(await written()).toEqual(files);
  const [own] = (await store.record(idOf(3)))?.attempts ?? [];
  await store.correctAttempt(idOf(3), own?.id ?? make.id('none'), (_, { result: before }) => ({
    correction: { at: MORNING, by: make.WANG_FANG, kind: 'points-given', reason: '答案也对', before },
    result: { ...before, total: { ...before.total, earned: before.total.earned + 1 } },
    certificates: [],
  }));
  await marksOf(store);
  expect((await written()).filter((file) => !files.includes(file))).toHaveLength(1);
});

test('a damaged file of marks costs the reading of its people, and nothing else', async () => {
  const folder = await newFolder();
  const store = await assessed(folder);
  const before = await marksOf(store);
  await store.close();
  for (const name of await readdir(join(folder, 'summaries'))) {
    if (!name.startsWith('marks-')) continue;
    const path = join(folder, 'summaries', name);
    const bytes = await readFile(path);
    bytes[bytes.length - 3] = (bytes.at(-3) ?? 0) ^ 1;
    await writeFile(path, bytes);
  }
  expect(await marksOf(await opened(folder))).toEqual(before);
});

test('marks as earlier versions wrote them, which still say who answered what, are removed on opening', async () => {
  const folder = await newFolder();
  const store = await assessed(folder);
  await marksOf(store);
  await store.close();
  for (const name of ['marks-0.jsonl', 'marks-63.jsonl']) await writeFile(join(folder, 'summaries', name), '{}\n');
  const before = (await readdir(join(folder, 'summaries'))).filter((name) => !/^marks-.*\.jsonl$/.test(name));
  const again = await opened(folder);
  expect((await readdir(join(folder, 'summaries'))).toSorted()).toEqual(before.toSorted());
  expect(await marksOf(again)).toHaveLength(MANY);
});
