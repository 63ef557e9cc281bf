import type { APIRoute } from 'astro';
import { csvDownload } from '../../../components/hr/download.ts';
import { headingsIn, previewSent } from '../../../components/hr/import/sent.ts';
import * as m from '../../../i18n/paraglide/messages.js';
import { faultSentence } from '../../../i18n/staff-list.ts';
import { faultyRowsCsv } from '../../../server/export/csv.ts';

/** The faulty rows of a staff list sent along, with what to mend in each; refusals come as `{ message }`. */
export const POST: APIRoute = async ({ request, locals }) => {
  const { t } = locals;
  const preview = await previewSent(request, locals);
  if (preview instanceof Response) return preview;
  const headings = { ...headingsIn(locals), reasons: t(m.import_reasons) };
  const text = faultyRowsCsv(preview.plan, (fault) => faultSentence(t, fault), headings);
  return csvDownload(text, { name: `${t(m.import_faulty_file)}.csv`, fallback: 'faulty-rows.csv' });
};
