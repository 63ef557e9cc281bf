import { type Match, matchesOf, type Passage } from './match.ts';
import { type Pattern, parsePattern } from './pattern.ts';
import type { Patterns } from './types.ts';
import { type Word, wordsIn } from './words.ts';

/** What an utterance must contain and must not. */
export interface Rubric {
  readonly required: readonly { readonly id: string; readonly patterns: Patterns; readonly unless?: Patterns }[];
  readonly forbidden: readonly { readonly id: string; readonly patterns: Patterns }[];
}

export interface Judgement {
  /** The required elements that were said, and where. */
  readonly met: readonly Found[];
  /** Ids of those that were not. */
  readonly missing: readonly string[];
  readonly forbidden: readonly Found[];
}

export interface Found {
  readonly id: string;
  /** At least one, in the order of the text; none overlaps another. */
  readonly passages: readonly Passage[];
}

/**
 * Judges an utterance. The patterns of both languages are looked for, so a person may answer in either, or mix them.
 * What says nothing (empty, punctuation, emoji) meets nothing.
 */
export function judge({ required, forbidden }: Rubric, text: string): Judgement {
  const sentences = wordsIn(text);
  const found = (parts: Rubric['required']) =>
    parts.flatMap(({ id, patterns, unless }) => {
      const passages = standing(allOf(patterns, sentences), unless ? allOf(unless, sentences) : []);
      return passages.length > 0 ? [{ id, passages }] : [];
    });
  const met = found(required);
  const said = new Set(met.map(({ id }) => id));
  return {
    met,
    missing: required.map(({ id }) => id).filter((id) => !said.has(id)),
    forbidden: found(forbidden),
  };
}

/**
 * What is left of the matches, each word in one passage at most. A match is taken back when it and something contrary
 * have words in common, both taken as short as they can be.
 */
function standing(matches: readonly Match[], contrary: readonly Match[]): Passage[] {
  const kept: Passage[] = [];
  for (const { from, to, least } of matches.toSorted((one, other) => one.from - other.from || other.to - one.to)) {
    const contradicted = contrary.some((other) => other.from < least && from < other.least);
    if (!contradicted && from >= (kept.at(-1)?.to ?? 0)) kept.push({ from, to });
  }
  return kept;
}

function allOf(patterns: Patterns, sentences: readonly (readonly Word[])[]): Match[] {
  return Object.values(patterns)
    .flatMap(parsed)
    .flatMap((pattern) => sentences.flatMap((words) => matchesOf(pattern, words)));
}

/** Patterns never change while the server runs, so each list of them is read once. */
const PARSED = new WeakMap<readonly string[], readonly Pattern[]>();

function parsed(sources: readonly string[]): readonly Pattern[] {
  const known = PARSED.get(sources);
  if (known) return known;
  const patterns = sources.map(parsePattern);
  PARSED.set(sources, patterns);
  return patterns;
}
