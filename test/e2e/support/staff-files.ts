import { gbk } from '../../server/staff-file/bytes.ts';
import type { StaffFile } from './journey.ts';

/** Somebody on the list, as other tests speak of them. */
export interface Listed {
  readonly number: string;
  readonly name: string;
}

/** Four people who can be imported; two of them work under the first. */
export const STAFF = {
  supervisor: { number: '1001', name: '魏岚' },
  learner: { number: '1002', name: '陆芳' },
  colleague: { number: '1003', name: '马丽' },
  other: { number: '1004', name: '曹军' },
  department: '前台',
} as const;

export const HEADINGS = ['工号', '姓名', '部门', '岗位', '入职日期', '邮箱', '上级工号'];

/** The four, and three rows with a fault each: no number, an impossible day, an unknown supervisor. */
export const ROWS = [
  HEADINGS,
  ['1001', '魏岚', '前台', '管理人员', '2020-05-01', '', ''],
  ['1002', '陆芳', '前台', '前台接待', '2026/3/9', '', '1001'],
  ['1003', '马丽', '前台', '前台接待', '2026年3月9日', '', '1001'],
  ['1004', '曹军', '维修部', '维修', '', '', ''],
  ['', '何明', '前台', '', '', '', ''],
  ['1006', '钱毅', '前台', '', '2026-02-30', '', ''],
  ['1007', '孙波', '前台', '', '', '', '9999'],
];
export const GOOD_ROWS = 4;
export const FAULTY_NAMES = ['何明', '钱毅', '孙波'];

export function csvOf(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.join(',')).join('\r\n');
}

export function csvFile(text: string, name = '员工名单.csv'): StaffFile {
  return { name, mimeType: 'text/csv', buffer: Buffer.from(text) };
}

/** A list as Excel on a Chinese Windows saves it. */
export function gbkFile(rows: readonly (readonly string[])[]): StaffFile {
  return { name: '员工名单.csv', mimeType: 'text/csv', buffer: Buffer.from(gbk(csvOf(rows))) };
}
