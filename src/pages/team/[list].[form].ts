import type { APIRoute } from 'astro';
import { FORMS, sheetDownload } from '../../components/hr/out/sheet-download.ts';
import { teamListNamed } from '../../components/team/lists.ts';

/** A list of a supervisor's own people as filtered in the address: `/team/people.xlsx`, `/team/tasks.csv`. */
export const GET: APIRoute = async ({ locals, params, url, rewrite }) => {
  const form = FORMS.find((known) => known === params.form);
  const sheets = form && (await teamListNamed(params.list)?.({ locals, query: url.searchParams }));
  if (!form || !sheets) return rewrite('/404');
  return sheetDownload(locals, sheets, { form, fallback: `team-${params.list}` });
};
