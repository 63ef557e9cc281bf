import type { Share } from '../../domain/people/import/share.ts';
import { call } from '../call.ts';

/** Between an answer and the next question, in milliseconds. */
const PAUSE = 500;

/**
 * Asks again and again which part of the list is written, from 0 to 1, until it is stopped. Where that is not known, since it
 * has not begun or another process writes it, nothing is told.
 */
export async function follow(onpart: (part: number) => void, { signal }: { readonly signal: AbortSignal }) {
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
    if (signal.aborted) return;
    const answer = await call('importShare', {});
    const share = answer.ok ? (answer.data as { share?: Share }).share : undefined;
    if (share && !signal.aborted) onpart(share.of > 0 ? share.done / share.of : 0);
  }
}
