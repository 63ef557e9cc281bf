import type { Course } from '../../domain/library/course.ts';
import { reminderRulesOf } from '../../domain/organisation.ts';
import type { Person } from '../../domain/people/person.ts';
import {
  fateOf,
  type KeptReminder,
  mayBeAsked,
  REMINDER_FATES,
  type ReminderFate,
} from '../../domain/reminder/kept.ts';
import type { Reminder } from '../../domain/reminder/reminder.ts';
import type { ReminderRules } from '../../domain/reminder/rules.ts';
import { NOT_ALLOWED, type NotAllowed } from '../access.ts';
import { type Needs, organisationOf } from '../needs.ts';
import { type PageOf, pageAsked } from '../pages.ts';
import { isCalled, textIn } from '../results/narrowing.ts';
import { type LastLook, lastLook } from './last-look.ts';
import { nextDue, rowsFrom } from './list-planned.ts';
import type { TrueToday } from './true-today.ts';

/** What the list is narrowed to: `trouble` is whatever did not go out, or not surely. */
export const REMINDER_PICKS = ['trouble', ...REMINDER_FATES] as const;
export type ReminderPick = (typeof REMINDER_PICKS)[number];

export interface ReminderFilter {
  readonly pick?: ReminderPick;
  /** Part of a name or an employee number, of whom it is to or about. */
  readonly search?: string;
  /** Rows of a page. */
  readonly size?: number;
}

export interface ReminderRow {
  readonly reminder: Reminder;
  /** Undefined where nobody knows them any more. */
  readonly to?: Person;
  readonly about?: Person;
  readonly course?: Course;
}

export interface KeptRow extends ReminderRow {
  readonly kept: KeptReminder;
  readonly fate: ReminderFate;
  /** HR may have it sent again. */
  readonly again: boolean;
}

export interface Reminders extends PageOf<KeptRow> {
  readonly ok: true;
  readonly rules: ReminderRules;
  readonly isMailed: boolean;
  /** Letters wait until HR types the mail server's password again. */
  readonly isMailLocked: boolean;
  readonly look?: LastLook;
  /** What nobody took up yet or is tried again, and when the window opens for it; the first of them. */
  readonly next: { readonly at?: Date; readonly rows: readonly ReminderRow[]; readonly count: number };
  readonly unsupervised: readonly Person[];
}

const PAGE = 50;
const NEXT_SHOWN = 10;
const TROUBLE: readonly ReminderFate[] = ['retrying', 'given-up', 'unsure'];

/** HR's page: what went out to whom and what became of it, what goes out next, and whether anything can. */
export async function listReminders(
  needs: Needs,
  who: Person,
  { size = PAGE, ...filter }: ReminderFilter,
  asked = 1,
): Promise<Reminders | NotAllowed> {
  if (!who.hr) return NOT_ALLOWED;
  const { store } = needs;
  const rules = reminderRulesOf(await organisationOf(needs));
  const now = needs.now();
  const { at, due } = await nextDue(needs);
  const query = { people: peopleNamed(filter, due), fates: fatesOf(filter), now, limit: size };
  const first = pageAsked(asked);
  const listed = await store.reminders({ ...query, from: (first - 1) * size });
  const pages = Math.max(1, Math.ceil(listed.count / size));
  const page = Math.min(pages, first);
  const { rows } = page === first ? listed : await store.reminders({ ...query, from: (page - 1) * size });
  const open = await store.openReminders(at ? due.reminders : [], NEXT_SHOWN);
  const row = rowsFrom(needs, due);
  return {
    ok: true,
    ...{
      rules,
      isMailed: needs.mail !== undefined,
      isMailLocked: needs.isMailLocked === true,
      look: lastLook(store),
      unsupervised: due.unsupervised,
    },
    rows: rows.map((kept) => ({ ...row(kept), kept, fate: fateOf(kept, now), again: mayBeAsked(kept, now) })),
    ...{ count: listed.count, page, pages },
    next: { at, rows: open.rows.map(({ reminder }) => row(reminder)), count: open.count },
  };
}

/** Reads a filter from an address; values that name nothing are left out. */
export function reminderFilterFrom(query: URLSearchParams): ReminderFilter {
  return { pick: REMINDER_PICKS.find((pick) => pick === query.get('state')), search: textIn(query, 'search') };
}

function fatesOf({ pick }: ReminderFilter): readonly ReminderFate[] | undefined {
  return pick === 'trouble' ? TROUBLE : pick && [pick];
}

function peopleNamed({ search }: ReminderFilter, { people }: TrueToday) {
  return search === undefined ? undefined : [...people.values()].filter(isCalled(search)).map(({ id }) => id);
}
