import writeExcelFile from 'write-excel-file/node';
import type { Person } from '../../../src/domain/people/person.ts';

const HEADINGS = ['工号', '姓名', '部门', '岗位', '入职日期', '邮箱', '上级工号'];

/** A workbook that lists these people, all of them in another department at each `turn`. */
export async function listOf(people: readonly Person[], turn: number): Promise<Uint8Array> {
  const numbers = new Map(people.map(({ id, number }) => [id, number]));
  const rows = people.map(({ number, name, supervisor }, at) => [
    ...[number, name, `第 ${(at + turn) % 7} 营业厅`, '柜台', '2026-03-02', `p${at}@example.com`],
    supervisor ? (numbers.get(supervisor) ?? '') : '',
  ]);
  return Uint8Array.from(await writeExcelFile([HEADINGS, ...rows]).toBuffer());
}
