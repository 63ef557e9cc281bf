import type { PersonId } from '../../domain/id.ts';
import type { Day } from '../../domain/people/person.ts';
import { isLate } from '../../domain/reminder/reminder.ts';
import type { Needs } from '../needs.ts';

/** That somebody was reminded of a task, and when the last time. */
export interface RemindedOf {
  readonly at: Date;
  /** Their supervisor was told that they are late. */
  readonly supervisorToo: boolean;
}

/** What somebody was reminded of: by mail, surely or not, or by the product alone. */
export type RemindedBy = (task: { person: PersonId; course: string; due?: Day }) => RemindedOf | undefined;

/** Who of some people was reminded of what. */
export async function remindedAmong({ store }: Pick<Needs, 'store'>, people: readonly PersonId[]): Promise<RemindedBy> {
  const told = (await store.remindersAbout(people)).filter(({ state }) => state !== 'failed' && state !== 'sending');
  const byTask = Map.groupBy(told, ({ about, course, due }) => `${about} ${course} ${due}`);
  return ({ person, course, due }) => {
    const own = byTask.get(`${person} ${course} ${due}`) ?? [];
    const last = own.findLast(({ to }) => to === person);
    return last && { at: last.at, supervisorToo: own.some((one) => one.to !== person && isLate(one)) };
  };
}
