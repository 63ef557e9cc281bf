import { z } from 'astro/zod';

/** A PostgreSQL database that keeps everything. */
export interface DatabaseSettings {
  /** `postgres://user:password@host:5432/database`; never shown to anybody. */
  readonly url: string;
  /** Connections of this process at most, 1–100. */
  readonly pool: number;
  /** Milliseconds a statement may take. */
  readonly timeout: number;
}

const whole = (from: number, to: number, message: string) =>
  z
    .string()
    .refine((given) => /^\d{1,4}$/.test(given) && Number(given) >= from && Number(given) <= to, message)
    .transform(Number);

export const databaseFields = {
  DATABASE_URL: z
    .string()
    .refine(
      isDatabase,
      'Write postgres://user:password@host:5432/database, with %-codes for letters such as @ : / # % in user and password; or leave it out to keep everything in LICHENG_DATA.',
    )
    .optional(),
  DATABASE_POOL: whole(1, 100, 'Write a whole number of connections from 1 to 100.').default(10),
  DATABASE_TIMEOUT: whole(1, 600, 'Write a whole number of seconds from 1 to 600.').default(10),
};

type Fields = z.output<z.ZodObject<typeof databaseFields>>;

/** Undefined when everything is kept in the data folder. */
export function databaseOf({ DATABASE_URL, DATABASE_POOL, DATABASE_TIMEOUT }: Fields): DatabaseSettings | undefined {
  return DATABASE_URL === undefined
    ? undefined
    : { url: DATABASE_URL, pool: DATABASE_POOL, timeout: DATABASE_TIMEOUT * 1000 };
}

function isDatabase(given: string): boolean {
  const url = URL.canParse(given) ? new URL(given) : undefined;
  if (!url || !/^postgres(ql)?:$/.test(url.protocol) || url.hash !== '') return false;
  const host = url.hostname || url.searchParams.get('host');
  return Boolean(host) && url.pathname.length > 1 && [url.username, url.password, url.pathname].every(isDecodable);
}

function isDecodable(text: string): boolean {
  try {
    return decodeURIComponent(text) !== undefined;
  } catch {
    return false;
  }
}
