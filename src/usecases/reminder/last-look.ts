import type { Store } from '../../store/store.ts';
import type { MailReason } from '../mail.ts';

/** How this server's last look for reminders went. */
export interface LastLook {
  readonly at: Date;
  /** What kept all mail back. */
  readonly fault?: MailReason;
}

const looks = new WeakMap<Store, LastLook>();

export function lastLook(store: Store): LastLook | undefined {
  return looks.get(store);
}

export function looked(store: Store, look: LastLook): void {
  looks.set(store, look);
}
