import { RING_MS } from '../../../../domain/question/kinds/timing/clock.ts';
import { PATIENCE } from '../../../../domain/question/whole.ts';
import { sound } from './sound.svelte.ts';

/** A telephone on a desk: quiet for a while, then it rings until it is picked up or the caller gives up. */
export class Ringing {
  state = $state<'ready' | 'quiet' | 'ringing' | 'over'>('ready');
  /** Rings begun. */
  count = $state(0);
  #since = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #silence = () => {};
  readonly #ongone: (ms: number) => void;

  /** @param ongone told when the caller gives up, with the milliseconds it rang. */
  constructor(ongone: (ms: number) => void) {
    this.#ongone = ongone;
  }

  /** @param quiet milliseconds until the first ring. */
  begin(quiet: number): void {
    this.stop();
    [this.state, this.count] = ['quiet', 0];
    this.#timer = setTimeout(() => {
      [this.state, this.#since] = ['ringing', performance.now()];
      this.#ring();
    }, quiet);
  }

  /** Milliseconds from the first ring to `at`, a moment of the browser's own clock of events. */
  pickUp(at: number): number {
    this.stop();
    this.state = 'over';
    return Math.max(0, Math.round(at - this.#since));
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#silence();
  }

  #ring(): void {
    if (this.count === PATIENCE) {
      this.#ongone(this.pickUp(performance.now()));
      return;
    }
    this.count++;
    this.#silence = sound.ring();
    navigator.vibrate?.([300, 100, 300]);
    // Counted from the first ring, so that a slow timer never makes the rings drift.
    this.#timer = setTimeout(() => this.#ring(), this.#since + this.count * RING_MS - performance.now());
  }
}
