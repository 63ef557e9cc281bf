import { dayIn } from '../../../domain/time.ts';
import { writtenAside } from '../../../server/export/aside.ts';
import { sheetCsv } from '../../../server/export/csv.ts';
import type { Sheet } from '../../../server/export/sheet.ts';
import { download } from '../download.ts';
import { timeZoneOf } from '../sheets/asked.ts';

export const FORMS = ['xlsx', 'csv'] as const;
export type Form = (typeof FORMS)[number];

const TYPE = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} satisfies Record<Form, string>;

/** Sheets as a file named after the first and today; a CSV has the first alone. @param fallback what reads no Chinese calls it */
export async function sheetDownload(
  locals: App.Locals,
  sheets: readonly [Sheet, ...Sheet[]],
  { form, fallback }: { form: Form; fallback: string },
): Promise<Response> {
  const timeZone = timeZoneOf(locals);
  const end = `-${dayIn(timeZone, locals.server.now())}.${form}`;
  const body = form === 'csv' ? sheetCsv(sheets[0], timeZone) : await writtenAside({ kind: 'xlsx', sheets, timeZone });
  return download(body, TYPE[form], { name: sheets[0].name + end, fallback: fallback + end });
}
