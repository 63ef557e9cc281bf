import { dimensionName } from '../../../i18n/names.ts';
import * as m from '../../../i18n/paraglide/messages.js';
import { topicName } from '../../../i18n/practice.ts';
import { type ColumnOf, sheetOf, text } from '../../../server/export/sheet.ts';
import { normFilterFrom } from '../../../usecases/results/norms/filter.ts';
import { type Heat, type HeatRow, showHeat } from '../../../usecases/results/norms/show-heat.ts';
import { departmentName } from '../reports/whose.ts';
import { type Asked, noted, timesColumns, whoIn } from '../sheets/asked.ts';

/** One square of the map; a line's sum where it is of no department. */
type Square = Pick<HeatRow, 'topic' | 'norm'> & { readonly department?: string; readonly times: HeatRow['all'] };

/** The heat map, a row for each of its squares, so that it can be sorted and pivoted. */
export async function heatFile(asked: Asked) {
  const { locals, query } = asked;
  const { server, t, say } = locals;
  const filter = normFilterFrom(query);
  const heat = await showHeat(server, whoIn(asked), filter);
  if (!heat.ok) return undefined;
  const ofNorms: ColumnOf<Square>[] = [
    text(t(m.sheet_norm_id), ({ norm }) => norm?.id),
    text(t(m.sheet_norm), ({ norm }) => norm && say(norm.text)),
    text(t(m.heat_dimension), ({ norm }) => norm && dimensionName(t, norm.dimension)),
    text(t(m.red_line), ({ norm }) => (norm?.severity === 'prohibited' ? t(m.yes) : undefined)),
  ];
  const columns: ColumnOf<Square>[] = [
    text(t(m.heat_topic), ({ topic }) => topicName(t, topic)),
    ...(filter.topic ? ofNorms : []),
    text(t(m.department), ({ department }) => (department ? departmentName(t, department) : t(m.heat_all))),
    ...timesColumns<Square>(locals, ({ times }) => times),
  ];
  return noted(asked, { list: 'heat', filter }, sheetOf(t(m.heat_title), columns, squaresOf(heat)));
}

function squaresOf({ rows, columns }: Heat): Square[] {
  return rows.flatMap(({ topic, norm, all, cells }) => [
    { topic, ...(norm && { norm }), times: all },
    ...columns.flatMap(({ department }, place) => {
      const times = cells[place];
      return times && times.asked > 0 ? [{ topic, ...(norm && { norm }), department, times }] : [];
    }),
  ]);
}
