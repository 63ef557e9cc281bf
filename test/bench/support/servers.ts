import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { HEAP, MALLOC } from '../../../src/cli/heap.mjs';
import { against, type Running } from './leavings.ts';

/** Signs the sessions of the sites measured. */
export const SECRET = 'a secret for measuring, and for nothing else';

type Work<T> = (running: Running) => Promise<T>;

/** The platform as `npm start` runs it. @param place a data folder, or the address of a database: `postgres://…` */
export function withPlatform<T>(place: string, work: Work<T>): Promise<T> {
  const inDatabase = place.startsWith('postgres://');
  const env = {
    ...MALLOC,
    HOST: '127.0.0.1',
    PORT: '0',
    LICHENG_DATA: inDatabase ? '' : place,
    DATABASE_URL: inDatabase ? place : '',
    LICHENG_SECRET: SECRET,
    LICHENG_ORIGIN: '',
    LICHENG_TRUST_PROXY: '',
    LICHENG_ANNOUNCE: '1',
    SMTP_URL: '',
    MAIL_FROM: '',
    NODE_ENV: 'production',
  };
  return against([...HEAP, 'src/cli/serve.ts'], env, work);
}

/** A server of `node:http` alone that gives one page to everybody. */
export async function withBare<T>(folder: string, page: Buffer, work: Work<T>): Promise<T> {
  const file = join(folder, 'page.html');
  await writeFile(file, page);
  return against(['test/bench/processes/bare.ts', file], {}, work);
}

/** An Astro site that was built, behind the same front as the platform. */
export function withAstro<T>(entry: string, work: Work<T>): Promise<T> {
  const env = { ASTRO_NODE_AUTOSTART: 'disabled', ASTRO_NODE_LOGGING: 'disabled', NODE_ENV: 'production' };
  return against(['test/bench/processes/astro.ts', entry], env, work);
}
