import { dayIn } from '../../../domain/time.ts';
import * as m from '../../../i18n/paraglide/messages.js';
import { type ColumnOf, day, number, sheetOf, text } from '../../../server/export/sheet.ts';
import { type ExceptionRow, exceptionFilterFrom } from '../../../usecases/exception/list-exceptions.ts';
import { takeExceptions } from '../../../usecases/out/take-exceptions.ts';
import { type Asked, moments, personColumns, timeZoneOf, whoIn } from '../sheets/asked.ts';
import { exceptionKindName, lastDay } from './words.ts';

/** Who has what otherwise than others, as the page is filtered and sorted. */
export async function exceptionsFile(asked: Asked) {
  const { locals, query } = asked;
  const { server, t, say } = locals;
  const taken = await takeExceptions(server, whoIn(asked), exceptionFilterFrom(query));
  if (!taken.ok) return undefined;
  const dayOf = (at: Date) => dayIn(timeZoneOf(locals), at);
  const columns: ColumnOf<ExceptionRow>[] = [
    ...personColumns<ExceptionRow>(locals),
    text(t(m.exceptions_kind), ({ kind }) => exceptionKindName(t, kind)),
    number(t(m.exceptions_percent), ({ extraTime }) => extraTime),
    text(t(m.course), ({ course }) => course && say(course.title)),
    moments(locals, t(m.exceptions_since), ({ since }) => since),
    day(t(m.exceptions_until), (row) => lastDay(row, dayOf)),
    text(t(m.exceptions_holds), ({ now }) => t(now ? m.exceptions_now : m.exceptions_over)),
    text(t(m.exceptions_by), ({ by }) => by?.name),
    text(t(m.exceptions_reason), ({ reason }) => reason),
  ];
  return [sheetOf(t(m.exceptions_title), columns, taken.rows)] as const;
}
