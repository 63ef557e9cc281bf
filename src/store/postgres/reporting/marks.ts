import type { AttemptId, PersonId } from '../../../domain/id.ts';
import type { Store } from '../../store.ts';
import { marksIn } from '../../values/marks.ts';
import type { Database } from '../connection/database.ts';

type MarksRow = { readonly person: PersonId; readonly id: AttemptId; readonly marks: string };

const AT_ONCE = 10_000;

/** By the key of the table, so that each statement goes on where the one before ended. */
const MARKS = `select person, id, marks from attempt
  where marks is not null and (person, id) > ($1, $2) order by person, id limit ${AT_ONCE}`;

export function marksPart(database: Database): Pick<Store, 'markedAttempts'> {
  return {
    async *markedAttempts() {
      let [person, id] = ['', ''];
      for (;;) {
        const rows = await database.read<MarksRow>({ name: 'marks', text: MARKS, values: [person, id] });
        yield* rows.map(({ marks }) => marksIn(marks));
        const last = rows.at(-1);
        if (!last || rows.length < AT_ONCE) return;
        ({ person, id } = last);
      }
    },
  };
}
