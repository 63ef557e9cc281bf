import type { APIContext } from 'astro';
import type { Person } from '../../domain/people/person.ts';
import * as m from '../../i18n/paraglide/messages.js';
import { writtenAside } from '../../server/export/aside.ts';
import { takeTrainingRecord } from '../../usecases/out/training-record.ts';
import { download } from '../hr/download.ts';
import { trainingRecordOf } from './training-record.ts';

/** Somebody's training record as PDF; a page that is not there for whoever may not have it. */
export async function recordDownload({ locals, rewrite }: APIContext, person: string): Promise<Response> {
  const record = await takeTrainingRecord(locals.server, locals.person as Person, person);
  if (!record) return rewrite('/404');
  const file = await writtenAside({ kind: 'pdf', document: trainingRecordOf(locals, record) });
  const { number } = record.person;
  return download(file, 'application/pdf', {
    name: `${locals.t(m.training_record)}-${number}.pdf`,
    fallback: 'training-record.pdf',
  });
}
