import type { Page } from '@playwright/test';
import type { QuestionId } from '../../src/domain/id.ts';
import { begin } from './support/drill.ts';
import { drillsOf, library } from './support/learner.ts';
import { expect, test } from './support/test.ts';
import { beginningOf, m, wordsIn } from './support/words.ts';

const { t, say } = wordsIn('en');

test('faults are pointed at in the picture or ticked in the list, which is the same answer', async ({
  office,
  visit,
}) => {
  const { drill, question, page } = await openDrill(
    await visit(await office.hire('Lu Fang')),
    'drill-appearance-woman',
  );
  if (question.kind !== 'hotspot') throw new Error('Another kind.');
  const picture = drill.getByRole('img');
  const boxOf = (id: string) =>
    drill.getByRole('checkbox', { name: say(question.spots.find((spot) => spot.id === id)!.text), exact: true });
  const faults = question.spots.filter(({ fault }) => fault);
  const first = faults.find(({ id }) => id === 'badge');
  const others = faults.filter((spot) => spot !== first);

  await picture.click({ position: { x: 6, y: 6 } });
  await expect(drill.getByRole('status')).toHaveText(t(m.hotspot_nothing));
  await picture.locator(`[data-spot="${first!.id}"]`).click();
  await expect(boxOf(first!.id)).toBeChecked();
  await expect(drill.getByRole('status')).toHaveText(t(m.hotspot_marked, { spot: say(first!.text) }));
  for (const { id } of others) await boxOf(id).check();
  await drill.getByRole('button', { name: t(m.drill_check) }).click();
  await expect(drill.getByText(t(m.review_all_right))).toBeVisible();
  await expect(page.getByRole('img').locator('.fig-sign.hit')).toHaveCount(1 + others.length);
});

test('a telephone rings, is picked up by keyboard in time, and answered', async ({ office, visit }) => {
  const { drill, question, page } = await openDrill(await visit(await office.hire('Lu Fang')), 'drill-phone-ring');
  if (question.kind !== 'timing') throw new Error('Another kind.');

  await drill.getByRole('button', { name: t(m.timing_begin) }).press('Enter');
  await drill.getByRole('button', { name: t(m.sound_off) }).press('Enter');
  await drill.getByRole('button', { name: t(m.phone_start) }).press('Enter');
  await page.keyboard.press('Enter');
  await expect(drill.getByRole('status')).toHaveText(t(m.phone_not_yet));
  await expect(drill.getByRole('status')).toContainText(t(m.phone_ringing), { timeout: 8000 });
  await page.keyboard.press('Enter');
  const words = question.opening!.options.find(({ fits }) => fits === 'in-time')!;
  await drill.getByRole('radio', { name: say(words.text), exact: true }).check();
  await drill.getByRole('button', { name: t(m.drill_check) }).click();
  await expect(drill.getByText(t(m.review_all_right))).toBeVisible();
  expect(await page.evaluate(() => localStorage.getItem('sound'))).toBe('off');
});

test('a hand is held with the space bar, and let go when it is right', async ({ office, visit }) => {
  const { drill, page } = await openDrill(await visit(await office.hire('Lu Fang')), 'drill-handshake-hold');

  await drill.getByRole('button', { name: t(m.timing_begin) }).press('Enter');
  await drill.getByRole('button', { name: t(m.shake_hold) }).focus();
  await page.keyboard.down('Space');
  await expect(drill.getByRole('status')).toHaveText(t(m.shake_holding));
  await page.waitForTimeout(2900);
  await page.keyboard.up('Space');
  await expect(drill.getByRole('status')).toContainText(beginningOf(t(m.shake_held, { seconds: '#' })));
  await drill.getByRole('button', { name: t(m.drill_check) }).click();
  await expect(drill.getByText(t(m.review_why))).toBeVisible();
  await expect(drill.getByText(/at 2\.\d s|at 3\.\d s|at 3 s/)).toBeVisible();
});

/** A drill of the lesson it stands in, in view. */
async function openDrill(page: Page, id: string) {
  const question = library.questions.get(id as QuestionId)!;
  const [course, lesson] = [...library.courses.values()]
    .flatMap((one) => one.lessons.map((own) => [one, own] as const))
    .find(([, own]) => drillsOf(own).some((drill) => drill.id === id))!;
  await page.goto(`/courses/${course.id}/${lesson.id}`);
  const drill = page.getByRole('region', { name: `${t(m.drill_eyebrow)} · ${say(question.prompt)}` });
  await drill.scrollIntoViewIfNeeded();
  await begin(drill, t);
  return { drill, question, page };
}
