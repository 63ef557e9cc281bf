import type { KeptReminder } from '../../domain/reminder/kept.ts';
import type { SettledReminder } from '../../store/store.ts';
import { atOnce } from '../at-once.ts';
import { failsForAll, type Letter, type Mail, MailFault, type MailReason } from '../mail.ts';
import { type About, digestOf, type ReminderLetter } from './letters.ts';

/** Letters on their way at the same time. */
const AT_ONCE = 5;

export type Posting = About & {
  readonly write: ReminderLetter;
  /** Whether one more letter may be begun. */
  readonly goesOn: () => boolean;
};

export interface Posted {
  readonly settled: readonly SettledReminder[];
  readonly sent: number;
  readonly failed: number;
  /** The last fault, one that keeps all mail back before any other. */
  readonly fault?: MailReason;
  /** What went wrong otherwise than a mail server says, the first of it; the other letters were posted all the same. */
  readonly error?: unknown;
}

/**
 * Posts what was taken up, a letter for each reader. Letters that are not begun, since the time is over or a fault keeps
 * all mail back, are released.
 */
export async function postLot(mail: Mail, claims: readonly KeptReminder[], posting: Posting): Promise<Posted> {
  const letters = [...Map.groupBy(claims, ({ to }) => to).values()];
  const settled: SettledReminder[] = [];
  const count = { sent: 0, failed: 0 };
  let fault: MailReason | undefined;
  let error: unknown;
  const post = async (own: readonly KeptReminder[]): Promise<void> => {
    const isHeld = (fault && failsForAll(fault)) || !posting.goesOn();
    const posted = isHeld ? undefined : await postOne(mail, own, posting);
    if (posted?.state === 'sent') count.sent++;
    if (posted && 'fault' in posted) {
      count.failed++;
      if (!fault || !failsForAll(fault)) fault = posted.fault;
      error ??= posted.error;
    }
    settled.push(...own.map((claim) => ({ claim, outcome: outcomeOf(posted) })));
  };
  await atOnce(AT_ONCE, letters, post);
  return { settled, ...count, ...(fault && { fault }), ...(error === undefined ? {} : { error }) };
}

type PostedOne =
  | { readonly state: 'sent' | 'shown' }
  | { readonly state: 'unsure' | 'failed'; readonly fault: MailReason; readonly error?: unknown };

function outcomeOf(posted?: PostedOne): SettledReminder['outcome'] {
  if (!posted) return { state: 'released' };
  return 'fault' in posted ? { state: posted.state, fault: posted.fault } : posted;
}

async function postOne(mail: Mail, own: readonly KeptReminder[], posting: Posting): Promise<PostedOne> {
  let letter: Letter | undefined;
  try {
    letter = letterOf(own, posting);
  } catch (error) {
    return { state: 'failed', fault: 'other', error };
  }
  if (!letter) return { state: 'shown' };
  try {
    await mail.send(letter);
    return { state: 'sent' };
  } catch (error) {
    if (error instanceof MailFault) return { state: error.unsure ? 'unsure' : 'failed', fault: error.reason };
    // Nobody promised what such an error means, so the letter may have gone out.
    return { state: 'unsure', fault: 'other', error };
  }
}

/** Undefined when nothing can be told, or there is no address. */
function letterOf(own: readonly KeptReminder[], { write, goesOn: _, ...about }: Posting): Letter | undefined {
  const to = about.people.get(own[0]?.to ?? '');
  const digest = to && digestOf(to, own, about);
  return digest && to.email ? { to: to.email, ...write(digest) } : undefined;
}
