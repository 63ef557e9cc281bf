import type { CourseId, PersonId } from '../../../domain/id.ts';
import { reminderRulesOf } from '../../../domain/organisation.ts';
import type { Day, Person } from '../../../domain/people/person.ts';
import { type AheadTask, type Forecast, forecast } from '../../../domain/reminder/forecast.ts';
import { keyOf, type Reminder, type Step } from '../../../domain/reminder/reminder.ts';
import type { ReminderRules } from '../../../domain/reminder/rules.ts';
import { dayIn, daysBetween } from '../../../domain/time.ts';
import { NOT_ALLOWED, type NotAllowed } from '../../access.ts';
import { type Needs, organisationOf } from '../../needs.ts';
import { subjectsOf, trueToday } from '../../reminder/true-today.ts';

/** What another time zone, or other rules of reminders, would change before anybody does anything. */
export interface ReminderPreview extends Forecast {
  readonly ok: true;
  /** Tasks not passed, those of them whose due day would be another, and how many are late, now and then. */
  readonly tasks: number;
  readonly otherDay: number;
  readonly late: readonly [now: number, then: number];
}

/** What would become of reminders and due days, if these rules or this time zone were in force. */
export async function previewReminders(
  needs: Needs,
  who: Person,
  proposed: { readonly rules?: ReminderRules; readonly timeZone?: string },
): Promise<ReminderPreview | NotAllowed> {
  if (!who.hr) return NOT_ALLOWED;
  const organisation = await organisationOf(needs);
  const { rules = reminderRulesOf(organisation), timeZone = organisation.timeZone } = proposed;
  const then = { ...organisation, reminders: rules, timeZone };
  const all = await needs.store.people();
  const now = needs.now();
  const subjects = subjectsOf(needs, organisation, all);
  const dueThen = timeZone === organisation.timeZone ? undefined : dueDays(subjectsOf(needs, then, all));
  const told = await alreadyTold(needs, [organisation, then]);

  const [today, todayThen] = [dayIn(organisation.timeZone, now), dayIn(timeZone, now)];
  const tasks: AheadTask[] = [];
  const counted = { otherDay: 0, late: [0, 0] as [number, number] };
  for (const { person, supervisor, tasks: own } of subjects) {
    for (const { course, due } of own) {
      const after = dueThen?.get(taskKey(person.id, course)) ?? due;
      if (after !== due) counted.otherDay++;
      if (daysBetween(due, today) > 0) counted.late[0]++;
      if (daysBetween(after, todayThen) > 0) counted.late[1]++;
      const readers = (step: Step) => {
        const to = supervisor && step.startsWith('late-') ? [supervisor, person.id] : [person.id];
        return to.filter((one) => !told.has(keyOf({ to: one, about: person.id, course, due: after, step }))).length;
      };
      tasks.push({ before: due, after, readers });
    }
  }
  const before = { rules: reminderRulesOf(organisation), timeZone: organisation.timeZone };
  return { ok: true, ...forecast(tasks, before, { rules, timeZone }, now), tasks: tasks.length, ...counted };
}

/** Of what is true today by any of these rules: what was taken up and is not tried again. */
async function alreadyTold(
  needs: Needs,
  ways: readonly Parameters<typeof trueToday>[1][],
): Promise<ReadonlySet<string>> {
  const now = needs.now();
  const reminders = new Map<string, Reminder>();
  for (const way of ways) {
    const today = await trueToday(needs, way, dayIn(way.timeZone, now));
    for (const reminder of today.reminders) reminders.set(keyOf(reminder), reminder);
  }
  const { rows } = await needs.store.openReminders([...reminders.values()]);
  for (const { reminder } of rows) reminders.delete(keyOf(reminder));
  return new Set(reminders.keys());
}

function dueDays(subjects: ReturnType<typeof subjectsOf>): ReadonlyMap<string, Day> {
  return new Map(
    subjects.flatMap(({ person, tasks }) => tasks.map((task) => [taskKey(person.id, task.course), task.due])),
  );
}

function taskKey(person: PersonId, course: CourseId): string {
  return `${person} ${course}`;
}
