/** Milliseconds between two looks at the clock. */
const TICK = 100;

/** A scene before the learner's eyes: how long it has been there, time in a hidden tab not counted. */
export class Moment {
  /** Milliseconds, as of the last look at the clock. */
  ms = $state(0);
  /** Whether its words are all there. */
  whole = $state(false);
  #counted = 0;
  #since: number | undefined;

  /** @param paced whether its words appear one after the other */
  constructor(paced: boolean) {
    this.whole = !paced;
  }

  /** Whole milliseconds until now. */
  elapsed(): number {
    const running = this.#since === undefined ? 0 : performance.now() - this.#since;
    return Math.round(this.#counted + running);
  }

  /** Lets it run while the tab is seen. Returns what stops it. */
  run(): () => void {
    const turn = () => (document.hidden ? this.#pause() : this.#goOn());
    turn();
    document.addEventListener('visibilitychange', turn);
    const timer = setInterval(() => {
      this.ms = this.elapsed();
    }, TICK);
    return () => {
      document.removeEventListener('visibilitychange', turn);
      clearInterval(timer);
      this.#pause();
    };
  }

  #goOn(): void {
    this.#since ??= performance.now();
  }

  #pause(): void {
    this.#counted = this.elapsed();
    this.#since = undefined;
  }
}
