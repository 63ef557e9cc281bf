import type { Language } from '../../../language.ts';
import { inFull } from './contractions.ts';
import { type Char, sentencesIn } from './sentences.ts';

/** A word of English, or one Chinese character, with where it stands in the text as typed. */
export interface Word {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** It begins a word of its language. */
  readonly first: boolean;
  /** A pattern may begin with it. */
  readonly opens: boolean;
  /** A pattern may end with it. */
  readonly closes: boolean;
  /** Punctuation parts it from the word before. */
  readonly apart: boolean;
  /** What it uses up of a gap: see {@link GAP}. */
  readonly width: 1 | 2;
}

/** A gap in a pattern is at most this wide: 12 Chinese characters, or 6 English words. */
export const GAP = 12;

/** One for all: Chinese and English words are found the same way whatever language is named. */
const SEGMENTER = new Intl.Segmenter('zh-CN', { granularity: 'word' });

/**
 * ICU's dictionary keeps these with their neighbour (我是, 请进; 坐下, 请先) though they do not change what it means,
 * so a pattern may begin after the former and end before the latter. Nothing that negates belongs here: 客气 is not
 * said in 不客气.
 */
const LIGHT_BEFORE = new Set('我你您他她请在');
const LIGHT_AFTER = new Set('下来去到在先是的们');

const HAN = /\p{Script=Han}/u;
const SAYS_SOMETHING = /[\p{L}\p{N}]/u;

/**
 * The words of a text, sentence by sentence: NFKC, in lower case, without punctuation, short forms in full.
 * Characters are taken as they are: traditional ones are not those of the simplified script.
 */
export function wordsIn(text: string): readonly (readonly Word[])[] {
  return sentencesIn(text)
    .map(wordsOf)
    .filter((words) => words.length > 0);
}

/** Chinese when a text has more Chinese characters than other words. */
export function languageOf(text: string): Language {
  const words = wordsIn(text).flat();
  return words.filter(({ width }) => width === 1).length * 2 > words.length ? 'zh-CN' : 'en';
}

function wordsOf(sentence: readonly Char[]): Word[] {
  const owners = sentence.flatMap((char) => Array.from({ length: char.text.length }, () => char));
  let apart = false;
  return [...SEGMENTER.segment(sentence.map(({ text }) => text).join(''))].flatMap(({ segment, index }) => {
    if (!SAYS_SOMETHING.test(segment)) {
      apart ||= segment.trim() !== '';
      return [];
    }
    const chars = [...new Set(owners.slice(index, index + segment.length))];
    const words = HAN.test(segment) ? chinese(chars, apart) : english(segment, chars, apart);
    apart = false;
    return words;
  });
}

function chinese(chars: readonly Char[], apart: boolean): Word[] {
  return chars.map((char, at) => {
    const before = chars.slice(0, at);
    const after = chars.slice(at + 1);
    return {
      ...char,
      first: at === 0,
      opens: at === 0 || (before.length === 1 && LIGHT_BEFORE.has(before[0]!.text)),
      closes: after.length === 0 || (after.length === 1 && LIGHT_AFTER.has(after[0]!.text)),
      apart: apart && at === 0,
      width: 1,
    };
  });
}

/** Each word of a short form stands where the short form stands. */
function english(segment: string, chars: readonly Char[], apart: boolean): Word[] {
  const place = { from: chars[0]!.from, to: chars.at(-1)!.to };
  return inFull(segment).map((text, at) => ({
    text,
    ...place,
    first: true,
    opens: true,
    closes: true,
    apart: apart && at === 0,
    width: 2,
  }));
}
