import type { APIRoute } from 'astro';
import { copyDownload } from '../../components/copy-download.ts';
import type { Person } from '../../domain/people/person.ts';
import { copyOwn } from '../../usecases/rights/copy-person.ts';

/** Everything kept about whoever asks. */
export const GET: APIRoute = async ({ locals, url, rewrite }) => {
  const copied = await copyOwn(locals.server, locals.person as Person, locals.language);
  return copied.ok ? copyDownload(locals, url, copied.copy) : rewrite('/404');
};
