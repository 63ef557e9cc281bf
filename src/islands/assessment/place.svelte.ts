import { tick } from 'svelte';

/** How a part of the paper stands, as the overview and the end tell it. */
export interface PartState {
  readonly answered: boolean;
  readonly marked: boolean;
}

/** The id of a part's element, and of the end's, which comes after the last part. */
export function elementOf(part: number): string {
  return `part-${part}`;
}

/**
 * Where somebody is in a paper, and whether they see it whole: each window has a place of its own, and both outlive a
 * reload and a change of language.
 */
export class Place {
  at = $state(0);
  whole = $state(false);
  readonly #key: string;

  constructor(name: string) {
    this.#key = `place:${name}`;
  }

  /** Goes back to where this window was. */
  async recall(parts: number): Promise<void> {
    this.whole = recalled('localStorage', 'whole-paper') === 1;
    this.at = Math.min(parts, Math.max(0, recalled('sessionStorage', this.#key)));
    await tick();
    if (this.whole && this.at > 0) document.getElementById(elementOf(this.at))?.scrollIntoView();
  }

  stand(part: number): void {
    this.at = part;
    remember('sessionStorage', this.#key, part);
  }

  /** Turns to a part and begins at its top, with the keyboard and the screen reader too. */
  async turnTo(part: number): Promise<void> {
    this.stand(part);
    await tick();
    const element = document.getElementById(elementOf(part));
    element?.focus({ preventScroll: true });
    element?.scrollIntoView();
  }

  show(whole: boolean): void {
    this.whole = whole;
    remember('localStorage', 'whole-paper', Number(whole));
  }
}

type Memory = 'localStorage' | 'sessionStorage';

function recalled(memory: Memory, key: string): number {
  try {
    return Number.parseInt(globalThis[memory].getItem(key) ?? '', 10) || 0;
  } catch {
    return 0;
  }
}

function remember(memory: Memory, key: string, value: number): void {
  try {
    globalThis[memory].setItem(key, String(value));
  } catch {
    // Switched off or full: the next page opens as if for the first time.
  }
}
