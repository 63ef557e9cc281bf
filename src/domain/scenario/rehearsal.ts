/** One go at a role-play in practice. Its choices are the whole state; everything else follows from them. */
export interface Run {
  /** 1 for the first. */
  readonly number: number;
  /** Which version of the scenario it is played on. */
  readonly version: string;
  /** Number of the run that its variations were drawn for: its own, or that of the run it tries again. */
  readonly variation: number;
  readonly choices: readonly string[];
  /** Milliseconds of thought before each reply, as the browser measured. They change neither the way nor the score. */
  readonly thought: readonly number[];
}

export interface FinishedRun extends Run {
  readonly endedAt: Date;
}

/** How far somebody is with a role-play in practice. */
export interface Rehearsal {
  readonly current: Run;
  /** How often an ending was reached. */
  readonly finished: number;
  readonly lastAt: Date;
  /** Latest last; only the latest {@link KEPT_RUNS}. */
  readonly runs: readonly FinishedRun[];
}

export const KEPT_RUNS = 8;

/** Where a run stands, so that one that went on in another window is noticed. */
export interface Bookmark {
  readonly run: number;
  /** Replies given. */
  readonly after: number;
}

/** A rehearsal that nobody has begun stands where an empty first run does. */
export function bookmarkOf(rehearsal: Rehearsal | undefined): Bookmark {
  return { run: rehearsal?.current.number ?? 1, after: rehearsal?.current.choices.length ?? 0 };
}

/** The rehearsal once its run in hand is `current`. */
export function rehearsed(
  before: Rehearsal | undefined,
  current: Run,
  { ended, at }: { readonly ended: boolean; readonly at: Date },
): Rehearsal {
  const { finished, runs } = before ?? { finished: 0, runs: [] };
  if (!ended) return { current, finished, lastAt: at, runs };
  return {
    current,
    finished: finished + 1,
    lastAt: at,
    runs: [...runs, { ...current, endedAt: at }].slice(-KEPT_RUNS),
  };
}

/** Whole seconds of thought before a reply when they were more than the customer has patience for; undefined otherwise. */
export function hesitation(thought: number | undefined, patience: number): number | undefined {
  const seconds = Math.floor((thought ?? 0) / 1000);
  return seconds > patience ? seconds : undefined;
}

/** A day; nobody thinks longer, and no clock that runs measures more. */
const LONGEST_THOUGHT = 86_400_000;
/** Milliseconds by which two clocks may disagree. */
const GRACE = 5_000;

/** Whether a browser can have measured this: not below nothing, and no longer than since the run last went on. */
export function isThought(thought: number, since: Date | undefined, now: Date): boolean {
  if (!Number.isInteger(thought) || thought < 0 || thought > LONGEST_THOUGHT) return false;
  return !since || since > now || thought <= now.getTime() - since.getTime() + GRACE;
}
