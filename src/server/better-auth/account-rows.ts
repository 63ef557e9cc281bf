import type { BetterAuthOptions, DBAdapter } from 'better-auth';
import type { PersonId } from '../../domain/id.ts';
import type { TryCounters } from './tries.ts';

/** Somebody who may sign in. */
export interface UserRow {
  readonly id: string;
  readonly personId: PersonId;
}

export interface SessionRow {
  readonly token: string;
  readonly person: PersonId;
  readonly expiresAt: Date;
}

/**
 * The accounts as rows of Better Auth's tables, wherever they are kept: in one document (document/) or in a database
 * that other processes change as well (postgres/). What is looked up is always as it is now.
 */
export interface AccountRows {
  /** Better Auth's own reading and writing. Its `transaction` makes several changes one step, kept whole or not at all. */
  readonly adapter: (options: BetterAuthOptions) => DBAdapter;
  /** Counts tries at passwords, for as many processes as change the rows. */
  readonly counters: TryCounters;
  userOf(person: PersonId): Promise<UserRow | undefined>;
  userNamed(username: string): Promise<UserRow | undefined>;
  /** The password hash of a user; a change of it that is under way comes first. */
  hashOf(user: UserRow): Promise<string | undefined>;
  /** The session with a token, over or not. It runs before every page: one indexed look-up. */
  sessionWith(token: string): Promise<SessionRow | undefined>;
  /** Resolves when nothing is left to be kept. */
  settled(): Promise<void>;
}
