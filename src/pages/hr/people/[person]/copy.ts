import type { APIRoute } from 'astro';
import { copyDownload } from '../../../../components/copy-download.ts';
import type { Person } from '../../../../domain/people/person.ts';
import { copyPerson } from '../../../../usecases/rights/copy-person.ts';

/** What is kept about one person, without what only they may see, for HR to hand over. */
export const GET: APIRoute = async ({ locals, params, url, rewrite }) => {
  const { server, language } = locals;
  const copied = await copyPerson(server, locals.person as Person, { person: params.person ?? '', language });
  return copied.ok ? copyDownload(locals, url, copied.copy) : rewrite('/404');
};
