import type { CourseId, PersonId } from '../id.ts';
import type { Day } from '../people/person.ts';

/** A rung of the ladder: so many days before the due day (0: on it), so many after it, or done after all. */
export type Step = `before-${number}` | `late-${number}` | 'done';

export const STEP = /^(before-\d+|late-\d+|done)$/;

export function isStep(text: string): text is Step {
  return STEP.test(text);
}

/**
 * One thing told to one person, once. A task is a course and the day it is due by, whatever asks for it: where that is
 * said anew, by another assignment, nobody is told again; where the day moves, the ladder begins anew from today.
 */
export interface Reminder {
  /** Who is told: whoever has the task, or their supervisor. */
  readonly to: PersonId;
  /** Who has the task. */
  readonly about: PersonId;
  readonly course: CourseId;
  readonly due: Day;
  readonly step: Step;
}

/** Two reminders are the same when their keys are. */
export function keyOf(reminder: Reminder): string {
  const known = keys.get(reminder);
  if (known !== undefined) return known;
  const { to, about, course, due, step } = reminder;
  const key = [about, course, due, step, to].join(' ');
  keys.set(reminder, key);
  return key;
}

/** Tens of thousands of the same ones are compared on each look. */
const keys = new WeakMap<Reminder, string>();

export function isLate({ step }: Pick<Reminder, 'step'>): boolean {
  return step.startsWith('late-');
}
