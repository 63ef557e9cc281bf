import type { AttemptId, PersonId } from '../../domain/id.ts';
import { somebody } from '../decisions/decision.ts';
import { changedIn, importAnswer, touchedIn } from '../decisions/imports.ts';
import type { Store, Tell } from '../store.ts';
import { frozenCopy } from '../values/frozen.ts';
import { byCodePoint } from '../values/order.ts';
import type { Changes } from './changes.ts';
import type { Database } from './connection/database.ts';
import { addPeople, changePeople } from './record/add.ts';
import { CERTIFICATE_JSON, PERSON_JSON } from './record/json.ts';
import { letIn, letOut } from './record/leaving.ts';
import { changeAudiences, giveUpNumbers, keptIn } from './record/numbers.ts';
import { certificateIn, profileIn, summaryIn } from './record/read.ts';
import { invitationRow, profileRow } from './record/rows.ts';
import type { Records } from './records.ts';
import { SUMMARIES, type Summaries, type SummaryRow } from './summaries.ts';

type StaffPart = Pick<
  Store,
  | 'people'
  | 'summary'
  | 'reportsOf'
  | 'record'
  | 'personNumbered'
  | 'importPeople'
  | 'invite'
  | 'attemptsAsking'
  | 'certificate'
>;

const ASKING = `select person, id as attempt from attempt
  where (paper -> 'questions')::jsonb @> $1::jsonb or (confirmation -> 'questions')::jsonb @> $1::jsonb`;

/** Adds up what was written. */
function counted(tell: Tell | undefined, of: number): (people: number) => void {
  let done = 0;
  return (people) => {
    done += people;
    tell?.(done, of);
  };
}

export function staffPart(
  { database, records, summaries }: { database: Database; records: Records; summaries: Summaries },
  changes: Changes,
): StaffPart {
  return {
    people: () => summaries.all(),

    async summary(id) {
      const statement = { name: 'summary', text: `${SUMMARIES} where p.id = $1`, values: [id] };
      const [row] = await database.read<SummaryRow>(statement);
      return row && summaryIn(row);
    },

    async reportsOf(supervisor) {
      const text = `${SUMMARIES} where p.supervisor = $1 and p.active`;
      const rows = await database.read<SummaryRow>({ name: 'reports', text, values: [supervisor] });
      return Object.freeze(rows.map(summaryIn).sort((a, b) => byCodePoint(a.person.number, b.person.number)));
    },

    async record(id) {
      return (await records.current(id))?.record;
    },

    async personNumbered(number) {
      const text = `select ${PERSON_JSON}::text as person from person p where p.number = $1`;
      const [row] = await database.read<{ person: string }>({ name: 'numbered', text, values: [number] });
      return row && profileIn(row.person);
    },

    importPeople(change, entry, more = [], tell) {
      const wanted = frozenCopy(change);
      const { added, left = [], back = [] } = wanted;
      const made = frozenCopy(entry);
      return changes.audited(touchedIn(wanted), [...more, entry], async (session, token) => {
        const { numbers, kept } = await keptIn(session, wanted);
        const answer = importAnswer(wanted, kept);
        if (answer !== 'imported') return { answer };
        const changed = changedIn(wanted, kept, made.at);
        await giveUpNumbers(
          session,
          changed.filter(({ id, number }) => numbers.get(id) !== number),
        );
        const written = counted(tell, added.length + changed.length + back.length + left.length);
        await changePeople(session, 'profile', changed.map(profileRow), token, written);
        await addPeople(session, added, token, written);
        await letIn(session, back, { entry: made, change: token });
        written(back.length);
        await letOut(session, left, { entry: made, change: token });
        written(left.length);
        await changeAudiences(session, wanted.audiences ?? []);
        return { answer, write: true };
      });
    },

    invite(invitations, entry) {
      const rows = [...invitations].map(([id, invitation]) => ({ id, ...invitationRow(frozenCopy(invitation)) }));
      const ids = rows.map(({ id }) => id);
      return changes.audited(ids, entry, async (session, token) => {
        const text = 'select id from person where id = any($1)';
        const known = new Set((await session.run<{ id: PersonId }>({ text, values: [ids] })).map(({ id }) => id));
        for (const id of ids) somebody(known.has(id) || undefined, id);
        await changePeople(session, 'invitation', rows, token);
        return { answer: undefined, write: true };
      });
    },

    async attemptsAsking(question) {
      const values = [JSON.stringify([question])];
      return database.read<{ person: PersonId; attempt: AttemptId }>({ name: 'asking', text: ASKING, values });
    },

    async certificate(code) {
      const text = `select c.person, ${CERTIFICATE_JSON}::text as certificate from certificate c where c.code = $1`;
      type Row = { person: PersonId; certificate: string };
      const [row] = await database.read<Row>({ name: 'certificate', text, values: [code] });
      return row && { certificate: certificateIn(row.certificate), person: row.person };
    },
  };
}
