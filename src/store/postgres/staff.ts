import type { PersonId } from '../../domain/id.ts';
import { somebody } from '../decisions/decision.ts';
import { importFits } from '../decisions/imports.ts';
import { withSettled } from '../decisions/practice.ts';
import type { Store } from '../store.ts';
import { frozenCopy } from '../values/frozen.ts';
import { byCodePoint } from '../values/order.ts';
import type { Changes } from './changes.ts';
import type { Database } from './connection/database.ts';
import { addPeople, changePeople } from './record/add.ts';
import { CERTIFICATE_JSON, PERSON_JSON } from './record/json.ts';
import { giveUpNumbers, touchedBy } from './record/numbers.ts';
import { certificateIn, profileIn, summaryIn } from './record/read.ts';
import { invitationRow, newRows, profileRow, standingRow } from './record/rows.ts';
import { insertStatement, marked } from './record/write.ts';
import { lockedRecord, type Records } from './records.ts';
import { SUMMARIES, type Summaries, type SummaryRow } from './summaries.ts';

type StaffPart = Pick<
  Store,
  | 'people'
  | 'summary'
  | 'reportsOf'
  | 'record'
  | 'personNumbered'
  | 'importPeople'
  | 'setActive'
  | 'invite'
  | 'grantAttempt'
  | 'settleFlag'
  | 'certificate'
>;

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

    importPeople(change, entry) {
      const { added, changed } = frozenCopy(change);
      const profiles = [...added.map(({ person }) => person), ...changed];
      const ids = profiles.map(({ id }) => id);
      return changes.audited(ids, entry, async (session, token) => {
        const { numbers, holders, erased } = await touchedBy(session, profiles);
        const kept = {
          has: (id: PersonId) => numbers.has(id),
          isErased: (id: PersonId) => erased.has(id),
          holderOf: (number: string) => holders.get(number),
        };
        if (!importFits({ added, changed }, kept)) return { answer: 'outdated' };
        await giveUpNumbers(
          session,
          changed.filter(({ id, number }) => numbers.get(id) !== number),
        );
        await changePeople(session, 'profile', changed.map(profileRow), token);
        await addPeople(session, added, token);
        return { answer: 'imported', write: true };
      });
    },

    setActive(id, active, entry) {
      const left = frozenCopy(entry.at);
      return changes.audited([id], entry, async (session, token) => {
        const leftAt = 'case when $3 then null when active then $4 else coalesce(left_at, $4) end';
        const text = `update person set ${marked('$2')}, active = $3, left_at = ${leftAt}
          where id = $1 and erased_at is null returning id`;
        const [row] = await session.run({ text, values: [id, token, active, left] });
        return row ? { answer: 'kept', write: true } : { answer: 'unknown' };
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

    grantAttempt(id, course, entry) {
      return changes.audited([id], entry, async (session, token) => {
        const text = `update person set ${marked('$2')} where id = $1 returning id`;
        const [row] = await session.run({ text, values: [id, token] });
        if (!row) return { answer: 'unknown' };
        const one = `insert into granted (person, course, attempts) values ($1, $2, 1)
          on conflict (person, course) do update set attempts = granted.attempts + 1`;
        await session.run({ text: one, values: [id, course] });
        return { answer: 'kept', write: true };
      });
    },

    settleFlag(id, flag, { verdict, note }, entry) {
      const settlement = frozenCopy({ settledAt: entry.at, verdict, note });
      return changes.audited([id], entry, async (session, token) => {
        const record = await lockedRecord(session, id);
        const settled = record && withSettled(record, flag, settlement);
        if (!settled) return { answer: 'unknown' };
        await session.run({ text: `update person set ${marked('$2')} where id = $1`, values: [id, token] });
        const { flag: rows = [] } = newRows(settled, record);
        for (const [part, own] of [
          ['flag', rows],
          ['standing', [standingRow(settled)]],
        ] as const) {
          await session.run(insertStatement(part, own));
        }
        return { answer: 'kept', write: true };
      });
    },

    async certificate(code) {
      const text = `select c.person, ${CERTIFICATE_JSON}::text as certificate from certificate c where c.code = $1`;
      type Row = { person: PersonId; certificate: string };
      const [row] = await database.read<Row>({ name: 'certificate', text, values: [code] });
      return row && { certificate: certificateIn(row.certificate), person: row.person };
    },
  };
}
