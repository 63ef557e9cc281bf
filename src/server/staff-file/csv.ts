import { CsvError, type InfoRecord, parse } from 'csv-parse/sync';
import { hasHeading } from './headings.ts';
import { type FileRefusal, HEADING_WITHIN, type Line, MOST_ROWS } from './staff-file.ts';

const DELIMITERS = [',', ';', '\t'];
/** One line more than can be taken shows that there are too many. */
const MOST_LINES = HEADING_WITHIN + MOST_ROWS + 1;

type Parsed = { readonly lines: readonly Line[] } | { readonly refusal: FileRefusal };

/** The lines of a CSV text that hold something; the delimiter is the one that makes headings of its first lines. */
export function csvLines(text: string): Parsed {
  // csv-parse counts CR LF inside a quoted cell as two lines.
  const plain = text.replace(/\r\n?/g, '\n');
  const tries = DELIMITERS.map((delimiter) => ({ delimiter, first: parsed(plain, delimiter, HEADING_WITHIN) }));
  const found = tries.find(({ first }) => 'lines' in first && hasHeading(first.lines));
  if (found) return parsed(plain, found.delimiter, MOST_LINES);
  return tries.find(({ first }) => 'refusal' in first)?.first ?? tries[0]!.first;
}

function parsed(text: string, delimiter: string, most: number): Parsed {
  const lines: Line[] = [];
  try {
    parse(text, {
      delimiter,
      to: most,
      record_delimiter: '\n',
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      on_record: (cells: string[], { lines: last }: InfoRecord) => {
        lines.push({ line: last - breaksIn(cells), cells });
        return null;
      },
    });
    return { lines };
  } catch (error) {
    if (!(error instanceof CsvError) || error.code !== 'CSV_QUOTE_NOT_CLOSED') throw error;
    return { refusal: { reason: 'quote-open', line: firstQuoteAfter(lines.at(-1), text) } };
  }
}

function breaksIn(cells: readonly string[]): number {
  return cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);
}

function firstQuoteAfter(last: Line | undefined, text: string): number {
  const from = last ? last.line + breaksIn(last.cells) : 0;
  return text.split('\n').findIndex((line, index) => index >= from && line.includes('"')) + 1;
}
