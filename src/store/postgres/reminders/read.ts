import type { PersonId } from '../../../domain/id.ts';
import type { Reminder } from '../../../domain/reminder/reminder.ts';
import { MAILED, TOLD } from '../../decisions/reminding.ts';
import type { Reminding } from '../../reminding.ts';
import type { Database } from '../connection/database.ts';
import { PLACED_KEYS, placedKeysOf, REMINDER_JSON, type ReminderRow, reminderIn, SAME_KEY } from './rows.ts';

type Reads = Pick<Reminding, 'openReminders' | 'lateTold' | 'mailedSince' | 'remindersAbout' | 'reminders'>;

/** As isRetried in src/domain/reminder/kept.ts says. Tens of thousands are asked about, of which a page needs a few. */
const OPEN = `select k.place, r.about is null as untold, ${REMINDER_JSON}, (count(*) over ())::integer as count
  from json_to_recordset($1::json) as k${PLACED_KEYS} left join reminder r on ${SAME_KEY}
  where r.about is null or r.state = 'failed' and r.until is not null order by k.place limit $2`;

const LATE = `select r."to", r.about, r.course, r.due, r.step from reminder r
  where r.step like 'late-%' and r."to" <> r.about and r.state <> 'failed' and 2 > (
    select count(distinct d."to") from reminder d
    where d.about = r.about and d.course = r.course and d.due >= r.due and d.step = 'done' and d.state = any($1)
      and d."to" in (r."to", r.about))`;

/** As fateOf in src/domain/reminder/kept.ts says. */
const FATE = `case when r.state = 'sending' and r.until > $3 then 'sending' when r.state = 'sending' then 'unsure'
  when r.state = 'failed' and r.until is not null then 'retrying' when r.state = 'failed' then 'given-up' else r.state end`;

const FITTING = `from reminder r where ($1::text[] is null or r.about = any($1) or r."to" = any($1))
  and ($2::text[] is null or ${FATE} = any($2)) and $3::timestamptz is not null`;

const PAGE = `select ${REMINDER_JSON} ${FITTING} order by r.at desc, r.about, r.course, r.due, r.step, r."to" offset $4 limit $5`;
const COUNT = `select count(*)::integer as count ${FITTING}`;

interface OpenRow extends ReminderRow {
  readonly place: number;
  readonly untold: boolean;
  readonly count: number;
}

export function reminderReads(database: Database): Reads {
  const read = async (name: string, text: string, values: unknown[]) =>
    (await database.read<ReminderRow>({ name, text, values })).map(reminderIn);
  return {
    async openReminders(wanted, limit) {
      if (wanted.length === 0) return { rows: [], count: 0 };
      const values = [placedKeysOf(wanted), limit ?? null];
      const found = await database.read<OpenRow>({ name: 'reminders-open', text: OPEN, values });
      const rows = found.flatMap(({ place, untold, reminder: kept }) => {
        const reminder = wanted[place];
        return reminder ? [{ reminder, ...(!untold && { kept: reminderIn({ reminder: kept }) }) }] : [];
      });
      return { rows, count: found[0]?.count ?? 0 };
    },

    lateTold: () => database.read<Reminder>({ name: 'reminders-late', text: LATE, values: [TOLD] }),

    async mailedSince(since) {
      const text = 'select distinct "to" from reminder where at >= $1 and state = any($2)';
      const rows = await database.read<{ to: PersonId }>({ name: 'reminders-mailed', text, values: [since, MAILED] });
      return new Set(rows.map(({ to }) => to));
    },

    async remindersAbout(people) {
      const text = `select ${REMINDER_JSON} from reminder r where r.about = any($1) order by r.at, r.step`;
      return read('reminders-about', text, [people]);
    },

    async reminders({ people, fates, now, from, limit }) {
      const values = [people ?? null, fates ?? null, now];
      const [counted] = await database.read<{ count: number }>({ name: 'reminders-count', text: COUNT, values });
      return { rows: await read('reminders-page', PAGE, [...values, from, limit]), count: counted?.count ?? 0 };
    },
  };
}
