/** One character after normalising, with where it stands in the text as typed. */
export interface Char {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

const ENDS = new Set('。！？!?;\n');
const DOTS = new Set('.。');
const HAN = /\p{Script=Han}/u;
const APOSTROPHES = /[‘’‛ʼ＇`´]/g;
/** Says nothing and is not seen: joiners, direction marks, which of two drawings an emoji has. */
const UNSEEN = /[\p{Cf}\p{Variation_Selector}]/gu;
/** A full stop after these is part of them. */
const TITLES = new Set(['mr', 'mrs', 'ms', 'dr', 'prof', 'st', 'no']);

/**
 * The sentences of a text, without what ends them and without spaces between Chinese characters. 。！？; and a new
 * line end one; so does a full stop, but not in `3.5`, `a.m.` or `Mr.`, nor as one of several (hesitation).
 */
export function sentencesIn(text: string): Char[][] {
  const chars = charactersOf(text);
  const sentences: Char[][] = [[]];
  chars.forEach((char, at) => {
    if (endsSentence(chars, at)) sentences.push([]);
    else sentences.at(-1)!.push(char);
  });
  return sentences.map(closedUp);
}

function charactersOf(text: string): Char[] {
  return [...text.matchAll(/.\p{M}*/gsu)].flatMap(({ 0: typed, index }) =>
    Array.from(
      typed.replace(APOSTROPHES, "'").normalize('NFKC').toLowerCase().replace(UNSEEN, ''),
      (normal): Char => ({ text: normal, from: index, to: index + typed.length }),
    ),
  );
}

function endsSentence(chars: readonly Char[], at: number): boolean {
  const [before, here, after] = [chars[at - 1]?.text ?? '', chars[at]!.text, chars[at + 1]?.text ?? ''];
  if (DOTS.has(here) && (before === here || after === here)) return false;
  if (here !== '.') return ENDS.has(here);
  if (isDigit(before) && isDigit(after)) return false;
  const word = wordBefore(chars, at);
  const initial = word.length === 1 && (isLetter(after) || chars[at - 2]?.text === '.');
  return !initial && !TITLES.has(word);
}

function wordBefore(chars: readonly Char[], at: number): string {
  let start = at;
  while (start > 0 && at - start <= 5 && isLetter(chars[start - 1]!.text)) start -= 1;
  return chars
    .slice(start, at)
    .map(({ text }) => text)
    .join('');
}

function closedUp(sentence: readonly Char[]): Char[] {
  const kept: Char[] = [];
  sentence.forEach((char, at) => {
    if (!isSpace(char.text)) kept.push(char);
    else if (kept.at(-1) && !isSpace(kept.at(-1)!.text) && !(isHan(kept.at(-1)) && isHan(solidAfter(sentence, at))))
      kept.push({ ...char, text: ' ' });
  });
  return kept;
}

function solidAfter(sentence: readonly Char[], at: number): Char | undefined {
  let next = at + 1;
  while (isSpace(sentence[next]?.text ?? '')) next += 1;
  return sentence[next];
}

const isHan = (char: Char | undefined) => HAN.test(char?.text ?? '');
const isSpace = (text: string) => /^\s$/.test(text);
const isDigit = (text: string) => /^\d$/.test(text);
const isLetter = (text: string) => /^[a-z]$/.test(text);
