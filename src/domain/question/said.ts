/** Characters; a sentence or two over the counter is far shorter. */
export const LONGEST = 500;

/** Whether a text is short enough and whole. */
export function isSayable(text: string): boolean {
  return text.length <= LONGEST && isWhole(text);
}

/** Stores and archives hold neither NUL nor half a character. */
export function isWhole(text: string): boolean {
  return text.isWellFormed() && !text.includes('\0');
}

/** The beginning of a text, of at most so many characters; one written as two, like 😀, is not cut in half. */
export function beginningOf(text: string, most: number): string {
  return text.slice(0, most).replace(/[\uD800-\uDBFF]$/, '');
}
