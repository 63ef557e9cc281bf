export type Cell = string | number | Date | undefined;

/** What stands in a column: texts; numbers; moments (a Date); days (`2026-03-09`). */
export type CellKind = 'text' | 'number' | 'moment' | 'day';

export interface SheetColumn {
  readonly heading: string;
  readonly kind: CellKind;
}

/** A list as a table to take away, before it is a file of any kind. */
export interface Sheet {
  /** At most 31 characters, none of `[]:*?/\`, as Excel wants it. */
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  /** Its CSV is for another program: texts of digits stay as they are, and spreadsheet programs may take the zeros before them away. */
  readonly forPrograms?: true;
  /** As many cells as there are columns. */
  readonly rows: readonly (readonly Cell[])[];
}

/** A column, and what stands in it for a row of a list. */
export interface ColumnOf<Row> extends SheetColumn {
  readonly of: (row: Row) => Cell;
}

/** A list as a sheet. */
export function sheetOf<Row>(name: string, columns: readonly ColumnOf<Row>[], rows: readonly Row[]): Sheet {
  return {
    name,
    columns: columns.map(({ heading, kind }) => ({ heading, kind })),
    rows: rows.map((row) => columns.map(({ of }) => of(row))),
  };
}

/** Columns of each kind: `text(t(m.name), ({ name }) => name)`. */
export const text = <Row>(heading: string, of: (row: Row) => Cell): ColumnOf<Row> => ({ heading, kind: 'text', of });
export const number = <Row>(heading: string, of: (row: Row) => number | undefined): ColumnOf<Row> => ({
  ...{ heading, kind: 'number', of },
});
export const moment = <Row>(heading: string, of: (row: Row) => Date | undefined): ColumnOf<Row> => ({
  ...{ heading, kind: 'moment', of },
});
export const day = <Row>(heading: string, of: (row: Row) => string | undefined): ColumnOf<Row> => ({
  ...{ heading, kind: 'day', of },
});
