import type { APIRoute } from 'astro';
import { recordOf } from '../../../components/attempt/record.ts';
import { download } from '../../../components/hr/download.ts';
import type { Person } from '../../../domain/people/person.ts';
import * as m from '../../../i18n/paraglide/messages.js';
import { writePdf } from '../../../server/pdf/write.ts';
import { downloadResult } from '../../../usecases/assessment/download-result.ts';

/** A result with its whole arithmetic as PDF, for its person and for HR, in the language of whoever asks. */
export const GET: APIRoute = async ({ locals, params, url, rewrite }) => {
  const { server, t, say, language } = locals;
  const page = await downloadResult(server, locals.person as Person, {
    attempt: params.attempt ?? '',
    person: url.searchParams.get('person') ?? undefined,
    language,
  });
  if (!page) return rewrite('/404');
  const { attempt, person, course } = page;
  const name = t(m.record_file, { number: person.number, course: say(course.title), attempt: attempt.number });
  const file = await writePdf(recordOf(locals, page, { madeAt: server.now(), today: server.library.version }));
  return download(file as Uint8Array<ArrayBuffer>, 'application/pdf', {
    name: `${name}.pdf`,
    fallback: `result-${course.id}-attempt-${attempt.number}.pdf`,
  });
};
