import { bandName, stageName } from '../../../i18n/names.ts';
import * as m from '../../../i18n/paraglide/messages.js';
import { day, number, sheetOf, text } from '../../../server/export/sheet.ts';
import { filterFrom } from '../../../usecases/results/filter/result-filter.ts';
import { downloadResults } from '../../../usecases/results/list-results.ts';
import type { StandingRow } from '../../../usecases/results/standings.ts';
import { type Asked, moments, personColumns, whoIn } from './asked.ts';

/** Each person and course, as the list of results shows them. */
export async function resultsFile(asked: Asked) {
  const { locals, query } = asked;
  const { server, t, say } = locals;
  const results = await downloadResults(server, whoIn(asked), filterFrom(query), locals.language);
  if (!results.ok) return undefined;
  const columns = [
    ...personColumns<StandingRow>(locals),
    text<StandingRow>(t(m.course), ({ course }) => say(course.title)),
    text<StandingRow>(t(m.stage), ({ standing }) => stageName(t, standing.stage)),
    text<StandingRow>(t(m.band), ({ standing: { band } }) => band && bandName(t, band)),
    number<StandingRow>(t(m.points), ({ best }) => best?.earned),
    number<StandingRow>(t(m.results_points_possible), ({ best }) => best?.possible),
    number<StandingRow>(t(m.attempts), ({ attempts }) => attempts),
    day<StandingRow>(t(m.due), ({ standing }) => standing.due),
    number<StandingRow>(t(m.days_late_column), ({ standing }) => standing.daysLate),
    moments<StandingRow>(locals, t(m.finished_at), ({ best }) => best?.at),
  ];
  return [sheetOf(t(m.hr_results), columns, results.rows)] as const;
}
