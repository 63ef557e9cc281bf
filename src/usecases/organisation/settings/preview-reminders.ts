import { enrolmentsOf } from '../../../domain/assignment/enrolment.ts';
import type { CourseId, PersonId } from '../../../domain/id.ts';
import { type Organisation, reminderRulesOf } from '../../../domain/organisation.ts';
import type { Day, Person } from '../../../domain/people/person.ts';
import type { PersonSummary } from '../../../domain/people/summary.ts';
import { type AheadTask, type Forecast, forecast } from '../../../domain/reminder/forecast.ts';
import { remindersFor } from '../../../domain/reminder/ladder.ts';
import { keyOf, type Reminder, type Step } from '../../../domain/reminder/reminder.ts';
import { type ReminderRules, setOn } from '../../../domain/reminder/rules.ts';
import { dayIn } from '../../../domain/time.ts';
import { NOT_ALLOWED, type NotAllowed } from '../../access.ts';
import { type Needs, organisationOf } from '../../needs.ts';
import { subjectsOf } from '../../reminder/true-today.ts';

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
  const { timeZone = organisation.timeZone } = proposed;
  const all = await needs.store.people();
  const now = needs.now();
  const subjects = subjectsOf(needs, organisation, all);
  const [today, todayThen] = [dayIn(organisation.timeZone, now), dayIn(timeZone, now)];
  const dueThen = timeZone === organisation.timeZone ? undefined : dueDays(needs, { ...organisation, timeZone }, all);
  const before = { rules: reminderRulesOf(organisation), timeZone: organisation.timeZone };
  const rules = proposed.rules ? setOn(today, proposed.rules, before.rules) : before.rules;
  const told = await alreadyTold(needs, subjects, [
    { day: today, rules: before.rules },
    { day: todayThen, rules },
  ]);

  const tasks: AheadTask[] = [];
  const counted = { otherDay: 0, late: [0, 0] as [number, number] };
  for (const { person, supervisor, tasks: own } of subjects) {
    for (const { course, due } of own) {
      const after = dueThen?.get(taskKey(person.id, course)) ?? due;
      if (after !== due) counted.otherDay++;
      if (due < today) counted.late[0]++;
      if (after < todayThen) counted.late[1]++;
      const readers = (step: Step) => {
        const to = supervisor && step.startsWith('late-') ? [supervisor, person.id] : [person.id];
        if (told.size === 0) return to.length;
        return to.filter((one) => !told.has(keyOf({ to: one, about: person.id, course, due: after, step }))).length;
      };
      tasks.push({ before: due, after, readers });
    }
  }
  return { ok: true, ...forecast(tasks, before, { rules, timeZone }, now), tasks: tasks.length, ...counted };
}

/** Of what is true on the day by any of these rules: what was taken up and is not tried again. */
async function alreadyTold(
  { store }: Needs,
  subjects: ReturnType<typeof subjectsOf>,
  ways: readonly { readonly day: Day; readonly rules: ReminderRules }[],
): Promise<ReadonlySet<string>> {
  const reminders = new Map<string, Reminder>();
  for (const { day, rules } of ways) {
    for (const { person, ...subject } of subjects) {
      const told = remindersFor({ ...subject, person: person.id, toldLate: [] }, day, rules);
      for (const reminder of told) reminders.set(keyOf(reminder), reminder);
    }
  }
  const { rows } = await store.openReminders([...reminders.values()]);
  for (const { reminder } of rows) reminders.delete(keyOf(reminder));
  return new Set(reminders.keys());
}

/** When everybody's tasks are due. */
function dueDays(
  { library, now }: Needs,
  { assignments, timeZone }: Organisation,
  all: readonly PersonSummary[],
): ReadonlyMap<string, Day> {
  const current = assignments.filter(({ withdrawnAt }) => !withdrawnAt);
  const on = { timeZone, today: dayIn(timeZone, now()), programmes: library.programmes };
  return new Map(
    all.flatMap((one) =>
      enrolmentsOf(one, current, on).map(({ course, due }) => [taskKey(one.person.id, course), due] as const),
    ),
  );
}

function taskKey(person: PersonId, course: CourseId): string {
  return `${person} ${course}`;
}
