import type { APIRoute } from 'astro';
import { csvDownload } from '../../../components/hr/download.ts';
import { previewSent } from '../../../components/hr/import/sent.ts';
import { diffTable } from '../../../i18n/import/diff.ts';
import * as m from '../../../i18n/paraglide/messages.js';
import { sheetCsv } from '../../../server/export/csv.ts';

/** Everything that a staff list sent along would do, before it is done; refusals come as `{ message }`. */
export const POST: APIRoute = async ({ request, locals }) => {
  const { t } = locals;
  const preview = await previewSent(request, locals);
  if (preview instanceof Response) return preview;
  const { headings, rows } = diffTable(t, preview.diff);
  const columns = headings.map((heading) => ({ heading, kind: 'text' }) as const);
  const text = sheetCsv({ name: t(m.import_changes_file), columns, rows }, 'UTC');
  return csvDownload(text, { name: `${t(m.import_changes_file)}.csv`, fallback: 'changes.csv' });
};
