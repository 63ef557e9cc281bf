import type { CourseId } from '../../src/domain/id.ts';
import type { Person } from '../../src/domain/people/person.ts';
import type { StaffRow } from '../../src/domain/people/staff-list.ts';
import type { Needs } from '../../src/usecases/needs.ts';
import { foundOrganisation } from '../../src/usecases/organisation/found-organisation.ts';
import { importStaff } from '../../src/usecases/people/import/import-staff.ts';
import { id } from './make.ts';
import { openNeeds, type TestNeeds } from './needs.ts';

export const COURSE = id<'course'>('meeting-people');
export const PASSWORD = 'correct horse';

/** An organisation at work: an HR officer, a supervisor and her two clerks, and somebody elsewhere. */
export interface Office {
  readonly needs: TestNeeds;
  readonly hr: Person;
  /** Supervises Li Na and Sun Hao. */
  readonly zhaoMin: Person;
  readonly liNa: Person;
  readonly sunHao: Person;
  readonly chenBo: Person;
}

export const FOUNDING = {
  organisation: '礼成燃气',
  timeZone: 'Asia/Shanghai',
  language: 'zh-CN',
  number: '00001',
  name: '王芳',
  password: PASSWORD,
} as const;

const STAFF: readonly StaffRow['cells'][] = [
  { number: '00016', name: '赵敏', department: '城东营业厅', hired: '2019-03-01' },
  {
    number: '00017',
    name: '李娜',
    department: '城东营业厅',
    hired: '2026-03-02',
    supervisor: '00016',
    email: 'li.na@example.com',
  },
  { number: '00018', name: '孙浩', department: '城东营业厅', hired: '2024-07-15', supervisor: '00016' },
  { number: '00019', name: '陈波', department: '客服中心', hired: '2025-01-06' },
];

/** The rows of a file that begins below its heading. */
export function rows(...all: readonly StaffRow['cells'][]): StaffRow[] {
  return all.map((cells, at) => ({ line: at + 2, cells }));
}

export async function office(change: Parameters<typeof openNeeds>[0] = {}): Promise<Office> {
  const needs = await openNeeds(change);
  const founded = await foundOrganisation(needs, { ...FOUNDING, token: needs.links.setUp() });
  if (!founded.ok) throw new Error(`Founding was refused: ${founded.reason}`);
  const imported = await importStaff(needs, founded.person, rows(...STAFF));
  if (!imported.ok || imported.added !== STAFF.length) throw new Error('The staff list was not taken.');
  const [zhaoMin, liNa, sunHao, chenBo] = await Promise.all(STAFF.map(({ number }) => numbered(needs, number ?? '')));
  return { needs, hr: founded.person, zhaoMin: zhaoMin!, liNa: liNa!, sunHao: sunHao!, chenBo: chenBo! };
}

/** Somebody as the store has them now. */
export async function numbered({ store }: Pick<Needs, 'store'>, number: string): Promise<Person> {
  const person = await store.personNumbered(number);
  if (!person) throw new Error(`Nobody has the number ${number}.`);
  return person;
}

export function theCourse({ library }: Pick<Needs, 'library'>, course: CourseId = COURSE) {
  const found = library.courses.get(course);
  if (!found) throw new Error(`There is no course "${course}".`);
  return found;
}
