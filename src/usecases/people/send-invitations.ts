import type { Language } from '../../domain/language.ts';
import type { Person } from '../../domain/people/person.ts';
import type { Store } from '../../store/store.ts';
import type { NotAllowed } from '../access.ts';
import { atOnce } from '../at-once.ts';
import { failsForAll, type Mail, MailFault, type MailReason } from '../mail.ts';
import { type Needs, organisationOf } from '../needs.ts';
import { listInvitations, type OpenInvitation } from './list-invitations.ts';

/** Writes the letter; the words are the door's, in the language the reader will have. */
export type InvitationLetter = (letter: {
  name: string;
  organisation: string;
  link: string;
  expiresAt: Date;
  language: Language;
}) => { subject: string; text: string };

export interface Sent {
  readonly ok: true;
  readonly sent: number;
  /** Names of those whose letter the mail server refused; their invitations stay open. */
  readonly failed: readonly string[];
  /** Names of those whose letter may have gone out. */
  readonly unsure: readonly string[];
  /** How many had a letter with the same invitation within a day, and got no second one. */
  readonly already: number;
  /** Open invitations of people without an e-mail address. */
  readonly withoutAddress: number;
  /** What keeps all mail back, and how many letters were not tried for it. */
  readonly stopped?: { readonly reason: MailReason; readonly left: number };
}

export type InvitationsSent =
  | Sent
  | NotAllowed
  | { readonly ok: false; readonly reason: 'no-mail-server' | 'mail-locked' | 'invitations-going' };

/** Letters on their way at the same time. */
const AT_ONCE = 5;
const DAY = 24 * 60 * 60_000;

/** Stores whose invitations are on their way. */
const going = new WeakSet<Store>();
/** By invitation, when a letter with it went out, or may have; as far as this server knows. */
const mailed = new WeakMap<Store, Map<string, number>>();

/**
 * Mails every open invitation to whoever has an address and had no such letter within a day: the first to try the mail
 * server, the others several at a time, until a fault keeps all mail back. One run at a time.
 */
export async function sendInvitations(
  needs: Needs,
  who: Person,
  { origin, write }: { origin: string; write: InvitationLetter },
): Promise<InvitationsSent> {
  const listed = await listInvitations(needs, who);
  if (!listed.ok) return listed;
  const { mail, store } = needs;
  if (!mail) return { ok: false, reason: needs.isMailLocked ? 'mail-locked' : 'no-mail-server' };
  const organisation = await organisationOf(needs);
  if (going.has(store)) return { ok: false, reason: 'invitations-going' };
  going.add(store);
  try {
    const letterTo = ({ person, token, expiresAt }: OpenInvitation) => ({
      to: person.email ?? '',
      ...write({
        name: person.name,
        organisation: organisation.name,
        link: `${origin}/invite/${token}`,
        expiresAt,
        language: person.language ?? organisation.language,
      }),
    });
    const addressed = listed.invitations.filter(({ person }) => person.email);
    const before = mailedWithinDay(needs);
    const due = addressed.filter(({ token }) => !before.has(token));
    const posted = await posting(mail, due, letterTo, (token) => void before.set(token, needs.now().getTime()));
    const withoutAddress = listed.invitations.length - addressed.length;
    return { ok: true, ...posted, already: addressed.length - due.length, withoutAddress };
  } finally {
    going.delete(store);
  }
}

async function posting(
  mail: Mail,
  invitations: readonly OpenInvitation[],
  letterTo: (invitation: OpenInvitation) => Parameters<Mail['send']>[0],
  wentOut: (token: string) => void,
): Promise<Pick<Sent, 'sent' | 'failed' | 'unsure' | 'stopped'>> {
  const [failed, unsure]: [string[], string[]] = [[], []];
  let reason: MailReason | undefined;
  let [sent, left] = [0, 0];
  const post = async (invitation: OpenInvitation): Promise<void> => {
    if (reason) return void left++;
    const letter = letterTo(invitation);
    try {
      await mail.send(letter);
      sent++;
    } catch (fault) {
      const isKnown = fault instanceof MailFault;
      if (isKnown && failsForAll(fault.reason)) reason ??= fault.reason;
      if (isKnown && !fault.unsure) return void failed.push(invitation.person.name);
      unsure.push(invitation.person.name);
    }
    wentOut(invitation.token);
  };
  await atOnce(1, invitations.slice(0, 1), post);
  await atOnce(AT_ONCE, invitations.slice(1), post);
  return { sent, failed, unsure, ...(reason && { stopped: { reason, left } }) };
}

function mailedWithinDay({ store, now }: Pick<Needs, 'store' | 'now'>): Map<string, number> {
  const since = now().getTime() - DAY;
  const recent = new Map([...(mailed.get(store) ?? [])].filter(([, at]) => at > since));
  mailed.set(store, recent);
  return recent;
}
