import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Migrations, migrated } from '../../../src/store/documents/migrations.ts';
import { SCHEMA } from '../../../src/store/documents/schema.ts';
import { openLowdbStore } from '../../../src/store/lowdb/open.ts';
import type { WriteFile } from '../../../src/store/lowdb/write-file.ts';
import { NotKept } from '../../../src/store/store.ts';
import * as make from '../../support/make.ts';
import { importPeople } from './calls.ts';
import { closing, contentOf, filesIn, fillingDisk, newFolder, photographedDisk, staffed } from './folder.ts';

const { LI_NA } = make;
const NAMES = ['organisation.json', 'accounts.json', 'people/li-na.json', 'people/wang-fang.json'];

/** An invented version 0: names were titles, accounts were called rows, and people had no departments of their own. */
const FROM_0: Migrations = {
  0: {
    person: ({ person, ...rest }) => {
      const { title: name, ...others } = person as Record<string, unknown>;
      return { person: { ...others, name }, ...rest };
    },
    organisation: ({ title: name, ...rest }) => ({ name, ...rest }),
    accounts: ({ rows: data, ...rest }) => ({ data, ...rest }),
  },
  1: {},
  2: {},
  3: {},
  4: {},
  5: {},
  6: {},
  7: {},
  8: {},
  9: {},
};

// biome-ignore lint/suspicious/noExplicitAny: documents of a version that no type describes.
const BACK: Readonly<Record<string, (document: any) => object>> = {
  'organisation.json': ({ name: title, ...rest }) => ({ ...rest, title }),
  'accounts.json': ({ data: rows, ...rest }) => ({ ...rest, rows }),
};

const open = async (folder: string, writeFile?: WriteFile, migrations = FROM_0) =>
  closing(await openLowdbStore(folder, { migrations, ...(writeFile && { writeFile }) }));

/** A folder as version 0 would have left it, and what is in it. */
async function ofVersion0() {
  const folder = await newFolder();
  const store = await staffed(folder);
  store.accounts.data.user?.push({ id: 'u1', name: '李娜' });
  await store.accounts.save();
  const content = await contentOf(store);
  await store.close();
  for (const name of NAMES) await rewrite(join(folder, name), back(name));
  return { folder, content, before: await filesIn(folder) };
}

// biome-ignore lint/suspicious/noExplicitAny: the same.
const back = (name: string) => (document: any) => {
  const person = ({ person: { name: title, ...others }, ...rest }: typeof document) => ({
    person: { ...others, title },
    ...rest,
  });
  return { ...(BACK[name] ?? person)(document), schema: 0 };
};

function fieldsBack(name: string, fields: object): object {
  const { schema: _, ...older } = back(name)(fields);
  return older;
}

// biome-ignore lint/suspicious/noExplicitAny: the same.
async function rewrite(path: string, change: (document: any) => unknown): Promise<void> {
  await writeFile(path, JSON.stringify(change(JSON.parse(await readFile(path, 'utf8')))));
}

describe('documents of an earlier version', () => {
  test('are brought up to date on opening, and kept as they were', async () => {
    const { folder, content, before } = await ofVersion0();
    const store = await open(folder);
    expect(await contentOf(store)).toEqual(content);
    expect(await store.setAside()).toEqual([]);
    const after = await filesIn(folder);
    for (const name of NAMES) {
      expect(JSON.parse(after[name] ?? '')).toMatchObject({ schema: SCHEMA });
      expect(after[`before-migration/schema-0/${name}`]).toBe(before[name]);
    }
    await store.setLanguage(LI_NA, 'en');
    await store.close();
    const again = await open(folder, undefined, {});
    expect((await again.summary(LI_NA))?.person).toMatchObject({ name: '李娜', language: 'en' });
  });

  test('survive a crash at any moment: the next opening finishes', async () => {
    const { folder, content, before } = await ofVersion0();
    const disk = photographedDisk(folder);
    disk.running = true;
    await (await open(folder, disk.writeFile)).close();
    expect(disk.images.length).toBeGreaterThanOrEqual(4 * NAMES.length);
    for (const image of disk.images) {
      const restarted = await open(image);
      expect(await contentOf(restarted)).toEqual(content);
      expect(await restarted.setAside()).toEqual([]);
      const files = await filesIn(image);
      for (const name of NAMES) expect(files[`before-migration/schema-0/${name}`]).toBe(before[name]);
    }
  });

  test('stay as they are on a full disk, whichever write it refuses, until there is room', async () => {
    const { folder, content } = await ofVersion0();
    const disk = fillingDisk();
    for (let failing = 1; failing <= 2 * NAMES.length; failing++) {
      disk.set((_file, count) => count === 1);
      await expect(open(folder, disk.writeFile)).rejects.toThrow(NotKept);
      disk.set((_file, count) => count > 1);
      await open(folder, disk.writeFile).then(
        (store) => store.close(),
        (fault: unknown) => expect(fault).toBeInstanceOf(NotKept),
      );
      const after = await filesIn(folder);
      const older = NAMES.filter((name) => JSON.parse(after[name] ?? '').schema === 0);
      if (older.length === 0) break;
    }
    disk.set(() => false);
    expect(await contentOf(await open(folder, disk.writeFile))).toEqual(content);
  });

  test('that an interrupted change was made to get the change first', async () => {
    const folder = await newFolder();
    const disk = photographedDisk(folder);
    const store = await staffed(folder, disk.writeFile);
    disk.running = true;
    await importPeople(store);
    disk.running = false;
    const content = await contentOf(store);
    for (const image of disk.images.slice(1)) {
      const files = await filesIn(image);
      for (const name of Object.keys(files).filter((one) => /^(organisation|people\/.*)\.json$/.test(one)))
        await rewrite(join(image, name), back(name));
      if ('journal.json' in files) {
        await rewrite(join(image, 'journal.json'), ({ documents, audit }) => ({
          schema: 0,
          audit,
          documents: documents.map((change: { name: string; before: object | null; after: object }) => ({
            name: change.name,
            before: change.before && fieldsBack(change.name, change.before),
            after: fieldsBack(change.name, change.after),
          })),
        }));
      }
      expect(await contentOf(await open(image))).toEqual(content);
    }
  });

  test.each<{ because: string; migrations: Migrations; reason: RegExp }>([
    { because: 'no step leads on from it', migrations: { 0: FROM_0[0] ?? {}, [-1]: {} }, reason: /too old.*-2/ },
    {
      because: 'the step fails',
      migrations: {
        ...FROM_0,
        [-2]: {
          person: () => {
            throw new TypeError('no name');
          },
        },
      },
      reason: /brought up to date.*no name/,
    },
    {
      because: 'what comes of it is no document',
      migrations: {
        9: {},
        8: {},
        7: {},
        6: {},
        5: {},
        4: {},
        3: {},
        2: {},
        1: {},
        0: {},
        [-1]: {},
        [-2]: { person: () => ({}) },
      },
      reason: /person/,
    },
  ])('are set aside as they are when $because', async ({ migrations, reason }) => {
    const folder = await newFolder();
    await (await staffed(folder)).close();
    await rewrite(join(folder, 'people/li-na.json'), (document) => ({ ...document, schema: -2 }));
    const old = await readFile(join(folder, 'people/li-na.json'), 'utf8');
    const store = await open(folder, undefined, migrations);
    expect(await store.setAside()).toEqual([{ document: 'people/li-na.json', reason: expect.stringMatching(reason) }]);
    expect((await filesIn(folder))['damaged/li-na.json']).toBe(old);
  });
});

test('a person of version 1 has practised nothing and flagged nothing', async () => {
  const folder = await newFolder();
  await (await staffed(folder)).close();
  const document = join(folder, 'people/li-na.json');
  await rewrite(document, ({ practice: _, flags: __, appeals: ___, ...older }) => ({ ...older, schema: 1 }));
  const store = closing(await openLowdbStore(folder));
  const { practice, flags, appeals } = make.record();
  expect(await store.record(LI_NA)).toMatchObject({ practice, flags, appeals, attempts: [make.attempt()] });
  expect(await store.setAside()).toEqual([]);
});

test('a practice run of version 2 cannot go on, as nobody knows which words it was played on, and still counts', async () => {
  const folder = await newFolder();
  await (await staffed(folder)).close();
  const old = { choices: ['stand-up'], finished: 2, lastAt: make.attempt().startedAt };
  await rewrite(join(folder, 'people/li-na.json'), (document) => ({
    ...document,
    schema: 2,
    rehearsals: { 'first-visit': old },
  }));
  const store = closing(await openLowdbStore(folder));
  const current = { number: 3, version: '', variation: 3, choices: ['stand-up'], thought: [] };
  expect((await store.record(LI_NA))?.rehearsals).toEqual({
    'first-visit': { current, finished: 2, lastAt: old.lastAt, runs: [] },
  });
});

test('an attempt of version 4 keeps band and points, and has been neither confirmed, corrected, appealed against nor annulled', async () => {
  const folder = await newFolder();
  await (await staffed(folder)).close();
  // As version 4 wrote them: papers that say what they ask alone, policies without rules, results without red lines.
  const attempts = [make.submittedAttempt(), make.attempt({ id: make.id('b'), number: 2 })];
  await rewrite(join(folder, 'people/li-na.json'), ({ appeals: _, exemptions: __, ...older }) => ({
    ...older,
    ...{ schema: 4, attempts, lessons: { handshake: make.lessonProgress() } },
  }));
  await rewrite(join(folder, 'organisation.json'), (document) => ({ ...document, schema: 4 }));
  const before = await filesIn(folder);
  const store = closing(await openLowdbStore(folder));
  const record = (await store.record(LI_NA))!;
  expect(record).toMatchObject({
    attempts,
    appeals: [],
    exemptions: [],
    lessons: { handshake: make.lessonProgress() },
  });
  expect(record.attempts).toEqual(attempts);
  expect(record).not.toHaveProperty('accommodation');
  const { result } = make.submittedAttempt();
  expect((await store.summary(LI_NA))?.courses['meeting-people']).toMatchObject({
    open: { id: 'b', startedAt: make.attempt().startedAt },
    best: { band: result.band, ...result.total },
  });
  const { guard, courseRules, voided } = (await store.organisation())!;
  expect([guard, courseRules, voided]).toEqual([undefined, undefined, undefined]);
  expect(await store.setAside()).toEqual([]);
  const after = await filesIn(folder);
  for (const name of ['people/li-na.json', 'organisation.json'])
    expect(after[`before-migration/schema-4/${name}`]).toBe(before[name]);
});

test('grants of version 6, which were counted alone, are of the day of the latest attempt', async () => {
  const folder = await newFolder();
  await (await staffed(folder)).close();
  const attempts = [make.submittedAttempt(), make.attempt({ id: make.id('b'), number: 2 })];
  const granted = { 'meeting-people': 2, telephone: 1 };
  await rewrite(join(folder, 'people/li-na.json'), (document) => ({ ...document, schema: 6, attempts, granted }));
  const store = closing(await openLowdbStore(folder));
  const record = await store.record(LI_NA);
  const at = make.submittedAttempt().submittedAt;
  expect(record?.granted).toEqual({ 'meeting-people': [at, at], telephone: [record?.person.joinedAt] });
});

describe('what newer software wrote', () => {
  test.each(['organisation.json', 'accounts.json'])(
    'keeps the store closed when it is %s, and nothing is changed',
    async (name) => {
      const folder = await newFolder();
      const store = await staffed(folder);
      await store.accounts.save();
      await store.close();
      await rewrite(join(folder, name), (document) => ({ ...document, schema: SCHEMA + 1 }));
      const before = await filesIn(folder);
      await expect(openLowdbStore(folder)).rejects.toThrow(
        `newer software (schema ${SCHEMA + 1}; this one knows ${SCHEMA})`,
      );
      expect(await filesIn(folder)).toEqual(before);
    },
  );

  test('keeps the store closed when it is an interrupted change, and nothing is changed', async () => {
    const folder = await newFolder();
    await (await staffed(folder)).close();
    const change = { schema: SCHEMA + 1, documents: [], audit: { at: 0, text: '' } };
    await writeFile(join(folder, 'journal.json'), JSON.stringify(change));
    const before = await filesIn(folder);
    await expect(openLowdbStore(folder)).rejects.toThrow(
      `journal.json was written by newer software (schema ${SCHEMA + 1}`,
    );
    expect(await filesIn(folder)).toEqual(before);
  });
});

test('a document goes through every version in between, and its kind may stay the same in some', () => {
  const add = (field: string) => (content: object) => ({ ...content, [field]: true });
  const steps: Migrations = {
    1: { person: add('two') },
    2: { organisation: add('three') },
    3: { person: add('four') },
  };
  const document = Object.freeze({ schema: 1, name: '李娜' });
  expect(migrated(document, 'person', steps, 4)).toEqual({ schema: 4, name: '李娜', two: true, four: true });
  expect(migrated(document, 'organisation', steps, 4)).toEqual({ schema: 4, name: '李娜', three: true });
  expect(migrated(document, 'accounts', steps, 4)).toEqual({ schema: 4, name: '李娜' });
  expect(migrated(document, 'person', steps, 5)).toBeUndefined();
});
