import { expect, test } from 'vitest';
import type { CalendarEntry } from '../../../src/i18n/calendar/entries.ts';
import { etagOf, icsOf } from '../../../src/server/export/calendar.ts';
import { MORNING, minutesOn } from '../../support/clock.ts';

const entry: CalendarEntry = {
  ...{ uid: 'due.meeting-people.li-na', day: '2026-03-16', title: '截止：接待礼仪; 第二部, "上"\r\nBEGIN:VEVENT' },
  ...{ text: 'https://x.example/courses/meeting-people', link: 'https://x.example/courses/meeting-people' },
  reminds: [7, 1],
};
const at = { host: 'x.example', now: MORNING };

test('an entry takes up its whole day wherever the server is, keeps nobody busy, and reminds at nine in the morning', () => {
  const zone = process.env.TZ;
  const written = ['Pacific/Kiritimati', 'Pacific/Niue'].map((TZ) => {
    process.env.TZ = TZ;
    return icsOf({ name: '培训', entries: [entry] }, at);
  });
  process.env.TZ = zone;
  expect(written[0]).toBe(written[1]);
  const lines = (written[0] ?? '').split('\r\n');
  expect(lines).toEqual(
    expect.arrayContaining([
      'UID:due.meeting-people.li-na@x.example',
      'DTSTART;VALUE=DATE:20260316',
      'TRANSP:TRANSPARENT',
      'TRIGGER;RELATED=START:-P6DT15H',
      'TRIGGER;RELATED=START:-PT15H',
      'X-WR-CALNAME:培训',
    ]),
  );
  expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(1);
  for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
});

test('one that reminds of nothing has no alarm', () => {
  expect(icsOf({ name: '培训', entries: [{ ...entry, reminds: [] }] }, at)).not.toContain('VALARM');
});

test('it reminds on the days that HR set, also on the day itself', () => {
  const lines = icsOf({ name: '培训', entries: [{ ...entry, reminds: [14, 0] }] }, at).split('\r\n');
  expect(lines.filter((line) => line.startsWith('TRIGGER'))).toEqual([
    'TRIGGER;RELATED=START:-P13DT15H',
    'TRIGGER;RELATED=START:PT9H',
  ]);
});

test('the tag stays while the calendar says the same, and changes with any word or day', () => {
  const calendar = { name: '培训', entries: [entry] };
  expect(icsOf(calendar, at)).not.toBe(icsOf(calendar, { ...at, now: minutesOn(1) }));
  const tags = [
    calendar,
    { ...calendar, entries: [] },
    { ...calendar, entries: [{ ...entry, day: '2026-03-17' as const }] },
    { ...calendar, name: 'Training' },
  ].map(etagOf);
  expect(new Set(tags).size).toBe(4);
  expect(etagOf({ ...calendar })).toBe(tags[0]);
});
