import type { Pattern, Step } from './pattern.ts';
import type { Word } from './words.ts';

/** Where something stands in a text as typed; `to` is behind its last character. */
export interface Passage {
  readonly from: number;
  readonly to: number;
}

/** What a pattern found: the longest passage, and where the shortest ends that begins at the same word. */
export interface Match extends Passage {
  readonly least: number;
}

/** One match for each word at which the pattern can begin. */
export function matchesOf(pattern: Pattern, words: readonly Word[]): Match[] {
  return words.flatMap(({ from }, start) => {
    const [shortest, ...longer] = endsFrom(pattern, words, start);
    if (shortest === undefined) return [];
    return [{ from, to: words[(longer.at(-1) ?? shortest) - 1]!.to, least: words[shortest - 1]!.to }];
  });
}

/**
 * Behind which words the pattern can end that begins at this one, in order. Goes through the words once with all the steps that are possible at each, so that the work is at most steps ×
 * words, whatever the pattern.
 */
function endsFrom({ steps, entry }: Pattern, words: readonly Word[], start: number): number[] {
  const ends: number[] = [];
  let now = new Set([entry]);
  for (let at = start; now.size > 0; at += 1) {
    const next = new Set<number>();
    // A set grows while it is gone through, and takes each step once.
    for (const place of now) {
      const step = steps[place]!;
      if (step.kind === 'done') ends.push(at);
      for (const on of withoutWord(step, words, at)) now.add(on);
      const word = words[at];
      if (word) for (const on of withWord(step, word)) next.add(on);
    }
    now = next;
  }
  return ends;
}

function withoutWord(step: Step, words: readonly Word[], at: number): readonly number[] {
  switch (step.kind) {
    case 'fork':
      return step.next;
    case 'gap':
      return [step.next];
    case 'opens':
      return words[at]?.opens ? [step.next] : [];
    case 'closes':
      return words[at - 1]?.closes ? [step.next] : [];
    default:
      return [];
  }
}

function withWord(step: Step, word: Word): readonly number[] {
  if (step.kind === 'word') return step.text === word.text && !(step.inside && word.apart) ? [step.next] : [];
  if (step.kind !== 'gap') return [];
  const wider = step.wider[word.width - 1];
  return wider === undefined ? [] : [wider];
}
