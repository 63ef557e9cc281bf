import { type History, lastOf, noted } from './history.ts';

/** What is done to the answer of one question: given on, said aloud, and undone. */
export class Moves<A> {
  /** What a screen reader says next. */
  said = $state('');
  #history = $state.raw<History<A>>([]);
  readonly #give: (answer: A) => void;

  constructor(give: (answer: A) => void) {
    this.#give = give;
  }

  get some(): boolean {
    return this.#history.length > 0;
  }

  /** `what` was done, as a sentence; `said` is said instead where more is to be told. */
  make(before: A, after: A, what: string, said = what): void {
    this.#history = noted(this.#history, before, what);
    this.#give(after);
    this.said = said;
  }

  /** Undoes the last thing done, if there is any; `say` makes a sentence of what that was. */
  undo(say: (what: string) => string): void {
    const found = lastOf(this.#history);
    if (!found) return;
    this.#history = found.rest;
    this.#give(found.last.before);
    this.said = say(found.last.what);
  }
}
