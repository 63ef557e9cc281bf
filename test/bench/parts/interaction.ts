import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { type Figure, written } from '../figure.ts';
import { onSlowPage } from '../support/browser.ts';
import { inFolder } from '../support/leavings.ts';
import { seeded } from '../support/seeded.ts';
import { withPlatform } from '../support/servers.ts';

/** Things done in each drill, of those there are to do. */
const EACH = 4;

/**
 * From a press or a key to the next paint, by the browser's own event timing, in the drills of every lesson, on a
 * processor four times as slow. The figure is what 98 of 100 interactions stay below.
 */
export function measureInteraction(): Promise<Figure[]> {
  return inFolder(async (folder) => {
    const data = join(folder, 'data');
    const { site, cookies } = await seeded(data);
    const lessons = [...site.library.courses.values()].flatMap(({ id, lessons: own }) =>
      own.map((lesson) => `/courses/${id}/${lesson.id}`),
    );
    const lasted = await withPlatform(data, ({ origin }) =>
      onSlowPage(origin, cookies[0] ?? '', async (page) => {
        await page.addInitScript(observeEvents);
        const all: number[] = [];
        for (const lesson of lessons) all.push(...(await workThrough(page, origin + lesson)));
        return all.toSorted((a, b) => a - b);
      }),
    );
    const most = lasted[Math.ceil(0.98 * lasted.length) - 1];
    if (most === undefined) throw new Error('No interaction was measured.');
    const raw = `${lasted.length} interactions in ${lessons.length} lessons, ms: median ${written(lasted[lasted.length >> 1] ?? 0)}, longest ${written(lasted.at(-1) ?? 0)}`;
    return [
      { what: 'Interaction to next paint, processor ÷ 4', bar: { atMost: 100 }, measured: most, unit: 'ms', raw },
    ];
  });
}

/** Milliseconds of each interaction with the drills of a lesson. */
async function workThrough(page: Page, url: string): Promise<number[]> {
  await page.goto(url, { waitUntil: 'networkidle' });
  for (const drill of await page.locator('section.drill').all()) {
    await drill.scrollIntoViewIfNeeded();
    const start = drill.locator('.prompt + button');
    await drill.locator('fieldset').or(start).first().waitFor();
    if (await start.isVisible()) await start.click();
    await drill.locator('fieldset').first().waitFor();
    await workOn(page, drill);
  }
  await page.waitForTimeout(300);
  return page.evaluate(() => (window as unknown as { lasted: number[] }).lasted);
}

async function workOn(page: Page, drill: Locator): Promise<void> {
  const box = drill.getByRole('textbox');
  if (await box.count()) {
    await box.focus();
    await page.keyboard.type('您好，请问');
    return;
  }
  const things = drill.locator('input:visible, fieldset button:visible:enabled');
  for (let turn = 0; turn < EACH; turn++) {
    const thing = things.nth(turn);
    // What was there may be gone or closed by what was done before.
    if ((await thing.count()) > 0) await thing.click({ timeout: 2000, force: true }).catch(() => undefined);
    await page.waitForTimeout(120);
  }
}

/** Runs in the page: keeps how long each interaction took, the longest event of each counting. */
function observeEvents(): void {
  const longest = new Map<number, number>();
  const kept = { get: () => [...longest.values()] };
  Object.defineProperty(window, 'lasted', kept);
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { interactionId: number })[]) {
      if (!entry.interactionId) continue;
      longest.set(entry.interactionId, Math.max(entry.duration, longest.get(entry.interactionId) ?? 0));
    }
  });
  observer.observe({ type: 'event', durationThreshold: 16, buffered: true } as PerformanceObserverInit);
}
