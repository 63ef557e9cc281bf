import type { Feed, FeedEvent } from '../../usecases/calendar/show-feed.ts';
import * as m from '../paraglide/messages.js';
import { sayer, translator } from '../translate.ts';

/** An all-day entry of a calendar, in words. */
export interface CalendarEntry {
  readonly uid: string;
  readonly day: FeedEvent['day'];
  readonly title: string;
  readonly text: string;
  readonly link: string;
  /** Days before on which to remind of it; 0 for the day itself. */
  readonly reminds: readonly number[];
}

/** A feed in the language of its person. @param origin where the platform is */
export function calendarOf(
  { language, organisation, events, reminds }: Feed,
  origin: string,
): { readonly name: string; readonly entries: readonly CalendarEntry[] } {
  const [t, say] = [translator(language), sayer(language)];
  const entryOf = (event: FeedEvent): CalendarEntry => {
    const { uid, day, kind } = event;
    if (kind === 'due') {
      const course = say(event.course.title);
      const link = `${origin}/courses/${event.course.id}`;
      return { uid, day, link, reminds, title: t(m.feed_due, { course }), text: t(m.feed_due_text, { link }) };
    }
    const programme = say(event.programme.title);
    const link = `${origin}/certificates`;
    const title = kind === 'renewal-opens' ? t(m.feed_opens, { programme }) : t(m.feed_ends, { programme });
    const text = t(m.feed_certificates_text, { link });
    return { uid, day, link, title, text, reminds: kind === 'certificate-ends' ? reminds : [] };
  };
  return { name: t(m.feed_name, { organisation }), entries: events.map(entryOf) };
}
