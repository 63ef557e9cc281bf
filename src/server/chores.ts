import type { Organisation } from '../domain/organisation.ts';
import { reminderLetter } from '../i18n/reminder/letter.ts';
import { closeEverybodys } from '../usecases/assessment/close-expired.ts';
import { checkTrail } from '../usecases/audit/check-trail.ts';
import type { Needs } from '../usecases/needs.ts';
import { settleVoided } from '../usecases/question/settle-voided.ts';
import { sendReminders } from '../usecases/reminder/send-reminders.ts';
import { prepareOverview } from '../usecases/results/show-overview.ts';
import { keepRetention } from '../usecases/rights/keep-retention.ts';
import { every } from './every.ts';
import { log } from './log/log.ts';
import { mailOf, type PresentMail } from './mail/present.ts';

/** Milliseconds after which a server that starts has answered whoever asked whether it is ready. */
const SOON = 1000;
const MINUTE = 60_000;
const REMINDING = 5 * MINUTE;
const DAY = 24 * 60 * MINUTE;

/** What the server runs on; the mail server may change while it does. */
type Chored = Needs & { readonly mailUnder?: (organisation: Organisation) => PresentMail };

/**
 * Does what nobody has to ask for, as long as the server runs. Returns how to stop, which waits for what is under way.
 * @param origin where people open the platform, for the links in letters
 */
export function startChores(needs: Chored, origin: string): () => Promise<void> {
  let stopping = false;
  const stopRetention = every(
    DAY,
    () => keepRetention(needs),
    (error) => log.error({ err: error }, 'What is due to be erased was not; it is tried again tomorrow.'),
  );
  const stopClosing = every(
    MINUTE,
    () => whenFounded(needs, closeEverybodys),
    (error) => log.error({ err: error }, 'Not every attempt that is due was closed; it is tried again in a minute.'),
  );
  const stopSettling = every(
    MINUTE,
    () => whenFounded(needs, settleVoided),
    (error) => log.error({ err: error }, 'Not every result that is due was corrected; it is tried again in a minute.'),
  );
  const stopChecking = every(
    MINUTE,
    () => checkTrail(needs),
    (error) => log.error({ err: error }, 'The audit trail could not be checked; it is tried again in a minute.'),
  );
  const stopReminding = every(
    REMINDING,
    () =>
      whenFounded(needs, (under) => sendReminders(under, { origin, write: reminderLetter, stopped: () => stopping })),
    (error) =>
      log.error({ err: error }, 'Not every reminder that is due went out; it is tried again in a few minutes.'),
  );
  const preparing = setTimeout(
    () =>
      whenFounded(needs, prepareOverview).catch((error) =>
        log.error({ err: error }, 'The overview was not prepared; the first look at it takes longer.'),
      ),
    SOON,
  ).unref();
  return async () => {
    stopping = true;
    clearTimeout(preparing);
    await Promise.all([stopRetention(), stopClosing(), stopSettling(), stopChecking(), stopReminding()]);
  };
}

/** Does it with the library under the rules, and the mail server, in force now; there is nothing to do before there is an organisation. */
async function whenFounded(needs: Chored, work: (needs: Needs) => Promise<unknown>): Promise<void> {
  const organisation = await needs.store.organisation();
  if (!organisation) return;
  const mail = needs.mailUnder && mailOf(needs.mailUnder(organisation));
  await work({ ...needs, library: await needs.libraryUnder(organisation), ...mail });
}
