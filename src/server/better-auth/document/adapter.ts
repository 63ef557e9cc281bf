import { memoryAdapter } from 'better-auth/adapters/memory';
import type { BetterAuthOptions } from 'better-auth/minimal';
import type { AccountsDocument } from '../../../store/accounts-document.ts';
import type { Tables } from './tables.ts';

const TABLES = ['user', 'session', 'account', 'verification'];
const DATES = ['createdAt', 'updatedAt', 'expiresAt', 'accessTokenExpiresAt', 'refreshTokenExpiresAt'];

/**
 * Better Auth's memory adapter on a document: every write is a {@link Tables.change}. The memory adapter alters rows
 * and appends to tables in place, so each write gets its own copies to alter.
 */
export function documentAdapter(document: AccountsDocument, { change }: Tables) {
  const { data } = document;
  const copyTable = (model: string) => {
    data[model] = (data[model] ?? []).slice();
  };
  const copyRows = (model: string) => {
    data[model] = (data[model] ?? []).map((row) => ({ ...row }));
  };

  prepare(document);
  return (options: BetterAuthOptions) => {
    const memory = memoryAdapter(data)(options);
    type Memory = typeof memory;
    const kept =
      <Call extends { model: string }, Result>(write: (call: Call) => Promise<Result>, copy: (model: string) => void) =>
      (call: Call) =>
        change(() => {
          copy(call.model);
          return write(call);
        });
    const adapter: Memory = {
      ...memory,
      create: kept(memory.create, copyTable) as Memory['create'],
      update: kept(memory.update, copyRows) as Memory['update'],
      updateMany: kept(memory.updateMany, copyRows),
      delete: kept(memory.delete, copyTable) as Memory['delete'],
      deleteMany: kept(memory.deleteMany, copyTable),
      consumeOne: kept(memory.consumeOne, copyTable) as Memory['consumeOne'],
      incrementOne: kept(memory.incrementOne, copyRows) as Memory['incrementOne'],
      transaction: (work) => change(() => work(adapter)),
    };
    return adapter;
  };
}

/** Adds missing tables, and turns the text a file gave for a date back into one. */
function prepare({ data }: AccountsDocument) {
  for (const table of TABLES) {
    data[table] ??= [];
    for (const row of data[table]) {
      for (const column of DATES) if (typeof row[column] === 'string') row[column] = new Date(row[column]);
    }
  }
}
