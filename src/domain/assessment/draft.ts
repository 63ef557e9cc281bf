import type { NormId } from '../id.ts';
import { topicOf } from '../library/bank.ts';
import type { Blueprint } from '../library/course.ts';
import type { Library } from '../library/library.ts';
import type { Question, QuestionKind } from '../question/question.ts';
import type { History } from './draw.ts';

/** What makes one question the better choice: the first number that differs decides, the smaller one wins. */
type Rank = readonly number[];

/** A paper in the making: which questions are in, and how much room each group of topics has left. */
export class Draft {
  readonly questions: Question[] = [];
  readonly #bank: readonly Question[];
  readonly #history: History;
  readonly #kinds: Blueprint['kinds'];
  readonly #groups: ReadonlyMap<Question, number>;
  readonly #room: number[];

  constructor(library: Library, { draw, kinds }: Blueprint, bank: readonly Question[], history: History) {
    this.#bank = bank;
    this.#history = history;
    this.#kinds = kinds;
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
        (question) => [Number(this.#isSeen(question)), -covers(question), Number(!this.#isShort(question.kind))],
      );
    }
  }

  /** Takes questions until there are as many of each kind as there should be, or no more fit; the scarcest kind first. */
  fillKinds(): void {
    const short = () =>
      (Object.keys(this.#kinds) as QuestionKind[])
        .filter((kind) => this.#isShort(kind))
        .map((kind) => ({
          kind,
          left: this.#bank.filter((question) => question.kind === kind && this.#fits(question)).length,
        }))
        .filter(({ left }) => left > 0)
        .toSorted((a, b) => a.left - b.left);
    for (let [next] = short(); next; [next] = short()) this.#take((question) => question.kind === next?.kind);
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

  #isShort(kind: QuestionKind): boolean {
    return this.questions.filter((question) => question.kind === kind).length < (this.#kinds[kind] ?? 0);
  }
}

function compare(a: Rank, b: Rank): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}
