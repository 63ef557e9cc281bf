import type { APIRoute } from 'astro';
import { csvDownload } from '../../../components/hr/download.ts';
import { STAFF_COLUMNS } from '../../../domain/people/staff-list.ts';
import { toCsv } from '../../../server/export/csv.ts';
import { STAFF_HEADINGS } from '../../../server/staff-file/headings.ts';

/** Invented people; the ways to write positions, days and supervisors differ on purpose. */
const EXAMPLE = [
  ['E1001', '张敏', '城东营业厅', '管理人员', '2019-07-01', 'zhang.min@example.com', ''],
  ['E1002', '李伟', '城东营业厅', '柜台', '2024-03-18', 'li.wei@example.com', 'E1001'],
  ['E1003', '王芳', '客户服务中心', '客服、前台', '2025/6/9', '', 'E1001'],
  ['E1004', 'Anna Smith', '客户服务中心', 'Receptionist', '2026年3月9日', 'anna.smith@example.com', 'E1003'],
];

/** A staff list to fill in, with both languages' headings. */
export const GET: APIRoute = ({ locals, rewrite }) => {
  if (!locals.person?.hr) return rewrite('/404');
  const headings = STAFF_COLUMNS.map((column) => `${STAFF_HEADINGS[column]['zh-CN']} (${STAFF_HEADINGS[column].en})`);
  const name = locals.language === 'en' ? 'staff-list-example.csv' : '员工名单示例.csv';
  return csvDownload(toCsv(headings, EXAMPLE), { name, fallback: 'staff-list-example.csv' });
};
