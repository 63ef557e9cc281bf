/** About how wide a line is, in letters of the Latin alphabet; a Chinese character is as wide as two. */
export function lettersIn(line: string): number {
  return line.length + (line.match(/[\u1100-\uffef]/g)?.length ?? 0);
}
