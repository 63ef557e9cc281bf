import { wordsIn } from './words.ts';

/** A pattern as its author wrote it. */
export type Part =
  /** `inside`: the word goes on from the one before, so punctuation does not part the two. */
  | { readonly kind: 'word'; readonly text: string; readonly inside: boolean }
  | { readonly kind: 'gap' }
  | { readonly kind: 'choice'; readonly of: readonly (readonly Part[])[]; readonly optional: boolean };

const SIGNS = /(\.{3,}|[()[\]|])/;
/** `apolog(ise|ize)` would be two words, and never found. */
const WITHIN_WORD = /[\p{Script=Latin}\d][([]|[)\]][\p{Script=Latin}\d]/u;
const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']' };

/**
 * Reads the signs of a pattern; the whole of it is one choice.
 * @throws {SyntaxError} saying in an author's words what to mend.
 */
export function parse(source: string): Part {
  const normal = source.normalize('NFKC');
  const within = WITHIN_WORD.exec(normal);
  if (within)
    throw new SyntaxError(`"${within[0]}": a bracket stands within a word; write the words out: apologise|apologize.`);
  const tokens = normal
    .split(SIGNS)
    .map((token) => token.trim())
    .filter((token) => token !== '');
  const { part, at } = choice(tokens, 0, undefined);
  if (at < tokens.length) throw new SyntaxError(`"${tokens[at]}" closes a bracket that was never opened.`);
  return part;
}

/** Alternatives from `at` to the bracket that closes them, or to the end where `open` is undefined. */
function choice(tokens: readonly string[], at: number, open: string | undefined): { part: Part; at: number } {
  const of: Part[][] = [[]];
  let here = at;
  for (; here < tokens.length; here += 1) {
    const token = tokens[here]!;
    if (token === ')' || token === ']') break;
    if (token === '|') of.push([]);
    else if (token.startsWith('...')) of.at(-1)!.push({ kind: 'gap' });
    else if (Object.hasOwn(CLOSING, token)) {
      const inner = choice(tokens, here + 1, token);
      if (tokens[inner.at] !== CLOSING[token]) throw new SyntaxError(`"${token}" is not closed.`);
      of.at(-1)!.push(inner.part);
      here = inner.at;
    } else of.at(-1)!.push(...plain(token));
  }
  if (of.some((way) => way.length === 0)) throw new SyntaxError(emptyAt(open, of.length));
  return { part: { kind: 'choice', of, optional: open === '[' }, at: here };
}

function emptyAt(open: string | undefined, ways: number): string {
  if (ways > 1)
    return 'nothing stands before or after one of its "|": write the words, or use [ ] for what may be left out.';
  return open ? `nothing stands between "${open}" and "${CLOSING[open]}".` : 'it is empty.';
}

function plain(token: string): Part[] {
  const sentences = wordsIn(token);
  if (sentences.length > 1)
    throw new SyntaxError(`"${token}" goes beyond one sentence: make two elements of it, or two patterns.`);
  return (sentences[0] ?? []).map(({ text, first }) => ({ kind: 'word', text, inside: !first }));
}
