import type { Page } from '@playwright/test';
import type { PersonId } from '../../src/domain/id.ts';
import { visitCookie } from '../../src/domain/visit.ts';
import { expect, test } from './support/test.ts';

interface Told {
  readonly what: string;
  readonly href: string;
  readonly count: number;
}

/** Every link of the overview's own that tells a number, with that number. */
async function numbersOn(page: Page): Promise<Told[]> {
  const links = page.locator('main .parts a[href^="/hr/"]:not([download])');
  const told = await links.evaluateAll((all) =>
    all.map((link) => ({
      what: (link.textContent ?? '').replace(/\s+/g, ' ').trim(),
      href: link.getAttribute('href') ?? '',
      number: link.querySelector('.count')?.textContent ?? link.textContent ?? '',
    })),
  );
  return told.flatMap(({ what, href, number }) => {
    const [digits] = /\d[\d,]*/.exec(number) ?? [];
    const isPerson = href.startsWith('/hr/people/');
    return digits === undefined || isPerson ? [] : [{ what, href, count: Number(digits.replaceAll(',', '')) }];
  });
}

test('every number of the overview leads to exactly the list of what it counts', async ({ scene, visit, baseURL }) => {
  await scene.hr.choose('en');
  const page = await visit(scene.hr);
  const dayAgo = new Date(Date.now() - 24 * 3_600_000).toISOString();
  await page
    .context()
    .addCookies([
      { name: visitCookie({ id: scene.hr.id as PersonId }), value: encodeURIComponent(`/${dayAgo}`), url: baseURL! },
    ]);
  await page.goto('/hr');
  const told = await numbersOn(page);
  // Tiles, changes, bands, norms, departments with their bands, and months.
  expect(told.length).toBeGreaterThan(30);
  for (const part of [
    '/hr/attempts?since',
    '/hr/people?state=active&since',
    '/hr/people?state=left',
    '/hr/flags?since',
  ]) {
    expect(
      told.filter(({ href }) => href.startsWith(part)),
      part,
    ).not.toEqual([]);
  }
  const rows = page.locator('main tbody tr, main article.card');
  for (const href of new Set(told.map((one) => one.href))) {
    await page.goto(href);
    const found = await rows.count();
    for (const { what, count } of told.filter((one) => one.href === href)) {
      expect(count, `${what} (${href})`).toBe(found);
    }
  }
});
