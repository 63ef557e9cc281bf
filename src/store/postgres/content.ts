import type { QueryConfig } from 'pg';
import type { Keeping } from '../keeping.ts';
import { checkedContent, isDigestOf } from '../values/digest.ts';
import type { Changes } from './changes.ts';
import type { Database } from './connection/database.ts';

export function contentPart(database: Database, changes: Changes): Keeping {
  return {
    async keepContent(items) {
      const checked = checkedContent(items);
      return changes.inTurn('content', () =>
        database.write(adding(checked), async (_rows, _session, trial) => {
          trial.inDoubt = false;
        }),
      );
    },

    async content(digest) {
      const text = 'select body from content where digest = $1';
      const [row] = await database.read<{ body: string }>({ name: 'content', text, values: [digest] });
      return row && isDigestOf(digest, row.body) ? row.body : undefined;
    },
  };
}

/**
 * What is damaged is mended. In one order, so that processes that start together wait for each other in one direction.
 */
export function adding(items: ReadonlyMap<string, string>): QueryConfig {
  const rows = [...items].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    text: `insert into content (digest, body) select * from unnest($1::text[], $2::text[])
      on conflict (digest) do update set body = excluded.body where content.body <> excluded.body`,
    values: [rows.map(([digest]) => digest), rows.map(([, body]) => body)],
  };
}
