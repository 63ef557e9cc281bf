/** An option, step, bin, spot … wherever it stands in a question. */
export interface AnyPart<Text> {
  readonly id: string;
  readonly text: Text;
  readonly because?: Text;
}

/** Everything in a question, as authored or as shown, that has an id and a text of its own. */
export function partsIn<Text>(value: unknown): AnyPart<Text>[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'id' in value && 'text' in value ? [value as AnyPart<Text>] : [];
  return [...own, ...Object.values(value).flatMap((part) => partsIn<Text>(part))];
}
