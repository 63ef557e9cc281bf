import { type Part, parse } from './syntax.ts';
import { GAP } from './words.ts';

/**
 * One step of a pattern; the others it leads to are places in {@link Pattern.steps}. None leads back, so there are no
 * more ways through a text than steps × places in it.
 */
export type Step =
  | { readonly kind: 'word'; readonly text: string; readonly inside: boolean; readonly next: number }
  /** One of several ways on. */
  | { readonly kind: 'fork'; readonly next: readonly number[] }
  /** Only where a pattern may begin, or may end. */
  | { readonly kind: 'opens' | 'closes'; readonly next: number }
  /** Ends here, or goes on after a word of width 1 or 2. */
  | { readonly kind: 'gap'; readonly next: number; readonly wider: readonly [number, number] | readonly [number] }
  | { readonly kind: 'done' };

export interface Pattern {
  readonly steps: readonly Step[];
  readonly entry: number;
}

/** More steps than any phrase needs; groups of groups could grow without bound. */
const MOST_STEPS = 400;

/**
 * Reads a pattern: plain words, `a|b`, `(a|b)`, `[optional]`, and `...` for at most 12 Chinese characters or 6
 * English words of anything in the same sentence. Full-width signs will do as well.
 * @throws {SyntaxError} saying in an author's words what to mend.
 */
export function parsePattern(source: string): Pattern {
  const steps: Step[] = [{ kind: 'done' }];
  const add = (step: Step) => steps.push(step) - 1;
  const inner = lay([parse(source)], add({ kind: 'closes', next: 0 }), add);
  const pattern = { steps, entry: add({ kind: 'opens', next: inner }) };
  if (steps.length > MOST_STEPS) throw new SyntaxError('it is too long: make several patterns of it.');
  const fault = edgeFault(pattern);
  if (fault) throw new SyntaxError(fault);
  return pattern;
}

/** Lays the steps of these parts, last first, so that each knows where it leads. */
function lay(parts: readonly Part[], next: number, add: (step: Step) => number): number {
  return parts.reduceRight((after, part) => layPart(part, after, add), next);
}

function layPart(part: Part, next: number, add: (step: Step) => number): number {
  switch (part.kind) {
    case 'word':
      return add({ kind: 'word', text: part.text, inside: part.inside, next });
    case 'gap':
      return add({ kind: 'closes', next: layGap(add({ kind: 'opens', next }), add) });
    case 'choice': {
      const ways = part.of.map((way) => lay(way, next, add));
      return add({ kind: 'fork', next: part.optional ? [...ways, next] : ways });
    }
  }
}

function layGap(next: number, add: (step: Step) => number): number {
  let one = add({ kind: 'fork', next: [next] });
  let two = add({ kind: 'gap', next, wider: [one] });
  for (let width = 2; width <= GAP; width += 1) [one, two] = [two, add({ kind: 'gap', next, wider: [two, one] })];
  return two;
}

function edgeFault({ steps, entry }: Pattern): string | undefined {
  const first = reached(steps, [entry]);
  if (first.has(0)) return 'it matches even when nothing is said: let it have words that must be said.';
  const gaps = steps.flatMap((step, place) => (step.kind === 'gap' ? [place] : []));
  if (gaps.some((gap) => first.has(gap) || reached(steps, [gap]).has(0)))
    return 'it begins or ends with "...": a gap stands between words.';
  return undefined;
}

/** All steps that can be come to from these without another word. */
function reached(steps: readonly Step[], from: readonly number[]): ReadonlySet<number> {
  const seen = new Set(from);
  for (const place of seen) for (const next of ahead(steps[place]!)) seen.add(next);
  return seen;
}

function ahead(step: Step): readonly number[] {
  if (step.kind === 'fork') return step.next;
  return step.kind === 'word' || step.kind === 'done' ? [] : [step.next];
}
