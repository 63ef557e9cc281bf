import type { Language } from '../../domain/language.ts';
import type { Course } from '../../domain/library/course.ts';
import type { Library } from '../../domain/library/library.ts';
import type { Organisation } from '../../domain/organisation.ts';
import type { Day, Person } from '../../domain/people/person.ts';
import type { Reminder, Step } from '../../domain/reminder/reminder.ts';
import type { ReminderTexts } from '../../domain/reminder/texts.ts';
import { daysBetween } from '../../domain/time.ts';

/** One thing that a letter says. */
export interface Told {
  /** Who has the task. */
  readonly person: Person;
  readonly course: Course;
  readonly due: Day;
  readonly step: Step;
  /** Days past due; negative for days ahead. */
  readonly days: number;
}

/** All that one person is told at one time: what they have to do themselves, and how their people are late or done. */
export interface Digest {
  readonly to: Person;
  readonly language: Language;
  readonly organisation: string;
  readonly own: readonly Told[];
  readonly team: readonly Told[];
  /** Where the platform is, such as `https://training.example`. */
  readonly origin: string;
  /** The organisation's own words. */
  readonly texts?: ReminderTexts;
}

/** Writes the letter; the words are the door's. */
export type ReminderLetter = (digest: Digest) => { readonly subject: string; readonly text: string };

export interface About {
  readonly library: Library;
  readonly organisation: Organisation;
  readonly people: ReadonlyMap<string, Person>;
  readonly today: Day;
  readonly origin: string;
}

/** What a letter with these reminders says, latest first; undefined when nothing of them can be told any more. */
export function digestOf(
  to: Person,
  reminders: readonly Reminder[],
  { library, organisation, people, today, origin }: About,
): Digest | undefined {
  const told = reminders
    .flatMap(({ about, course: id, due, step }): Told[] => {
      const [person, course] = [people.get(about), library.courses.get(id)];
      return person && course ? [{ person, course, due, step, days: daysBetween(due, today) }] : [];
    })
    .toSorted((a, b) => b.days - a.days || (a.person.number < b.person.number ? -1 : 1));
  if (told.length === 0) return undefined;
  return {
    ...{ to, language: to.language ?? organisation.language, organisation: organisation.name, origin },
    ...(organisation.reminderTexts && { texts: organisation.reminderTexts }),
    own: told.filter(({ person }) => person.id === to.id),
    team: told.filter(({ person }) => person.id !== to.id),
  };
}
