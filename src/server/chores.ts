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
  const stopGrading = every(
    MINUTE,
    () => grade(needs),
    (error) =>
      log.error(
        { err: error },
        'Not every attempt that is due was closed or corrected; it is tried again in a minute.',
      ),
  );
  return async () => void (await Promise.all([stopRetention(), stopGrading()]));
}

/** Closes attempts whose time is over, and corrects results that a voided question counts in. */
async function grade(needs: Needs): Promise<void> {
  const organisation = await needs.store.organisation();
  if (!organisation) return;
  const current = { ...needs, library: await needs.libraryUnder(organisation) };
  await closeEverybodys(current);
  await settleVoided(current);
}
