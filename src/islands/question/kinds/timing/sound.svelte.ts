const KEY = 'sound';

/** Whether simulations may be heard: asked on the first visit, remembered in this browser, silent until then. */
class Sound {
  choice = $state<'on' | 'off'>();
  #context: AudioContext | undefined;

  constructor() {
    const kept = remembered();
    if (kept === 'on' || kept === 'off') this.choice = kept;
  }

  choose(choice: 'on' | 'off'): void {
    this.choice = choice;
    try {
      localStorage.setItem(KEY, choice);
    } catch {
      // Storage that is full or switched off: the choice holds until the page is left.
    }
  }

  /**
   * One ring: two bell tones beaten twenty times a second, for a second. Returns what silences it at once.
   * A browser without Web Audio rings in silence; the ring is seen and felt as well.
   */
  ring(): () => void {
    if (this.choice !== 'on' || typeof AudioContext === 'undefined') return () => undefined;
    this.#context ??= new AudioContext();
    const context = this.#context;
    void context.resume();
    const [loud, beat, depth] = [context.createGain(), context.createOscillator(), context.createGain()];
    const now = context.currentTime;
    loud.gain.setValueAtTime(0, now);
    loud.gain.linearRampToValueAtTime(0.12, now + 0.03);
    loud.gain.setValueAtTime(0.12, now + 0.95);
    loud.gain.linearRampToValueAtTime(0, now + 1);
    beat.frequency.value = 20;
    depth.gain.value = 0.08;
    beat.connect(depth).connect(loud.gain);
    const bells = [740, 988].map((frequency) => {
      const bell = context.createOscillator();
      bell.type = 'triangle';
      bell.frequency.value = frequency;
      bell.connect(loud);
      return bell;
    });
    loud.connect(context.destination);
    for (const source of [beat, ...bells]) {
      source.start(now);
      source.stop(now + 1);
    }
    return () => loud.disconnect();
  }
}

function remembered(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

/** One choice for everything on the page. */
export const sound = new Sound();
