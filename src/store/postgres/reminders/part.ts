import { asked, settled } from '../../decisions/reminding.ts';
import type { Reminding } from '../../reminding.ts';
import { frozenCopy } from '../../values/frozen.ts';
import type { Changes } from '../changes.ts';
import type { Database } from '../connection/database.ts';
import { newToken } from '../records.ts';
import { reminderReads } from './read.ts';
import { KEYS, keysOf, REMINDER_JSON, type ReminderRow, reminderIn, rowOf, SAME_KEY } from './rows.ts';

const TURN = 'reminders';

const HERE = 'exists (select from person p where p.erased_at is null and p.id =';

/** As `claimed` in src/store/decisions/reminding.ts says. */
const CLAIM = `insert into reminder as r (about, course, due, step, "to", state, at, until, tries, claim)
  select k.*, 'sending', $2, $3, 1, $4 from json_to_recordset($1::json) as k${KEYS}
  where ${HERE} k."to") and ${HERE} k.about)
  on conflict (about, course, due, step, "to") do update
  set state = 'sending', at = excluded.at, until = excluded.until, tries = r.tries + 1, fault = null, claim = excluded.claim
  where r.state = 'failed' and r.until <= excluded.at
  returning ${REMINDER_JSON}`;

/** What `settled` there says; whatever is not as it was taken up stays. */
const SETTLE = `with k as materialized (select * from json_to_recordset($1::json) as k(about text, course text, due text, step text,
    "to" text, claimed timestamptz, state text, until timestamptz, fault text, tries integer)),
  untold as (delete from reminder r using k
    where ${SAME_KEY} and r.state = 'sending' and r.at = k.claimed and k.state = 'untold')
  update reminder r set state = k.state, at = $2, until = k.until, fault = k.fault, tries = k.tries
  from k where ${SAME_KEY} and r.state = 'sending' and r.at = k.claimed and k.state <> 'untold'`;

export function remindersPart(database: Database, changes: Changes): Reminding {
  return {
    ...reminderReads(database),

    async claimReminders(wanted, { at, until }) {
      const [keys, claim] = [keysOf(wanted), newToken()];
      const statement = { name: 'claim', text: CLAIM, values: [keys, frozenCopy(at), frozenCopy(until), claim] };
      return changes.inTurn(TURN, () =>
        database.write(statement, async (rows, session, trial) => {
          if (!trial.inDoubt) return (rows as ReminderRow[]).map(reminderIn);
          // It may have been done the time before; then these are the ones, too.
          const text = `select ${REMINDER_JSON} from reminder r where r.claim = $1`;
          const taken = await session.run<ReminderRow>({ text, values: [claim] });
          trial.inDoubt = false;
          return taken.map(reminderIn);
        }),
      );
    },

    async settleReminders(all, when) {
      const at = frozenCopy(when);
      const rows = all.flatMap((one) => {
        const now = settled(one.claim, one, at);
        if (!now) return [];
        return [{ ...(now === 'untold' ? { ...one.claim, state: now } : rowOf(now)), claimed: one.claim.at }];
      });
      const statement = { name: 'settle', text: SETTLE, values: [JSON.stringify(rows), at] };
      await changes.inTurn(TURN, () =>
        database.write(statement, async (_rows, _session, trial) => {
          trial.inDoubt = false;
        }),
      );
    },

    askReminder(reminder, when, entry) {
      const [keys, at] = [keysOf([reminder]), frozenCopy(when)];
      return changes.audited([], entry, async (session) => {
        const text = `select ${REMINDER_JSON} from reminder r, json_to_recordset($1::json) as k${KEYS} where ${SAME_KEY} for update of r`;
        const [row] = await session.run<ReminderRow>({ text, values: [keys] });
        const { answer, write } = asked(row && reminderIn(row), at);
        if (!write) return { answer };
        const ask = `update reminder r set state = 'failed', at = $2, until = $2, tries = 0
          from json_to_recordset($1::json) as k${KEYS} where ${SAME_KEY}`;
        await session.run({ text: ask, values: [keys, at] });
        return { answer, write: true };
      });
    },
  };
}
