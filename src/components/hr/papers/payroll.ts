import { DIMENSIONS } from '../../../domain/library/norm.ts';
import { bandName, dimensionName, positionName } from '../../../i18n/names.ts';
import * as m from '../../../i18n/paraglide/messages.js';
import { type ColumnOf, day, number, type Sheet, sheetOf, text } from '../../../server/export/sheet.ts';
import type { PeriodChoice } from '../../../usecases/out/period/choice.ts';
import type { PeriodRow } from '../../../usecases/out/period/rows.ts';

/** A column of what payroll gets, and how it is worked out. */
export type PayrollColumn = ColumnOf<PeriodRow> & { readonly how: string };

/** The columns, in the language of whoever asks. Whoever has no result has empty cells and a word that says why: never a zero. */
export function payrollColumns({ t, say, format }: App.Locals, choice: PeriodChoice): PayrollColumn[] {
  const period = `${choice.from} – ${choice.until}`;
  const how = (column: ColumnOf<PeriodRow>, said: string): PayrollColumn => ({ ...column, how: said });
  const staff = t(m.payroll_how_staff);
  const percent = ({ best }: PeriodRow) => best && percentOf(best.total);
  return [
    how(
      text(t(m.employee_number), ({ person }) => person.number),
      staff,
    ),
    how(
      text(t(m.name), ({ person }) => person.name),
      staff,
    ),
    how(
      text(t(m.department), ({ person }) => person.department),
      staff,
    ),
    how(
      text(t(m.positions), ({ person }) => person.positions.map((one) => positionName(t, one)).join(t(m.comma))),
      staff,
    ),
    how(
      text(t(m.active), ({ person }) => t(person.active ? m.yes : m.left)),
      staff,
    ),
    how(
      text(t(m.period), () => period),
      t(m.payroll_how_period),
    ),
    how(
      text(t(m.course), ({ course }) => say(course.title)),
      t(m.payroll_how_course),
    ),
    how(
      text(t(m.band), ({ best }) => best && bandName(t, best.band)),
      t(m.payroll_how_band),
    ),
    how(
      text(t(m.payroll_state), (row) => stateWord(t, row)),
      t(m.payroll_how_state),
    ),
    how(
      number(t(m.points), ({ best }) => best?.total.earned),
      t(m.payroll_how_points),
    ),
    how(
      number(t(m.results_points_possible), ({ best }) => best?.total.possible),
      t(m.payroll_how_possible),
    ),
    how(number(t(m.payroll_percent), percent), t(m.payroll_how_percent)),
    ...DIMENSIONS.map((dimension) =>
      how(
        number(t(m.payroll_dimension, { dimension: dimensionName(t, dimension) }), ({ best }) => {
          const score = best?.byDimension[dimension];
          return score && percentOf(score);
        }),
        t(m.payroll_how_dimension),
      ),
    ),
    how(
      number(t(m.payroll_retakes), ({ best, retakes }) => (best ? retakes : undefined)),
      t(m.payroll_how_retakes),
    ),
    how(
      text(t(m.certificate_number), ({ certificate }) => certificate?.code),
      t(m.payroll_how_certificate),
    ),
    how(
      day(
        t(m.certificate_expires),
        ({ certificate }) => certificate && format.stamp(certificate.expiresAt).slice(0, 10),
      ),
      t(m.payroll_how_certificate),
    ),
  ];
}

/** What payroll gets, and how each column is worked out. */
export function payrollSheets(locals: App.Locals, choice: PeriodChoice, rows: readonly PeriodRow[]) {
  const { t } = locals;
  const columns = payrollColumns(locals, choice);
  const told: readonly ColumnOf<PayrollColumn>[] = [
    text(t(m.payroll_column), ({ heading }) => heading),
    text(t(m.payroll_how), ({ how }) => how),
  ];
  const list: Sheet = { ...sheetOf(t(m.payroll_sheet), columns, rows), forPrograms: true };
  return [list, sheetOf(t(m.payroll_how), told, columns)] as const satisfies [Sheet, Sheet];
}

/** Whole per cent, rounded down as everywhere; none where there was nothing to earn. */
function percentOf({ earned, possible }: { earned: number; possible: number }): number | undefined {
  return possible === 0 ? undefined : Math.floor((earned * 100) / possible);
}

function stateWord(t: App.Locals['t'], { best, exempt }: PeriodRow): string {
  if (best) return t(m.payroll_assessed);
  return t(exempt ? m.period_exempt : m.period_none);
}
