import type { Assignment } from '../../domain/assignment/assignment.ts';
import type { Emptied } from '../../domain/assignment/departments/emptied.ts';
import { audienceWords, subjectWords } from '../assignment.ts';

interface Shift {
  readonly losing: number;
  readonly gaining: number;
}

/** What a change of people does to what they are asked, ready to show. */
export interface Emptying extends Shift {
  readonly departments: readonly (Pick<Emptied, 'department' | 'below' | 'to' | 'leaving' | 'becomes'> & {
    readonly assignments: readonly { readonly id: string; readonly title: string }[];
  })[];
  /** What would be left of it with the new names in the assignments, where a department was renamed. */
  readonly renamed?: Shift & { readonly assignments: number };
}

interface Consequences extends Shift {
  readonly emptied: readonly Emptied[];
  readonly assignments: readonly Assignment[];
  readonly renames: readonly unknown[];
  readonly renamed?: Shift;
}

/** In the reader's words; undefined where nobody's tasks change and no assignment loses a department. */
export function emptyingSaid(
  words: Parameters<typeof subjectWords>[0] & Parameters<typeof audienceWords>[0],
  { emptied, assignments, losing, gaining, renames, renamed }: Consequences,
): Emptying | undefined {
  if (emptied.length === 0 && losing === 0 && gaining === 0) return undefined;
  const titles = new Map(
    assignments.map((one) => [one.id, `${subjectWords(words, one)} — ${audienceWords(words, one.audience)}`]),
  );
  return {
    ...{ losing, gaining },
    departments: emptied.map(({ assignments: ids, ...one }) => ({
      ...one,
      assignments: ids.map((id) => ({ id, title: titles.get(id) ?? '' })),
    })),
    ...(renamed && { renamed: { ...renamed, assignments: renames.length } }),
  };
}
