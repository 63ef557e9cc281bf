import type { Person } from '../../../domain/people/person.ts';
import { STAFF_COLUMNS, type StaffColumn } from '../../../domain/people/staff-list.ts';
import { type Refusal, sentenceFor } from '../../../i18n/reasons.ts';
import { STAFF_HEADINGS } from '../../../server/staff-file/headings.ts';
import { readSent } from '../../../server/staff-file/sent.ts';
import { type ImportPreview, previewImport } from '../../../usecases/people/import/preview-import.ts';

/** What a staff list that came with a form would do, as a file is made of it; refusals come as `{ message }`. */
export async function previewSent(request: Request, locals: App.Locals): Promise<ImportPreview | Response> {
  const who = locals.person as Person;
  const form = await request.formData().catch(() => undefined);
  const [file, sheet] = [form?.get('file'), form?.get('sheet')];
  if (!(file instanceof File)) return refused({ ok: false, reason: 'input-invalid' }, locals);
  const read = await readSent(who, { file, sheet: typeof sheet === 'string' ? sheet : undefined });
  if (!read.ok) return refused(read, locals);
  const whole = form?.get('whole') === 'true';
  const preview = await previewImport(locals.server, who, read.rows, { whole });
  return preview.ok ? preview : refused(preview, locals);
}

/** The headings of a staff list in the reader's language. */
export function headingsIn({ language }: App.Locals): Record<StaffColumn, string> {
  const headings = STAFF_COLUMNS.map((column) => [column, STAFF_HEADINGS[column][language]]);
  return Object.fromEntries(headings) as Record<StaffColumn, string>;
}

function refused(refusal: Refusal, locals: App.Locals): Response {
  return Response.json(
    { message: sentenceFor(refusal, locals) },
    { status: refusal.reason === 'not-allowed' ? 404 : 400 },
  );
}
