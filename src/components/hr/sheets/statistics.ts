import { LANGUAGE_NAMES, LANGUAGES } from '../../../domain/language.ts';
import { verdictWord } from '../../../i18n/names.ts';
import * as m from '../../../i18n/paraglide/messages.js';
import { type ColumnOf, number, sheetOf, text } from '../../../server/export/sheet.ts';
import { takeStatistics } from '../../../usecases/out/take-lists.ts';
import {
  type ShownStatistics,
  type StatisticsRow,
  statisticsFilterFrom,
} from '../../../usecases/results/questions/show-statistics.ts';
import { type Asked, whoIn } from './asked.ts';

/** Statistics of questions and role-plays, and on a second sheet of the assessments they stand in. */
export async function statisticsFile(asked: Asked) {
  const { locals, query } = asked;
  const { server, t, say } = locals;
  const shown = await takeStatistics(server, whoIn(asked), statisticsFilterFrom(query));
  if (!shown.ok) return undefined;
  const percent = <Row>(what: string, of: (row: Row) => number | undefined) =>
    number<Row>(t(m.sheet_percent, { what }), (row) => rounded(of(row)));
  const columns: ColumnOf<StatisticsRow>[] = [
    text(t(m.sheet_question_id), ({ part }) => part),
    text(t(m.statistics_question), ({ question, scenario }) => wordsOf(locals, { question, scenario })),
    text(t(m.course), ({ course }) => say(course.title)),
    text(t(m.statistics_word), ({ verdict }) => verdictWord(t, verdict)),
    number(t(m.statistics_attempts), ({ asked: times }) => times),
    percent(t(m.statistics_facility), ({ facility }) => 100 * facility),
    percent(t(m.statistics_discrimination), ({ discrimination }) => discrimination),
    percent(t(m.statistics_efficiency), ({ efficiency }) => efficiency),
    percent(t(m.statistics_weight), ({ weight }) => weight),
    text(t(m.sheet_languages), ({ languages }) => languages?.harderIn && gapWords(languages.facility)),
  ];
  const assessments: ColumnOf<ShownStatistics['assessments'][number]>[] = [
    text(t(m.course), ({ course }) => say(course.title)),
    number(t(m.statistics_attempts), ({ attempts }) => attempts),
    percent(t(m.statistics_alpha), ({ reliability }) => reliability.alpha),
    percent(t(m.statistics_error_ratio), ({ reliability }) => reliability.errorRatio),
    number(t(m.statistics_standard_error), ({ reliability }) => rounded(reliability.standardError)),
  ];
  return [
    sheetOf(t(m.statistics_title), columns, shown.rows),
    sheetOf(t(m.course), assessments, shown.assessments),
  ] as const;
}

function wordsOf({ t, say }: App.Locals, { question, scenario }: Pick<StatisticsRow, 'question' | 'scenario'>): string {
  const words = question?.prompt ?? scenario?.title;
  return words ? say(words) : t(m.statistics_gone);
}

function gapWords(facility: Readonly<Record<(typeof LANGUAGES)[number], number>>): string {
  return LANGUAGES.map((language) => `${LANGUAGE_NAMES[language]} ${rounded(100 * facility[language])}%`).join(' · ');
}

/** To one place, as the page shows it. */
function rounded(value: number | undefined): number | undefined {
  return value === undefined ? undefined : Math.round(value * 10) / 10;
}
