import type { CourseId, PersonId } from '../id.ts';
import type { Day } from '../people/person.ts';
import { daysBetween } from '../time.ts';
import { isLate, type Reminder, type Step } from './reminder.ts';
import type { ReminderRules } from './rules.ts';

/** A course that somebody is asked to do. */
export interface Task {
  readonly course: CourseId;
  readonly due: Day;
}

/** Somebody who is here, with what reminders of them follow from. */
export interface Subject {
  readonly person: PersonId;
  /** Somebody who is here, too. */
  readonly supervisor?: PersonId;
  /** What they have still to do. */
  readonly tasks: readonly Task[];
  readonly passed: readonly CourseId[];
  /** Where a supervisor was told that they are late, and not both yet that they are done. */
  readonly toldLate: readonly Reminder[];
}

/**
 * What is true today and may be told, each once: of every task the latest rung of the ladder that was reached, so that
 * what was missed is not made up for, and what is done after all. Design, section 5.
 */
export function remindersFor(subject: Subject, today: Day, rules: ReminderRules): Reminder[] {
  const { person, supervisor, tasks } = subject;
  const onLadder = tasks.flatMap(({ course, due }) => {
    const step = stepOn(today, due, rules);
    if (!step) return [];
    const told = supervisor && isLate({ step }) ? [supervisor, person] : [person];
    return told.map((to): Reminder => ({ to, about: person, course, due, step }));
  });
  return [...onLadder, ...doneAfterAll(subject)];
}

/** The latest rung reached on a day, of those that held when its day came; undefined when there is none. */
export function stepOn(today: Day, due: Day, { before, late, since }: ReminderRules): Step | undefined {
  const days = daysBetween(due, today);
  const holds = (step: Step, on: number) => {
    const from = since?.[step];
    return !from || daysBetween(due, from) <= on;
  };
  if (days > 0) {
    const reached = late.filter((after) => after <= days && holds(`late-${after}`, after));
    return reached.length > 0 ? `late-${Math.max(...reached)}` : undefined;
  }
  const reached = before.filter((ahead) => ahead >= -days && holds(`before-${ahead}`, -ahead));
  return reached.length > 0 ? `before-${Math.min(...reached)}` : undefined;
}

/** To the supervisor they still have, if that one was told that they are late, and to themselves. */
function doneAfterAll({ person, supervisor, passed, toldLate }: Subject): Reminder[] {
  if (!supervisor) return [];
  const latest = new Map<CourseId, Day>();
  for (const { to, course, due } of toldLate) {
    const isDone = to === supervisor && passed.includes(course);
    if (isDone && due > (latest.get(course) ?? '')) latest.set(course, due);
  }
  return [...latest].flatMap(([course, due]) =>
    [supervisor, person].map((to): Reminder => ({ to, about: person, course, due, step: 'done' })),
  );
}
