import type { Person } from '../../../domain/people/person.ts';
import { STAFF_COLUMNS, type StaffColumn } from '../../../domain/people/staff-list.ts';
import { sentenceFor } from '../../../i18n/reasons.ts';
import { STAFF_HEADINGS } from '../../../server/staff-file/headings.ts';
import { readStaffFile } from '../../../server/staff-file/read.ts';
import { type ImportPreview, previewImport } from '../../../usecases/people/preview-import.ts';

/** What a staff list that came with a form would do, as a file is made of it; refusals come as `{ message }`. */
export async function previewSent(request: Request, locals: App.Locals): Promise<ImportPreview | Response> {
  const form = await request.formData().catch(() => undefined);
  const [file, sheet] = [form?.get('file'), form?.get('sheet')];
  if (!(file instanceof File)) return refused(sentenceFor({ ok: false, reason: 'input-invalid' }, locals));
  const bytes = new Uint8Array(await file.arrayBuffer());
  const read = await readStaffFile({ name: file.name, bytes, sheet: typeof sheet === 'string' ? sheet : undefined });
  if (!read.ok) return refused(sentenceFor({ ok: false, reason: `file-${read.reason}` }, locals));
  const whole = form?.get('whole') === 'true';
  const preview = await previewImport(locals.server, locals.person as Person, read.rows, { whole });
  return preview.ok ? preview : refused(sentenceFor(preview, locals), 404);
}

/** The headings of a staff list in the reader's language. */
export function headingsIn({ language }: App.Locals): Record<StaffColumn, string> {
  const headings = STAFF_COLUMNS.map((column) => [column, STAFF_HEADINGS[column][language]]);
  return Object.fromEntries(headings) as Record<StaffColumn, string>;
}

function refused(message: string, status = 400): Response {
  return Response.json({ message }, { status });
}
