import { attemptPickName } from '../../../i18n/attempt/pick.ts';
import { bandName } from '../../../i18n/names.ts';
import * as m from '../../../i18n/paraglide/messages.js';
import { type ColumnOf, moment, number, sheetOf, text } from '../../../server/export/sheet.ts';
import type { AttemptRow } from '../../../usecases/results/attempt-rows.ts';
import { attemptFilterFrom, downloadAttempts } from '../../../usecases/results/list-attempts.ts';
import { type Asked, personColumns, timeZoneOf, whoIn } from './asked.ts';

/** The attempts, as their list shows them. */
export async function attemptsFile(asked: Asked) {
  const { locals, query } = asked;
  const { server, t, say } = locals;
  const listed = await downloadAttempts(server, whoIn(asked), attemptFilterFrom(query));
  if (!listed.ok) return undefined;
  const timeZone = timeZoneOf(locals);
  const columns: ColumnOf<AttemptRow>[] = [
    ...personColumns<AttemptRow>(locals),
    text(t(m.course), ({ course }) => say(course.title)),
    text(t(m.attempts_state), ({ state }) => attemptPickName(t, state)),
    // Of a submitted attempt nobody needs to know when it was started.
    moment(t(m.attempts_started, { timeZone }), (row) => (isInHand(row) ? row.at : undefined)),
    moment(t(m.attempts_ends, { timeZone }), ({ endsAt }) => endsAt),
    moment(t(m.attempts_submitted_time, { timeZone }), (row) => (isInHand(row) ? undefined : row.at)),
    moment(t(m.attempts_appealed_time, { timeZone }), ({ appealedAt }) => appealedAt),
    text(t(m.band), ({ band }) => band && bandName(t, band)),
    number(t(m.points), ({ points }) => points?.earned),
    number(t(m.results_points_possible), ({ points }) => points?.possible),
    number(t(m.attempts_left), (row) => (isInHand(row) ? undefined : (row.conduct?.left ?? 0))),
    number(t(m.attempts_quick), (row) => (isInHand(row) ? undefined : (row.conduct?.quick ?? 0))),
  ];
  return [sheetOf(t(m.hr_attempts), columns, listed.rows)] as const;
}

function isInHand({ state }: AttemptRow): boolean {
  return state === 'in-hand';
}
