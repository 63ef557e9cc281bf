/** Of a question this much is quoted, Chinese characters counted as two. */
const WIDTH = 44;

/** How a text begins, in one line; a word is not cut. */
export function firstWords(whole: string): string {
  const flat = whole.replaceAll(/\s+/g, ' ').trim();
  let width = 0;
  let end = 0;
  for (const letter of flat) {
    width += letter > '\u2e7f' ? 2 : 1;
    if (width > WIDTH) return `${flat.slice(0, wordEnd(flat, end)).replace(/[\s\p{P}]+$/u, '')}…`;
    end += letter.length;
  }
  return flat;
}

/** The end of the last whole word before `end`; Chinese has no blanks and is cut anywhere. */
function wordEnd(flat: string, end: number): number {
  const inWord = /[\w’'-]/.test(flat[end - 1] ?? '') && /[\w’'-]/.test(flat[end] ?? '');
  const blank = flat.lastIndexOf(' ', end);
  if (inWord && blank > 0) return blank;
  return flat[end - 1] === ' ' ? end - 1 : end;
}
