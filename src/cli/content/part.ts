/** A heading, and the lines under it. */
export type Part = readonly string[];

/** @param lines nothing stands as a dash */
export function partOf(heading: string, lines: readonly string[]): Part {
  return [heading, ...(lines.length > 0 ? lines : ['–']).map((line) => `  ${line}`)];
}
