import { measuredCourse } from './course.ts';
import { Desk, type Step } from './desk.ts';
import type { Running } from './leavings.ts';
import { contentLibrary } from './site.ts';
import { colleague } from './staff.ts';
import { listOf } from './staff-list.ts';

/** Everything an HR officer does in front of a running server, the heaviest last, and some of it once more after that. */
export async function dayAtTheDesk(
  server: Running,
  { cookie, people }: { cookie: string; people: number },
): Promise<Step[]> {
  const library = await contentLibrary();
  const desk = new Desk(server, cookie);
  const course = measuredCourse(library).id;
  const [norm] = library.norms.keys();
  const [scenario] = library.scenarios.keys();
  const statistics = '/hr/reports/questions?counted=all';
  await desk.look('overview', '/hr');
  await desk.look('staff list', '/hr/people');
  await desk.look('staff list, narrowed', '/hr/people?sort=name&search=W00&department=城东营业厅');
  await desk.look('results', '/hr/results');
  await desk.look('results, narrowed', `/hr/results?sort=name&band=fail&course=${course}`);
  await desk.look('retakes', '/hr/retakes');
  await desk.look('attempts', '/hr/attempts?since=2000-01-01');
  await desk.look('certificates', '/hr/certificates');
  await desk.look('assignments', '/hr/assignments');
  await desk.look('reminders', '/hr/reminders');
  await desk.look('audit', '/hr/audit');
  await desk.look('role-play', `/hr/reports/scenarios/${scenario}`);
  await desk.look('payroll', '/hr/reports/payroll');
  await desk.look('heat map', '/hr/reports/heat?counted=all');
  await desk.look('norm', `/hr/norms/${norm}?counted=all`);
  await desk.look('question statistics', statistics);
  const once = { turns: 1, visits: 1 };
  await desk.look('staff list as XLSX', '/hr/people.xlsx', once);
  await desk.look('results of a course as XLSX', `/hr/results.xlsx?course=${course}`, once);
  await desk.look('payroll of a course as XLSX', `/hr/payroll.xlsx?course=${course}`, once);
  await desk.look('audit pack of a course as PDF', `/hr/reports/audit-pack.pdf?course=${course}`, once);
  await reimport(desk, people);
  await desk.look('overview after that', '/hr');
  await desk.look('question statistics after that', statistics);
  return desk.steps;
}

/** Everybody moves to another department. */
async function reimport(desk: Desk, people: number): Promise<void> {
  const staff = Array.from({ length: people }, (_, at) => colleague(at));
  const list = new File([Uint8Array.from(await listOf(staff, 1))], 'staff.xlsx');
  const formOf = (fields: Readonly<Record<string, string>>) => {
    const form = new FormData();
    form.set('file', list);
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    return form;
  };
  let seen = '';
  await desk.did('preview of a re-import', async () => {
    const answer = await desk.visit('/_actions/previewImport', formOf({}));
    ({ seen } = JSON.parse(JSON.parse(Buffer.from(answer).toString())[0]));
  });
  await desk.did('re-import', async () => {
    await desk.visit('/_actions/importStaff', formOf({ seen }));
  });
}
