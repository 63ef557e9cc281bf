import type { PersonId } from '../id.ts';
import type { Language } from '../language.ts';
import type { Position } from '../library/norm.ts';

/** A calendar day, `2026-03-09`. */
export type Day = `${number}-${number}-${number}`;

/** One member of staff, as HR's list describes them. */
export interface Person {
  readonly id: PersonId;
  /** The employee number: unique, kept as written, leading zeros included. */
  readonly number: string;
  readonly name: string;
  readonly department: string;
  readonly positions: readonly Position[];
  readonly hired?: Day;
  readonly email?: string;
  readonly supervisor?: PersonId;
  /** HR may do everything; whoever has reports may see theirs. */
  readonly hr: boolean;
  /** False once they have left: they can no longer sign in, and their records stay. */
  readonly active: boolean;
  /** When they left; absent while they are active, and where they left before this was kept. */
  readonly leftAt?: Date;
  /** When everything that identified them was erased: their name is then '' and their number stands for nobody. */
  readonly erasedAt?: Date;
  /** Chosen by the person; the organisation's until then. */
  readonly language?: Language;
  /** When they were entered here. */
  readonly joinedAt: Date;
  /** Oldest first; absent while there are none. */
  readonly moves?: readonly Move[];
}

/** That somebody got another department or other positions, or came back after they had left. */
export interface Move {
  readonly at: Date;
  /** Of whoever came back: when they had left. What they had then is what they have in this move. */
  readonly left?: Date;
  /** What they had until then. */
  readonly department: string;
  readonly positions: readonly Position[];
}

/** A one-time way in. The link's token is worked out from it and the server's secret, and is kept nowhere. */
export interface Invitation {
  /** Random; a new invitation makes the links of the one before worthless. */
  readonly nonce: string;
  readonly issuedAt: Date;
  readonly expiresAt: Date;
  readonly usedAt?: Date;
  /** When a letter with it was last taken up to be mailed: it went out then, or may have. */
  readonly mailedAt?: Date;
}

/** What the secret address of somebody's calendar is worked out from, together with the server's secret. */
export interface CalendarLink {
  /** Random; a new one makes the address before worthless. */
  readonly nonce: string;
  readonly madeAt: Date;
}

/** How long an invitation stays open, in days. */
export const INVITATION_DAYS = 30;

/** How long nobody is mailed the same invitation again, in milliseconds. */
const MAILED_ONCE = 24 * 60 * 60_000;

/** Whether no letter with the invitation went out, or may have, within a day. */
export function mayBeMailed({ mailedAt }: Pick<Invitation, 'mailedAt'>, now: Date): boolean {
  return mailedAt === undefined || now.getTime() - mailedAt.getTime() >= MAILED_ONCE;
}
