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

describe('what is counted in English', () => {
  test('has a form for one', () => {
    const without = Object.entries(english).flatMap(([key, message]) =>
      countedIn(message)
        .filter((counted) => !NEVER_ONE[key]?.includes(counted) && !hasFormForOne(message, counted))
        .map((counted) => `${key}: {${counted}}`),
    );
    expect(without).toEqual([]);
  });

  test('and no exception is named that is none', () => {
    const stale = Object.entries(NEVER_ONE).filter(([key, all]) => {
      const counted = countedIn(english[key] ?? '').filter((name) => !hasFormForOne(english[key]!, name));
      return all.some((name) => !counted.includes(name));
    });
    expect(stale).toEqual([]);
  });
});

/** Placeholders that stand for words, so that what follows is their verb. */
const WORDS = ['name', 'names', 'organisation', 'entry', 'band', 'percent'];
/** Verbs and small words that end like a plural. */
const NO_NOUNS = ['is', 'was', 'has', 'its', 'this', 'as', 'less', 'tests', 'others'];
/** What begins another part of the sentence. */
const ELSEWHERE = /\b(?:in|on|to|at|for|from|by|and|or|is|are|was|were)\b/;

/** What is never one: bounds and periods that are the product's own, and decimals. */
const NEVER_ONE: Readonly<Record<string, readonly string[]>> = {
  ...{ attempts_pace: ['words', 'characters'], password_rule: ['least'], fault_too_long: ['most'] },
  ...{ copy_confirmed_value: ['error'], copy_not_confirmed_value: ['error'], arithmetic_error: ['error'] },
  ...{ coverage_whole: ['all'], departments_shown: ['shown'], heat_more: ['shown'], payroll_preview: ['count'] },
  ...{ practice_calendar: ['weeks'], practice_calendar_label: ['all'], practice_calendar_none: ['all'] },
  // One day is tomorrow.
  practice_back_days: ['days'],
  ...{ assign_again_hint: ['days'], phrase_left: ['longest'], phrase_too_long: ['longest'], call_hint: ['speed'] },
  ...{ reason_reminder_days_faulty: ['most'], text_too_long: ['word'], heat_note: ['fewest'] },
  ...{ retention_due: ['days'], retention_audit_on: ['months'], preview_not_saved: ['days'], preview_erased: ['days'] },
  ...{ statistics_as_of: ['minutes'], statistics_points: ['points'], statistics_words_mean: ['fewest'] },
  // Words to start from for HR's own, in which the mark stands as it is.
  ...{ text_default_before: ['days'], text_default_late: ['days'] },
};

/** Placeholders with a noun in the plural after them, up to two other words between. */
function countedIn(message: Message): string[] {
  const found = sentencesOf(message).flatMap((sentence) =>
    [...sentence.matchAll(/\{(\w+)\} ((?:[a-z-]+ ){0,2}?)([a-z-]+s|people)\b/gi)]
      .filter(([, , between = '', noun = '']) => !NO_NOUNS.includes(noun) && !ELSEWHERE.test(between))
      .map(([, name = '']) => name),
  );
  return [...new Set(found)].filter((name) => !WORDS.includes(name));
}

function hasFormForOne(message: Message, name: string): boolean {
  if (typeof message === 'string') return false;
  return message.every(({ match, declarations = [] }) => {
    const plural = declarations
      .map((line) => /^local (\w+) = (\w+): plural$/.exec(line))
      .find((is) => is?.[2] === name);
    return plural !== undefined && Object.keys(match).some((forms) => forms.includes(`${plural?.[1]}=one`));
  });
}

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
