import type { Person } from './people/person.ts';

/** Where a browser keeps this person's visits: two who share a computer have each their own. */
export const visitCookie = ({ id }: Pick<Person, 'id'>): string => `licheng-visit-${id}`;

/** Minutes without a look after which the next one is a visit of its own. */
const APART = 30;

/** What a browser keeps of its visits: when the one before this began to end, and the latest look of this one. */
interface Visits {
  readonly before?: Date;
  readonly now: Date;
}

/**
 * A look at a page that says what changed since the last visit.
 *
 * @param kept what {@link Look.keep} was at the look before; anything else is as good as nothing
 * @returns when the visit before this one ended, undefined at the first, and what to keep for the next look
 */
export function lookAgain(kept: string | undefined, now: Date): Look {
  const visits = visitsIn(kept);
  if (!visits || visits.now > now) return { keep: textOf({ now }) };
  const apart = now.getTime() - visits.now.getTime() > APART * 60_000;
  const before = apart ? visits.now : visits.before;
  return { since: before, keep: textOf({ before, now }) };
}

export interface Look {
  readonly since?: Date;
  readonly keep: string;
}

function textOf({ before, now }: Visits): string {
  return `${before?.toISOString() ?? ''}/${now.toISOString()}`;
}

function visitsIn(kept = ''): Visits | undefined {
  const [before, now] = kept.split('/').map((text) => new Date(text));
  if (!now || !before || Number.isNaN(now.getTime())) return undefined;
  return Number.isNaN(before.getTime()) ? { now } : { before, now };
}
