import { createHmac } from 'node:crypto';
import type { Person } from '../../../src/domain/people/person.ts';
import type { LessonProgress, PersonRecord } from '../../../src/domain/people/record.ts';
import { newRecord } from '../../../src/domain/people/record.ts';
import { entryBy } from '../../../src/usecases/access.ts';
import { SECRET } from './servers.ts';
import type { Site } from './site.ts';

const DEPARTMENTS = ['城东营业厅', '城西营业厅', '客户服务中心', '安检维修部', '抢险部', '燃气表室'];

/** Person number `index` of a large organisation, in one of its departments, reporting to one of its supervisors. */
export function colleague(index: number): Person {
  const id = (of: number) => `person-${String(of).padStart(6, '0')}` as Person['id'];
  return {
    id: id(index),
    number: `W${String(index).padStart(6, '0')}`,
    name: `员工${index}`,
    department: DEPARTMENTS[index % DEPARTMENTS.length] ?? '',
    positions: ['counter-clerk'],
    supervisor: index % 50 === 0 ? undefined : id(index - (index % 50)),
    hr: false,
    active: true,
    joinedAt: new Date('2026-03-02T01:00:00.000Z'),
  };
}

/** Somebody who has finished every lesson, and so may begin an attempt at any course. */
export function learned({ library, now }: Site, person: Person): PersonRecord {
  const done: LessonProgress = { openedAt: now(), finishedAt: now(), drills: {} };
  const lessons = [...library.courses.values()].flatMap((course) => course.lessons);
  return { ...newRecord(person), lessons: Object.fromEntries(lessons.map(({ id }) => [id, done])) };
}

/** Takes records in, as an import does. */
export async function takeIn(site: Site, officer: Person, added: readonly PersonRecord[]): Promise<void> {
  const entry = entryBy(site, officer, { act: 'people-imported', after: { added: added.length } });
  const kept = await site.store.importPeople({ added, changed: [] }, entry);
  if (kept !== 'imported') throw new Error(`The people were not taken: ${kept}.`);
}

/**
 * Gives people accounts and sessions by copying the rows of somebody who signed in, since hashing thousands of passwords
 * would take minutes. Resolves to their cookies, in the same order.
 */
export async function signInAll(
  site: Site,
  like: { person: Person; cookie: string },
  people: readonly Person[],
): Promise<string[]> {
  const copies = people.map((person) => ({ person, token: `token-${person.id}-0123456789` }));
  await site.signInLike(like.person.id, copies);
  const [first] = copies;
  const known = first && (await site.accounts.personOf(new Headers({ cookie: cookieOf(first.token) })));
  if (known !== first?.person.id) throw new Error('Sessions are signed in another way than measuring knows.');
  return copies.map(({ token }) => cookieOf(token));
}

function cookieOf(token: string): string {
  const signature = createHmac('sha256', SECRET).update(token).digest('base64');
  return `licheng.session_token=${encodeURIComponent(`${token}.${signature}`)}`;
}
