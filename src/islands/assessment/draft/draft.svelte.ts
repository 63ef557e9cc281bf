import type { AttemptInHand } from '../../../domain/assessment/seen-attempt.ts';
import type { Answer } from '../../../domain/question/question.ts';
import { isSame, Unsent } from './unsent.ts';

/** What a save sends: answers and marks that have not reached the server. */
export interface Sent {
  readonly answers: Readonly<Record<string, Answer>>;
  readonly marked: Readonly<Record<string, boolean>>;
}

/** A paper as this window shows it: what the server has, under what it has not got yet. */
export class Draft {
  answers = $state<Record<string, Answer>>({});
  /** Parts to look at again. */
  marked = $state<readonly string[]>([]);
  /** Questions whose answer the paper no longer offered, until they are answered again. */
  dropped = $state<readonly string[]>([]);
  readonly #answers: Unsent<Answer>;
  readonly #marks: Unsent<boolean>;

  /** @param name what it is kept under: a paper and the questions that confirm it are kept apart */
  constructor(name: string, kept: Pick<AttemptInHand, 'answers' | 'marked'>) {
    this.#answers = new Unsent(name);
    this.#marks = new Unsent(`marks:${name}`);
    this.show(kept);
  }

  /** What has not reached the server. */
  unsent(): Sent {
    return { answers: this.#answers.all(), marked: this.#marks.all() };
  }

  /** Whether it outlives this window. */
  lasts(): boolean {
    return this.#answers.lasts;
  }

  show({ answers, marked }: Pick<AttemptInHand, 'answers' | 'marked'>): void {
    const unsent = this.unsent();
    for (const [question, answer] of Object.entries({ ...answers, ...unsent.answers }))
      if (!isSame(this.answers[question], answer)) this.answers[question] = answer;
    const others = marked.filter((part) => !(part in unsent.marked));
    this.marked = [...others, ...Object.keys(unsent.marked).filter((part) => unsent.marked[part])];
  }

  answer(question: string, answer: Answer): void {
    this.answers[question] = answer;
    this.dropped = this.dropped.filter((other) => other !== question);
    this.#answers.add(question, answer);
  }

  mark(part: string, marked: boolean): void {
    this.#marks.add(part, marked);
    this.show(this);
  }

  /** Lets go of what has arrived. */
  arrived({ answers, marked }: Sent): void {
    this.#answers.remove(answers);
    this.#marks.remove(marked);
  }

  /**
   * Lets go of what was sent and is not offered, so that the rest gets through. False when none of it was sent: sending
   * the same again would be refused again.
   */
  drop(parts: readonly string[], sent: Sent): boolean {
    const bad = parts.filter((part) => part in sent.answers && isSame(this.unsent().answers[part], sent.answers[part]));
    const among = <Value>(all: Readonly<Record<string, Value>>) =>
      Object.fromEntries(Object.entries(all).filter(([part]) => parts.includes(part)));
    const refused = { answers: among(sent.answers), marked: among(sent.marked) };
    this.arrived(refused);
    for (const question of bad) delete this.answers[question];
    this.marked = this.marked.filter((part) => !(part in refused.marked));
    this.dropped = [...this.dropped, ...bad];
    return parts.some((part) => part in sent.answers || part in sent.marked);
  }
}
