import type { APIRoute } from 'astro';
import { csvDownload } from '../../../components/hr/download.ts';
import type { Language } from '../../../domain/language.ts';
import type { Person } from '../../../domain/people/person.ts';
import { STAFF_COLUMNS, type StaffColumn } from '../../../domain/people/staff-list.ts';
import * as m from '../../../i18n/paraglide/messages.js';
import { sentenceFor } from '../../../i18n/reasons.ts';
import { faultSentence } from '../../../i18n/staff-list.ts';
import { faultyRowsCsv } from '../../../server/export/csv.ts';
import { STAFF_HEADINGS } from '../../../server/staff-file/headings.ts';
import { readStaffFile } from '../../../server/staff-file/read.ts';
import { previewImport } from '../../../usecases/people/preview-import.ts';

/** The faulty rows of a staff list sent along, with what to mend in each; refusals come as `{ message }`. */
export const POST: APIRoute = async ({ request, locals }) => {
  const { server, t, language } = locals;
  const form = await request.formData().catch(() => undefined);
  const file = form?.get('file');
  if (!(file instanceof File)) return refused(sentenceFor({ ok: false, reason: 'input-invalid' }, locals));
  const read = await readStaffFile({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
  if (!read.ok) return refused(sentenceFor({ ok: false, reason: `file-${read.reason}` }, locals));
  const preview = await previewImport(server, locals.person as Person, read.rows);
  if (!preview.ok) return refused(sentenceFor(preview, locals), 404);
  const headings = { ...headingsIn(language), reasons: t(m.import_reasons) };
  const text = faultyRowsCsv(preview.plan, (fault) => faultSentence(t, fault), headings);
  return csvDownload(text, { name: `${t(m.import_faulty_file)}.csv`, fallback: 'faulty-rows.csv' });
};

function headingsIn(language: Language): Record<StaffColumn, string> {
  return Object.fromEntries(STAFF_COLUMNS.map((column) => [column, STAFF_HEADINGS[column][language]])) as Record<
    StaffColumn,
    string
  >;
}

function refused(message: string, status = 400): Response {
  return Response.json({ message }, { status });
}
