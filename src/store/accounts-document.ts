/** One row of a table: columns by name. Dates may come back from a file as ISO 8601 text. */
export type AccountsRow = Record<string, unknown>;

/** The document that holds the accounts: tables (`user`, `session`, `account`, `verification`) of rows. */
export interface AccountsDocument {
  /** Live: its holder puts new tables in place of old ones. A fresh document is `{}`. */
  readonly data: Record<string, AccountsRow[]>;
  /**
   * Keeps `data` as it is at the moment of the call, whatever happens to it afterwards; resolves once that survives a
   * crash. Rejects when nothing was written. Never called again before the call before has settled.
   */
  save(): Promise<void>;
}
