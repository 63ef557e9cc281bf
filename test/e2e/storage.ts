import { Client } from 'pg';
import { startPostgres } from '../support/postgres-server.ts';

/** What the servers of a run keep everything in; the projects of the Playwright config say it. */
export type KeptIn = 'folder' | 'PostgreSQL';

export interface Storage {
  /** Settings for a server, or several, over something new and empty. */
  readonly settings: () => Promise<Record<string, string>>;
  readonly stop: () => Promise<void>;
}

export async function openStorage(keptIn: KeptIn): Promise<Storage> {
  if (keptIn === 'folder') return { settings: async () => ({}), stop: async () => {} };
  // No test here crashes it.
  const postgres = await startPostgres('-c', 'fsync=off');
  let made = 0;
  return {
    async settings() {
      const name = `licheng_${++made}`;
      const client = new Client({ connectionString: postgres.url });
      await client.connect();
      await client.query(`create database ${name}`);
      await client.end();
      return { DATABASE_URL: Object.assign(new URL(postgres.url), { pathname: `/${name}` }).href };
    },
    stop: postgres.stop,
  };
}
