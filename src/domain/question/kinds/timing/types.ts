import type { Bilingual } from '../../../language.ts';
import type { Named, Option, ShownPart } from '../parts.ts';

/** What is played, and how time is counted in it. */
export const SIMULATIONS = ['telephone', 'handshake', 'call'] as const;
export type Simulation = (typeof SIMULATIONS)[number];
export type Unit = 'ring' | 'second' | 'minute';

/** A number, or one in digits, where a norm's figure stood. */
export type Measure = number | string;

/** When to act, in the question's unit: full marks inside, none from the outer edge on. */
export type Window =
  | { readonly from?: Measure | undefined; readonly upTo: Measure; readonly outer: Measure }
  | { readonly around: Measure; readonly within: Measure; readonly outer: Measure };

export interface TimingTypes {
  /** Something to do at the right moment, and a question that asks the same without a clock. */
  readonly question: {
    readonly simulation: Simulation;
    readonly unit: Unit;
    readonly window: Window;
    /** Telephone: rings before one gets there. */
    readonly rungBefore?: number;
    /** Telephone: the first words, which depend on whether more than `late` rings were heard in all. */
    readonly opening?: { readonly late: Measure; readonly options: readonly Opening[] };
    /** Call: the talk, in seconds of the simulated call. */
    readonly lines?: readonly Line[];
    /** Exactly one is right. */
    readonly untimed: readonly Option[];
  };
  /** Milliseconds as the browser measured them, and the first words; or the choice made without a clock. */
  readonly answer: { readonly ms?: number; readonly opening?: string; readonly option?: string };
  readonly shown: {
    readonly simulation: Simulation;
    readonly rungBefore: number;
    readonly opening: readonly ShownPart[];
    readonly lines: readonly { readonly at: number; readonly who: Line['who']; readonly text: string }[];
    readonly untimed: readonly ShownPart[];
  };
}

export interface Opening extends Named {
  readonly fits: 'in-time' | 'late';
  readonly because: Bilingual;
}

export interface Line {
  readonly at: number;
  readonly who: 'caller' | 'staff';
  readonly text: Bilingual;
}
