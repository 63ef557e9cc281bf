import { Kysely, PostgresDialect } from 'kysely';
import type { Pool } from 'pg';
import { codeOf, UNIQUE_VIOLATION } from '../../../store/postgres/connection/failures.ts';
import { isLost, persistently } from '../../../store/postgres/connection/retry.ts';
import { NotSure } from '../../../store/store.ts';

// Better Auth names tables and columns by itself.
// biome-ignore lint/suspicious/noExplicitAny: as its adapter declares it
export type Sql = Kysely<any>;

/** Ways to work on the database: every fault comes out as a NotKept, or as a NotSure where that is the truth. */
export interface Connection {
  readonly sql: Sql;
  /** Runs what does nothing the second time, again after a lost connection. */
  again<Result>(work: () => Promise<Result>): Promise<Result>;
  /** Runs one statement that may have its effect once only. */
  once<Result>(work: () => Promise<Result>): Promise<Result>;
  /** Runs changes that are kept whole or not at all. After a lost connection, or a conflict, all of it is done anew. */
  step<Result>(work: (sql: Sql) => Promise<Result>): Promise<Result>;
}

/** @param patience milliseconds for which a call tries to get a lost database back */
export function connectionOn(pool: Pool, patience: number): Connection {
  const sent = new WeakSet<Error>();
  const sql: Sql = new Kysely({ dialect: new PostgresDialect({ pool: careful(pool, sent) }) });

  return {
    sql,
    again: (work) => persistently(patience, work),
    once: (work) =>
      persistently(patience, () =>
        work().catch((fault: Error) => {
          if (!sent.has(fault)) throw fault;
          throw new NotSure('The database was lost while it kept this; it may or may not have.', { cause: fault });
        }),
      ),
    step(work) {
      let conflicts = 0;
      return persistently(patience, async function stepOnce(trial): ReturnType<typeof work> {
        let done = false;
        try {
          return await sql.transaction().execute(async (step) => {
            const result = await work(step);
            done = true;
            return result;
          });
        } catch (fault) {
          trial.inDoubt ||= done && isLost(fault);
          // Somebody else has just added the same; it is there to be seen now.
          if (codeOf(fault) === UNIQUE_VIOLATION && conflicts++ === 0) return stepOnce(trial);
          throw fault;
        }
      });
    },
  };
}

/** A connection that was lost, or whose state is unknown, is not used again; `sent` tells faults of what had been sent. */
function careful(pool: Pool, sent: WeakSet<Error>) {
  return {
    options: {},
    end: () => pool.end(),
    async connect() {
      const client = await pool.connect();
      let lost = false;
      return {
        // biome-ignore lint/suspicious/noExplicitAny: what a row holds is Better Auth's business
        query: (statement: any, parameters?: any): any =>
          client.query(statement, parameters).catch((fault: Error) => {
            if (isLost(fault)) sent.add(fault);
            lost ||= isLost(fault);
            throw fault;
          }),
        release: () => client.release(lost),
      };
    },
  };
}
