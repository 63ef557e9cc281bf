import { call, isPassing, RETRY_MS } from '../call.ts';
import type { Autosave } from './draft/autosave.svelte.ts';
import type { Draft } from './draft/draft.svelte.ts';

/**
 * Hands a paper in. When the time is over it goes on trying by itself until the server has it; what still counts then
 * is for the server to decide.
 */
export class Submission {
  busy = $state(false);
  problem = $state('');
  /** Whether the time is over. */
  over = $state(false);
  readonly #attempt: string;
  readonly #confirming: boolean;
  readonly #draft: Draft;
  readonly #autosave: Autosave;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param paper whether this window shows the questions that confirm it */
  constructor(paper: { readonly attempt: string; readonly confirming: boolean }, draft: Draft, autosave: Autosave) {
    this.#attempt = paper.attempt;
    this.#confirming = paper.confirming;
    this.#draft = draft;
    this.#autosave = autosave;
  }

  timeOver(): void {
    if (this.over) return;
    this.over = true;
    addEventListener('online', () => this.send());
    this.send();
  }

  async send(): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    clearTimeout(this.#timer);
    const sent = await this.#autosave.hold();
    const { answers, left } = sent;
    const paper = { attempt: this.#attempt, confirming: this.#confirming };
    const result = await call('submitAttempt', { ...paper, answers, left });
    this.busy = false;
    if (result.ok) return this.goOn(result.data as { late: boolean; confirming: boolean });
    this.problem = result.message;
    const dropped = this.#draft.drop(result.fields, sent);
    if (!this.over) return this.#autosave.resume();
    if (dropped) return this.send();
    if (isPassing(result.code)) this.#timer = setTimeout(() => this.send(), RETRY_MS);
  }

  /** To the result; questions that confirm it come in place of the paper, on the same page. */
  goOn({ late, confirming }: { late: boolean; confirming: boolean }): void {
    this.#autosave.forget();
    if (confirming) location.reload();
    else location.assign(`/attempts/${this.#attempt}${late ? '?late=1' : ''}`);
  }
}
