import type { Bilingual } from '../../domain/language.ts';
import { STAFF_COLUMNS, type StaffColumn } from '../../domain/people/staff-list.ts';
import { wordKey } from '../../domain/people/staff-text.ts';
import { type FileRefusal, type Line, saidAt } from './staff-file.ts';

/** The headings we write ourselves, in templates and in files given back. */
export const STAFF_HEADINGS: Readonly<Record<StaffColumn, Bilingual>> = {
  number: { 'zh-CN': '工号', en: 'Employee number' },
  name: { 'zh-CN': '姓名', en: 'Name' },
  department: { 'zh-CN': '部门', en: 'Department' },
  positions: { 'zh-CN': '岗位', en: 'Positions' },
  hired: { 'zh-CN': '入职日期', en: 'Hire date' },
  email: { 'zh-CN': '邮箱', en: 'E-mail' },
  supervisor: { 'zh-CN': '上级工号', en: "Supervisor's employee number" },
};

/** Other headings that name a column for certain; a hyphen here may be a space there, or nothing. */
const SURE: Readonly<Record<StaffColumn, string>> = {
  number: `
    员工编号 员工号 员工工号 职工号 职工编号 人员编号 人员工号
    employee-no employee-id employee-code staff-number staff-no staff-id personnel-number emp-no emp-id`,
  name: '员工姓名 职工姓名 人员姓名 名字 full-name employee-name staff-name',
  department: '所属部门 所在部门 部门名称 dept department-name',
  positions: '岗位名称 所属岗位 工作岗位 position',
  hired: '入职时间 入职日 到岗日期 hired hired-on hiring-date date-hired date-of-hire start-date joining-date',
  email: '电子邮箱 电子邮件 邮箱地址 邮件地址 email-address mail',
  supervisor: `
    主管工号 直属上级工号 直接上级工号 直属主管工号 直接主管工号 上级员工编号 上级编号
    supervisor-number supervisor-no supervisor-id supervisor-employee-number supervisor-employee-no
    manager-number manager-no manager-id manager-employee-number manager's-employee-number line-manager-number`,
};

/** Headings that may mean something else, e.g. a running number or the supervisor's name; they count when no sure one is there. */
const PERHAPS: Readonly<Record<StaffColumn, string>> = {
  number: '编号 number no id code',
  name: '',
  department: '单位 组织 班组 team unit',
  positions: '职位 职务 job job-title post title role',
  hired: '',
  email: '邮件',
  supervisor: '直接上级 直属上级 上级 直接主管 直属主管 主管 supervisor manager line-manager reports-to reporting-to',
};

const SURELY = columnsNamed((column) => [...Object.values(STAFF_HEADINGS[column]), ...SURE[column].split(/\s+/)]);
const MAYBE = columnsNamed((column) => PERHAPS[column].split(/\s+/));
const NEEDED = ['number', 'name'] as const satisfies StaffColumn[];

function columnsNamed(headings: (column: StaffColumn) => readonly string[]): ReadonlyMap<string, StaffColumn> {
  const named = STAFF_COLUMNS.flatMap((column) =>
    headings(column).map((heading) => [wordKey(heading), column] as const),
  );
  return new Map(named.filter(([key]) => key !== ''));
}

/** Whether a line names both the number and the name. */
export function isHeading(line: Line): boolean {
  return lackingIn(line.cells).length === 0;
}

/** Whether one of the lines does. */
export function hasHeading(lines: readonly Line[]): boolean {
  return lines.some(isHeading);
}

/** Which cell holds which column; `at` is the index of the heading's line among `lines`. */
export interface Headings {
  readonly at: number;
  readonly places: ReadonlyMap<StaffColumn, number>;
  readonly unused: readonly string[];
}

/**
 * The headings among the first lines of a table. Where they stand on two lines, with those of the first merged over
 * both, the second one counts.
 */
export function headingsOf(lines: readonly Line[]): Headings | FileRefusal {
  const names = lines.map(namesIn);
  const first = names.findIndex((cells) => lackingIn(cells).length === 0);
  if (first < 0) return { reason: 'no-heading', needs: leastLacking(lines) };
  const at = lackingIn(names[first + 1] ?? []).length === 0 && lines[first + 1]?.lent ? first + 1 : first;
  const cells = names[at] ?? [];
  const claims = claimsIn(cells);
  for (const [column, places] of claims) {
    if (places.length > 1)
      return { reason: 'twice-heading', column, headings: places.map((place) => cells[place]!.trim()) };
  }
  const places = new Map([...claims].map(([column, [place = 0]]) => [column, place]));
  const used = new Set(places.values());
  const unused = cells.map((heading) => heading.trim()).filter((heading, place) => heading !== '' && !used.has(place));
  return { at, places, unused };
}

/** Every column that some cell claims → the places of the cells that claim it best. */
function claimsIn(cells: readonly string[]): Map<StaffColumn, number[]> {
  const placesOf = (names: typeof SURELY) => {
    const named = cells.flatMap((cell, place) => {
      const column = names.get(wordKey(cell));
      return column ? [{ column, place }] : [];
    });
    return [...Map.groupBy(named, ({ column }) => column)].map(
      ([column, all]) => [column, all.map(({ place }) => place)] as const,
    );
  };
  return new Map([...placesOf(MAYBE), ...placesOf(SURELY)].map(([column, places]) => [column, [...places]]));
}

function namesIn(line: Line): string[] {
  const width = Math.max(line.cells.length, ...(line.lent?.keys() ?? []).map((place) => place + 1));
  return Array.from({ length: width }, (_, place) => saidAt(line, place));
}

function lackingIn(cells: readonly string[]): StaffColumn[] {
  const claims = claimsIn(cells);
  return NEEDED.filter((column) => !claims.has(column));
}

function leastLacking(lines: readonly Line[]): StaffColumn[] {
  return lines
    .map(({ cells }) => lackingIn(cells))
    .reduce((best, next) => (next.length < best.length ? next : best), [...NEEDED]);
}
