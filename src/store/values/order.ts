import type { KeptReminder } from '../../domain/reminder/kept.ts';
import { keyOf } from '../../domain/reminder/reminder.ts';

/**
 * Compares by code point; `<` compares by UTF-16 unit, which puts rare Chinese characters before full-width letters.
 */
export function byCodePoint(a: string, b: string): number {
  const shared = Math.min(a.length, b.length);
  for (let at = 0; at < shared; at++) {
    const [one, other] = [a.charCodeAt(at), b.charCodeAt(at)];
    if (one !== other) return rank(one) - rank(other);
  }
  return a.length - b.length;
}

/** Halves of a pair stand for code points above all others. */
function rank(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit;
}

/** Oldest first. */
export function byTime<K extends string>(
  key: K,
): (a: Readonly<Record<K, Date>>, b: Readonly<Record<K, Date>>) => number {
  return (a, b) => a[key].getTime() - b[key].getTime();
}

/** Reminders by code unit of their keys, which begin with whom they are about. */
export function byKey(reminders: readonly KeptReminder[]): KeptReminder[] {
  const keyed = reminders.map((one) => [keyOf(one), one] as const);
  return keyed.sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}
