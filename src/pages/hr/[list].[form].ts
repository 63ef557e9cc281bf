import type { APIRoute } from 'astro';
import { FORMS, sheetDownload } from '../../components/hr/out/sheet-download.ts';
import { listNamed } from '../../components/hr/sheets/lists.ts';

/** A list of HR's as filtered in the address, in the language of whoever asks: `/hr/results.xlsx`, `/hr/results.csv`. */
export const GET: APIRoute = async ({ locals, params, url, rewrite }) => {
  const form = FORMS.find((known) => known === params.form);
  const sheets = form && (await listNamed(params.list)?.({ locals, query: url.searchParams }));
  if (!form || !sheets) return rewrite('/404');
  return sheetDownload(locals, sheets, { form, fallback: params.list ?? '' });
};
