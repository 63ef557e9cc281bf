import type { Autosave } from './autosave.svelte.ts';
import { call, isPassing, RETRY_MS } from './call.ts';

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
  readonly #autosave: Autosave;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(attempt: string, autosave: Autosave) {
    this.#attempt = attempt;
    this.#autosave = autosave;
  }

  timeOver(): void {
    this.over = true;
    addEventListener('online', () => this.send());
    this.send();
  }

  async send(): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    clearTimeout(this.#timer);
    const answers = await this.#autosave.hold();
    const result = await call('submitAttempt', { attempt: this.#attempt, answers });
    this.busy = false;
    if (result.ok) return this.#arrived(result.data as { late: boolean; confirming: boolean });
    this.problem = result.message;
    const dropped = this.#autosave.drop(result.fields, answers);
    if (!this.over) return this.#autosave.resume();
    if (dropped) return this.send();
    if (isPassing(result.code)) this.#timer = setTimeout(() => this.send(), RETRY_MS);
  }

  /** Questions that confirm the result come in place of the paper, on the same page. */
  #arrived({ late, confirming }: { late: boolean; confirming: boolean }): void {
    this.#autosave.forget();
    if (confirming) location.reload();
    else location.assign(`/attempts/${this.#attempt}${late ? '?late=1' : ''}`);
  }
}
