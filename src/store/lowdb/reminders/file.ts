import { z } from 'astro/zod';
import type { KeptReminder } from '../../../domain/reminder/kept.ts';
import { reminderSchema } from '../../documents/reminder.ts';

export const REMINDERS = 'reminders.jsonl';

/** Reminders that one line holds at most: what changes at once stands in one line, so it is there as a whole or not. */
const MOST = 1000;

const line = z.array(reminderSchema);

/** What the lines hold, in their order; a reminder stands in each line that changed it. `damaged` is told which, from 1, hold none. */
export function remindersIn(text: string, damaged: (line: number) => void): KeptReminder[] {
  return text.split('\n').flatMap((one, at) => {
    if (one === '') return [];
    const read = line.safeParse(parsed(one));
    if (!read.success) damaged(at + 1);
    return read.data ?? [];
  });
}

/** With their ends. */
export function linesOf(reminders: readonly KeptReminder[]): string {
  const lines: string[] = [];
  for (let at = 0; at < reminders.length; at += MOST) lines.push(`${JSON.stringify(reminders.slice(at, at + MOST))}\n`);
  return lines.join('');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
