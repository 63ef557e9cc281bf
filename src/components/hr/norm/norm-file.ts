import type { Times } from '../../../domain/statistics/asked/outcome.ts';
import { bandName, positionName } from '../../../i18n/names.ts';
import * as m from '../../../i18n/paraglide/messages.js';
import { type ColumnOf, sheetOf, text } from '../../../server/export/sheet.ts';
import { NO_DEPARTMENT } from '../../../usecases/results/narrowing.ts';
import { type NormFilter, normFilterFrom } from '../../../usecases/results/norms/filter.ts';
import { type NormResults, showNormResults } from '../../../usecases/results/norms/show-norm-results.ts';
import type { StandingRow } from '../../../usecases/results/standings.ts';
import { departmentName } from '../reports/whose.ts';
import { type Asked, moments, noted, personColumns, timesColumns, whoIn } from '../sheets/asked.ts';

/** Whose latest attempt missed a norm. */
export async function normPeopleFile(asked: Asked) {
  const { locals } = asked;
  const { t, say } = locals;
  const { shown, filter } = await shownOf(asked);
  if (!shown.ok) return undefined;
  const columns: ColumnOf<StandingRow>[] = [
    text(t(m.sheet_norm), () => say(shown.norm.text)),
    ...personColumns<StandingRow>(locals),
    text(t(m.course), ({ course }) => say(course.title)),
    text(t(m.band), ({ last }) => last && bandName(t, last.band)),
    moments(locals, t(m.norm_missed_at), ({ last }) => last?.at),
  ];
  return noted(asked, { list: 'norm-people', filter }, sheetOf(t(m.norm_missed_by), columns, shown.missedBy));
}

/** One line of a norm's page: what kind of thing it is about, which, and how often the norm was missed there. */
interface Line {
  readonly kind: string;
  readonly name: string;
  readonly id?: string;
  readonly times?: Times;
}

/** How often a norm was missed, where and when, what asks it, and what teaches it: a line for each. */
export async function normFile(asked: Asked) {
  const { locals } = asked;
  const { t, say } = locals;
  const { shown, filter } = await shownOf(asked);
  if (!shown.ok) return undefined;
  const columns: ColumnOf<Line>[] = [
    text(t(m.sheet_norm), () => say(shown.norm.text)),
    text(t(m.sheet_kind), ({ kind }) => kind),
    text(t(m.sheet_which), ({ name }) => name),
    text(t(m.sheet_id), ({ id }) => id),
    ...timesColumns<Line>(locals, ({ times }) => times),
  ];
  return noted(asked, { list: 'norm', filter }, sheetOf(t(m.sheet_norm), columns, linesOf(locals, shown)));
}

function linesOf({ t, say }: App.Locals, shown: NormResults): Line[] {
  return [
    { kind: t(m.heat_whole), name: '', times: shown.all },
    ...shown.byDepartment.map(({ key, times }) => ({
      ...{ kind: t(m.department), name: departmentName(t, key || NO_DEPARTMENT), times },
    })),
    ...shown.byPosition.map(({ key, times }) => ({ kind: t(m.position), name: positionName(t, key), times })),
    ...shown.byMonth.map(({ key, times }) => ({ kind: t(m.norm_by_month), name: key, times })),
    ...shown.questions.map(({ question: { id, prompt }, times }) => ({
      ...{ kind: t(m.sheet_question), name: say(prompt), id, times },
    })),
    ...shown.scenarios.map(({ scenario: { id, title }, times }) => ({
      ...{ kind: t(m.report_scenario), name: say(title), id, times },
    })),
    ...shown.lessons.map(({ course, lesson }) => ({
      ...{ kind: t(m.norm_helps), name: `${say(course.title)} › ${say(lesson.title)}`, id: lesson.id },
    })),
    { kind: t(m.sheet_again), name: '', times: shown.again },
  ];
}

async function shownOf(asked: Asked) {
  const { topic: _, dimension: __, ...narrowed } = normFilterFrom(asked.query);
  const filter: NormFilter & { readonly norm: string } = { ...narrowed, norm: asked.query.get('norm') ?? '' };
  return { shown: await showNormResults(asked.locals.server, whoIn(asked), filter), filter };
}
