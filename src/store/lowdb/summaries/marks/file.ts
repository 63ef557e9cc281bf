import type { PersonId } from '../../../../domain/id.ts';
import type { AssessedPerson } from '../../../../domain/statistics/assessed.ts';
import type { CourseCertificate, Outcome } from '../../../../domain/statistics/period.ts';
import { certificatesByCourse } from '../../../../domain/statistics/period.ts';
import { headIn, markIn } from '../../../values/marks.ts';
import { runIn } from '../../../values/taken.ts';
import { AT, type Entry, HEAD, MARKS, type MarksParts, OUTCOME, PAPER, partsOf, RUNS } from './bytes.ts';
import { certificateIn, outcomeIn, type PersonTexts } from './texts.ts';

/**
 * Some people's marks as one file holds them: texts once each, and numbers for who has which, since hundreds of thousands
 * of papers are made of a few thousand marks.
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

  private constructor({ texts, entries, numbers }: MarksParts) {
    this.#texts = texts;
    this.#entries = new Map(entries.map((entry) => [entry.id, entry]));
    this.#numbers = numbers;
  }

  /** Of what `bytesOf` gave; an empty one when it is damaged or of another version. */
  static in(bytes: Buffer): MarksFile {
    return new MarksFile(partsOf(bytes));
  }

  get people(): readonly PersonId[] {
    return [...this.#entries.keys()];
  }

  /** Whether it knows somebody as this sum says. */
  has(id: PersonId, sum: number): boolean {
    return this.#entries.get(id)?.sum === sum;
  }

  assessed(person: PersonId): AssessedPerson {
    const attempts = this.#attempts(person).map((attempt) => ({
      ...this.#head(attempt),
      paper: this.#marksOf(attempt, (place) => this.#said(this.#marks, place, markIn)),
      at: this.#at(attempt),
      runs: this.#runsOf(attempt, (place) => this.#said(this.#runs, place, runIn)),
    }));
    return { person, attempts };
  }

  outcomes(person: PersonId): Outcome[] {
    return this.#attempts(person).map((attempt) => ({
      ...this.#said(this.#outcomes, this.#number(attempt, OUTCOME), outcomeIn),
      course: this.#head(attempt).course,
      submittedAt: this.#at(attempt),
    }));
  }

  certificates(person: PersonId): CourseCertificate[] {
    return certificatesByCourse((this.#entries.get(person)?.certificates ?? []).map(certificateIn));
  }

  /** As it came from somebody's record, or is in another file. */
  texts(person: PersonId): PersonTexts {
    const say = (place: number) => this.#texts[place] ?? '';
    const attempts = this.#attempts(person).map((attempt) => ({
      at: this.#number(attempt, AT),
      head: say(this.#number(attempt, HEAD)),
      outcome: say(this.#number(attempt, OUTCOME)),
      marks: this.#marksOf(attempt, say),
      runs: this.#runsOf(attempt, say),
    }));
    return { attempts, certificates: this.#entries.get(person)?.certificates ?? [] };
  }

  /** Where each begins among the numbers. */
  #attempts(person: PersonId): number[] {
    const { from = 0, until = 0 } = this.#entries.get(person) ?? {};
    const all: number[] = [];
    for (let at = from; at < until; at += PAPER + this.#number(at, MARKS) + this.#number(at, RUNS)) all.push(at);
    return all;
  }

  #number(attempt: number, field: number): number {
    return this.#numbers[attempt + field] ?? 0;
  }

  #at(attempt: number): Date {
    return new Date(this.#number(attempt, AT));
  }

  #head(attempt: number) {
    return this.#said(this.#heads, this.#number(attempt, HEAD), headIn);
  }

  #marksOf<T>(attempt: number, of: (place: number) => T): T[] {
    return this.#each(attempt + PAPER, this.#number(attempt, MARKS), of);
  }

  #runsOf<T>(attempt: number, of: (place: number) => T): T[] {
    return this.#each(attempt + PAPER + this.#number(attempt, MARKS), this.#number(attempt, RUNS), of);
  }

  #each<T>(from: number, many: number, of: (place: number) => T): T[] {
    const all: T[] = [];
    for (let at = from; at < from + many; at++) all.push(of(this.#numbers[at] ?? 0));
    return all;
  }

  #said<T>(known: T[], place: number, read: (text: string) => T): T {
    return (known[place] ??= read(this.#texts[place] ?? ''));
  }
}
