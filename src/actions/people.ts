import { z } from 'astro/zod';
import { invitationLetter } from '../i18n/letters.ts';
import type { Refusal } from '../i18n/reasons.ts';
import { idSchema } from '../schemas/assignment.ts';
import { readStaffFile } from '../server/staff-file/read.ts';
import type { FileRefusal } from '../server/staff-file/staff-file.ts';
import { grantAttempt } from '../usecases/assessment/grant-attempt.ts';
import { importStaff } from '../usecases/people/import-staff.ts';
import { invitePeople } from '../usecases/people/invite-people.ts';
import { previewImport } from '../usecases/people/preview-import.ts';
import { renewInvitations } from '../usecases/people/renew-invitations.ts';
import { sendInvitations } from '../usecases/people/send-invitations.ts';
import { setActive } from '../usecases/people/set-active.ts';
import { door } from './door.ts';

const person = idSchema<'person'>();
const fileSchema = z.object({ file: z.instanceof(File) });

async function rowsIn({ file }: z.output<typeof fileSchema>) {
  const read = await readStaffFile({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
  return read.ok ? read : refusalOf(read);
}

/** Two kinds of file can be put right in the program they come from, so they have sentences of their own. */
function refusalOf(refusal: FileRefusal): Refusal {
  if (refusal.reason === 'not-a-spreadsheet' && refusal.found === 'old-excel')
    return { ok: false, reason: 'file-old-excel' };
  if (refusal.reason === 'not-a-spreadsheet' && refusal.found === 'locked-excel')
    return { ok: false, reason: 'file-locked' };
  return { ok: false, reason: `file-${refusal.reason}`, line: 'line' in refusal ? refusal.line : undefined };
}

/** HR's changes to people. */
export const people = {
  previewImport: door('form', fileSchema, async ({ server, who }, sent) => {
    const read = await rowsIn(sent);
    if (!read.ok) return read;
    const preview = await previewImport(server, who, read.rows);
    return preview.ok ? { ...preview, unusedHeadings: read.unusedHeadings } : preview;
  }),
  importStaff: door('form', fileSchema, async ({ server, who }, sent) => {
    const read = await rowsIn(sent);
    return read.ok ? importStaff(server, who, read.rows) : read;
  }),
  invite: door('form', z.object({ person }), ({ server, who }, { person }) => invitePeople(server, who, [person])),
  renewInvitations: door('form', z.object({}), ({ server, who }) => renewInvitations(server, who)),
  sendInvitations: door('form', z.object({}), ({ server, who, context }) =>
    sendInvitations(server, who, { origin: server.settings.origin ?? context.url.origin, write: invitationLetter }),
  ),
  setActive: door('form', z.object({ person, active: z.enum(['yes', 'no']) }), ({ server, who }, { person, active }) =>
    setActive(server, who, { person, active: active === 'yes' }),
  ),
  grantAttempt: door(
    'form',
    z.object({ person, course: idSchema<'course'>(), reason: z.string().trim().min(1).max(500) }),
    ({ server, who }, grant) => grantAttempt(server, who, grant),
  ),
};
