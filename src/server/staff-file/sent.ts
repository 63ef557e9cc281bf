import type { Person } from '../../domain/people/person.ts';
import type { Refusal } from '../../i18n/reasons.ts';
import { readStaffList } from '../../usecases/people/import/preview-import.ts';
import { readStaffFile } from './read.ts';
import type { FileRefusal, StaffFile } from './staff-file.ts';

/** A file of a form, and which of its sheets to read. */
export interface SentFile {
  readonly file: File;
  readonly sheet?: string | undefined;
}

/** The staff list that somebody sent with a form, or why it is not read. */
export async function readSent(
  who: Person,
  { file, sheet }: SentFile,
): Promise<Extract<StaffFile, { readonly ok: true }> | Refusal> {
  const read = await readStaffList(who, async () =>
    readStaffFile({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()), sheet }),
  );
  return read.ok || read.reason === 'not-allowed' ? read : refusalOf(read);
}

/** Two kinds of file can be put right in the program they come from, so they have sentences of their own. */
function refusalOf(refusal: FileRefusal): Refusal {
  if (refusal.reason === 'not-a-spreadsheet' && refusal.found === 'old-excel')
    return { ok: false, reason: 'file-old-excel' };
  if (refusal.reason === 'not-a-spreadsheet' && refusal.found === 'locked-excel')
    return { ok: false, reason: 'file-locked' };
  return { ok: false, reason: `file-${refusal.reason}`, line: 'line' in refusal ? refusal.line : undefined };
}
