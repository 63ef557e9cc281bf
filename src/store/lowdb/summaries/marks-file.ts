import { crc32 } from 'node:zlib';
import type { PersonId } from '../../../domain/id.ts';
import type { AssessedPerson } from '../../../domain/statistics/assessed.ts';
import type { CourseCertificate, Outcome } from '../../../domain/statistics/period.ts';
import { certificatesByCourse } from '../../../domain/statistics/period.ts';
import { SCHEMA } from '../../documents/schema.ts';
import { headIn, markIn } from '../../values/marks.ts';
import { runIn } from '../../values/taken.ts';
import { sealedBytes, unsealedBytes } from './sealed.ts';
import { SPECIMEN } from './specimen.ts';
import { sumOf } from './sum.ts';
import { certificateIn, outcomeIn, type PersonTexts, textsOf } from './texts.ts';

/** Some of a file's numbers. */
type Range = { readonly from: number; readonly until: number };

/** Somebody's part of a file, and what tells it from others. */
interface Entry extends Range {
  readonly id: PersonId;
  readonly sum: number;
  readonly certificates: readonly string[];
}

const LAYOUT = 1;
const FORM = crc32(JSON.stringify([SCHEMA, LAYOUT, textsOf(SPECIMEN), sumOf(SPECIMEN)]));

/**
 * Some people's marks as one file holds them: texts once each, and numbers for who has which, since hundreds of thousands
 * of papers are made of a few thousand marks. An attempt is `time head outcome, so many marks, so many runs`, each but the
 * time and the counts a place among the texts.
 */
export class MarksFile {
  readonly #texts: readonly string[];
  readonly #entries: ReadonlyMap<PersonId, Entry>;
  readonly #numbers: Float64Array;
  /** By place: what a text says. */
  readonly #marks: ReturnType<typeof markIn>[] = [];
  readonly #heads: ReturnType<typeof headIn>[] = [];
  readonly #runs: ReturnType<typeof runIn>[] = [];
  readonly #outcomes: ReturnType<typeof outcomeIn>[] = [];

  private constructor(texts: readonly string[], entries: readonly Entry[], numbers: Float64Array) {
    this.#texts = texts;
    this.#entries = new Map(entries.map((entry) => [entry.id, entry]));
    this.#numbers = numbers;
  }

  /** Of what {@link bytesOf} gave; an empty one when it is damaged or of another version. */
  static in(bytes: Buffer): MarksFile {
    const body = unsealedBytes(FORM, bytes);
    if (!body) return new MarksFile([], [], new Float64Array());
    const end = body.indexOf('\n');
    const { texts, entries } = JSON.parse(body.toString('utf8', 0, end));
    // Copied, since numbers begin where eight divides.
    const numbers = new Float64Array(Uint8Array.from(body.subarray(end + 1)).buffer);
    return new MarksFile(texts, entries, numbers);
  }

  get people(): readonly PersonId[] {
    return [...this.#entries.keys()];
  }

  /** Whether it knows somebody as this sum says. */
  has(id: PersonId, sum: number): boolean {
    return this.#entries.get(id)?.sum === sum;
  }

  assessed(person: PersonId): AssessedPerson {
    const attempts = this.#attempts(person, (at, head, _outcome, marks, runs) => ({
      ...this.#said(this.#heads, head, headIn),
      paper: this.#each(marks, (place) => this.#said(this.#marks, place, markIn)),
      at: new Date(at),
      runs: this.#each(runs, (place) => this.#said(this.#runs, place, runIn)),
    }));
    return { person, attempts };
  }

  outcomes(person: PersonId): Outcome[] {
    return this.#attempts(person, (at, head, outcome) => ({
      ...this.#said(this.#outcomes, outcome, outcomeIn),
      course: this.#said(this.#heads, head, headIn).course,
      submittedAt: new Date(at),
    }));
  }

  certificates(person: PersonId): CourseCertificate[] {
    return certificatesByCourse((this.#entries.get(person)?.certificates ?? []).map(certificateIn));
  }

  /** As it came from somebody's record, or is in another file. */
  texts(person: PersonId): PersonTexts {
    const say = (place: number) => this.#texts[place] ?? '';
    const attempts = this.#attempts(person, (at, head, outcome, marks, runs) => ({
      ...{ at, head: say(head), outcome: say(outcome) },
      ...{ marks: this.#each(marks, say), runs: this.#each(runs, say) },
    }));
    return { attempts, certificates: this.#entries.get(person)?.certificates ?? [] };
  }

  #attempts<T>(person: PersonId, of: (at: number, head: number, outcome: number, marks: Range, runs: Range) => T): T[] {
    const { from = 0, until = 0 } = this.#entries.get(person) ?? {};
    const all: T[] = [];
    const numbers = this.#numbers;
    for (let place = from; place < until; ) {
      const [marks = 0, runs = 0] = [numbers[place + 3], numbers[place + 4]];
      const [begin, end] = [place + 5, place + 5 + marks];
      const [at = 0, head = 0, outcome = 0] = [numbers[place], numbers[place + 1], numbers[place + 2]];
      all.push(of(at, head, outcome, { from: begin, until: end }, { from: end, until: end + runs }));
      place = end + runs;
    }
    return all;
  }

  #each<T>({ from, until }: Range, of: (place: number) => T): T[] {
    const all: T[] = [];
    for (let at = from; at < until; at++) all.push(of(this.#numbers[at] ?? 0));
    return all;
  }

  #said<T>(known: T[], place: number, read: (text: string) => T): T {
    return (known[place] ??= read(this.#texts[place] ?? ''));
  }
}

/** A file of these people's texts; `sums` tell each from others. */
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
