/** One attempt at the assessment. */
export interface Sitting {
  /** Days before today; less than 1 is that part of a day before now. */
  readonly ago: number;
  /** Percent of the questions and replies that are wholly right. */
  readonly skill: number;
  /** Gives, in the role-play, a reply that breaks a red line. */
  readonly redLine?: true;
  /** Answers half of the questions, and lets the time run out. */
  readonly ranOut?: true;
}

/** What somebody did with the course; days count back from today. */
export interface Life {
  /** When they used their invitation; absent when they never did. */
  readonly joined?: number;
  /** Lessons finished; those of the course at most. */
  readonly lessons: number;
  /** The day of the last lesson. The others came on the days before. */
  readonly studied: number;
  /** Percent of drills and practice replies that are wholly right. */
  readonly skill: number;
  readonly rehearsed: boolean;
  /** First one first. A remedial plan is done in between. */
  readonly attempts: readonly Sitting[];
  /** The share of the remedial plan done since the last attempt, 0 to 1. */
  readonly redone: number;
  /** Has a paper in hand at this moment. */
  readonly sitting: boolean;
  /** On which of the days since the lessons, counted back from today, they practise; on none when left out. */
  readonly practises?: (ago: number) => boolean;
}

/** Lessons are spread over so many days. */
export const STUDY_DAYS = 3;

const ALL = Number.POSITIVE_INFINITY;
const NOTHING: Life = { lessons: 0, studied: 0, skill: 0, rehearsed: false, attempts: [], redone: 0, sitting: false };

/** Never used the invitation. */
export function absent(): Life {
  return NOTHING;
}

/** Signed up and did nothing more. */
export function signedUp(joined: number): Life {
  return { ...NOTHING, joined };
}

/** In the middle of the lessons; the last one was finished `studied` days ago. */
export function learning(studied: number, lessons: number, skill: number): Life {
  return { ...NOTHING, joined: studied + STUDY_DAYS, lessons, studied, skill };
}

/** Through with lessons and rehearsal, not yet assessed. */
export function ready(studied: number, skill: number): Life {
  return { ...learning(studied, ALL, skill), rehearsed: true };
}

/** Sat the assessment, once or more; the lessons were finished the day before the first time. */
export function assessed(first: Sitting, ...retakes: readonly Sitting[]): Life {
  return { ...ready(Math.ceil(first.ago) + 1, first.skill), attempts: [first, ...retakes] };
}

/** Practises since the lessons, with a day off a week. */
export function daily(life: Life): Life {
  return { ...life, practises: (ago) => ago % 7 !== 4 };
}

/** Practises on some days since the lessons. */
export function sometimes(life: Life): Life {
  return { ...life, practises: (ago) => ago % 3 === 2 };
}

export function sat(ago: number, skill: number): Sitting {
  return { ago, skill };
}
