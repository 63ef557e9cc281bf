/**
 * The part of a store that keeps what authors wrote, so that a run taken on it can be shown and graded the same for ever
 * after they rewrite it. What is said of {@link Store} holds for it too.
 */
export interface Keeping {
  /**
   * Keeps JSON texts by digest: the start of a text's SHA-256 in hex, 16 to 64 characters. What is kept already is left
   * alone, unless it is damaged; none of it is ever removed. Harmless when done twice, or by several processes at once. When it
   * rejects, some of them may be kept.
   * @throws {RangeError} when a digest is not the one of its text: a bug
   */
  keepContent(items: ReadonlyMap<string, string>): Promise<void>;
  /** The text of a digest; undefined when it is not kept, or is damaged. */
  content(digest: string): Promise<string | undefined>;
}
