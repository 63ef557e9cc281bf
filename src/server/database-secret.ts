import { randomBytes } from 'node:crypto';
import type { Pool } from 'pg';

/** The secret kept in a database, made on first use; all processes get the same one. */
export async function secretInDatabase(pool: Pool): Promise<string> {
  const made = randomBytes(32).toString('base64url');
  await pool.query(`insert into secret (id, value) values ('server', $1) on conflict (id) do nothing`, [made]);
  const { rows } = await pool.query<{ value: string }>(`select value from secret where id = 'server'`);
  return rows[0]?.value ?? made;
}
