/** The lines of a text that comes in pieces, each with its end; a last one without an end comes as it is. */
export async function* linesIn(pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let begun: Buffer[] = [];
  for await (const piece of pieces) {
    let start = 0;
    for (let end = piece.indexOf('\n'); end >= 0; end = piece.indexOf('\n', start)) {
      yield Buffer.concat([...begun, piece.subarray(start, end + 1)]);
      begun = [];
      start = end + 1;
    }
    if (start < piece.length) begun.push(piece.subarray(start));
  }
  if (begun.length > 0) yield Buffer.concat(begun);
}

export function isWhole(line: Buffer): boolean {
  return line.at(-1) === 10;
}
