import type { APIRoute } from 'astro';
import { csvDownload } from '../../components/hr/download.ts';
import { DEFAULT_TIME_ZONE } from '../../domain/organisation.ts';
import type { Person } from '../../domain/people/person.ts';
import { dayIn } from '../../domain/time.ts';
import { attemptPickName } from '../../i18n/attempt/pick.ts';
import { bandName } from '../../i18n/names.ts';
import * as m from '../../i18n/paraglide/messages.js';
import { type Cell, toCsv } from '../../server/export/csv.ts';
import type { AttemptRow } from '../../usecases/results/attempt-rows.ts';
import { attemptFilterFrom, downloadAttempts } from '../../usecases/results/list-attempts.ts';

type Words = Pick<App.Locals, 't' | 'say' | 'format'>;

/** The attempts as filtered in the address, in the language of whoever asks. */
export const GET: APIRoute = async ({ locals, url, rewrite }) => {
  const { server, t } = locals;
  const listed = await downloadAttempts(server, locals.person as Person, attemptFilterFrom(url.searchParams));
  if (!listed.ok) return rewrite('/404');
  const timeZone = locals.organisation?.timeZone ?? DEFAULT_TIME_ZONE;
  const today = dayIn(timeZone, server.now());
  const text = toCsv(
    headings(locals, timeZone),
    listed.rows.map((row) => cells(locals, row)),
  );
  return csvDownload(text, { name: `${t(m.attempts_file)}-${today}.csv`, fallback: `attempts-${today}.csv` });
};

function headings({ t }: Words, timeZone: string): string[] {
  const who = [m.employee_number, m.name, m.department, m.course, m.attempts_state];
  const when = [m.attempts_started, m.attempts_ends, m.attempts_submitted_time, m.attempts_appealed_time];
  const what = [m.band, m.attempts_left, m.attempts_quick];
  return [...who.map((name) => t(name)), ...when.map((name) => t(name, { timeZone })), ...what.map((name) => t(name))];
}

/** Of a submitted attempt nobody needs to know when it was started. */
function cells({ t, say, format }: Words, { person, course, state, ...row }: AttemptRow): Cell[] {
  const inHand = state === 'in-hand';
  const times = [inHand ? row.at : undefined, row.endsAt, inHand ? undefined : row.at, row.appealedAt];
  return [
    ...[person.number, person.name, person.department, say(course.title), attemptPickName(t, state)],
    ...times.map((at) => at && format.stamp(at)),
    row.band && bandName(t, row.band),
    ...(inHand ? [undefined, undefined] : [row.conduct?.left ?? 0, row.conduct?.quick ?? 0]),
  ];
}
