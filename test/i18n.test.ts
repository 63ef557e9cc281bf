import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { LANGUAGES, type Language } from '../src/domain/language.ts';

const FOLDER = 'src/i18n/messages';
const FILES = readdirSync(join(FOLDER, 'en'));

/** A sentence, or its forms by number. */
type Message =
  | string
  | readonly { readonly match: Readonly<Record<string, string>>; readonly declarations?: readonly string[] }[];

const messagesIn = (language: Language, file: string): Record<string, Message> =>
  JSON.parse(readFileSync(join(FOLDER, language, file), 'utf8'));
const all = (language: Language) =>
  Object.assign({}, ...FILES.map((file) => messagesIn(language, file))) as Record<string, Message>;
const [chinese, english] = [all('zh-CN'), all('en')];

const sentencesOf = (message: Message): string[] =>
  typeof message === 'string' ? [message] : message.flatMap(({ match }) => Object.values(match));
const placeholdersOf = (message: Message) =>
  [...new Set(sentencesOf(message).flatMap((sentence) => sentence.match(/\{\w+\}/g) ?? []))].toSorted();

describe('messages', () => {
  test.each(FILES)('%s has the same keys in both languages, in the same order', (file) => {
    expect(readdirSync(join(FOLDER, 'zh-CN'))).toEqual(FILES);
    expect(Object.keys(messagesIn('en', file))).toEqual(Object.keys(messagesIn('zh-CN', file)));
  });

  test('a key stands in one file only', () => {
    const keys = FILES.flatMap((file) => Object.keys(messagesIn('en', file)));
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
  });

  test('each has the same placeholders in both languages', () => {
    const differing = Object.keys(english).filter(
      (key) => placeholdersOf(english[key]!).join() !== placeholdersOf(chinese[key]!).join(),
    );
    expect(differing).toEqual([]);
  });

  test.each(LANGUAGES)('none is empty, unfinished or padded in %s', (language) => {
    const faulty = Object.entries(all(language)).filter(([, message]) =>
      sentencesOf(message).some(
        (text) => text.trim() === '' || text !== text.trim() || /TODO|FIXME|XXX|\?\?/.test(text),
      ),
    );
    expect(faulty.map(([key]) => key).filter((key) => !SEPARATORS.includes(key))).toEqual([]);
  });

  test('what is said in Chinese is Chinese, and in English is not', () => {
    const untranslated = Object.keys(chinese).filter(
      (key) => !SAME.includes(key) && !sentencesOf(chinese[key]!).some((text) => /\p{Script=Han}/u.test(text)),
    );
    expect(untranslated).toEqual([]);
    const withHan = Object.keys(english).filter(
      (key) => !SAME.includes(key) && sentencesOf(english[key]!).some((text) => /\p{Script=Han}/u.test(text)),
    );
    expect(withHan).toEqual([]);
  });
});

/** What stands between words: blanks belong to it. */
const SEPARATORS = ['comma', 'colon', 'audience_between'];
/** Marks and examples that stand in both languages as they are. */
const SAME: readonly string[] = [
  ...SEPARATORS,
  'review_given_right',
  'import_what_hired',
  'copy_fact',
  'copy_limit_by',
  'timeline_change',
  'payroll_dimension',
];

const COMMENTS = /\/\*[\s\S]*?\*\//g;

describe('messages and code', () => {
  const sources = filesIn('src').map((file) => readFileSync(file, 'utf8').replaceAll(COMMENTS, ''));
  const named = sources.flatMap((source) =>
    [...source.matchAll(/import\s*\{([^}]*)\}\s*from\s*'[^']*paraglide\/messages\.js'/g)].flatMap(
      ([, names = '']) => names.match(/\w+/g) ?? [],
    ),
  );
  const used = new Set([
    ...sources.flatMap((source) => [...source.matchAll(/\bm\.(\w+)/g)].map(([, key = '']) => key)),
    ...named,
  ]);

  test('no message is used that there is not', () => {
    expect([...used].filter((key) => !(key in english))).toEqual([]);
  });

  test('no message is kept that nothing uses', () => {
    expect(Object.keys(english).filter((key) => !used.has(key))).toEqual([]);
  });
});

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|astro|svelte)$/.test(name) && !name.includes('paraglide'))
    .map((name) => join(folder, name));
}
