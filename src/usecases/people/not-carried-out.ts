import type { Store } from '../../store/store.ts';

export type NotCarriedOut = 'people-moved-on' | 'no-officer-stays';

/** Why the store did not take a change of people. */
export function notCarriedOut(answer: Exclude<Awaited<ReturnType<Store['importPeople']>>, 'imported'>): {
  readonly ok: false;
  readonly reason: NotCarriedOut;
} {
  return { ok: false, reason: answer === 'outdated' ? 'people-moved-on' : 'no-officer-stays' };
}
