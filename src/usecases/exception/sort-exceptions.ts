import { compareNames } from '../../domain/reading-order.ts';
import type { ExceptionRow } from './list-exceptions.ts';
import { EXCEPTION_KINDS } from './told.ts';

/** What exceptions can be sorted by. */
export const EXCEPTION_COLUMNS = ['number', 'name', 'department', 'kind', 'since', 'until'] as const;
export type ExceptionColumn = (typeof EXCEPTION_COLUMNS)[number];

/** A column, or with `-` the same downwards. */
export type ExceptionOrder = ExceptionColumn | `-${ExceptionColumn}`;

/** Reads an order from an address. */
export function exceptionOrderFrom(query: URLSearchParams): ExceptionOrder | undefined {
  const asked = query.get('sort');
  return EXCEPTION_COLUMNS.flatMap((column): ExceptionOrder[] => [column, `-${column}`]).find((one) => one === asked);
}

/** Latest first when no order is given; those without a value are last both ways. */
export function exceptionsInOrder(
  rows: readonly ExceptionRow[],
  order: ExceptionOrder = '-since',
): readonly ExceptionRow[] {
  const down = order.startsWith('-');
  const of = VALUES[order.slice(down ? 1 : 0) as ExceptionColumn];
  return rows.toSorted((a, b) => {
    const [one, other] = [of(a), of(b)];
    const latest = b.since.getTime() - a.since.getTime();
    if (one === undefined || other === undefined) return Number(!one) - Number(!other) || latest;
    const way = typeof one === 'number' ? one - Number(other) : compareNames(one, String(other));
    return (down ? -way : way) || latest;
  });
}

const VALUES: Readonly<Record<ExceptionColumn, (row: ExceptionRow) => string | number | undefined>> = {
  number: ({ person }) => person.number,
  name: ({ person }) => person.name,
  department: ({ person }) => person.department || undefined,
  kind: ({ kind }) => EXCEPTION_KINDS.indexOf(kind),
  since: ({ since }) => since.getTime(),
  until: ({ until }) => (typeof until === 'string' ? Date.parse(until) : until?.getTime()),
};
