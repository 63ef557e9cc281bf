import { z } from 'astro/zod';
import {
  foundingSchema,
  invitationSchema,
  organisationSchema,
  passwordChangeSchema,
  signInSchema,
} from '../schemas/entry.ts';
import { metrics } from '../server/operation/metrics.ts';
import { setCalendar } from '../usecases/calendar/set-calendar.ts';
import { changeOrganisation } from '../usecases/organisation/change-organisation.ts';
import { foundOrganisation } from '../usecases/organisation/found-organisation.ts';
import { acceptInvitation } from '../usecases/people/accept-invitation.ts';
import { door, publicDoor, type Visit } from './door.ts';

/** Ways in and out: founding, invitations, signing in and out, passwords, the link to one's calendar. */
export const entry = {
  found: publicDoor(foundingSchema, async (visit, founding) => {
    const founded = await foundOrganisation(visit.server, founding);
    return founded.ok ? signIn(visit, founding) : founded;
  }),
  acceptInvitation: publicDoor(invitationSchema, async (visit, invitation) => {
    const accepted = await acceptInvitation(visit.server, invitation);
    return accepted.ok ? signIn(visit, { number: accepted.person.number, password: invitation.password }) : accepted;
  }),
  signIn: publicDoor(signInSchema, signIn),
  changePassword: door('form', passwordChangeSchema, ({ server, context }, change) =>
    server.accounts.changePassword(context.request.headers, change),
  ),
  setCalendar: door('form', z.object({ use: z.enum(['new', 'off']) }), ({ server, who }, { use }) =>
    setCalendar(server, who, use),
  ),
  changeOrganisation: door('form', organisationSchema, ({ server, who }, { seen, ...change }) =>
    changeOrganisation(server, who, change, seen),
  ),
};

async function signIn({ server, context }: Visit, credentials: { number: string; password: string }) {
  const agent = context.request.headers.get('user-agent') ?? '';
  const signedIn = await server.accounts.signIn(credentials, { address: context.clientAddress, agent });
  if (!signedIn.ok) {
    metrics.signIns.inc({ outcome: signedIn.reason });
    return signedIn;
  }
  const summary = await server.store.summary(signedIn.person);
  if (!summary?.person.active) {
    await server.accounts.endSessions(signedIn.person);
    metrics.signIns.inc({ outcome: 'person-inactive' });
    return { ok: false, reason: 'person-inactive' } as const;
  }
  metrics.signIns.inc({ outcome: 'signed-in' });
  send(context, signedIn.cookies);
  return { ok: true } as const;
}

/** The action's response is Astro's own; the middleware adds these to it. */
function send({ locals }: Visit['context'], cookies: readonly string[]): void {
  locals.cookies = cookies;
}
