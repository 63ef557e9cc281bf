import type { CDPSession, Locator, Page } from '@playwright/test';
import { stepsIn } from './support/answering.ts';
import { openDrill } from './support/drill.ts';
import { expect, test } from './support/test.ts';
import { m, wordsIn } from './support/words.ts';

const en = wordsIn('en');
const { t, say } = en;

test('an order: a step dragged below another comes after it; Escape puts it back', async ({ office, visit }) => {
  const page = await visit(await office.hire('Lu Fang'));
  const { drill, part } = await openDrill(page, en, 'order');
  const steps = stepsIn(part);
  await steps.first().waitFor();
  const before = await steps.allInnerTexts();
  const [step = '', all] = [before[0], drill.items.length];

  await lift(page, steps.first());
  await over(page, steps.last());
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect(steps).toHaveText(before);
  await expect(part.getByRole('status')).toBeEmpty();

  await lift(page, steps.first());
  await over(page, steps.last());
  await page.mouse.up();
  await expect(steps).toHaveText([...before.slice(1), step]);
  await expect(part.getByRole('status')).toHaveText(t(m.order_moved_down, { step, place: all, all }));
});

test('panels are dragged to each other’s places', async ({ office, visit }) => {
  const page = await visit(await office.hire('Lu Fang'));
  const { part } = await openDrill(page, en, 'order', ({ items }) => items.every(({ picture }) => picture));
  await expect(part.getByRole('img').first()).toBeVisible();
  const panels = stepsIn(part);
  const [first, second, third, ...rest] = await panels.allInnerTexts();

  await lift(page, panels.nth(2));
  await over(page, panels.first());
  await page.mouse.up();
  await expect(panels).toHaveText([third!, first!, second!, ...rest]);
});

test('a sort: a card dragged onto a group lies in it; let go beside, it stays', async ({ office, visit }) => {
  const page = await visit(await office.hire('Lu Fang'));
  const { drill, part } = await openDrill(page, en, 'sort');
  const card = (number: number) =>
    part.getByRole('group', { name: t(m.sort_card, { number, all: drill.items.length }) });
  const text = await card(1).getByRole('paragraph').first().innerText();

  await lift(page, card(1).getByRole('paragraph').first());
  await over(page, part.getByText(t(m.sort_hint)));
  await page.mouse.up();
  await expect(card(1)).toContainText(text);

  await lift(page, card(1).getByRole('paragraph').first());
  await over(page, part.getByRole('button', { name: say(drill.bins[1]!.text), exact: true }));
  await page.mouse.up();
  await expect(card(2)).toBeVisible();
  await expect(part.getByRole('button', { name: t(m.sort_take_back_card, { card: text }) })).toBeVisible();
});

test('a match: dragged to an item, to another, and back', async ({ office, visit }) => {
  const page = await visit(await office.hire('Lu Fang'));
  const { drill, part } = await openDrill(page, en, 'match');
  const [one, two] = drill.items.map(({ text }) => say(text));
  const match = say(drill.matches[0]!.text);
  const slot = (item: string, has = t(m.match_choose)) =>
    part.getByRole('button', { name: t(m.match_slot, { item, match: has }), exact: true });
  const free = part.getByRole('button', { name: match, exact: true });

  await lift(page, free);
  await over(page, slot(one!));
  await page.mouse.up();
  await expect(slot(one!, match)).toBeVisible();

  await lift(page, slot(one!, match));
  await over(page, slot(two!));
  await page.mouse.up();
  await expect(slot(two!, match)).toBeVisible();
  await expect(slot(one!)).toBeVisible();

  const other = part.getByRole('button', { name: say(drill.matches[1]!.text), exact: true });
  await lift(page, slot(two!, match));
  await over(page, other);
  await page.mouse.up();
  await expect(free).toBeVisible();
});

test('a finger drags by the handle, and scrolls everywhere else', async ({ office, visit }) => {
  const phone = { hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } };
  const page = await visit(await office.hire('Lu Fang'), phone);
  const { part } = await openDrill(page, en, 'order');
  const steps = stepsIn(part);
  await steps.first().waitFor();
  const before = await steps.allInnerTexts();
  const touch = await page.context().newCDPSession(page);
  await steps.nth(1).scrollIntoViewIfNeeded();

  const [from, to] = [await centreOf(steps.first()), await centreOf(steps.nth(1))];
  const handle = (await part.getByRole('listitem').first().boundingBox())!.x + 16;
  await swipe(touch, { x: handle, y: from.y }, { x: handle, y: to.y + 8 });
  const after = [before[1]!, before[0]!, ...before.slice(2)];
  await expect(steps).toHaveText(after);

  await swipe(touch, from, { x: from.x, y: from.y - 120 });
  await expect.poll(async () => (await centreOf(steps.first())).y).toBeLessThan(from.y - 60);
  await expect(steps).toHaveText(after);
});

interface Point {
  readonly x: number;
  readonly y: number;
}

async function centreOf(element: Locator): Promise<Point> {
  const { x, y, width, height } = (await element.boundingBox())!;
  return { x: x + width / 2, y: y + height / 2 };
}

/** Presses the mouse on something and begins to move it. */
async function lift(page: Page, element: Locator): Promise<void> {
  await element.scrollIntoViewIfNeeded();
  const { x, y } = await centreOf(element);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x, y + 10);
}

/** Moves the mouse to just past the middle of something. */
async function over(page: Page, element: Locator): Promise<void> {
  const { x, y } = await centreOf(element);
  await page.mouse.move(x, y + 4, { steps: 5 });
}

async function swipe(touch: CDPSession, from: Point, to: Point): Promise<void> {
  await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [from] });
  for (let step = 1; step <= 8; step++) {
    const point = { x: from.x + ((to.x - from.x) * step) / 8, y: from.y + ((to.y - from.y) * step) / 8 };
    await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [point] });
  }
  await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}
