/** Lines in which columns stand under each other on a terminal, the first of them underlined. */
export function tableOf(rows: readonly (readonly string[])[]): string[] {
  const [head = '', ...rest] = columnsOf(rows);
  return [head, '─'.repeat(Math.max(...[head, ...rest].map(widthOf))), ...rest];
}

/** Lines in which columns stand under each other on a terminal. */
export function columnsOf(rows: readonly (readonly string[])[]): string[] {
  const widths = rows.reduce<number[]>((widest, row) => {
    for (const [column, cell] of row.entries()) widest[column] = Math.max(widest[column] ?? 0, widthOf(cell));
    return widest;
  }, []);
  return rows.map((row) =>
    row
      .map((cell, column) => padded(cell, widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

function padded(cell: string, width: number): string {
  return cell + ' '.repeat(width - widthOf(cell));
}

/** Places on a terminal, where a Chinese character or mark takes two. */
function widthOf(text: string): number {
  return [...text].reduce((width, character) => width + (WIDE.test(character) ? 2 : 1), 0);
}

const WIDE = /[\p{Script=Han}\u3000-\u303f\uff01-\uff60]/u;
