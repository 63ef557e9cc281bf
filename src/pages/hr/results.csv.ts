import type { APIRoute } from 'astro';
import { csvDownload } from '../../components/hr/download.ts';
import { DEFAULT_TIME_ZONE } from '../../domain/organisation.ts';
import type { Person } from '../../domain/people/person.ts';
import { dayIn } from '../../domain/time.ts';
import { bandName, stageName } from '../../i18n/names.ts';
import * as m from '../../i18n/paraglide/messages.js';
import { type Cell, toCsv } from '../../server/export/csv.ts';
import { downloadResults, filterFrom } from '../../usecases/results/list-results.ts';
import type { StandingRow } from '../../usecases/results/standings.ts';

type Words = Pick<App.Locals, 't' | 'say' | 'format'>;

/** The results as filtered in the address, in the language of whoever asks. */
export const GET: APIRoute = async ({ locals, url, rewrite }) => {
  const { server, t } = locals;
  const results = await downloadResults(server, locals.person as Person, filterFrom(url.searchParams));
  if (!results.ok) return rewrite('/404');
  const timeZone = locals.organisation?.timeZone ?? DEFAULT_TIME_ZONE;
  const today = dayIn(timeZone, server.now());
  const text = toCsv(
    headings(locals, timeZone),
    results.rows.map((row) => cells(locals, row)),
  );
  return csvDownload(text, { name: `${t(m.results_file)}-${today}.csv`, fallback: `results-${today}.csv` });
};

function headings({ t }: Words, timeZone: string): string[] {
  const before = [m.employee_number, m.name, m.department, m.course, m.stage, m.band];
  const after = [m.points, m.results_points_possible, m.attempts, m.due, m.days_late_column];
  return [...before, ...after].map((name) => t(name)).concat(t(m.results_time, { timeZone }));
}

function cells({ t, say, format }: Words, { person, course, standing, attempts, best }: StandingRow): Cell[] {
  return [
    person.number,
    person.name,
    person.department,
    say(course.title),
    stageName(t, standing.stage),
    standing.band && bandName(t, standing.band),
    best?.earned,
    best?.possible,
    attempts,
    standing.due,
    standing.daysLate,
    best && format.stamp(best.at),
  ];
}
