/** The database cannot be used as it is set up. The message says what to do, and never holds the password. */
export class CannotUse extends Error {
  override name = 'CannotUse';
}

/** The code of an error of PostgreSQL (five letters, https://www.postgresql.org/docs/current/errcodes-appendix.html) or of Node. */
export function codeOf(fault: unknown): string {
  return fault instanceof Error && 'code' in fault ? String(fault.code) : '';
}

export const UNIQUE_VIOLATION = '23505';
export const UNDEFINED_TABLE = '42P01';

/** What is wrong with an address, by code of the error; `at` says where, such as "db.example:5432". */
export function cannotUse(cause: unknown, { at, user, database }: Record<'at' | 'user' | 'database', string>): unknown {
  const message = (() => {
    switch (codeOf(cause)) {
      case 'ENOTFOUND':
      case 'EAI_AGAIN':
        return `No server is known by the name in ${at}. Check the host in DATABASE_URL.`;
      case 'ECONNREFUSED':
      case 'ENOENT':
        return `Nothing answers at ${at}. Start PostgreSQL there, or check host and port in DATABASE_URL.`;
      case 'ETIMEDOUT':
      case 'EHOSTUNREACH':
      case 'ENETUNREACH':
        return `${at} cannot be reached. Check the network and firewalls, and the host in DATABASE_URL.`;
      case '28P01':
      case '28000':
        return `${at} does not let "${user}" in. Check user and password in DATABASE_URL, and pg_hba.conf on the server.`;
      case '3D000':
        return `There is no database "${database}" at ${at}. Create it, or check the name in DATABASE_URL.`;
      case '42501':
        return `"${user}" may not work in the database "${database}" at ${at}. Make it the owner of the database, or grant it CREATE and USAGE on the schema and all rights on the tables.`;
      case '42P07':
        return `The database "${database}" at ${at} holds tables of something else. Give Licheng a database of its own.`;
      case '53300':
        return `${at} has no connection left. Raise max_connections there, or lower DATABASE_POOL.`;
      case '55P03':
        return `Another process has been changing the tables of "${database}" at ${at} for a minute. Try again once it is done.`;
      case '57P03':
        return `PostgreSQL at ${at} is starting or stopping. Try again in a moment.`;
      default:
        return otherwise(cause, at);
    }
  })();
  return message ? new CannotUse(message, { cause }) : cause;
}

/** Faults of `pg` itself have no code. */
function otherwise(cause: unknown, at: string): string | undefined {
  const { message = '' } = cause instanceof Error ? cause : {};
  if (/timeout/i.test(message)) {
    return `${at} does not answer in time. Check the network and firewalls, and host and port in DATABASE_URL.`;
  }
  if (/ssl|certificate|tls/i.test(message)) {
    return `No secure connection to ${at} came about (${message}). Check sslmode in DATABASE_URL.`;
  }
  if (/SCRAM|password/i.test(message)) {
    return `${at} asks for a password. Write it in DATABASE_URL, postgres://user:password@host:5432/database.`;
  }
  return undefined;
}
