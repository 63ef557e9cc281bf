import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fingerprint } from '../../src/cli/build.mjs';

let folder: string;
let before: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'licheng-sources-'));
  write('package-lock.json', '{}');
  write('src/pages/index.astro', '<h1>礼成</h1>');
  write('content/norms/greeting.yaml', 'id: greeting');
  before = fingerprint(folder);
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(name: string, text: string): string {
  const file = join(folder, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
}

test.each([
  { name: 'src/pages/index.astro', text: '<h1>李成</h1>', because: 'a page changed, its length did not' },
  { name: 'content/norms/greeting.yaml', text: 'id: farewell', because: 'authors changed a norm' },
  { name: 'package-lock.json', text: '{"lockfileVersion":3}', because: 'a package changed' },
  { name: 'public/favicon.svg', text: '<svg/>', because: 'a file was added' },
  { name: 'src/i18n/project.inlang/settings.json', text: '{}', because: 'the languages changed' },
])('the site is built again when $because', ({ name, text }) => {
  write(name, text);
  expect(fingerprint(folder)).not.toBe(before);
});

test('the site is built again when a file moved', () => {
  rmSync(join(folder, 'src/pages/index.astro'));
  write('src/pages/home.astro', '<h1>礼成</h1>');
  expect(fingerprint(folder)).not.toBe(before);
});

test.each([
  { name: 'src/i18n/paraglide/messages.js', because: 'it is made from the messages' },
  { name: 'src/i18n/project.inlang/README.md', because: 'the message compiler writes it' },
  { name: 'src/cli/start.mjs', because: 'it is not part of the site' },
  { name: 'test/domain/band.test.ts', because: 'tests are not part of the site' },
  { name: 'content/norms/.draft.yaml.swp', because: 'an editor left it' },
])('$name does not count: $because', ({ name }) => {
  write(name, 'anything');
  expect(fingerprint(folder)).toBe(before);
});

test('saving a file unchanged, or cloning it anew, does not count', () => {
  const file = write('src/pages/index.astro', '<h1>礼成</h1>');
  utimesSync(file, new Date(0), new Date(0));
  expect(fingerprint(folder)).toBe(before);
});
