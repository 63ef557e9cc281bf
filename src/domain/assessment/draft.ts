import type { NormId } from '../id.ts';
import { principalNorm, topicOf } from '../library/bank.ts';
import type { Blueprint } from '../library/course.ts';
import type { Library } from '../library/library.ts';
import type { Question } from '../question/question.ts';
import type { History } from './draw.ts';

/** What makes one question the better choice: the first number that differs decides, the smaller one wins. */
type Rank = readonly number[];

/** At least `count` questions that are so. */
interface Least {
  readonly count: number;
  readonly of: (question: Question) => boolean;
}

/** A paper in the making: which questions are in, and how much room each group of topics has left. */
export class Draft {
  readonly questions: Question[] = [];
  readonly #bank: readonly Question[];
  readonly #history: History;
  readonly #dimensions: readonly Least[];
  readonly #kinds: readonly Least[];
  readonly #groups: ReadonlyMap<Question, number>;
  readonly #room: number[];

  constructor(library: Library, blueprint: Blueprint, bank: readonly Question[], history: History) {
    const { draw, kinds, dimensions } = blueprint;
    this.#bank = bank;
    this.#history = history;
    this.#kinds = Object.entries(kinds).map(([kind, count]) => ({ count, of: (question) => question.kind === kind }));
    this.#dimensions = Object.entries(dimensions).map(([dimension, count]) => ({
      count,
      of: (question) => principalNorm(library, question).dimension === dimension,
    }));
    this.#room = draw.map(({ count }) => count);
    const groupOf = (question: Question) => draw.findIndex(({ topics }) => topics.includes(topicOf(library, question)));
    this.#groups = new Map(bank.map((question) => [question, groupOf(question)]));
  }

  /** Asks the missed norms: each by an unseen question where one fits, several by one question where that is possible. */
  askAgain(): void {
    const isOpen = (norm: NormId) => this.#asking(norm).every((question) => this.#isSeen(question));
    for (const norm of this.#history.missed) {
      if (!isOpen(norm)) continue;
      const asked = this.#asking(norm).length > 0;
      const covers = ({ norms }: Question) =>
        this.#history.missed.filter((one) => norms.includes(one) && isOpen(one)).length;
      this.#take(
        (question) => question.norms.includes(norm) && !(asked && this.#isSeen(question)),
        (question) => [Number(this.#isSeen(question)), -covers(question), -this.#helps(question)],
      );
    }
  }

  /**
   * Takes questions until there are as many of each dimension and kind as there should be, or no more fit: dimensions
   * first, since few topics have some of them, then kinds; the scarcest first, and by the question that helps most.
   */
  fillLeast(): void {
    for (const all of [this.#dimensions, this.#kinds]) {
      for (let [next] = this.#shortOf(all); next; [next] = this.#shortOf(all)) {
        this.#take(next.of, (question) => [-this.#helps(question)]);
      }
    }
  }

  /** Fills every group that still has room. */
  rest(): void {
    for (const group of this.#room.keys()) {
      while ((this.#room[group] ?? 0) > 0) {
        if (this.#take((question) => this.#groups.get(question) === group)) continue;
        throw new RangeError(`The bank has too few questions for group ${group + 1} of the blueprint.`);
      }
    }
  }

  /** Takes the best question that fits, by default an unseen one, and on a norm the paper does not ask yet. */
  #take(wanted: (question: Question) => boolean, rank: (question: Question) => Rank = () => []): boolean {
    const norms = new Set(this.questions.map(({ norms: [first] }) => first));
    const [taken] = this.#bank
      .filter((question) => wanted(question) && this.#fits(question))
      .map((question) => ({
        question,
        rank: [...rank(question), Number(this.#isSeen(question)), Number(norms.has(question.norms[0]))],
      }))
      .toSorted((a, b) => compare(a.rank, b.rank));
    if (!taken) return false;
    const group = this.#groups.get(taken.question) ?? -1;
    this.#room[group] = (this.#room[group] ?? 0) - 1;
    this.questions.push(taken.question);
    return true;
  }

  #fits(question: Question): boolean {
    return (this.#room[this.#groups.get(question) ?? -1] ?? 0) > 0 && !this.questions.includes(question);
  }

  #asking(norm: NormId): Question[] {
    return this.questions.filter(({ norms }) => norms.includes(norm));
  }

  #isSeen({ id }: Question): boolean {
    return this.#history.asked.has(id);
  }

  /** What there is too little of and more could be taken of, the scarcest first. */
  #shortOf(all: readonly Least[]): Least[] {
    const left = ({ of }: Least) => this.#bank.filter((question) => of(question) && this.#fits(question)).length;
    return all.filter((least) => this.#isShort(least) && left(least) > 0).toSorted((a, b) => left(a) - left(b));
  }

  #isShort({ of, count }: Least): boolean {
    return this.questions.filter(of).length < count;
  }

  /** How many of the shortages a question would lessen. */
  #helps(question: Question): number {
    return [...this.#dimensions, ...this.#kinds].filter((least) => least.of(question) && this.#isShort(least)).length;
  }
}

function compare(a: Rank, b: Rank): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}
