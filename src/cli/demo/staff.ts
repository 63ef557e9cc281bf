import type { StaffRow } from '../../domain/people/staff-list.ts';
import { absent, assessed, daily, type Life, learning, ready, sat, signedUp, sometimes } from './life.ts';

/** One invented member of staff; days count back from today. */
export interface SamplePerson {
  readonly number: string;
  readonly name: string;
  readonly department: string;
  /** As HR's file would have them. */
  readonly positions: string;
  readonly supervisor?: string;
  readonly email?: string;
  readonly hired: number;
  /** When HR's list first named them: one of {@link IMPORTS}. */
  readonly entered: number;
  /** When HR gave them a new invitation. */
  readonly invitedAgain?: number;
  /** When HR allowed one attempt more. */
  readonly granted?: number;
  /** When they left the company. */
  readonly left?: number;
  readonly life: Life;
}

export const HALL = '营业厅';
export const CALLS = '客服中心';
export const DESK = '行政前台';
export const OFFICER = '0001';
export const SUPERVISOR = '1001';
export const NEW_HIRE = '1016';
export const FAILED = '3004';

/** The days on which HR took a staff list. */
export const IMPORTS = [41, 20, 5] as const;
const [FIRST, LATER, NEW] = IMPORTS;

type Rest = Partial<SamplePerson> & { readonly life: Life };
type Named = (number: string, name: string, hired: number, rest: Rest) => SamplePerson;

const team =
  (department: string, positions: string, supervisor: string): Named =>
  (number, name, hired, rest) => ({ number, name, department, positions, supervisor, hired, entered: FIRST, ...rest });
const hall = team(HALL, '营业员', SUPERVISOR);
const calls = team(CALLS, '客服代表', '2001');
const desk = team(DESK, '前台接待', '3001');
const lead = { supervisor: '' } as const;

/** The last attempt was this morning or last night, so that the wait for a retake is not over. */
const LAST_NIGHT = 0.8;

export const STAFF: readonly SamplePerson[] = [
  hall(OFFICER, '周岚', 4010, {
    ...lead,
    department: '人力资源部',
    positions: '',
    email: 'zhoulan@example.com',
    life: daily(assessed(sat(33, 98))),
  }),
  hall('0002', '江宁', 1290, { department: '人力资源部', positions: '', supervisor: OFFICER, life: signedUp(36) }),

  hall(SUPERVISOR, '林静', 3320, {
    ...lead,
    positions: '营业厅经理、营业员',
    email: 'linjing@example.com',
    life: daily(assessed(sat(29, 97))),
  }),
  hall('1002', '陈思远', 2150, { email: 'chensiyuan@example.com', life: assessed(sat(30, 100)) }),
  hall('1003', '黄雅琴', 1870, { email: 'huangyaqin@example.com', life: sometimes(assessed(sat(28, 96))) }),
  hall('1004', '刘志强', 2760, { life: assessed(sat(27, 86)) }),
  hall('1005', '吴佳怡', 910, { email: 'wujiayi@example.com', life: assessed(sat(26, 89)) }),
  hall('1006', '郑海峰', 3050, { life: daily(assessed(sat(25, 70))) }),
  hall('1007', '孙丽萍', 1440, { life: assessed(sat(25, 35), sat(19, 90)) }),
  hall('1008', '马俊杰', 680, { life: sometimes({ ...assessed(sat(8, 38)), redone: 0.5 }) }),
  hall('1009', '朱晓燕', 1150, {
    email: 'zhuxiaoyan@example.com',
    life: { ...assessed({ ...sat(LAST_NIGHT, 90), redLine: true }), redone: 1 },
  }),
  hall('1010', '高建国', 5230, { granted: 3, life: assessed(sat(24, 30), sat(16, 36), sat(9, 42)) }),
  hall('1011', '何雨桐', 530, { life: daily(learning(4, 2, 80)) }),
  hall('1012', '徐文博', 1620, { life: signedUp(12) }),
  hall('1013', '沈梦洁', 760, { invitedAgain: 9, life: absent() }),
  hall('1014', '罗浩', 1980, { email: 'luohao@example.com', life: { ...ready(3, 85), sitting: true } }),
  hall('1015', '谢婷', 25, { entered: LATER, life: ready(3, 85) }),
  hall(NEW_HIRE, '唐子轩', 6, { entered: NEW, email: 'tangzixuan@example.com', life: learning(1, 1, 75) }),
  hall('1017', '曹敏', 2480, { left: 14, life: assessed(sat(31, 78)) }),

  calls('2001', '韩雪', 2930, {
    ...lead,
    positions: '主管、客服代表',
    email: 'hanxue@example.com',
    life: assessed(sat(31, 95)),
  }),
  calls('2002', '冯磊', 1730, { life: assessed(sat(29, 100)) }),
  calls('2003', '邓倩', 1380, { email: 'dengqian@example.com', life: sometimes(assessed(sat(29, 92))) }),
  calls('2004', '曾宇航', 990, { life: assessed({ ...sat(28, 88), ranOut: true }, sat(22, 88)) }),
  calls('2005', '彭慧', 2210, { life: assessed(sat(28, 90)) }),
  calls('2006', '苏晓明', 870, { email: 'suxiaoming@example.com', life: assessed(sat(27, 68), sat(22, 100)) }),
  calls('2007', '潘丽娜', 1540, { life: assessed(sat(26, 82)) }),
  calls('2008', '袁博', 640, { life: assessed(sat(24, 66)) }),
  calls('2009', '董秀英', 4460, { life: assessed({ ...sat(26, 60), ranOut: true }, sat(20, 72)) }),
  calls('2010', '余浩然', 720, { life: { ...assessed({ ...sat(10, 92), redLine: true }), redone: 1 } }),
  calls('2011', '叶紫涵', 450, { life: assessed(sat(13, 40)) }),
  calls('2012', '程刚', 2640, { life: learning(15, 1, 60) }),
  calls('2013', '魏佳', 1090, { life: absent() }),
  calls('2014', '蒋怡然', 22, { entered: LATER, life: signedUp(10) }),
  calls('2015', '田甜', 7, { entered: NEW, email: 'tiantian@example.com', life: absent() }),

  desk('3001', '方晓琳', 2350, {
    ...lead,
    positions: '主管、前台接待',
    email: 'fangxiaolin@example.com',
    life: assessed(sat(4, 94)),
  }),
  desk('3002', '石磊', 1260, { life: assessed(sat(3, 92)) }),
  desk('3003', '任静怡', 830, { life: assessed(sat(2, 82)) }),
  desk(FAILED, '姚远', 590, { invitedAgain: 8, life: { ...assessed(sat(2, 36)), redone: 0.5 } }),
  desk('3005', '贺心怡', 410, { life: learning(2, 2, 90) }),
  desk('3006', '龚建', 1910, { life: ready(1, 82) }),
  desk('3007', '万芳', 3610, { life: assessed(sat(1, 52)) }),
  desk('3008', '段鹏', 1480, { invitedAgain: 2, life: absent() }),
  desk('3009', '雷诗琪', 6, { entered: NEW, email: 'leishiqi@example.com', life: absent() }),
];

/** HR's file as it was on a day of {@link IMPORTS}: everybody entered by then. */
export function staffList(day: number, hiredOn: (daysAgo: number) => string): StaffRow[] {
  return STAFF.filter(({ entered }) => entered >= day).map(
    ({ number, name, department, positions, hired, email, supervisor }, index) => ({
      line: index + 2,
      cells: {
        number,
        name,
        department,
        positions,
        hired: hiredOn(hired),
        email: email ?? '',
        supervisor: supervisor ?? '',
      },
    }),
  );
}
