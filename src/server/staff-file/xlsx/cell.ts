import { type NumberFormat, withZeros } from './formats.ts';
import { attribute, type Element, element, elements, plain, without } from './xml.ts';

/** What cells refer to. */
export interface Book {
  readonly texts: readonly string[];
  readonly formats: readonly NumberFormat[];
  /** Whether days are counted from 1904 and not from 1900. */
  readonly from1904: boolean;
}

export interface Cell {
  readonly text: string;
  /** A formula without a value, or an error. */
  readonly notWorkedOut?: true;
  /** A number that no format gives zeros. */
  readonly bare?: true;
}

const DAY = 24 * 60 * 60 * 1000;
/** Excel keeps this many digits of a number; it writes zeros for the rest. */
const SURE = 1e15;

/** A cell as a person would type it: whole numbers without decimals, days as 2026-03-09, formulas by their value. */
export function cellOf(cell: Element, book: Book): Cell {
  const type = attribute(cell, 't') ?? 'n';
  if (type === 'inlineStr') return { text: textOf(element(cell.inner, 'is')?.inner ?? '') };
  const value = plain(element(cell.inner, 'v')?.inner ?? '');
  const formula = element(cell.inner, 'f');
  if (type === 'e') return { text: value, notWorkedOut: true };
  if (formula && value === '' && type !== 'str') return { text: `=${plain(formula.inner)}`, notWorkedOut: true };
  switch (type) {
    case 's':
      return { text: book.texts[Number(value)] ?? '' };
    case 'b':
      return { text: value === '1' ? 'TRUE' : 'FALSE' };
    case 'd':
      return { text: value.slice(0, 10) };
    case 'n':
      return numberText(value, book, book.formats[Number(attribute(cell, 's') ?? 0)] ?? 'plain');
    default:
      return { text: value };
  }
}

function numberText(value: string, { from1904 }: Book, format: NumberFormat): Cell {
  const number = Number(value);
  if (value.trim() === '' || Number.isNaN(number)) return { text: value };
  const day = format === 'date' && new Date(Date.UTC(1899, 11, 30) + Math.floor(number + (from1904 ? 1462 : 0)) * DAY);
  if (day && !Number.isNaN(day.getTime())) return { text: day.toISOString().slice(0, 10) };
  if (!Number.isInteger(number) || number < 0) return { text: String(number), bare: true };
  if (number >= SURE) return { text: number.toExponential().toUpperCase() };
  return typeof format === 'object'
    ? { text: withZeros(String(number), format.zeros) }
    : { text: String(number), bare: true };
}

/** The texts that cells share, in order. */
export function sharedTexts(xml: string): string[] {
  return [...elements(xml, 'si')].map(({ inner }) => textOf(inner));
}

/** A text in one piece or in several with looks of their own; how its characters are read aloud is no part of it. */
function textOf(xml: string): string {
  return [...elements(without(xml, 'rPh'), 't')].map(({ inner }) => plain(inner)).join('');
}
