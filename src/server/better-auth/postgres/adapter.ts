import { kyselyAdapter } from '@better-auth/kysely-adapter';
import type { BetterAuthOptions, DBAdapter } from 'better-auth';
import type { Connection, Sql } from './connection.ts';

/** Better Auth's adapter for SQL, with the faults of the store and its way of making several changes one step. */
export function postgresAdapter({ sql, again, once, step }: Connection) {
  return (options: BetterAuthOptions): DBAdapter => {
    const on = (where: Sql) => kyselyAdapter(where, { type: 'postgres' })(options);
    const adapter = on(sql);
    return {
      ...adapter,
      findOne: (call) => again(() => adapter.findOne(call)),
      findMany: (call) => again(() => adapter.findMany(call)),
      count: (call) => again(() => adapter.count(call)),
      update: (call) => again(() => adapter.update(call)),
      updateMany: (call) => again(() => adapter.updateMany(call)),
      delete: (call) => again(() => adapter.delete(call)),
      deleteMany: (call) => again(() => adapter.deleteMany(call)),
      create: (call) => once(() => adapter.create(call)),
      consumeOne: (call) => once(() => adapter.consumeOne(call)),
      incrementOne: (call) => once(() => adapter.incrementOne(call)),
      transaction: (work) => step((changes) => work(on(changes))),
    };
  };
}
