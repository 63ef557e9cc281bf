/** How a customer's mood went, for words that tell what the line shows. */
export interface MoodCourse {
  readonly began: number;
  readonly ended: number;
  /** Where it fell most, the first of equals; undefined when it never fell. Turns count from 1. */
  readonly fell?: { readonly turn: number; readonly to: number };
  readonly rose?: { readonly turn: number; readonly to: number };
}

/** @param moods the opening mood, then the mood after each reply */
export function moodCourse(moods: readonly number[]): MoodCourse {
  const changes = moods.slice(1).map((mood, index) => mood - (moods[index] ?? mood));
  const at = (change: number) => {
    const turn = changes.indexOf(change) + 1;
    return { turn, to: moods[turn] ?? 0 };
  };
  const [least, most] = [Math.min(0, ...changes), Math.max(0, ...changes)];
  return {
    began: moods[0] ?? 0,
    ended: moods.at(-1) ?? 0,
    ...(least < 0 && { fell: at(least) }),
    ...(most > 0 && { rose: at(most) }),
  };
}
