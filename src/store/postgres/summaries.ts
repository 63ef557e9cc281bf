import type { PersonId } from '../../domain/id.ts';
import type { PersonSummary } from '../../domain/people/summary.ts';
import { byCodePoint } from '../values/order.ts';
import type { Database } from './connection/database.ts';
import { INVITATION_JSON, PERSON_JSON, STANDING_JSON } from './record/json.ts';
import { summaryIn } from './record/read.ts';

export interface SummaryRow {
  readonly id: PersonId;
  readonly revision: string;
  readonly person: string;
  readonly invitation: string | null;
  readonly standing: string;
}

/** Reads {@link SummaryRow}s; a condition on `p`, a row of `person`, follows. */
export const SUMMARIES = `select p.id, p.revision, ${PERSON_JSON}::text as person,
  (${INVITATION_JSON})::text as invitation, ${STANDING_JSON}::text as standing
  from person p join standing s on s.person = p.id`;

/** The same as long as nobody was changed, added or removed: revisions only grow, and new ones are above all there were. */
const STATE = `count(*) || ' ' || coalesce(sum(revision), 0)`;
export const ASK = { name: 'state', text: `select ${STATE} as state from person` };
const LIST = `select ${STATE} as state, string_agg(id || ' ' || revision, ',') as revisions from person`;

/** Summaries read by one statement. */
const AT_ONCE = 1000;

/** Everybody's summary as this process last saw it, brought up to date by reading those whose revision is another. */
export class Summaries {
  readonly #database: Database;
  #known = new Map<PersonId, { readonly revision: string; readonly summary: PersonSummary }>();
  #all: readonly PersonSummary[] = Object.freeze([]);
  #state = '0 0';
  #running: Promise<unknown> = Promise.resolve();
  #next: Promise<readonly PersonSummary[]> | undefined;

  constructor(database: Database) {
    this.#database = database;
  }

  /** By employee number; the same array until something changes. Calls made during a look share the one after it. */
  all(): Promise<readonly PersonSummary[]> {
    this.#next ??= this.#running.then(() => {
      this.#next = undefined;
      const look = this.#look();
      this.#running = look.catch(() => {});
      return look;
    });
    return this.#next;
  }

  async #look(): Promise<readonly PersonSummary[]> {
    const [now] = await this.#database.read<{ state: string }>(ASK);
    if (now?.state !== this.#state) await this.#refresh();
    return this.#all;
  }

  async #refresh(): Promise<void> {
    const [list] = await this.#database.read<{ state: string; revisions: string | null }>({ name: 'list', text: LIST });
    const kept = (list?.revisions ?? '')
      .split(',')
      .filter(Boolean)
      .map((pair) => pair.split(' ') as [PersonId, string]);
    const changed = kept.filter(([id, revision]) => this.#known.get(id)?.revision !== revision).map(([id]) => id);
    const next = new Map(kept.map(([id]) => [id, this.#known.get(id)]));
    for (let at = 0; at < changed.length; at += AT_ONCE) {
      const statement = {
        name: 'changed',
        text: `${SUMMARIES} where p.id = any($1)`,
        values: [changed.slice(at, at + AT_ONCE)],
      };
      for (const row of await this.#database.read<SummaryRow>(statement)) {
        next.set(row.id, { revision: row.revision, summary: summaryIn(row) });
      }
    }
    this.#known = new Map([...next].flatMap(([id, known]) => (known ? [[id, known]] : [])));
    this.#all = Object.freeze(
      [...this.#known.values()]
        .map(({ summary }) => summary)
        .sort((a, b) => byCodePoint(a.person.number, b.person.number)),
    );
    this.#state = list?.state ?? '0 0';
  }
}
