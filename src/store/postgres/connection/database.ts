import { type Compilable, Kysely, PostgresDialect } from 'kysely';
import type { Pool, PoolClient, QueryConfig } from 'pg';
import { isLost, persistently, type Trial } from './retry.ts';
import type { Tables } from './tables.ts';

/** Milliseconds for which a call tries to get a lost database back. */
const PATIENCE = 10_000;

/** Runs statements on one connection. */
export interface Session {
  run<Row>(query: Compilable<Row> | QueryConfig): Promise<Row[]>;
}

/** The database as the store uses it: every failure comes out as a NotKept, or as a NotSure where that is the truth. */
export class Database {
  readonly pool: Pool;
  /** Builds statements; what it runs by itself is not tried again. */
  readonly build: Kysely<Tables>;
  readonly #patience: number;

  constructor(pool: Pool, patience = PATIENCE) {
    this.pool = pool;
    this.build = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
    this.#patience = patience;
  }

  /** Reads by one statement. */
  read<Row extends object>(statement: QueryConfig): Promise<Row[]> {
    return persistently(this.#patience, () =>
      this.#connected(async (client) => (await client.query<Row>(statement)).rows),
    );
  }

  select<Row extends object>(query: Compilable<Row>): Promise<Row[]> {
    return this.read<Row>(configOf(query));
  }

  /**
   * Writes by one statement that does nothing the second time, so that it may be sent again after a lost connection.
   * `settle` gets its rows, the way to ask on, and, by the trial, whether it was sent before and nobody knows how that
   * ended.
   */
  write<Outcome>(
    statement: QueryConfig,
    settle: (rows: unknown[], session: Session, trial: Trial) => Promise<Outcome>,
  ): Promise<Outcome> {
    return persistently(this.#patience, (trial) =>
      this.#connected(async (client) => {
        const { rows } = await client.query(statement).catch((fault) => {
          trial.inDoubt ||= isLost(fault);
          throw fault;
        });
        return settle(rows, sessionOn(client), trial);
      }),
    );
  }

  /**
   * Runs `work` in a transaction and commits when it says so. After a lost connection, or a conflict, all of it is done
   * anew; `trial` tells when an earlier commit is in doubt, which `work` then has to settle first.
   */
  transaction<Answer>(
    work: (session: Session, trial: Trial) => Promise<{ answer: Answer; commit: boolean }>,
  ): Promise<Answer> {
    return persistently(this.#patience, (trial) =>
      this.#connected(async (client) => {
        await client.query('begin');
        const { answer, commit } = await work(sessionOn(client), trial).catch(async (fault) => {
          await client.query('rollback').catch(() => {});
          throw fault;
        });
        if (commit) await this.#commit(client, trial);
        // Nothing is to be kept, so it does not matter how this ends; a connection lost by it is found out by the next.
        else await client.query('rollback').catch(() => {});
        return answer;
      }),
    );
  }

  async #commit(client: PoolClient, trial: Trial): Promise<void> {
    try {
      await client.query('commit');
      trial.inDoubt = false;
    } catch (fault) {
      trial.inDoubt = isLost(fault);
      throw fault;
    }
  }

  /** A connection that was lost, or whose state is unknown, is not used again. */
  async #connected<T>(work: (client: PoolClient) => Promise<T>): Promise<T> {
    const client = await this.pool.connect();
    let lost = false;
    try {
      return await work(client);
    } catch (fault) {
      lost = isLost(fault);
      throw fault;
    } finally {
      client.release(lost);
    }
  }
}

export function sessionOn(client: PoolClient): Session {
  return {
    async run<Row>(query: Compilable<Row> | QueryConfig) {
      const statement = 'compile' in query ? configOf(query) : query;
      return (await client.query(statement)).rows as Row[];
    },
  };
}

function configOf(query: Compilable): QueryConfig {
  const { sql, parameters } = query.compile();
  return { text: sql, values: [...parameters] };
}
