import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openLowdbStore } from '../../../src/store/lowdb/open.ts';
import { filesIn } from '../../store/lowdb/folder.ts';
import { archiveFile, data, filledFolder, path } from './run.ts';

/** Refused: one line in both languages, exit code 2, and the data folder as it was, if there was one. */
async function refused(folder: string, words: readonly string[], settings?: Record<string, string>): Promise<string> {
  const before = await filesIn(folder).catch(() => 'absent');
  const { code, err } = await data(folder, words, settings);
  expect(err).toMatch(/^! [^\n]*\p{Script=Han}[^\n]*[a-z]{3}[^\n]*$/u);
  expect(code).toBe(2);
  expect(await filesIn(folder).catch(() => 'absent')).toEqual(before);
  return err;
}

async function spoilt(change: (text: string) => string | Buffer): Promise<string> {
  const file = await archiveFile();
  await writeFile(file, change(await readFile(file, 'utf8')));
  return file;
}

describe('what is asked wrongly', () => {
  test.each([
    [[], 'export <file>'],
    [['exprot', 'x'], 'export <file>'],
    [['toString'], 'export <file>'],
    [['export'], 'export <file>'],
    [['import'], 'import <file>'],
    [['backup'], 'backup <folder>'],
    [['restore'], 'restore <folder>'],
    [['export', 'a', 'b'], 'b'],
    [['check', 'a'], 'a'],
    [['export', 'a', '--fast'], '--fast'],
    [['import', 'a', '--force'], '--force'],
    [['backup', 'a', '--keep', '0'], '--keep'],
    [['backup', 'a', '--keep'], '--keep'],
  ])('%j', async (words, named) => {
    expect(await refused(await path('data'), words)).toContain(named);
  });

  test('a wrong setting', async () => {
    expect(await refused(await path('data'), ['check'], { PORT: 'x' })).toContain('PORT');
  });
});

describe('export', () => {
  test('never replaces a file without --force', async () => {
    const file = await path('mine.jsonl');
    await writeFile(file, 'mine');
    const folder = await filledFolder();
    expect(await refused(folder, ['export', file])).toContain(file);
    expect(await readFile(file, 'utf8')).toBe('mine');
    expect(await data(folder, ['export', file, '--force'])).toMatchObject({ code: 0, err: '' });
    expect(await readFile(file, 'utf8')).toContain('"licheng"');
  });

  test('writes no file into the data folder, over a folder or where there is none', async () => {
    const folder = await filledFolder();
    await refused(folder, ['export', join(folder, 'all.jsonl')]);
    await refused(folder, ['export', dirname(folder), '--force']);
    await refused(folder, ['export', join(dirname(folder), 'nowhere', 'all.jsonl')]);
  });

  test('says so when there is nothing yet', async () => {
    const folder = await path('data');
    expect(await refused(folder, ['export', await path('all.jsonl')])).toContain(folder);
    expect(await refused(folder, ['check'])).toContain(folder);
    expect(await refused(folder, ['migrate'])).toContain(folder);
  });

  test('names what cannot be read', async () => {
    const folder = await filledFolder();
    await writeFile(join(folder, 'people', 'li-na.json'), '{');
    expect(await refused(folder, ['export', await path('all.jsonl')])).toContain('people/li-na.json');
  });
});

describe('import', () => {
  test.each([
    ['an empty file', () => '', /not a file of Licheng/],
    ['another product', () => '{"product":"moodle"}\n', /not a file of Licheng/],
    ['a zip', () => Buffer.from('504b030414000000', 'hex'), /not a file of Licheng/],
    ['a file cut short', (text: string) => text.slice(0, 2000), /cut short/],
    ['an altered file', (text: string) => text.replace('城东营业厅', '城西营业厅'), /altered/],
    ['a newer format', (text: string) => text.replace('"format":3', '"format":4'), /newer Licheng/],
    [
      'a faulty line',
      (text: string) => text.replace('"hr":true', '"hr":"yes"'),
      /archive\.jsonl:8 .*value\.person\.hr/,
    ],
  ])('of %s', async (_, change, said) => {
    expect(await refused(await path('data'), ['import', await spoilt(change)])).toMatch(said);
  });

  test('of a file that is not there, and of a folder', async () => {
    expect(await refused(await path('data'), ['import', '/nowhere/a.jsonl'])).toContain('/nowhere/a.jsonl');
    await refused(await path('data'), ['import', dirname(await path('x'))]);
  });

  test('into a store that is not empty, or that a server is using', async () => {
    const file = await archiveFile();
    expect(await refused(await filledFolder(), ['import', file])).toMatch(/data already/);
    const folder = await path('data');
    const store = await openLowdbStore(folder);
    try {
      expect(await refused(folder, ['import', file])).toMatch(/is using/);
      expect(await refused(folder, ['restore', file])).toMatch(/is using/);
      expect(await refused(folder, ['migrate'])).toMatch(/is using/);
    } finally {
      await store.close();
    }
  });
});

test('migrate names an organisation that cannot be used', async () => {
  const folder = await filledFolder();
  await writeFile(join(folder, 'organisation.json'), '{"schema":99}');
  expect(await refused(folder, ['migrate'])).toContain('organisation.json');
});

describe('backup and restore', () => {
  test('keep out of the data folder and of places where nobody may write', async () => {
    const folder = await filledFolder();
    await refused(folder, ['backup', folder]);
    await refused(folder, ['backup', join(folder, 'backups')]);
    const file = await path('file');
    await writeFile(file, '');
    await refused(folder, ['backup', file]);
  });

  test('say so when a folder holds no backup', async () => {
    const folder = await path('empty');
    await mkdir(folder);
    expect(await refused(await path('data'), ['restore', folder])).toContain(folder);
    expect(await refused(await path('data'), ['restore', '/nowhere'])).toContain('/nowhere');
  });

  test('leave no backup that could not be restored', async () => {
    const folder = await filledFolder();
    const trail = join(folder, 'audit.jsonl');
    await writeFile(trail, (await readFile(trail, 'utf8')).replace('第1次', '第9次'));
    const backups = await path('backups');
    expect(await refused(folder, ['backup', backups])).toMatch(/\.faulty:16 .*Audit entry 1/);
    expect(Object.keys(await filesIn(backups))).toEqual([expect.stringMatching(/\.jsonl\.gz\.faulty$/)]);
  });
});
