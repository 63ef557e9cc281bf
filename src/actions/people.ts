import { z } from 'astro/zod';
import { cutDiff } from '../domain/people/import/cut.ts';
import { invitationLetter } from '../i18n/letters.ts';
import { emptyingSaid } from '../i18n/people/emptying.ts';
import { idSchema } from '../schemas/assignment.ts';
import { changeSchema, undoSchema } from '../schemas/people-change.ts';
import { typed } from '../schemas/text.ts';
import { readSent } from '../server/staff-file/sent.ts';
import { grantAttempt } from '../usecases/assessment/grant-attempt.ts';
import { setActive } from '../usecases/people/account/set-active.ts';
import { setOfficer } from '../usecases/people/account/set-officer.ts';
import { changePeople } from '../usecases/people/change/change-people.ts';
import { choiceFrom } from '../usecases/people/change/choose.ts';
import { undoChange } from '../usecases/people/change/undo-change.ts';
import { importShare } from '../usecases/people/import/import-share.ts';
import { importStaff } from '../usecases/people/import/import-staff.ts';
import { previewImport } from '../usecases/people/import/preview-import.ts';
import { invitePeople } from '../usecases/people/invite-people.ts';
import { renewInvitations } from '../usecases/people/renew-invitations.ts';
import { sendInvitations } from '../usecases/people/send-invitations.ts';
import { door } from './door.ts';

const person = idSchema<'person'>();
/** `whole`: the file names everybody, and who is missing has left; `sheet`: of a workbook, the sheet to read. */
const fileSchema = z.object({
  file: z.instanceof(File),
  whole: z.stringbool().default(false),
  sheet: z.string().max(100).optional(),
});
const takingSchema = fileSchema.extend({
  seen: z.string().max(20).optional(),
  leaving: z.coerce.number().int().min(0).optional(),
  rename: z.literal('1').transform(Boolean).optional(),
});

/** HR's changes to people. */
export const people = {
  previewImport: door('form', fileSchema, async ({ server, who, context }, sent) => {
    const read = await readSent(who, sent);
    if (!read.ok) return read;
    const preview = await previewImport(server, who, read.rows, sent);
    if (!preview.ok) return preview;
    // The plan of a whole company would be megabytes.
    const { plan: _, diff, consequences, ...rest } = preview;
    const { rows: _rows, ok: _ok, ...source } = read;
    return { ...rest, diff: cutDiff(diff), emptying: emptyingSaid(context.locals, consequences), source };
  }),
  importStaff: door('form', takingSchema, async ({ server, who }, sent) => {
    const read = await readSent(who, sent);
    return read.ok ? importStaff(server, who, read.rows, sent) : read;
  }),
  importShare: door('json', z.object({}), ({ server, who }) => importShare(server, who)),
  invite: door('form', z.object({ person }), ({ server, who }, { person }) => invitePeople(server, who, [person])),
  renewInvitations: door('form', z.object({}), ({ server, who }) => renewInvitations(server, who)),
  sendInvitations: door('form', z.object({}), ({ server, who, context }) =>
    sendInvitations(server, who, { origin: server.settings.origin ?? context.url.origin, write: invitationLetter }),
  ),
  setActive: door('form', z.object({ person, active: z.enum(['yes', 'no']) }), ({ server, who }, { person, active }) =>
    setActive(server, who, { person, active: active === 'yes' }),
  ),
  setOfficer: door('form', z.object({ person, hr: z.enum(['yes', 'no']) }), ({ server, who }, { person, hr }) =>
    setOfficer(server, who, { person, hr: hr === 'yes' }),
  ),
  changePeople: door('form', changeSchema, ({ server, who }, { choice, ...given }) =>
    changePeople(server, who, { ...given, choice: choiceFrom(choice) }),
  ),
  undoChange: door('form', undoSchema, ({ server, who }, given) => undoChange(server, who, given)),
  grantAttempt: door(
    'form',
    z.object({ person, course: idSchema<'course'>(), reason: typed(10_000) }),
    ({ server, who }, grant) => grantAttempt(server, who, grant),
  ),
};
