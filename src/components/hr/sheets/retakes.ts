import * as m from '../../../i18n/paraglide/messages.js';
import { type ColumnOf, number, sheetOf, text } from '../../../server/export/sheet.ts';
import { takeRetakes } from '../../../usecases/out/take-retakes.ts';
import { type RetakeRow, retakeFilterFrom } from '../../../usecases/results/list-retakes.ts';
import { retakeStateName } from '../retakes/words.ts';
import { type Asked, moments, personColumns, whoIn } from './asked.ts';

/** Who has to retake what, and what it hangs on, as the page is filtered. */
export async function retakesFile(asked: Asked) {
  const { locals, query } = asked;
  const { server, t } = locals;
  const taken = await takeRetakes(server, whoIn(asked), retakeFilterFrom(query));
  if (!taken.ok) return undefined;
  return [sheetOf(t(m.retakes_title), retakeColumns(locals), taken.rows)] as const;
}

export function retakeColumns(locals: App.Locals): ColumnOf<RetakeRow>[] {
  const { t, say } = locals;
  return [
    ...personColumns<RetakeRow>(locals),
    text(t(m.course), ({ course }) => say(course.title)),
    moments(locals, t(m.retakes_failed), ({ failed }) => failed.at),
    number(t(m.payroll_attempts_used), ({ used }) => used),
    number(t(m.payroll_attempts_allowed), ({ allowed }) => allowed),
    text(t(m.retakes_plan), ({ plan }) =>
      plan.length > 0 ? `${plan.filter(({ done }) => done).length}/${plan.length}` : undefined,
    ),
    text(t(m.retakes_state), ({ state }) => retakeStateName(t, state)),
    moments(locals, t(m.payroll_opens), ({ opensAt }) => opensAt),
  ];
}
