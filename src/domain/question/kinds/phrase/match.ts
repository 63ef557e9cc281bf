import type { Pattern, Step } from './pattern.ts';
import type { Word } from './words.ts';

/** Where something stands in a text as typed; `to` is behind its last character. */
export interface Passage {
  readonly from: number;
  readonly to: number;
}

/** For each word at which the pattern can begin, the longest passage that begins there. */
export function passagesOf(pattern: Pattern, words: readonly Word[]): Passage[] {
  return words.flatMap(({ from }, start) => {
    const end = longest(pattern, words, start);
    return end === undefined ? [] : [{ from, to: words[end - 1]!.to }];
  });
}

/**
 * Goes through the words once with all the steps that are possible at each, so that the work is at most steps ×
 * words, whatever the pattern.
 */
function longest({ steps, entry }: Pattern, words: readonly Word[], start: number): number | undefined {
  let end: number | undefined;
  let now = new Set([entry]);
  for (let at = start; now.size > 0; at += 1) {
    const next = new Set<number>();
    // A set grows while it is gone through, and takes each step once.
    for (const place of now) {
      const step = steps[place]!;
      if (step.kind === 'done') end = at;
      for (const on of withoutWord(step, words, at)) now.add(on);
      const word = words[at];
      if (word) for (const on of withWord(step, word)) next.add(on);
    }
    now = next;
  }
  return end;
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
