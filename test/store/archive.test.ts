import { createHash } from 'node:crypto';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { textOf } from '../../src/store/archive/line.ts';
import { readArchive } from '../../src/store/archive/read.ts';
import { writeArchive } from '../../src/store/archive/write.ts';
import type { Line } from '../../src/store/archive.ts';
import type { Content } from '../../src/store/documents/migrations.ts';
import { SCHEMA } from '../../src/store/documents/schema.ts';
import { EVERY_LINE, inOrder, ODD } from '../support/archive.ts';
import { newFolder } from './lowdb/folder.ts';

async function written(lines: readonly Line[], name = 'archive.jsonl'): Promise<string> {
  const file = join(await newFolder(), name);
  await writeArchive(file, inOrder(lines));
  return file;
}

/** An archive after somebody has been at its text. */
async function spoilt(change: (rows: string[]) => string[]): Promise<string> {
  const file = await written(EVERY_LINE);
  const rows = (await readFile(file, 'utf8')).split(/(?<=\n)/);
  await writeFile(file, change(rows).join(''));
  return file;
}

const faultOf = (file: string) =>
  Array.fromAsync(readArchive(file)).then(
    () => 'none',
    ({ reason, line }) => (line === undefined ? reason : `${reason} ${line}`),
  );

describe('an archive in a file', () => {
  test.each(['archive.jsonl', 'archive.jsonl.gz'])('%s gives back every line that was written', async (name) => {
    const file = await written(EVERY_LINE, name);
    const read = await Array.fromAsync(readArchive(file));
    expect(read.map(textOf)).toEqual(EVERY_LINE.map(textOf));
    expect(read.find((line) => line.kind === 'person')?.value).toEqual(ODD);
  });

  test('is for its owner only', async () => {
    expect((await stat(await written(EVERY_LINE))).mode & 0o777).toBe(0o600);
  });

  test('has the same bytes whatever order keys and what happened in one millisecond came in', async () => {
    const turned = EVERY_LINE.map((line): Line => {
      const value = Object.fromEntries(Object.entries(line.value).toReversed());
      return { ...line, value: typeof line.value === 'string' ? line.value : value } as Line;
    });
    const bytes = await Promise.all([EVERY_LINE, turned].map(async (lines) => readFile(await written(lines))));
    expect(bytes[1]?.equals(bytes[0] ?? Buffer.alloc(0))).toBe(true);
  });

  test('replaces a file only once it is whole', async () => {
    const file = await written(EVERY_LINE);
    async function* failing() {
      yield* EVERY_LINE;
      throw new Error('lost');
    }
    const before = await readFile(file);
    await expect(writeArchive(file, failing())).rejects.toThrow('lost');
    expect(await readFile(file)).toEqual(before);
  });
});

describe('a file that is not a whole archive is refused', () => {
  test.each([
    ['an empty file', ''],
    ['JSON of another product', '{"product":"moodle","format":1,"schema":1}\n'],
    ['text without lines', 'x'.repeat(5000)],
    ['a zip', Buffer.from('504b0304140000000800', 'hex')],
    ['something else that is packed', gzipSync('name,number\n')],
  ])('%s', async (_, content) => {
    const file = join(await newFolder(), 'file');
    await writeFile(file, content);
    expect(await faultOf(file)).toBe('not-licheng');
  });

  test.each([
    ['a newer format', '"format":3', '"format":4'],
    ['newer documents', `"schema":${SCHEMA}`, '"schema":99'],
  ])('%s', async (_, now, then) => {
    expect(await faultOf(await spoilt(([head = '', ...rest]) => [head.replace(now, then), ...rest]))).toBe('newer');
  });

  test('wherever it was cut short, packed or not', async () => {
    const whole = await readFile(await written(EVERY_LINE));
    const file = join(await newFolder(), 'cut');
    for (let length = 64; length < whole.length; length += 97) {
      await writeFile(file, whole.subarray(0, length));
      expect(await faultOf(file), `${length}`).toBe('cut-short');
    }
    const packed = gzipSync(whole);
    for (let length = 64; length < packed.length; length += 97) {
      await writeFile(file, packed.subarray(0, length));
      expect(await faultOf(file), `packed ${length}`).toBe('cut-short');
    }
  });

  test('when a value was changed, a line taken out or one added', async () => {
    const rename = (rows: string[]) => rows.map((row) => row.replace('城东营业厅', '城西营业厅'));
    expect(await faultOf(await spoilt(rename))).toBe('altered');
    expect(await faultOf(await spoilt((rows) => rows.toSpliced(3, 1)))).toBe('altered');
    expect(await faultOf(await spoilt((rows) => [...rows, rows[1] ?? '']))).toBe('altered');
  });

  test('when the packing is damaged', async () => {
    const packed = gzipSync(await readFile(await written(EVERY_LINE)));
    packed.fill(0, 700, 708);
    const file = join(await newFolder(), 'damaged.gz');
    await writeFile(file, packed);
    expect(await faultOf(file)).toMatch(/^(altered|line \d+)$/);
  });
});

describe('a line that no store could keep is refused by its number', () => {
  const lines = EVERY_LINE;
  const at = (kind: Line['kind']) => lines.findIndex((line) => line.kind === kind);
  const withLine = (index: number, line: unknown) => written(lines.toSpliced(index, 0, line as Line));

  test('two people with one number', async () => {
    const twin = { ...ODD, person: { ...ODD.person, id: 'twin' } };
    const index = at('person') + 1;
    expect(await faultOf(await withLine(index, { kind: 'person', value: twin }))).toBe(`line ${index + 2}`);
  });

  test.each([
    ['the same person again', at('person') + 1, lines[at('person')]],
    ['a field that is not known', 1, { kind: 'person', value: { ...ODD, extra: 1 } }],
    [
      'an id that leads out of the folder',
      1,
      { kind: 'person', value: { ...ODD, person: { ...ODD.person, id: '../x' } } },
    ],
    ['a second organisation', 1, lines[0]],
    ['the same content again', 2, lines[1]],
    ['content that is not what its digest says', 1, { ...lines[1], value: '{}' }],
    ['content under a name that leads out of the folder', 1, { kind: 'content', digest: '../x', value: '{}' }],
    ['content after people', at('person') + 1, lines[1]],
    [
      'people after the accounts',
      at('secret'),
      { kind: 'person', value: { ...ODD, person: { ...ODD.person, id: 'x', number: 'x' } } },
    ],
    ['the same reminder again', at('reminder') + 1, lines[at('reminder')]],
    [
      'a reminder to somebody who is not there',
      at('account'),
      { kind: 'reminder', value: { ...(lines[at('reminder')]?.value as object), to: 'nobody' } },
    ],
    ['an account row that is there before', at('account') + 1, lines[at('account')]],
    ['a table that is not known', at('account'), { kind: 'account', table: 'other', value: { id: 'x' } }],
    ['an audit entry that does not follow', at('entry') + 2, lines[at('entry')]],
  ])('%s', async (_, index, line) => {
    expect(await faultOf(await withLine(index, line))).toBe(`line ${index + 2}`);
  });

  test('people without an organisation', async () => {
    expect(await faultOf(await written(lines.slice(1)))).toBe('line 2');
    expect(await faultOf(await written([]))).toBe('altered');
  });
});

test('the first line says what the file is and the last what it holds', async () => {
  const text = gunzipSync(await readFile(await written(EVERY_LINE, 'a.gz'))).toString();
  const rows = text.trimEnd().split('\n');
  expect(rows[0]).toBe(`{"format":3,"product":"licheng","schema":${SCHEMA}}`);
  expect(JSON.parse(rows.at(-1) ?? '')).toMatchObject({
    kind: 'end',
    counts: { organisation: 1, content: 3, person: 3, reminder: 3, account: 3, secret: 1, entry: 3 },
  });
});

test.each<[number, string, readonly Line['kind'][]]>([
  [1, 'content and reminders', ['content', 'reminder']],
  [2, 'reminders', ['reminder']],
])('an archive of format %i, which knew no %s, is read as it is', async (format, _, unknown) => {
  const file = await spoilt((rows) => {
    const before = rows
      .filter((row) => !unknown.some((kind) => row.includes(`"kind":"${kind}"`)))
      .map((row) => row.replace('"format":3', `"format":${format}`));
    const sha256 = createHash('sha256').update(before.slice(0, -1).join('')).digest('hex');
    const uncounted = (row: string) => unknown.reduce((text, kind) => text.replace(`"${kind}":3,`, ''), row);
    return before.map((row) => uncounted(row).replace(/"sha256":"\w+"/, `"sha256":"${sha256}"`));
  });
  const read = await Array.fromAsync(readArchive(file));
  expect(read.map(textOf)).toEqual(EVERY_LINE.filter(({ kind }) => !unknown.includes(kind)).map(textOf));
});

test('an archive of an earlier version is brought up to date while it is read', async () => {
  const older = await spoilt((rows) => {
    const before = rows
      .map((row) => row.replace(`"schema":${SCHEMA}`, '"schema":0').replace('"department":', '"office":'))
      .slice(0, -1);
    const sha256 = createHash('sha256').update(before.join('')).digest('hex');
    return [...before, (rows.at(-1) ?? '').replace(/[0-9a-f]{64}/, sha256)];
  });
  const rename = ({ person, ...rest }: Content) => {
    const { office: department, ...profile } = person as Record<string, unknown>;
    return { ...rest, person: { ...profile, department } };
  };
  const accounts = ({ data }: Content) => ({ data });
  const read = await Array.fromAsync(
    readArchive(older, {
      0: { person: rename, accounts },
      1: {},
      2: {},
      3: {},
      4: {},
      5: {},
      6: {},
      7: {},
      8: {},
      9: {},
    }),
  );
  expect(read.map(textOf)).toEqual(EVERY_LINE.map(textOf));
  expect(await faultOf(older)).toBe('line 6');
});
