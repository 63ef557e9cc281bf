import type { SeenAttempt } from '../../../domain/assessment/seen-attempt.ts';
import type { Answer } from '../../../domain/question/question.ts';
import { type Called, call, isPassing, RETRY_MS } from '../../call.ts';
import type { Draft } from './draft.svelte.ts';

/** Long enough to gather a few clicks, short enough that nobody waits for it. */
const GATHER_MS = 400;

/**
 * Sends what is new in a draft to the server soon, and looks how the attempt stands there, which other windows and devices
 * may have changed. What has not arrived yet is kept in this browser, so that a lost connection, a reload or a closed
 * window loses nothing.
 */
export class Autosave {
  state = $state<'saved' | 'saving' | 'offline' | 'refused'>('saved');
  /** What the server said when it refused. */
  problem = $state('');
  /** How many answers have not arrived. */
  waiting = $state(0);
  /** When the time is over, by `performance.now()`. */
  ends = $state(0);
  readonly #attempt: string;
  readonly #draft: Draft;
  readonly #onlook: (seen: SeenAttempt) => void;
  /** Times that the page was left and that the server does not know of. */
  #left = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** One call at a time, so that an older answer never arrives after a newer one. */
  #calling: Promise<void> = Promise.resolve();
  #looking: Promise<void> | undefined;

  constructor(attempt: string, draft: Draft, onlook: (seen: SeenAttempt) => void) {
    this.#attempt = attempt;
    this.#draft = draft;
    this.#onlook = onlook;
  }

  answer(question: string, answer: Answer): void {
    this.#draft.answer(question, answer);
    this.#soon(GATHER_MS);
  }

  mark(part: string, marked: boolean): void {
    this.#draft.mark(part, marked);
    this.#soon(GATHER_MS);
  }

  /** Counts that the page was left; told with the next save. */
  leave(): void {
    this.#left += 1;
  }

  /** Stops saving. Resolves to what is to be sent along with the submission. */
  async hold() {
    clearTimeout(this.#timer);
    await this.#calling;
    clearTimeout(this.#timer);
    return { ...this.#draft.unsent(), left: this.#left };
  }

  /** Goes on saving: after a submission that did not succeed, or once the connection is back. */
  resume(): void {
    if (this.#isWaiting()) this.#soon(0);
    else this.state = 'saved';
  }

  forget(): void {
    clearTimeout(this.#timer);
    this.#draft.arrived(this.#draft.unsent());
  }

  /** Asks how the attempt stands; without a connection it stays as it is known. */
  look(): Promise<void> {
    this.#looking ??= this.#next(async () => {
      this.#looking = undefined;
      const result = await call('lookAttempt', { attempt: this.#attempt });
      if (!result.ok) return isPassing(result.code) ? undefined : this.#refused(result);
      const seen = result.data as SeenAttempt;
      if (seen.inHand) this.until(seen.remaining);
      this.#onlook(seen);
    });
    return this.#looking;
  }

  /** Sets the clock by the server's. */
  until(remaining: number): void {
    this.ends = performance.now() + remaining;
  }

  #isWaiting(): boolean {
    return Object.values(this.#draft.unsent()).some((parts) => Object.keys(parts).length > 0);
  }

  #soon(wait: number): void {
    this.state = 'saving';
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#next(() => this.#send()), wait);
  }

  #next(run: () => Promise<void>): Promise<void> {
    this.#calling = this.#calling.then(run);
    return this.#calling;
  }

  async #send(): Promise<void> {
    const sent = this.#draft.unsent();
    const left = this.#left;
    const result = await call('saveAnswers', { attempt: this.#attempt, ...sent, left });
    if (!result.ok) {
      if (this.#draft.drop(result.fields, sent)) return this.resume();
      this.#refused(result);
      // What is closed was closed elsewhere: the page follows.
      if (result.code === 'CONFLICT') this.look();
      return;
    }
    this.#left -= left;
    this.until((result.data as { remaining: number }).remaining);
    this.#draft.arrived(sent);
    if (!this.#isWaiting()) this.state = 'saved';
  }

  #refused({ code, message }: Extract<Called, { ok: false }>): void {
    this.state = code === 'OFFLINE' ? 'offline' : 'refused';
    this.problem = message;
    this.waiting = Object.keys(this.#draft.unsent().answers).length;
    if (isPassing(code)) this.#timer = setTimeout(() => this.#next(() => this.#send()), RETRY_MS);
  }
}
