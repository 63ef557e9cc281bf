import { closeEverybodys } from '../usecases/assessment/close-expired.ts';
import type { Needs } from '../usecases/needs.ts';
import { settleVoided } from '../usecases/question/settle-voided.ts';
import { keepRetention } from '../usecases/rights/keep-retention.ts';
import { every } from './every.ts';
import { log } from './log/log.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** Does what nobody has to ask for, as long as the server runs. Returns how to stop, which waits for what is under way. */
export function startChores(needs: Needs): () => Promise<void> {
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
  return async () => void (await Promise.all([stopRetention(), stopClosing(), stopSettling()]));
}

/** Does it with the library under the rules in force now; there is nothing to do before there is an organisation. */
async function whenFounded(needs: Needs, work: (needs: Needs) => Promise<unknown>): Promise<void> {
  const organisation = await needs.store.organisation();
  if (organisation) await work({ ...needs, library: await needs.libraryUnder(organisation) });
}
