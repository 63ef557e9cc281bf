import { tableOf } from '../table.ts';
import { SIGN_INS } from './seed.ts';
import { FAILED, NEW_HIRE, OFFICER, STAFF, SUPERVISOR } from './staff.ts';

const ROLES = {
  [OFFICER]: ['人力资源', 'HR officer'],
  [SUPERVISOR]: ['营业厅主管', 'Supervisor'],
  [NEW_HIRE]: ['新员工', 'New hire'],
  [FAILED]: ['考核未通过的员工', 'Failed the assessment'],
} as const;

/** What the demo says when it is ready: where it is and who one can be, in both languages. */
export function cardOf(address: string): string {
  const heading = ['身份', 'Who', '姓名 Name', '工号 Number', '密码 Password'];
  const rows = Object.values(SIGN_INS).map(({ number, password }) => {
    const name = STAFF.find((person) => person.number === number)?.name ?? '';
    return [...ROLES[number], name, number, password];
  });
  return [
    '',
    `  打开 Open  ${address}`,
    '',
    ...tableOf([heading, ...rows]).map((line) => `  ${line}`),
    '',
    '  数据都在临时文件夹里，按 Ctrl-C 停止时一并删除。',
    '  Everything is in a throw-away folder, which goes when you stop with Ctrl-C.',
    '',
  ].join('\n');
}
