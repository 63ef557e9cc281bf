import type { CourseId, PersonId } from '../../id.ts';
import { Grown } from './grown.ts';
import type { Outcome } from './outcome.ts';

/**
 * What everybody was asked in assessments, and what became of it, in columns: millions of outcomes in some megabytes, so
 * that any question about them is answered by going through them once.
 */
export interface Asked {
  readonly people: readonly PersonId[];
  readonly courses: readonly CourseId[];
  readonly outcomes: readonly Outcome[];
  /** By attempt; those of one person together, in the order they were submitted in. Places in {@link people}. */
  readonly person: Uint32Array;
  /** By attempt; places in {@link courses}. */
  readonly course: Uint32Array;
  /** By attempt: the day it was submitted on, in whole days since 1970. */
  readonly day: Uint32Array;
  /** By attempt: 1 for the person's latest at its course. */
  readonly latest: Uint32Array;
  /** By attempt: where its outcomes end in {@link what}; they begin where those of the attempt before end. */
  readonly end: Uint32Array;
  /** Places in {@link outcomes}. */
  readonly what: Uint32Array;
}

/** One attempt, on its way into the columns. */
export interface Sat {
  readonly course: CourseId;
  readonly day: number;
  /** The same object for every equal one. */
  readonly outcomes: readonly Outcome[];
}

export class AskedGatherer {
  readonly #people: PersonId[] = [];
  readonly #courses = new Map<CourseId, number>();
  readonly #outcomes = new Map<Outcome, number>();
  readonly #person = new Grown();
  readonly #course = new Grown();
  readonly #day = new Grown();
  readonly #latest = new Grown();
  readonly #end = new Grown();
  readonly #what = new Grown();

  /** @param attempts all of theirs, in the order they were submitted in */
  add(person: PersonId, attempts: readonly Sat[]): void {
    const place = this.#people.push(person) - 1;
    const latest = new Map(attempts.map((attempt) => [attempt.course, attempt]));
    for (const attempt of attempts) {
      this.#person.push(place);
      this.#course.push(placeOf(this.#courses, attempt.course));
      this.#day.push(attempt.day);
      this.#latest.push(latest.get(attempt.course) === attempt ? 1 : 0);
      for (const outcome of attempt.outcomes) this.#what.push(placeOf(this.#outcomes, outcome));
      this.#end.push(this.#what.length);
    }
  }

  asked(): Asked {
    return {
      people: this.#people,
      courses: [...this.#courses.keys()],
      outcomes: [...this.#outcomes.keys()],
      person: this.#person.all(),
      course: this.#course.all(),
      day: this.#day.all(),
      latest: this.#latest.all(),
      end: this.#end.all(),
      what: this.#what.all(),
    };
  }
}

function placeOf<Key>(places: Map<Key, number>, key: Key): number {
  const known = places.get(key);
  if (known !== undefined) return known;
  places.set(key, places.size);
  return places.size - 1;
}
