import { lastActivity } from '../../../domain/people/list/order.ts';
import type { PersonSummary } from '../../../domain/people/summary.ts';
import { positionName } from '../../../i18n/names.ts';
import * as m from '../../../i18n/paraglide/messages.js';
import { type ColumnOf, day, sheetOf, text } from '../../../server/export/sheet.ts';
import { takeInvitations, takePeople } from '../../../usecases/out/take-lists.ts';
import { peopleFilterFrom } from '../../../usecases/people/list/filter.ts';
import { isExpired } from '../../../usecases/people/list-invitations.ts';
import { type Asked, moments, personColumns, whoIn } from './asked.ts';

/** The staff list, with what its page leaves out for want of room, as importing reads it again. */
export async function peopleFile(asked: Asked) {
  const { locals, query } = asked;
  const { server, t } = locals;
  const listed = await takePeople(server, whoIn(asked), peopleFilterFrom(query));
  if (!listed.ok) return undefined;
  const now = server.now();
  const columns: ColumnOf<PersonSummary>[] = [
    ...personColumns<PersonSummary>(locals),
    text(t(m.positions), ({ person }) =>
      person.positions.map((position) => positionName(t, position)).join(t(m.comma)),
    ),
    day(t(m.hired_on), ({ person }) => person.hired),
    text(t(m.email), ({ person }) => person.email),
    text(t(m.supervisor), ({ person }) => person.supervisor && listed.supervisors.get(person.supervisor)?.number),
    moments(locals, t(m.people_last_activity), lastActivity),
    text(t(m.hr_officer), ({ person }) => (person.hr ? t(m.yes) : undefined)),
    text(t(m.invitation), (summary) => (summary.person.active ? invitationWord(locals, summary, now) : undefined)),
    text(t(m.active), ({ person }) => (person.active ? t(m.yes) : t(m.left))),
  ];
  return [sheetOf(t(m.hr_people), columns, listed.people)] as const;
}

function invitationWord({ t }: App.Locals, summary: PersonSummary, now: Date): string {
  if (isExpired(summary, now)) return t(m.invitation_expired);
  return summary.invitation === 'open' ? t(m.invitation_open) : t(m.invitation_used);
}

/** Who is still expected to sign up, and until when; without the links. */
export async function invitationsFile(asked: Asked) {
  const { locals, query } = asked;
  const { server, t } = locals;
  const taken = await takeInvitations(server, whoIn(asked), { department: query.get('department') || undefined });
  if (!taken.ok) return undefined;
  const columns: ColumnOf<PersonSummary>[] = [
    ...personColumns<PersonSummary>(locals),
    text(t(m.email), ({ person }) => person.email),
    moments(locals, t(m.sheet_expires_at), ({ invitationExpiresAt }) => invitationExpiresAt),
  ];
  return [sheetOf(t(m.hr_invitations), columns, taken.people)] as const;
}
