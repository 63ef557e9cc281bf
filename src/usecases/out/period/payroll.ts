import type { Person } from '../../../domain/people/person.ts';
import { NOT_ALLOWED, type NotAllowed } from '../../access.ts';
import type { Needs } from '../../needs.ts';
import { noteTaken } from '../note-taken.ts';
import { isBackwards, type PeriodChoice } from './choice.ts';
import { type PeriodRow, periodRows } from './rows.ts';

export type Refused = NotAllowed | { readonly ok: false; readonly reason: 'period-backwards' };
type Rows = { readonly ok: true; readonly rows: readonly PeriodRow[] };

/** The first rows of what payroll gets, for a page; only the records they need are read. */
export async function previewPayroll(
  needs: Needs,
  who: Person,
  { size, ...choice }: PeriodChoice & { readonly size: number },
): Promise<Rows | Refused> {
  const refused = refusalOf(who, choice);
  if (refused) return refused;
  return { ok: true, rows: await Array.fromAsync(periodRows(needs, choice, size)) };
}

function refusalOf(who: Person, choice: PeriodChoice): Refused | undefined {
  if (!who.hr) return NOT_ALLOWED;
  return isBackwards(choice) ? { ok: false, reason: 'period-backwards' } : undefined;
}

/** All that payroll gets; that it was taken goes into the audit trail. */
export async function takePayroll(needs: Needs, who: Person, choice: PeriodChoice): Promise<Rows | Refused> {
  const refused = refusalOf(who, choice);
  if (refused) return refused;
  const rows = await Array.fromAsync(periodRows(needs, choice));
  await noteTaken(needs, who, { list: 'payroll', filter: choice, rows: rows.length });
  return { ok: true, rows };
}
