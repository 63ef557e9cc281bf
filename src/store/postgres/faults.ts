import { canonical } from '../../domain/canonical.ts';
import { summaryOf } from '../../domain/people/summary.ts';
import type { BesideFault } from '../archive.ts';
import { NotKept } from '../store.ts';
import type { Own } from './connection/own.ts';
import { INVITATION_JSON, PERSON_JSON, RECORD_JSON, STANDING_JSON } from './record/json.ts';
import { recordIn, summaryIn } from './record/read.ts';
import type { SummaryRow } from './summaries.ts';

type Both = Omit<SummaryRow, 'revision' | 'standing'> & { readonly standing: string | null; readonly record: string };

const AT_ONCE = 50;

const READ = `select p.id, ${RECORD_JSON}::text as record, ${PERSON_JSON}::text as person,
  (${INVITATION_JSON})::text as invitation,
  case when s.person is not null then ${STANDING_JSON}::text end as standing
  from person p left join standing s on s.person = p.id where p.id = any($1)`;

/** People whose standing is not the one of what they did. */
export async function* faultsIn({ session }: Own): AsyncGenerator<BesideFault> {
  const ids = (await session.run<{ id: string }>({ text: 'select id from person' })).map(({ id }) => id).sort();
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    const rows = await session.run<Both>({ text: READ, values: [ids.slice(at, at + AT_ONCE)] });
    for (const row of rows) if (isWrong(row)) yield { kind: 'summary', id: row.id };
  }
}

function isWrong({ record, person, invitation, standing }: Both): boolean {
  try {
    const kept = standing && summaryIn({ person, invitation, standing });
    return !kept || canonical(kept) !== canonical(summaryOf(recordIn(record)));
  } catch (fault) {
    // Named already by whoever reads the records.
    if (fault instanceof NotKept) return false;
    throw fault;
  }
}
