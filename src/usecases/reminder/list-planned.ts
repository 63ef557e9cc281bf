import { reminderRulesOf } from '../../domain/organisation.ts';
import type { Person } from '../../domain/people/person.ts';
import { isLate, type Reminder } from '../../domain/reminder/reminder.ts';
import { nextOpening } from '../../domain/reminder/window.ts';
import { dayIn } from '../../domain/time.ts';
import { NOT_ALLOWED, type NotAllowed } from '../access.ts';
import { type Needs, organisationOf } from '../needs.ts';
import { type PageOf, pageAsked } from '../pages.ts';
import { departmentsOf, isCalled, type Narrowing, narrowingFrom, within } from '../results/narrowing.ts';
import type { ReminderRow } from './list-reminders.ts';
import { type TrueToday, trueToday } from './true-today.ts';

/** On which side of the due day a reminder goes out: before or on it, after it, or when the task is done after all. */
export const PLANNED_STEPS = ['before', 'late', 'done'] as const;
export type PlannedStep = (typeof PLANNED_STEPS)[number];

/** What the list is narrowed to: department and position are those of whoever has the task, the search is for them or whoever is told. */
export interface PlannedFilter extends Narrowing {
  readonly step?: PlannedStep;
  /** Rows of a page. */
  readonly size?: number;
}

export interface PlannedReminders extends PageOf<ReminderRow> {
  readonly ok: true;
  /** When the window opens for them; undefined when it does not in the next two months. */
  readonly at?: Date;
  readonly departments: readonly string[];
}

const PAGE = 100;

/** HR's list of everything that goes out next, those who are told in the order of the staff list. */
export async function listPlanned(
  needs: Needs,
  who: Person,
  { step, search, size = PAGE, ...whose }: PlannedFilter,
  asked = 1,
): Promise<PlannedReminders | NotAllowed> {
  if (!who.hr) return NOT_ALLOWED;
  const { at, due } = await nextDue(needs);
  const row = rowsFrom(needs, due);
  const isAmong = within(whose);
  const isNamed = isCalled(search);
  const found = (at ? due.reminders : []).filter((reminder) => {
    if (step && stepOf(reminder) !== step) return false;
    const { to, about: person, course } = row(reminder);
    return to && person && course && isAmong({ person, course }) && (isNamed(to) || isNamed(person));
  });
  const most = Math.max(1, Math.ceil(found.length / size));
  const wanted = Math.min(most, pageAsked(asked));
  const open = await needs.store.openReminders(found, wanted * size);
  const pages = Math.max(1, Math.ceil(open.count / size));
  const page = Math.min(pages, wanted);
  return {
    ...{ ok: true, count: open.count, page, pages },
    rows: open.rows.slice((page - 1) * size, page * size).map(({ reminder }) => row(reminder)),
    departments: departmentsOf(await needs.store.people()),
    ...(at && { at }),
  };
}

/** Reads a filter from an address; values that name nothing are left out. */
export function plannedFilterFrom(query: URLSearchParams): PlannedFilter {
  return { ...narrowingFrom(query), step: PLANNED_STEPS.find((step) => step === query.get('step')) };
}

/** When the window opens next, and what is true then: what nobody took up of it goes out. */
export async function nextDue(needs: Needs): Promise<{ readonly at?: Date; readonly due: TrueToday }> {
  const organisation = await organisationOf(needs);
  const now = needs.now();
  const at = nextOpening(now, reminderRulesOf(organisation), organisation.timeZone);
  const due = await trueToday(needs, organisation, dayIn(organisation.timeZone, at ?? now));
  return { due, ...(at && { at }) };
}

/** Names whom a reminder is to and about. */
export function rowsFrom({ library }: Pick<Needs, 'library'>, { people }: TrueToday): (of: Reminder) => ReminderRow {
  return (reminder) => ({
    reminder,
    to: people.get(reminder.to),
    about: people.get(reminder.about),
    course: library.courses.get(reminder.course),
  });
}

function stepOf(reminder: Reminder): PlannedStep {
  if (reminder.step === 'done') return 'done';
  return isLate(reminder) ? 'late' : 'before';
}
