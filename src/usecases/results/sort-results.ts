import { BANDS } from '../../domain/assessment/band.ts';
import { STAGES } from '../../domain/assignment/standing.ts';
import type { Language } from '../../domain/language.ts';
import { compareNames, compareTitles } from '../../domain/reading-order.ts';
import type { EveryStanding } from './every-standing.ts';
import type { StandingRow } from './standings.ts';

/** What results can be sorted by. */
export const RESULT_COLUMNS = [
  'number',
  'name',
  'department',
  'course',
  'stage',
  'band',
  'points',
  'attempts',
  'due',
  'late',
  'at',
] as const;
export type ResultColumn = (typeof RESULT_COLUMNS)[number];

/** A column, or with `-` the same downwards. */
export type ResultOrder = ResultColumn | `-${ResultColumn}`;

/** What the order of texts hangs on: a person's place among all by name, and the language titles are read in. */
interface ReadAs {
  readonly rankOf: EveryStanding['rankOf'];
  readonly language: Language;
}

/** Reads an order from an address. */
export function resultOrderFrom(query: URLSearchParams): ResultOrder | undefined {
  const asked = query.get('sort');
  return RESULT_COLUMNS.flatMap((column): ResultOrder[] => [column, `-${column}`]).find((order) => order === asked);
}

/**
 * The rows in an order; those that are equal in it stay by person and course, and those without a value are last both ways.
 * Nothing is compared as text but departments and courses, of which there are few: languages compare slowly.
 */
export function inOrder(
  rows: readonly StandingRow[],
  order: ResultOrder | undefined,
  { rankOf, language }: ReadAs,
): readonly StandingRow[] {
  if (order === undefined) return rows;
  const down = order.startsWith('-');
  const column = order.slice(down ? 1 : 0) as ResultColumn;
  const valueIn = valueBy(column, rows, { rankOf, language });
  const values = rows.map((row) => valueIn(row) ?? Number.POSITIVE_INFINITY);
  const signed = down ? values.map((value) => (value === Number.POSITIVE_INFINITY ? value : -value)) : values;
  const places = Array.from(rows.keys()).sort((a, b) => {
    const [one, other] = [signed[a] as number, signed[b] as number];
    return one < other ? -1 : one > other ? 1 : a - b;
  });
  return places.map((place) => rows[place] as StandingRow);
}

type Value = (row: StandingRow) => number | undefined;

/** A number for each row that grows with the column. */
function valueBy(column: ResultColumn, rows: readonly StandingRow[], { rankOf, language }: ReadAs): Value {
  switch (column) {
    case 'number':
      return placesOf(rows, ({ person }) => person.id);
    case 'name':
      return ({ person }) => rankOf(person.id);
    case 'department':
      return placesOf(rows, ({ person }) => person.department, compareNames);
    case 'course':
      return placesOf(rows, ({ course }) => course.title[language], compareTitles(language));
    case 'stage':
      return ({ standing }) => STAGES.indexOf(standing.stage);
    case 'band':
      return ({ standing }) => standing.band && BANDS.indexOf(standing.band);
    case 'points':
      return ({ best }) => best && best.earned / best.possible;
    case 'attempts':
      return ({ attempts }) => attempts || undefined;
    case 'due':
      return ({ standing }) => standing.due && Date.parse(standing.due);
    case 'late':
      return ({ standing }) => standing.daysLate || undefined;
    case 'at':
      return ({ best }) => best?.at.getTime();
  }
}

/** The places of what rows hold among all there is, each compared once: in the order given, or else that of the rows. */
function placesOf(
  rows: readonly StandingRow[],
  of: (row: StandingRow) => string,
  compare?: (one: string, other: string) => number,
): Value {
  const texts = [...new Set(rows.map(of))];
  const places = new Map((compare ? texts.sort(compare) : texts).map((text, place) => [text, place]));
  places.delete('');
  return (row) => places.get(of(row));
}
