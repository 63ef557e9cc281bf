import { periodFrom } from '../../../usecases/out/period/choice.ts';
import { takePayroll } from '../../../usecases/out/period/payroll.ts';
import { type Asked, timeZoneOf, whoIn } from '../sheets/asked.ts';
import { payrollSheets } from './payroll.ts';

/** Each person and course with its result in a period, for payroll, and how each column is worked out. */
export async function payrollFile(asked: Asked) {
  const { locals, query } = asked;
  const { server } = locals;
  const choice = periodFrom(query, { timeZone: timeZoneOf(locals), now: server.now() });
  const taken = await takePayroll(server, whoIn(asked), choice);
  return taken.ok ? payrollSheets(locals, choice, taken.rows) : undefined;
}
