import { readFile } from 'node:fs/promises';
import { LANGUAGES } from '../../src/domain/language.ts';
import { readPdf } from '../support/pdf.ts';
import { course } from './support/learner.ts';
import { expect, test } from './support/test.ts';
import { m, wordsIn } from './support/words.ts';

test.use({ refusals: true });

for (const language of LANGUAGES) {
  const { t, say } = wordsIn(language);

  test(`a result in ${language} is explained on the page and in a PDF by the same steps`, async ({ scene, visit }) => {
    const { failed } = scene;
    await failed.choose(language);
    const page = await visit(failed);
    await page.goto(`/attempts/${failed.attempt}`);
    const downloading = page.waitForEvent('download');
    await page.getByRole('link', { name: t(m.record_pdf), exact: true }).click();
    const download = await downloading;
    const name = t(m.record_file, { number: failed.number, course: say(course.title), attempt: 1 });
    expect(download.suggestedFilename()).toBe(`${name}.pdf`);
    const { pages, fonts } = readPdf(await readFile(await download.path()));
    expect(pages.length).toBeGreaterThan(1);
    expect(fonts).toHaveLength(2);
    const pdf = letters(pages.join(''));
    const steps = page.locator('section', { has: page.getByRole('heading', { name: t(m.arithmetic_title) }) });
    const said = await steps.locator('h3, p, td, th, li:not(:has(p, table, ul))').allTextContents();
    expect(said.length).toBeGreaterThan(40);
    for (const words of said) expect(pdf).toContain(letters(words));
    for (const fact of [failed.number, '2026', 'Asia/Shanghai']) expect(pdf).toContain(fact);
  });
}

test('HR gets the PDF of anybody’s result, and the trail says so', async ({ scene, visit }) => {
  const { hr, passed } = scene;
  await hr.choose('en');
  const { t } = wordsIn('en');
  const page = await visit(hr);
  await page.goto(`/attempts/${passed.attempt}?person=${passed.id}`);
  const downloading = page.waitForEvent('download');
  await page.getByRole('link', { name: t(m.record_pdf), exact: true }).click();
  const { pages } = readPdf(await readFile(await (await downloading).path()));
  expect(pages.join('')).toContain(`Fan Lin ${passed.number}`);
  await page.goto('/hr/audit');
  await expect(page.getByRole('row', { name: t(m.act_result_downloaded) }).first()).toContainText('Fan Lin');
});

test('the PDF of somebody else’s result is not there, nor of a paper in hand, and none is kept by a cache', async ({
  scene,
}) => {
  const { hr, passed, failed, supervisor } = scene;
  const pdf = `/attempts/${passed.attempt}/arithmetic.pdf`;
  for (const path of [pdf, `${pdf}?person=${passed.id}`]) {
    for (const who of [failed, supervisor]) expect((await who.get(path)).status()).toBe(404);
  }
  expect((await hr.get(pdf)).status()).toBe(404);
  const { 'cache-control': cache, 'content-type': type } = (await passed.get(pdf)).headers();
  expect([cache, type]).toEqual(['private, no-store', 'application/pdf']);
});

/** Blanks are where lines break, which page and PDF do in places of their own. */
function letters(text: string): string {
  return text.replaceAll(/\s/g, '');
}
