import type { PersonId } from '../../../domain/id.ts';
import type { AssessedAttempt } from '../../../domain/statistics/assessed.ts';
import type { Store } from '../../store.ts';
import { marksIn } from '../../values/marks.ts';
import { inTime, takenIn } from '../../values/taken.ts';
import type { Database } from '../connection/database.ts';

interface AssessedRow {
  readonly person: PersonId;
  readonly id: string;
  readonly marks: string;
  readonly taken: string;
}

const AT_ONCE = 10_000;

/** By the key of the table, so that each statement goes on where the one before ended; in the form of src/store/values/taken.ts. */
const ASSESSED = `select a.person, a.id, a.marks, concat_ws(' ', round(extract(epoch from a.submitted_at) * 1000)::bigint,
    (select string_agg(r.scenario || ':' || r.version || ':' || r.choices, ' ' order by r.scenario)
      from scenario_run r where r.person = a.person and r.attempt = a.id)) as taken
  from attempt a join person p on p.id = a.person
  where a.marks is not null and p.erased_at is null and (a.person, a.id) > ($1, $2)
  order by a.person, a.id limit ${AT_ONCE}`;

export function assessedPart(database: Database): Pick<Store, 'assessedPeople'> {
  return {
    async *assessedPeople() {
      let own: { person: PersonId; attempts: AssessedAttempt[] } | undefined;
      let [person, id] = ['', ''];
      for (;;) {
        const rows = await database.read<AssessedRow>({ name: 'assessed', text: ASSESSED, values: [person, id] });
        for (const row of rows) {
          if (own && own.person !== row.person) yield inTime(own);
          if (own?.person !== row.person) own = { person: row.person, attempts: [] };
          own.attempts.push({ ...marksIn(row.marks), ...takenIn(row.taken) });
        }
        const last = rows.at(-1);
        if (!last || rows.length < AT_ONCE) break;
        ({ person, id } = last);
      }
      if (own) yield inTime(own);
    },
  };
}
