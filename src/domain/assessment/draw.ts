import type { NormId, QuestionId } from '../id.ts';
import { bankOf, topicOf } from '../library/bank.ts';
import type { Blueprint } from '../library/course.ts';
import type { Library } from '../library/library.ts';
import type { Question, QuestionKind } from '../question/question.ts';
import { shuffledBy } from '../random.ts';
import type { Paper } from './attempt.ts';

/** What earlier attempts mean for the next paper. */
export interface History {
  /** Questions this person has been asked before. */
  readonly asked: ReadonlySet<QuestionId>;
  /** Norms missed in the last attempt; the new paper asks each, by a question not seen before where one exists. */
  readonly missed: readonly NormId[];
}

export const FIRST_ATTEMPT: History = { asked: new Set(), missed: [] };

/**
 * Draws a paper by its blueprint: exactly the counts by topic, at least the counts by kind where the bank allows,
 * no question twice. The same library, blueprint, seed and history always give the same paper.
 * @throws {RangeError} when a group of topics has fewer questions than asked for: the build stops at that.
 */
export function drawPaper(library: Library, blueprint: Blueprint, seed: string, history = FIRST_ATTEMPT): Paper {
  const bank = bankOf(library);
  const fresh = shuffledBy(seed, bank).toSorted(
    (a, b) => Number(history.asked.has(a.id)) - Number(history.asked.has(b.id)),
  );
  const draw = new Draw(library, blueprint, fresh);
  for (const norm of history.missed) draw.take((question) => question.norms.includes(norm));
  for (const [kind, count] of Object.entries(blueprint.kinds)) draw.fill(kind as QuestionKind, count);
  draw.rest();
  return {
    questions: shuffledBy(`${seed}:order`, draw.questions).map(({ id }) => id),
    scenarios: blueprint.scenarios.map(({ id }) => id),
  };
}

/** A paper in the making: which questions are in, and how much room each group of topics has left. */
class Draw {
  readonly questions: Question[] = [];
  readonly #candidates: readonly Question[];
  readonly #groupOf: (question: Question) => number;
  readonly #room: number[];

  constructor(library: Library, blueprint: Blueprint, candidates: readonly Question[]) {
    this.#candidates = candidates;
    this.#room = blueprint.draw.map(({ count }) => count);
    const groups = new Map(
      candidates.map((question) => {
        const topic = topicOf(library, question);
        return [question, blueprint.draw.findIndex(({ topics }) => topics.includes(topic))];
      }),
    );
    this.#groupOf = (question) => groups.get(question) ?? -1;
  }

  /** Takes the best candidate that fits: not a second question on a norm the paper has, if that can be helped. */
  take(wanted: (question: Question) => boolean): boolean {
    const fitting = this.#candidates.filter(
      (question) =>
        wanted(question) && (this.#room[this.#groupOf(question)] ?? 0) > 0 && !this.questions.includes(question),
    );
    const norms = new Set(this.questions.map(({ norms: [first] }) => first));
    const taken = fitting.find(({ norms: [first] }) => !norms.has(first)) ?? fitting[0];
    if (!taken) return false;
    const group = this.#groupOf(taken);
    this.#room[group] = (this.#room[group] ?? 0) - 1;
    this.questions.push(taken);
    return true;
  }

  /** Takes questions of a kind until the paper has `count` of them, or no more fit. */
  fill(kind: QuestionKind, count: number): void {
    const has = () => this.questions.filter((question) => question.kind === kind).length;
    while (has() < count && this.take((question) => question.kind === kind));
  }

  /** Fills every group that still has room. */
  rest(): void {
    for (const group of this.#room.keys()) {
      while ((this.#room[group] ?? 0) > 0) {
        if (!this.take((question) => this.#groupOf(question) === group)) {
          throw new RangeError(`The bank has too few questions for group ${group + 1} of the blueprint.`);
        }
      }
    }
  }
}
