import type { PersonId } from '../domain/id.ts';
import type { Organisation } from '../domain/organisation.ts';
import type { PersonRecord } from '../domain/people/record.ts';
import type { KeptReminder } from '../domain/reminder/kept.ts';
import type { AccountsRow } from './accounts-document.ts';
import type { SealedEntry } from './audit/chain.ts';

/**
 * Everything that is kept, as lines that any store can give and take. In a file, an archive is UTF-8 text with a JSON
 * object on every line, as a whole compressed by gzip or not:
 *
 *     {"format":3,"product":"licheng","schema":3}                       always first; schema: of the documents below
 *     {"kind":"organisation","value":{…}}                               one; with its assignments
 *     {"digest":"…","kind":"content","value":"{…}"}                     what authors wrote, by digest; none in format 1
 *     {"kind":"person","value":{"person":{…},"attempts":[…],…}}         one a person, by id: their whole record
 *     {"kind":"reminder","value":{"to":"…","about":"…","step":"late-4",…}}  by whom it is about, then by key; from format 3 on
 *     {"kind":"account","table":"user","value":{"id":"…",…}}            by table (see TABLES), then by id; no null columns
 *     {"kind":"secret","value":"…"}                                     only when the secret is kept with the data
 *     {"kind":"entry","value":{"seq":1,…,"hash":"…"}}                   the audit trail as sealed, by number
 *     {"counts":{"account":9,"entry":12,…},"kind":"end","sha256":"…"}   lines by kind; SHA-256, in hex, of all before
 *
 * Ids and digests come in code-point order, keys in code-unit order, dates as ISO 8601 in UTC, and nothing tells when or where the
 * archive was made: the same data gives the same bytes, whichever store kept it.
 */
export type Line =
  | { readonly kind: 'organisation'; readonly value: Organisation }
  | { readonly kind: 'content'; readonly digest: string; readonly value: string }
  | { readonly kind: 'person'; readonly value: PersonRecord }
  | { readonly kind: 'reminder'; readonly value: KeptReminder }
  | { readonly kind: 'account'; readonly table: Table; readonly value: AccountsRow }
  | { readonly kind: 'secret'; readonly value: string }
  | { readonly kind: 'entry'; readonly value: SealedEntry };

/** The version of this format; files of a higher one are refused. */
export const FORMAT = 3;

/** In the order in which rows may refer to rows before. */
export const TABLES = ['user', 'account', 'session', 'verification'] as const;
export type Table = (typeof TABLES)[number];

/** A store as a whole: how to get everything out, and everything in. */
export interface Archive {
  /**
   * Everything as it was at one moment, also while a server is using the store, in the order of {@link Line}. With
   * `unreadable`, what cannot be read is told to it and left out.
   * @throws {NothingKept} before the organisation is founded
   * @throws {Unreadable} when there is no `unreadable`
   * @throws {NoQuietMoment}
   */
  read(unreadable?: (fault: Unreadable) => void): AsyncIterable<Line>;
  /** What is wrong with what is kept beside the lines, such as summaries that say something else than the records. */
  faults(): AsyncIterable<BesideFault>;
  /**
   * Takes everything into an empty store: once it resolves all of it survives a crash, and when it rejects, or `lines`
   * throws, nothing has changed.
   * @throws {StoreNotEmpty}
   */
  fill(lines: AsyncIterable<Line>): Promise<void>;
}

/** A person's summary that is not the one of their record; a document that was set aside and is missed. */
export type BesideFault =
  | { readonly kind: 'summary'; readonly id: PersonId }
  | { readonly kind: 'set-aside'; readonly document: string };

/** The store has no organisation yet. */
export class NothingKept extends Error {
  override name = 'NothingKept';
}

/** There is data already where an archive should go. */
export class StoreNotEmpty extends Error {
  override name = 'StoreNotEmpty';
}

/** A document or row that is not what its schema says. */
export class Unreadable extends Error {
  override name = 'Unreadable';
  readonly document: string;

  constructor(document: string, reason: string, options?: ErrorOptions) {
    super(reason, options);
    this.document = document;
  }
}

/** No moment came at which nothing was half done. */
export class NoQuietMoment extends Error {
  override name = 'NoQuietMoment';
}
