import { AsyncLocalStorage } from 'node:async_hooks';
import { shared } from '../operation/shared.ts';

/** A request, as far as the log may know it. */
export interface Asked {
  /** Random; the answer carries it as X-Request-Id. */
  readonly id: string;
  /** The pattern of the page or action that answers, such as `/invite/[token]`; undefined until one does. */
  route?: string;
  /** Set when the store failed before anybody knew who was asking. */
  withoutStore?: boolean;
}

/** The request that the code now running serves. */
export const asked = shared('asked', () => new AsyncLocalStorage<Asked>());
