import type { Answer } from '../domain/question/question.ts';
import { call, isPassing, RETRY_MS } from './call.ts';

type Answers = Record<string, Answer>;

/** Long enough to gather a few clicks, short enough that nobody waits for it. */
const GATHER_MS = 400;

/**
 * Sends each answer to the server soon after it is given. What has not arrived yet is kept in this browser, so that a
 * lost connection, a reload or a closed window loses nothing.
 */
export class Autosave {
  answers = $state<Answers>({});
  state = $state<'saved' | 'saving' | 'unsaved'>('saved');
  problem = $state('');
  /** Questions whose answer the paper no longer offered, until they are answered again. */
  dropped = $state<readonly string[]>([]);
  readonly #attempt: string;
  #pending: Answers = {};
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** One save at a time, so that an older answer never arrives after a newer one. */
  #sending: Promise<void> = Promise.resolve();

  constructor(attempt: string, answers: Readonly<Answers>) {
    this.#attempt = attempt;
    this.answers = { ...answers };
    if (typeof window === 'undefined') return;
    this.#pending = remembered(attempt);
    Object.assign(this.answers, this.#pending);
    this.resume();
  }

  set(question: string, answer: Answer): void {
    this.answers[question] = answer;
    this.dropped = this.dropped.filter((other) => other !== question);
    this.#pending = { ...this.#pending, [question]: answer };
    remember(this.#attempt, this.#pending);
    this.#soon(GATHER_MS);
  }

  /** Stops saving; the answers that have not reached the server are to be sent along with the submission. */
  async hold(): Promise<Answers> {
    clearTimeout(this.#timer);
    await this.#sending;
    clearTimeout(this.#timer);
    return this.#pending;
  }

  /**
   * Lets go of answers that were sent and are not offered, so that the others get through. False when none of these is
   * an answer that was sent: sending the same again would be refused again.
   */
  drop(questions: readonly string[], sent: Answers): boolean {
    const refused = questions.filter((question) => question in sent);
    const bad = refused.filter((question) => this.#pending[question] === sent[question]);
    const without = (answers: Answers) =>
      Object.fromEntries(Object.entries(answers).filter(([question]) => !bad.includes(question)));
    this.#pending = without(this.#pending);
    this.answers = without(this.answers);
    this.dropped = [...this.dropped, ...bad];
    remember(this.#attempt, this.#pending);
    if (Object.keys(this.#pending).length === 0) this.state = 'saved';
    return refused.length > 0;
  }

  /** Goes on saving when the submission did not succeed. */
  resume(): void {
    if (Object.keys(this.#pending).length > 0) this.#soon(0);
  }

  forget(): void {
    clearTimeout(this.#timer);
    remember(this.#attempt, {});
  }

  #soon(wait: number): void {
    this.state = 'saving';
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#queue(), wait);
  }

  #queue(): void {
    this.#sending = this.#sending.then(() => this.#send());
  }

  async #send(): Promise<void> {
    const sent = this.#pending;
    const result = await call('saveAnswers', { attempt: this.#attempt, answers: sent });
    if (result.ok) return this.#arrived(sent);
    if (this.drop(result.fields, sent)) return this.resume();
    this.state = 'unsaved';
    this.problem = result.message;
    if (isPassing(result.code)) this.#timer = setTimeout(() => this.#queue(), RETRY_MS);
  }

  #arrived(sent: Answers): void {
    const changedMeanwhile = Object.entries(this.#pending).filter(([question, answer]) => sent[question] !== answer);
    this.#pending = Object.fromEntries(changedMeanwhile);
    remember(this.#attempt, this.#pending);
    if (changedMeanwhile.length === 0) this.state = 'saved';
  }
}

const keyOf = (attempt: string) => `unsent:${attempt}`;

function remembered(attempt: string): Answers {
  try {
    return JSON.parse(localStorage.getItem(keyOf(attempt)) ?? '{}');
  } catch {
    return {};
  }
}

function remember(attempt: string, pending: Answers): void {
  try {
    if (Object.keys(pending).length === 0) localStorage.removeItem(keyOf(attempt));
    else localStorage.setItem(keyOf(attempt), JSON.stringify(pending));
  } catch {
    // Storage that is full or switched off: answers still go to the server.
  }
}
