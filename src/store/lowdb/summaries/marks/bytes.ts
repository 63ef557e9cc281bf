import { crc32 } from 'node:zlib';
import type { PersonId } from '../../../../domain/id.ts';
import { SCHEMA } from '../../../documents/schema.ts';
import { sealedBytes, unsealedBytes } from '../sealed.ts';
import { SPECIMEN } from '../specimen.ts';
import { sumOf } from '../sum.ts';
import { type PersonTexts, textsOf } from './texts.ts';

/** Somebody's part of a file, and what tells it from others. */
export interface Entry {
  readonly id: PersonId;
  readonly sum: number;
  /** Among the numbers. */
  readonly from: number;
  readonly until: number;
  readonly certificates: readonly string[];
}

/** What a file of marks holds. */
export interface MarksParts {
  /** Once each. */
  readonly texts: readonly string[];
  readonly entries: readonly Entry[];
  /** Of one attempt after the other; see {@link AT}. */
  readonly numbers: Float64Array;
}

/**
 * The numbers of an attempt: the time and how many marks and runs there are, the others places among the texts. From
 * {@link PAPER} on its marks follow, and then its runs.
 */
export const [AT, HEAD, OUTCOME, MARKS, RUNS, PAPER] = [0, 1, 2, 3, 4, 5];

const LAYOUT = 1;
const FORM = crc32(JSON.stringify([SCHEMA, LAYOUT, textsOf(SPECIMEN), sumOf(SPECIMEN)]));

/** Of what {@link bytesOf} gave; nothing when it is damaged or of another version. */
export function partsOf(bytes: Buffer): MarksParts {
  const body = unsealedBytes(FORM, bytes);
  if (!body) return { texts: [], entries: [], numbers: new Float64Array() };
  const end = body.indexOf('\n');
  const { texts, entries } = JSON.parse(body.toString('utf8', 0, end));
  // Copied, since numbers begin where eight divides.
  const numbers = new Float64Array(new Uint8Array(body.subarray(end + 1)).buffer);
  return { texts, entries, numbers };
}

/** A file of these people's texts, as {@link partsOf} takes it apart; `sum` tells what is known of somebody from what was. */
export function bytesOf(
  people: Iterable<{ readonly id: PersonId; readonly sum: number; readonly texts: PersonTexts }>,
): Buffer {
  const places = new Map<string, number>();
  const place = (text: string) => {
    const known = places.get(text) ?? places.size;
    places.set(text, known);
    return known;
  };
  const entries: Entry[] = [];
  const numbers: number[] = [];
  for (const { id, sum, texts } of people) {
    const from = numbers.length;
    for (const { at, head, outcome, marks, runs } of texts.attempts) {
      numbers.push(at, place(head), place(outcome), marks.length, runs.length, ...marks.map(place), ...runs.map(place));
    }
    entries.push({ id, sum, certificates: texts.certificates, from, until: numbers.length });
  }
  const head = Buffer.from(`${JSON.stringify({ texts: [...places.keys()], entries })}\n`);
  return sealedBytes(FORM, Buffer.concat([head, new Uint8Array(Float64Array.from(numbers).buffer)]));
}
