import type { Language } from '../../domain/language.ts';
import { mayBeMailed, type Person } from '../../domain/people/person.ts';
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

/**
 * As a rule a sending that goes on takes a letter up this often at least: mail gives each a minute, and what is done
 * before and after it in the store takes time, too.
 */
const LETTER_MS = 90_000;

/** Stores whose invitations are on their way from here, and when the last sending from here ended. */
const going = new WeakSet<Store>();
const ended = new WeakMap<Store, Date>();

/**
 * Mails every open invitation to whoever has an address and had no such letter within a day: the first to try the mail
 * server, the others several at a time, until a fault keeps all mail back. One run at a time: that another process sends
 * is seen, as a rule, by what it took up in the store lately. Where two begin at the same moment, each mails others,
 * since each letter is taken up before it goes out.
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
  const addressed = listed.invitations.filter(({ person }) => person.email);
  const due = addressed.filter(({ invitation }) => mayBeMailed(invitation, needs.now()));
  const isElsewhere = due.length > 0 && goesOnElsewhere(needs, addressed);
  if (going.has(store) || isElsewhere) return { ok: false, reason: 'invitations-going' };
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
    const { elsewhere, ...posted } = await posting(needs, mail, due, letterTo);
    const withoutAddress = listed.invitations.length - addressed.length;
    return { ok: true, ...posted, already: addressed.length - due.length + elsewhere, withoutAddress };
  } finally {
    going.delete(store);
    ended.set(store, needs.now());
  }
}

/** Whether a letter was taken up within {@link LETTER_MS}, and not by a sending from here that is over. */
function goesOnElsewhere(
  { store, now }: Pick<Needs, 'store' | 'now'>,
  invitations: readonly OpenInvitation[],
): boolean {
  const over = ended.get(store)?.getTime() ?? 0;
  const since = Math.max(over, now().getTime() - LETTER_MS);
  return invitations.some(({ invitation: { mailedAt } }) => mailedAt !== undefined && mailedAt.getTime() > since);
}

async function posting(
  { store, now }: Pick<Needs, 'store' | 'now'>,
  mail: Mail,
  invitations: readonly OpenInvitation[],
  letterTo: (invitation: OpenInvitation) => Parameters<Mail['send']>[0],
): Promise<Pick<Sent, 'sent' | 'failed' | 'unsure' | 'stopped'> & { readonly elsewhere: number }> {
  const [failed, unsure]: [string[], string[]] = [[], []];
  let reason: MailReason | undefined;
  let [sent, left, elsewhere] = [0, 0, 0];
  const post = async (invitation: OpenInvitation): Promise<void> => {
    if (reason) return void left++;
    const { id, name } = invitation.person;
    const { nonce } = invitation.invitation;
    const [letter, at] = [letterTo(invitation), now()];
    const claim = await store.claimInvitation(id, nonce, at);
    if (claim !== 'claimed') return void (elsewhere += Number(claim === 'mailed'));
    try {
      await mail.send(letter);
      sent++;
    } catch (fault) {
      const isKnown = fault instanceof MailFault;
      if (isKnown && failsForAll(fault.reason)) reason ??= fault.reason;
      if (!isKnown || fault.unsure) return void unsure.push(name);
      failed.push(name);
      await store.releaseInvitation(id, nonce, at);
    }
  };
  await atOnce(1, invitations.slice(0, 1), post);
  await atOnce(AT_ONCE, invitations.slice(1), post);
  return { sent, failed, unsure, elsewhere, ...(reason && { stopped: { reason, left } }) };
}
