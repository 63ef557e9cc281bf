import { createHash } from 'node:crypto';
import ical, { ICalAlarmRelatesTo, ICalAlarmType, ICalEventBusyStatus, ICalEventTransparency } from 'ical-generator';
import type { CalendarEntry } from '../../i18n/calendar/entries.ts';

const HOUR = 3600;
/** Alarms are at nine in the morning. */
const NINE = 9;
/** How often calendars should ask again, in seconds. */
const ASK_AGAIN = 6 * HOUR;

interface Calendar {
  readonly name: string;
  readonly entries: readonly CalendarEntry[];
}

/** A calendar as iCalendar (RFC 5545). Its days are nobody's appointments, so nobody is shown as busy. */
export function icsOf(
  { name, entries }: Calendar,
  { host, now }: { readonly host: string; readonly now: Date },
): string {
  const calendar = ical({ name, prodId: { company: 'Licheng', product: 'Training' }, ttl: ASK_AGAIN });
  for (const { uid, day, title, text, link, reminds } of entries) {
    const event = calendar.createEvent({
      ...{ id: `${uid}@${host}`, start: new Date(day), allDay: true, stamp: now },
      ...{ summary: title, description: text, url: link },
      ...{ transparency: ICalEventTransparency.TRANSPARENT, busystatus: ICalEventBusyStatus.FREE },
    });
    for (const days of reminds) {
      // Those of a whole day are counted from its midnight; after it, ical-generator takes its end unless told.
      const trigger = (days * 24 - NINE) * HOUR;
      event
        .createAlarm({ type: ICalAlarmType.display, trigger, description: title })
        .relatesTo(ICalAlarmRelatesTo.start);
    }
  }
  return calendar.toString();
}

/** Stays the same while the calendar says the same; a weak one, since every answer has the moment it was made in it. */
export function etagOf(calendar: Calendar): string {
  return `W/"${createHash('sha256').update(JSON.stringify(calendar)).digest('base64url').slice(0, 27)}"`;
}
