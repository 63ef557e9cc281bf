import { mkdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { UNCHECKED } from '../../../src/domain/audit.ts';
import { SCHEMA } from '../../../src/store/documents/schema.ts';
import { filesIn, newFolder, OFFICER, opened, staffed } from '../../store/lowdb/folder.ts';
import * as make from '../../support/make.ts';

const { LI_NA, WANG_FANG } = make;
const DOCUMENT = 'people/li-na.json';

/** A folder in which Li Na's document, or another, was changed behind the store's back. */
async function damaged(change: (path: string, text: string) => Promise<unknown>, name = DOCUMENT): Promise<string> {
  const folder = await newFolder();
  const store = await staffed(folder);
  store.accounts.data.user?.push({ id: 'u1' });
  await store.accounts.save();
  await store.close();
  const path = join(folder, name);
  await change(path, await readFile(path, 'utf8'));
  return folder;
}

// biome-ignore lint/suspicious/noExplicitAny: what is on the disk can be anything.
const edited = (edit: (document: any) => unknown) => (path: string, text: string) => {
  const document = JSON.parse(text);
  edit(document);
  return writeFile(path, JSON.stringify(document));
};

describe('a person’s document that cannot be used', () => {
  test.each([
    { because: 'cut off', change: (path: string) => truncate(path, 100), reason: /not JSON/ },
    { because: 'empty', change: (path: string) => truncate(path, 0), reason: /empty/ },
    { because: 'full of zeros', change: (path: string) => writeFile(path, Buffer.alloc(400)), reason: /not JSON/ },
    { because: 'no document', change: (path: string) => writeFile(path, '[]'), reason: /no document/ },
    {
      because: 'of newer software',
      change: edited((it) => Object.assign(it, { schema: SCHEMA + 1 })),
      reason: new RegExp(`newer software.*${SCHEMA + 1}`),
    },
    { because: 'without a schema version', change: edited((it) => delete it.schema), reason: /schema version/ },
    { because: 'lacking a field', change: edited(({ person }) => delete person.number), reason: /person\.number/ },
    { because: 'with a field too many', change: edited((it) => Object.assign(it, { salary: 1 })), reason: /salary/ },
    {
      because: 'with an impossible date',
      change: edited(({ person }) => Object.assign(person, { joinedAt: 'x' })),
      reason: /person\.joinedAt.*date/,
    },
    {
      because: 'with half an attempt',
      change: edited(({ attempts }) => delete attempts[0].paper),
      reason: /attempts\.0\.paper/,
    },
    {
      because: 'somebody else’s',
      change: edited(({ person }) => Object.assign(person, { id: 'zhou' })),
      reason: /somebody else/,
    },
  ])('is set aside when it is $because; everybody else works on', async ({ change, reason }) => {
    const folder = await damaged(change);
    const bytes = await readFile(join(folder, DOCUMENT));
    const store = await opened(folder);

    expect(await store.setAside()).toEqual([{ document: DOCUMENT, reason: expect.stringMatching(reason) }]);
    expect(await store.record(LI_NA)).toBeUndefined();
    expect(await store.personNumbered('00017')).toBeUndefined();
    expect((await store.people()).map(({ person }) => person.id)).toEqual([WANG_FANG]);
    await store.setLanguage(WANG_FANG, 'en');
    expect((await store.record(WANG_FANG))?.person.language).toBe('en');
    expect(await readFile(join(folder, 'damaged/li-na.json'))).toEqual(bytes);
    expect(Object.keys(await filesIn(folder))).not.toContain(DOCUMENT);
  });

  test('stays on the list until somebody clears the folder, also when it happens twice', async () => {
    const folder = await damaged((path) => truncate(path, 0));
    await (await opened(folder)).close();
    await writeFile(join(folder, DOCUMENT), '{');
    await (await opened(folder)).close();

    const store = await opened(folder);
    const reasons = (await store.setAside()).map(({ document, reason }) => `${document}: ${reason}`).toSorted();
    expect(reasons).toEqual([
      `${DOCUMENT}: The file is empty.`,
      `${DOCUMENT}: The file is not JSON; it may be cut off.`,
    ]);
    await store.close();
    await rm(join(folder, 'damaged'), { recursive: true });
    expect(await (await opened(folder)).setAside()).toEqual([]);
  });

  test('can be put back from a backup', async () => {
    let backup = '';
    const folder = await damaged(async (path, text) => {
      backup = text;
      await truncate(path, 7);
    });
    await (await opened(folder)).close();
    await writeFile(join(folder, DOCUMENT), backup);
    expect((await (await opened(folder)).record(LI_NA))?.person).toEqual(make.person());
  });
});

describe.each(['organisation.json', 'accounts.json'])('%s damaged', (name) => {
  test.each([
    { because: 'cut off', change: (path: string) => truncate(path, 20) },
    { because: 'empty', change: (path: string) => truncate(path, 0) },
    { because: 'of newer software', change: edited((it) => Object.assign(it, { schema: SCHEMA + 1 })) },
    {
      because: 'of another shape',
      change: (path: string) => writeFile(path, JSON.stringify({ schema: SCHEMA, data: 7 })),
    },
  ])('keeps the store closed when it is $because, and the file where it is', async ({ change }) => {
    const folder = await damaged(change, name);
    await expect(opened(folder)).rejects.toMatchObject({
      name: 'CannotOpen',
      message: expect.stringMatching(new RegExp(`${name}.*backup`)),
    });
    const text = await readFile(join(folder, name));
    expect(text).toBeDefined();
    // It can be mended and opened: the lock was given back.
    await rm(join(folder, name));
    expect(await (await opened(folder)).record(WANG_FANG)).toEqual(OFFICER);
  });
});

describe('the audit trail', () => {
  const lines = (text: string) => text.trimEnd().split('\n');

  test.each([
    { because: 'an entry was altered', line: 1, change: (text: string) => text.replace('王芳', '李娜') },
    { because: 'an entry was taken out', line: 1, change: (text: string) => `${lines(text).slice(1).join('\n')}\n` },
    {
      because: 'two entries changed places',
      line: 1,
      change: (text: string) => `${lines(text).toReversed().join('\n')}\n`,
    },
    { because: 'a line is no entry', line: 2, change: (text: string) => `${lines(text)[0]}\nnonsense\n` },
  ])('names the line when $because', async ({ change, line }) => {
    const folder = await damaged((path, text) => writeFile(path, change(text)), 'audit.jsonl');
    const store = await opened(folder);
    expect(await store.checkAudit(UNCHECKED)).toMatchObject({ entries: line - 1, broken: true });
    await store.note(make.auditEntry({ toName: 'later' }));
    expect((await store.audit({ limit: 1 }))[0]?.toName).toBe('later');
  });
});

test('other things in the folders do no harm', async () => {
  const folder = await newFolder();
  await (await staffed(folder)).close();
  await writeFile(join(folder, 'people', '.DS_Store'), 'x');
  await mkdir(join(folder, 'notes'));
  const store = await opened(folder);
  expect(await store.people()).toHaveLength(2);
  expect(await store.setAside()).toEqual([]);
});
