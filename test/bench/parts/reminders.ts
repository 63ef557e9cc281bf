import { join } from 'node:path';
import { reminderLetter } from '../../../src/i18n/reminder/letter.ts';
import { assignCourse } from '../../../src/usecases/assignment/assign-course.ts';
import { listReminders } from '../../../src/usecases/reminder/list-reminders.ts';
import { sendReminders } from '../../../src/usecases/reminder/send-reminders.ts';
import { type Figure, listed, median, written } from '../figure.ts';
import { measuredCourse } from '../support/course.ts';
import { spent } from '../support/cpu.ts';
import { onServer } from '../support/database.ts';
import { inFolder } from '../support/leavings.ts';
import { found, openSite } from '../support/site.ts';
import { colleague, learned, takeIn } from '../support/staff.ts';

const PEOPLE = 10_000;
/** People taken in by one import. */
const LOT = 1000;
/** A Tuesday, ten in the morning in Shanghai; everybody is four days late then, and a rung further the week after. */
const TUESDAY = new Date('2026-03-10T02:00:00.000Z');
const DUE = '2026-03-06';
const BEFORE = new Date('2026-03-02T02:00:00.000Z');
const REPEATS = 7;

/** A look for reminders when everybody and every supervisor is to be told, and when everybody was. */
export function measureReminders(): Promise<Figure[]> {
  return inFolder((folder) => measuredIn(join(folder, 'data'), ''));
}

/** The same on PostgreSQL. */
export function measurePostgresReminders(): Promise<Figure[]> {
  return onServer((url) => measuredIn(url, ' on PostgreSQL'));
}

async function measuredIn(place: string, on: string): Promise<Figure[]> {
  const site = await openSite(place);
  const officer = await found(site);
  for (let first = 0; first < PEOPLE; first += LOT) {
    const lot = Array.from({ length: LOT }, (_, at) => colleague(first + at));
    const records = lot.map((person) => learned(site, { ...person, email: `${person.number}@example.com` }));
    await takeIn(site, officer, records);
  }
  const due = { kind: 'day', day: DUE } as const;
  const assigned = await assignCourse({ ...site, now: () => BEFORE }, officer, {
    course: measuredCourse(site.library).id,
    audience: { kind: 'everyone' },
    due,
  });
  if (!assigned.ok) throw new Error(`The course was not assigned: ${assigned.reason}.`);

  let letters = 0;
  const mail = { send: async () => void letters++ };
  const needs = { ...site, mail, now: () => TUESDAY };
  const look = () => spent(() => sendReminders(needs, { origin: 'https://training.example', write: reminderLetter }));
  const begun = performance.now();
  const first = await look();
  const clock = performance.now() - begun;
  const sent = letters;
  const later = [];
  for (let turn = 0; turn < REPEATS; turn++) later.push(await look());
  if (letters !== sent) throw new Error('Somebody was told twice.');
  const pages = [];
  for (let turn = 0; turn < REPEATS; turn++)
    pages.push(await spent(() => listReminders(needs, officer, { search: '员工99' })));
  await site.close();
  const who = `${written(PEOPLE)} people${on}`;
  return [
    {
      what: `A look for reminders, everybody late and told, ${who}`,
      bar: { atMost: 5 },
      measured: first / 1000,
      unit: 's',
      raw: `${written(sent)} letters to a mail server that takes them at once; CPU, ${written(clock / 1000, 1)} s by the clock`,
    },
    {
      what: `A look for reminders, everybody told before, ${who}`,
      bar: { atMost: 5 },
      measured: median(later) / 1000,
      unit: 's',
      raw: `${listed(later, 0)} ms of CPU`,
    },
    {
      what: `HR's page of reminders, searched, ${who}`,
      bar: { atMost: 100 },
      measured: median(pages),
      unit: 'ms',
      raw: `of CPU: ${listed(pages, 0)}`,
    },
  ];
}
