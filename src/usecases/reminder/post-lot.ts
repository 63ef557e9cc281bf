import type { KeptReminder } from '../../domain/reminder/kept.ts';
import type { SettledReminder } from '../../store/store.ts';
import { failsForAll, type Mail, MailFault, type MailReason } from '../mail.ts';
import { type About, digestOf, type ReminderLetter } from './letters.ts';

/** Letters on their way at the same time. */
const AT_ONCE = 5;

export type Posting = About & { readonly write: ReminderLetter };

export interface Posted {
  readonly settled: readonly SettledReminder[];
  readonly sent: number;
  readonly failed: number;
  /** The last fault, one that keeps all mail back before any other. */
  readonly fault?: MailReason;
}

/** Posts what was taken up, a letter for each reader. Once a fault keeps all mail back, the letters not begun fail with it. */
export async function postLot(mail: Mail, claims: readonly KeptReminder[], posting: Posting): Promise<Posted> {
  const letters = [...Map.groupBy(claims, ({ to }) => to).values()];
  const settled: SettledReminder[] = [];
  const count = { sent: 0, failed: 0 };
  let fault: MailReason | undefined;
  const post = async (own: readonly KeptReminder[]): Promise<void> => {
    const outcome =
      fault && failsForAll(fault) ? ({ state: 'failed', fault } as const) : await postOne(mail, own, posting);
    if (outcome.state === 'sent') count.sent++;
    else if ('fault' in outcome) {
      count.failed++;
      if (!fault || !failsForAll(fault)) fault = outcome.fault;
    }
    settled.push(...own.map((claim) => ({ claim, outcome })));
  };
  const next = letters[Symbol.iterator]();
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (const own of next) await post(own);
    }),
  );
  return { settled, ...count, ...(fault && { fault }) };
}

type Outcome =
  | { readonly state: 'sent' | 'shown' }
  | { readonly state: 'unsure' | 'failed'; readonly fault: MailReason };

async function postOne(mail: Mail, own: readonly KeptReminder[], { write, ...about }: Posting): Promise<Outcome> {
  const to = about.people.get(own[0]?.to ?? '');
  const digest = to && digestOf(to, own, about);
  if (!digest || !to.email) return { state: 'shown' };
  try {
    await mail.send({ to: to.email, ...write(digest) });
    return { state: 'sent' };
  } catch (error) {
    if (!(error instanceof MailFault)) throw error;
    return { state: error.unsure ? 'unsure' : 'failed', fault: error.reason };
  }
}
