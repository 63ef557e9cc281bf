/** How letters may be written that are this one when upper and lower case are one; worked out when first asked. */
let upper: ReadonlyMap<string, readonly string[]> | undefined;

/**
 * A pattern that every line of JSON fits which says a text, upper and lower case being one, as `toLowerCase` has it. It
 * is for finding lines that may say it without taking them apart: those that fit need not, as JSON says more than what
 * people read.
 *
 * @param spelt how a letter stands in what is searched, where that is no text.
 */
export function patternOf(text: string, spelt: (written: string) => string = (written) => written): string {
  return [...text.toLowerCase()].map((letter) => oneOf(alike(letter).map((one) => spelt(written(one))))).join('');
}

/** Whether no letter of the text has another case. */
export function isCaseless(text: string): boolean {
  return [...text.toLowerCase()].every((letter) => alike(letter).length === 1);
}

/** As it stands in JSON. */
export function written(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}

/** `''` where a letter may be part of what another becomes: İ is i with a dot when it is lower case. */
function alike(letter: string): readonly string[] {
  upper ??= uppers();
  return [...new Set([letter, letter.toUpperCase(), ...(upper.get(letter) ?? [])])];
}

function uppers(): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (let code = 0x80; code <= LAST_CASED; code++) {
    const letter = String.fromCodePoint(code);
    const [first, ...more] = letter.toLowerCase();
    if (first === undefined || first === letter) continue;
    found.set(first, [...(found.get(first) ?? []), letter]);
    for (const one of more) found.set(one, ['', ...(found.get(one) ?? [])]);
  }
  return found;
}

/** Unicode has no upper case beyond. */
const LAST_CASED = 0x1_e943;

function oneOf(ways: readonly string[]): string {
  const escaped = ways.map((way) => way.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  if (escaped.length === 1) return escaped[0] ?? '';
  return ways.every((way) => /^[a-z]$/i.test(way)) ? `[${ways.join('')}]` : `(?:${escaped.join('|')})`;
}
