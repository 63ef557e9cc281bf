import type { ActionErrorCode } from 'astro:actions';
import * as m from '../paraglide/messages.js';
import type { Translate } from '../translate.ts';

/** What a staff file that cannot be read is answered with, and its meaning over HTTP. */
export const FILE_SENTENCES = {
  'file-empty': ['BAD_REQUEST', (t) => t(m.reason_file_empty)],
  'file-too-large': ['CONTENT_TOO_LARGE', (t) => t(m.reason_file_too_large)],
  'file-no-heading': ['BAD_REQUEST', (t) => t(m.reason_file_no_heading)],
  'file-twice-heading': ['BAD_REQUEST', (t) => t(m.reason_file_twice_heading)],
  'file-no-rows': ['BAD_REQUEST', (t) => t(m.reason_file_no_rows)],
  'file-not-a-spreadsheet': ['UNSUPPORTED_MEDIA_TYPE', (t) => t(m.reason_file_not_a_spreadsheet)],
  'file-old-excel': ['UNSUPPORTED_MEDIA_TYPE', (t) => t(m.reason_file_old_excel)],
  'file-locked': ['UNSUPPORTED_MEDIA_TYPE', (t) => t(m.reason_file_locked)],
  'file-damaged': ['BAD_REQUEST', (t) => t(m.reason_file_damaged)],
  'file-quote-open': ['BAD_REQUEST', (t, { line = 1 }) => t(m.reason_file_quote_open, { line })],
  'file-encoding-unknown': ['BAD_REQUEST', (t) => t(m.reason_file_encoding_unknown)],
  'file-too-many-rows': ['CONTENT_TOO_LARGE', (t) => t(m.reason_file_too_many_rows)],
} as const satisfies Record<
  string,
  readonly [ActionErrorCode, (t: Translate, refusal: { readonly line?: number }) => string]
>;
