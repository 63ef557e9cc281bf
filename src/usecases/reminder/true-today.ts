import type { CourseId, PersonId } from '../../domain/id.ts';
import type { Library } from '../../domain/library/library.ts';
import type { Organisation } from '../../domain/organisation.ts';
import { reminderRulesOf } from '../../domain/organisation.ts';
import type { Day, Person } from '../../domain/people/person.ts';
import type { PersonSummary } from '../../domain/people/summary.ts';
import { remindersFor, type Subject, type Task } from '../../domain/reminder/ladder.ts';
import { isLate, type Reminder } from '../../domain/reminder/reminder.ts';
import { dayIn } from '../../domain/time.ts';
import type { Needs } from '../needs.ts';
import { standingsOf } from '../results/standings.ts';

/** Everything that is true on a day and may be told, whether it was told or not. */
export interface TrueToday {
  readonly reminders: readonly Reminder[];
  /** Everybody, by id. */
  readonly people: ReadonlyMap<string, Person>;
  /** Who is late and has no supervisor, so that HR alone hears of it. */
  readonly unsupervised: readonly Person[];
}

interface Known {
  readonly library: Library;
  readonly organisation: Organisation;
  readonly standsOn: Day;
  readonly today: Day;
  readonly ladder: Ladder;
}

/** What follows from where people stand, whatever they were told. */
interface Ladder extends TrueToday {
  readonly passed: ReadonlyMap<string, readonly CourseId[]>;
}

/** By what a store gave, which is the same until somebody changes. */
const known = new WeakMap<readonly PersonSummary[], Known>();

/** @param today in the organisation's time zone; a day to come, for what will be told then */
export async function trueToday(needs: Needs, organisation: Organisation, today: Day): Promise<TrueToday> {
  const [all, toldLate] = await Promise.all([needs.store.people(), needs.store.lateTold()]);
  const { reminders, people, unsupervised, passed } = ladderKnown(needs, organisation, all, today);
  const rules = reminderRulesOf(organisation);
  const over = toldLate.filter(({ about, course }) => passed.get(about)?.includes(course));
  const done = [...Map.groupBy(over, ({ about }) => about)].flatMap(([id, told]) => {
    const person = people.get(id);
    if (!person?.active) return [];
    const subject = { person: person.id, supervisor: supervisorOf(person, people), tasks: [] };
    return remindersFor({ ...subject, passed: passed.get(id) ?? [], toldLate: told }, today, rules);
  });
  return { reminders: done.length > 0 ? [...reminders, ...done] : reminders, people, unsupervised };
}

/** Worked out once for as long as nobody, no assignment, no content and no day has changed. */
function ladderKnown(needs: Needs, organisation: Organisation, all: readonly PersonSummary[], today: Day): Ladder {
  const { library } = needs;
  const standsOn = dayIn(organisation.timeZone, needs.now());
  const last = known.get(all);
  const isSame = last?.library === library && last.organisation === organisation;
  if (last && isSame && last.standsOn === standsOn && last.today === today) return last.ladder;
  const ladder = ladderOf(needs, organisation, all, today);
  known.set(all, { library, organisation, standsOn, today, ladder });
  return ladder;
}

function ladderOf(needs: Needs, organisation: Organisation, all: readonly PersonSummary[], today: Day): Ladder {
  const people = new Map<string, Person>(all.map(({ person }) => [person.id, person]));
  const rules = reminderRulesOf(organisation);
  const passed = new Map<string, readonly CourseId[]>();
  const reminders: Reminder[] = [];
  const unsupervised: Person[] = [];
  for (const { person, ...subject } of subjectsOf(needs, organisation, all)) {
    passed.set(person.id, subject.passed);
    const told = remindersFor({ ...subject, person: person.id, toldLate: [] }, today, rules);
    reminders.push(...told);
    if (!subject.supervisor && told.some(isLate)) unsupervised.push(person);
  }
  return { reminders, people, unsupervised, passed };
}

/** Everybody who is here, with what they have still to do and what they have passed. */
export function subjectsOf(
  { library, now }: Pick<Needs, 'library' | 'now'>,
  organisation: Organisation,
  all: readonly PersonSummary[],
): (Omit<Subject, 'person' | 'toldLate'> & { readonly person: Person })[] {
  const people = new Map<string, Person>(all.map(({ person }) => [person.id, person]));
  const here = all.filter(({ person }) => person.active);
  const rows = Map.groupBy(standingsOf(library, organisation, here, now()), ({ person }) => person.id);
  return here.map(({ person }) => {
    const own = rows.get(person.id) ?? [];
    const tasks = own.flatMap(({ course, assigned, standing }): Task[] =>
      standing.stage !== 'passed' && assigned && standing.due ? [{ course: course.id, due: standing.due }] : [],
    );
    const passed = own.filter(({ standing }) => standing.stage === 'passed').map(({ course }) => course.id);
    return { person, supervisor: supervisorOf(person, people), tasks, passed };
  });
}

/** Undefined for one who has left. */
function supervisorOf({ supervisor }: Person, people: ReadonlyMap<string, Person>): PersonId | undefined {
  const above = people.get(supervisor ?? '');
  return above?.active ? above.id : undefined;
}
