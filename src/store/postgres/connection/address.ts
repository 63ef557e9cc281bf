import { CannotUse } from './failures.ts';

/** Where a database is, without its password. */
export interface Address {
  /** Host and port, or the folder of a socket. */
  readonly at: string;
  readonly user: string;
  readonly database: string;
}

/** @throws {CannotUse} when it is no address of a PostgreSQL database. */
export function addressIn(url: string): Address {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  const database = decoded(parsed?.pathname.slice(1) ?? '');
  const user = decoded(parsed?.username ?? '');
  if (!parsed || !/^postgres(ql)?:$/.test(parsed.protocol) || !database || user === undefined) {
    throw new CannotUse(
      'DATABASE_URL is not the address of a PostgreSQL database. Write postgres://user:password@host:5432/database, with %-codes for letters such as @ : / % in user and password.',
    );
  }
  const { searchParams, hostname, port } = parsed;
  const socket = searchParams.get('host');
  return { at: socket ?? `${hostname || 'localhost'}:${port || 5432}`, user: user || 'the default user', database };
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
