/** The ids with one of them at another place, counted from 0; the others keep their order. A place beyond the end is the end. */
export function moved(ids: readonly string[], id: string, to: number): readonly string[] {
  const rest = ids.filter((other) => other !== id);
  return rest.toSpliced(Math.min(Math.max(to, 0), rest.length), 0, id);
}

/**
 * Where what is dragged would stand if it were let go over another step now. Between steps one below the other it stays
 * until the pointer is past the other's middle; otherwise a low one and a high one would change places for ever.
 */
export function placeOver(
  ids: readonly string[],
  dragged: string,
  over: { readonly id: string; readonly past: boolean },
  beside: boolean,
): number {
  const [from, to] = [ids.indexOf(dragged), ids.indexOf(over.id)];
  if (to < 0) return from;
  return beside || over.past === to > from ? to : from;
}
