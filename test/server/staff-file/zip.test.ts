import { expect, test } from 'vitest';
import { TooLarge, within } from '../../../src/server/staff-file/xlsx/budget.ts';
import { zipEntries } from '../../../src/server/staff-file/xlsx/zip.ts';
import { zip } from './bytes.ts';

const TEXT = 'etiquette '.repeat(100);
const texts = (bytes: Uint8Array) =>
  zipEntries(bytes)?.map(({ name, unpack }) => [name, new TextDecoder().decode(unpack())]);

test('names and unpacks every file, with whatever stands before and after', () => {
  const bytes = zip({ 'a.xml': TEXT, '文件/b.xml': '', 'c.xml': 'c' });
  expect(texts(bytes)).toEqual([
    ['a.xml', TEXT],
    ['文件/b.xml', ''],
    ['c.xml', 'c'],
  ]);
  expect(texts(Uint8Array.from([...bytes, ...new Array<number>(50).fill(0x20)]))).toEqual(texts(bytes));
});

test('a file larger than it claims is not unpacked', () => {
  const [entry] = zipEntries(zip({ 'a.xml': TEXT }, { 'a.xml': 10 })) ?? [];
  expect(entry?.size).toBe(10);
  expect(() => entry?.unpack()).toThrow();
});

test('a zip without its directory, or with a broken one, has no files to tell', () => {
  const bytes = zip({ 'a.xml': TEXT });
  const directory = Buffer.from(bytes).indexOf('PK\x01\x02');
  expect(zipEntries(bytes.subarray(0, -30))).toBeUndefined();
  expect(zipEntries(bytes.with(directory, 0))).toBeUndefined();
  expect(zipEntries(new Uint8Array())).toBeUndefined();
});

test('an entry that points at no file cannot be unpacked', () => {
  const [entry] = zipEntries(zip({ 'a.xml': TEXT }).with(0, 0)) ?? [];
  expect(() => entry?.unpack()).toThrow(RangeError);
});

test('files are unpacked as long as all of them together stay within what is allowed', async () => {
  const budget = { atOnce: TEXT.length * 2, inPieces: TEXT.length };
  const [a, b, c] = within(budget, zipEntries(zip({ 'a.xml': TEXT, 'b.bin': TEXT, c: TEXT })) ?? []);
  for (const entry of [a, b]) expect(entry?.unpack()).toHaveLength(TEXT.length);
  expect(() => c?.unpack()).toThrow(TooLarge);
  const inPieces = async (entry = a) => (await Array.fromAsync(entry?.pieces() ?? [])).length;
  await expect(inPieces(a)).resolves.toBe(1);
  await expect(inPieces(b)).rejects.toThrow(TooLarge);
});
