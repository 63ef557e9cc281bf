import { join } from 'node:path';
import { type Figure, listed, median, written } from '../figure.ts';
import { makeCrowd } from '../support/crowd.ts';
import { onServer } from '../support/database.ts';
import { makeDatabaseCrowd } from '../support/database-crowd.ts';
import type { Step } from '../support/desk.ts';
import { dayAtTheDesk } from '../support/desk-day.ts';
import { inFolder } from '../support/leavings.ts';
import { withPlatform } from '../support/servers.ts';
import { openSite, signedIn } from '../support/site.ts';

const SIZE = { people: 10_000, attempts: 20 };

/** What a day of HR costs the built server of a large organisation, by HTTP: memory, files, and what others wait for. */
export function measureDesk(): Promise<Figure[]> {
  return inFolder(async (folder) => {
    const data = join(folder, 'data');
    await makeCrowd(data, SIZE);
    return measuredIn(data, '');
  });
}

/** The same on PostgreSQL. */
export function measurePostgresDesk(): Promise<Figure[]> {
  return onServer(async (url) => {
    await makeDatabaseCrowd(url, SIZE);
    return measuredIn(url, ' on PostgreSQL');
  });
}

async function measuredIn(place: string, on: string): Promise<Figure[]> {
  const site = await openSite(place);
  const officer = await site.store.personNumbered('00001');
  if (!officer) throw new Error('There is no HR officer.');
  const cookie = await signedIn(site, officer);
  await site.close();
  const steps = await withPlatform(place, (server) => dayAtTheDesk(server, { cookie, people: SIZE.people }));
  const who = `${written(SIZE.people)} people × ${SIZE.attempts} attempts${on}`;
  return [...files(steps, who), slowestPage(steps, who), ...memory(steps, who)];
}

/** Files, by the CPU of all threads. */
function files(steps: readonly Step[], who: string): Figure[] {
  return steps
    .filter(({ name }) => /XLSX|PDF/.test(name))
    .map(({ name, cpu, clock, held }) => ({
      what: `By HTTP, the ${name}, ${who}`,
      ...(name.includes('XLSX') && { bar: { atMost: 3 } }),
      measured: (cpu.at(-1) ?? Number.NaN) / 1000,
      unit: 's',
      raw: `of CPU, all threads; ${listed(
        cpu.map((ms) => ms / 1000),
        2,
      )}; the first took ${written(clock / 1000, 1)} s by the clock, in which somebody else waited ${written(held)} ms at most`,
    }));
}

function slowestPage(steps: readonly Step[], who: string): Figure {
  const pages = steps
    .filter(({ cpu }) => cpu.length > 2)
    .map(({ name, cpu }) => ({ name, ms: median(cpu.slice(1)), first: cpu[0] ?? 0 }));
  const [slowest] = pages.toSorted((a, b) => b.ms - a.ms);
  return {
    what: `By HTTP, the slowest of HR's pages, ${who}`,
    bar: { atMost: 100 },
    measured: slowest?.ms ?? Number.NaN,
    unit: 'ms',
    raw: `of CPU; ms, in brackets the first: ${pages.map(({ name, ms, first }) => `${name} ${written(ms)} (${written(first)})`).join(', ')}`,
  };
}

function memory(steps: readonly Step[], who: string): Figure[] {
  const peaks = steps.map(
    ({ name, resident, peak }) => `${name} ${written(peak / 1e6)}, then ${written(resident / 1e6)}`,
  );
  const held = steps.toSorted((a, b) => b.held - a.held).slice(0, 3);
  return [
    {
      what: `Resident memory of the built server at most, a day of HR, ${who}`,
      bar: { atMost: 512 },
      measured: Math.max(...steps.map(({ peak }) => peak)) / 1e6,
      unit: 'MB',
      raw: `VmHWM; at most and then: ${peaks.join('; ')}`,
    },
    {
      what: `The longest that somebody else waited meanwhile, ${who}`,
      measured: held[0]?.held ?? Number.NaN,
      unit: 'ms',
      raw: `by the clock; ${held.map(({ name, held: ms }) => `${name} ${written(ms)}`).join(', ')}`,
    },
  ];
}
