import { BANDS } from '../../../domain/assessment/band.ts';
import { redLinesAmong } from '../../../domain/library/norm.ts';
import type { Choice, Scene } from '../../../domain/scenario/scenario.ts';
import { bandName } from '../../../i18n/names.ts';
import * as m from '../../../i18n/paraglide/messages.js';
import { type ColumnOf, number, sheetOf, text } from '../../../server/export/sheet.ts';
import { reportFilterFrom } from '../../../usecases/results/scenarios/filter.ts';
import { asked as askedScenes, listReports, type ReportRow } from '../../../usecases/results/scenarios/list-reports.ts';
import { type ScenarioReport, showReport } from '../../../usecases/results/scenarios/show-report.ts';
import { type Asked, noted, percentOf, whoIn } from '../sheets/asked.ts';
import { whoseName } from './whose.ts';

/** Every role-play, with what became of it in assessments. */
export async function scenariosFile(asked: Asked) {
  const { server, t, say } = asked.locals;
  const listed = await listReports(server, whoIn(asked));
  if (!listed.ok) return undefined;
  const columns: ColumnOf<ReportRow>[] = [
    text(t(m.sheet_id), ({ scenario }) => scenario.id),
    text(t(m.report_scenario), ({ scenario }) => say(scenario.title)),
    number(t(m.report_runs), ({ tally }) => tally.runs),
    number(t(m.sheet_ended), ({ tally }) => tally.ended),
    ...BANDS.map((band) => number<ReportRow>(bandName(t, band), ({ tally }) => tally.bands[band])),
    number(t(m.sheet_lost), ({ tally }) => tally.lost),
    number(t(m.sheet_worst_scene), ({ worst }) => worst?.number),
    number(t(m.sheet_worst_lost), ({ worst }) => worst?.lost),
    number(t(m.sheet_other_versions), ({ others }) => others),
  ];
  return noted(asked, { list: 'scenarios' }, sheetOf(t(m.hr_reports), columns, listed.rows));
}

/** A reply, and the scene it stands in. */
interface Reply {
  readonly place: number;
  readonly scene: Scene;
  readonly choice: Choice;
}

/** One role-play, reply by reply. Whoever has it in an assessment of their own gets none, as on its page. */
export async function scenarioFile(asked: Asked) {
  const { locals, query } = asked;
  const { server, t, say } = locals;
  const filter = { ...reportFilterFrom(query), scenario: query.get('scenario') ?? '' };
  const report = await showReport(server, whoIn(asked), filter);
  if (!report.ok) return undefined;
  const isRedLine = redLinesAmong(server.library.norms);
  const columns: ColumnOf<Reply>[] = [
    text(t(m.report_scenario), () => say(report.scenario.title)),
    number(t(m.sheet_scene), ({ place }) => place),
    text(t(m.report_reply), ({ choice }) => say(choice.says)),
    text(t(m.report_best), ({ scene, choice }) => bestWord(t, report, `${scene.id} ${choice.id}`)),
    text(t(m.red_line), ({ choice }) => (choice.norms.broken.some(isRedLine) ? t(m.yes) : undefined)),
    number(t(m.sheet_mood), ({ choice }) => choice.mood),
    ...report.columns.flatMap((column) => countColumns(t, column, report.columns.length > 1)),
  ];
  const replies = askedScenes(report.scenario).flatMap((scene, at) =>
    scene.choices.map((choice): Reply => ({ place: at + 1, scene, choice })),
  );
  const { attempts: runs, ...narrowed } = filter;
  return noted(
    asked,
    { list: 'scenario', filter: { ...narrowed, runs } },
    sheetOf(t(m.list_scenario), columns, replies),
  );
}

function bestWord(t: App.Locals['t'], { best }: ScenarioReport, key: string): string | undefined {
  const mark = best.get(key);
  return mark && t(mark === 'every-mood' ? m.report_best : m.report_best_sometimes);
}

function countColumns(
  t: App.Locals['t'],
  { whose, tally }: ScenarioReport['columns'][number],
  beside: boolean,
): readonly ColumnOf<Reply>[] {
  const named = (what: string) => (beside ? t(m.sheet_of, { what, whose: whoseName(t, whose) }) : what);
  const of = ({ scene, choice }: Reply) => {
    const own = tally.scenes.get(scene.id);
    return { came: own?.came ?? 0, ...{ count: 0, lost: 0 }, ...own?.replies.get(choice.id) };
  };
  return [
    number(named(t(m.sheet_given)), (reply) => of(reply).count),
    number(named(t(m.report_came)), (reply) => of(reply).came),
    number(named(t(m.sheet_share)), (reply) => percentOf(of(reply).count, of(reply).came)),
    number(named(t(m.sheet_lost)), (reply) => of(reply).lost),
  ];
}
