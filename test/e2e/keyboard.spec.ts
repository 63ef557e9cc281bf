import type { Locator } from '@playwright/test';
import { play } from '../../src/domain/scenario/play.ts';
import { stepsIn } from './support/answering.ts';
import { openDrill } from './support/drill.ts';
import { pressByKey, tabTo } from './support/keyboard.ts';
import { scenario } from './support/learner.ts';
import { bestRun } from './support/right-answers.ts';
import { pressNumber } from './support/role-play.ts';
import { expect, test } from './support/test.ts';
import { m, wordsIn } from './support/words.ts';

const en = wordsIn('en');
const { t, say } = en;

test.describe('a drill is answered by keyboard alone', () => {
  test('one of several: arrows choose', async ({ office, visit }) => {
    const page = await visit(await office.hire('Lu Fang'));
    const { drill, part } = await openDrill(page, en, 'single');
    const right = drill.options.find((option) => option.right)!;

    await tabTo(page, part.getByRole('radio').first());
    await page.keyboard.press('Space');
    const wanted = part.getByRole('radio', { name: say(right.text), exact: true });
    for (let press = 0; press < drill.options.length && !(await wanted.isChecked()); press++) {
      await page.keyboard.press('ArrowDown');
    }
    await pressByKey(page, part.getByRole('button', { name: t(m.drill_check) }));

    await expect(part.getByRole('status')).toHaveText(t(m.review_all_right));
  });

  test('several of several: Space ticks and unticks', async ({ office, visit }) => {
    const page = await visit(await office.hire('Lu Fang'));
    const { drill, part } = await openDrill(page, en, 'multiple');

    const wrong = part.getByRole('checkbox', {
      name: say(drill.options.find((option) => !option.right)!.text),
      exact: true,
    });
    await tabTo(page, part.getByRole('checkbox').first());
    for (const box of await part.getByRole('checkbox').all()) {
      await tabTo(page, box);
      await page.keyboard.press('Space');
    }
    await expect(wrong).toBeChecked();
    for (const option of drill.options.filter(({ right }) => !right)) {
      const box = part.getByRole('checkbox', { name: say(option.text), exact: true });
      await box.focus();
      await page.keyboard.press('Space');
    }
    await pressByKey(page, part.getByRole('button', { name: t(m.drill_check) }));

    await expect(part.getByRole('status')).toHaveText(t(m.review_all_right));
  });

  test('an order: buttons move a step, keep the focus, and say where it stands now', async ({ office, visit }) => {
    const page = await visit(await office.hire('Lu Fang'));
    const { drill, part } = await openDrill(page, en, 'order');
    const all = drill.items.length;
    await expect(part.getByRole('button', { name: t(m.move_undo) })).toHaveAttribute('aria-disabled', 'true');

    for (const [place, { text }] of drill.items.entries()) {
      const step = say(text);
      const item = part.getByRole('listitem').filter({ hasText: step });
      const up = item.getByRole('button', { name: t(m.order_up, { step }), exact: true });
      for (let at = await placeOf(part, step); at > place; at--) {
        if (await up.evaluate((button) => button === document.activeElement)) await page.keyboard.press('Enter');
        else await pressByKey(page, up);
        await expect(part.getByRole('status')).toHaveText(t(m.order_moved_up, { step, place: at, all }));
        await expect(item.locator(':focus')).toHaveCount(1);
      }
    }
    await pressByKey(page, part.getByRole('button', { name: t(m.drill_check) }));

    await expect(part.getByRole('status')).toHaveText(t(m.review_all_right));
  });

  test('an order: a step is taken up and put where another stands, and Ctrl+Z undoes it', async ({ office, visit }) => {
    const page = await visit(await office.hire('Lu Fang'));
    const { drill, part } = await openDrill(page, en, 'order');
    const steps = stepsIn(part);
    await steps.first().waitFor();
    const [before, all] = [await steps.allInnerTexts(), drill.items.length];
    const step = before[0]!;

    await pressByKey(page, steps.first());
    await expect(part.getByRole('status')).toHaveText(t(m.order_taken, { step, place: 1, all }));
    await page.keyboard.press('Escape');
    await expect(part.getByRole('status')).toHaveText(t(m.move_put_back));
    await page.keyboard.press('Enter');
    await pressByKey(page, part.getByRole('button', { name: before.at(-1)!, exact: true }));
    const moved = t(m.order_moved_down, { step, place: all, all });
    await expect(part.getByRole('status')).toHaveText(moved);
    await expect(steps.last()).toBeFocused();
    await expect(steps).toHaveText([...before.slice(1), step]);

    await page.keyboard.press('Control+z');
    await expect(part.getByRole('status')).toHaveText(t(m.move_undone, { what: moved }));
    await expect(steps).toHaveText(before);
  });

  test('a sort: number keys put card after card, and one is taken back', async ({ office, visit }) => {
    const page = await visit(await office.hire('Lu Fang'));
    const { drill, part } = await openDrill(page, en, 'sort');
    const all = drill.items.length;
    const card = (number: number) => part.getByRole('group', { name: t(m.sort_card, { number, all }), exact: true });
    const shown = async (number: number) => {
      const text = await card(number).getByRole('paragraph').first().innerText();
      return drill.items.find((item) => say(item.text) === text)!;
    };
    const keyOf = (bin: string) => String(drill.bins.findIndex(({ id }) => id === bin) + 1);
    await tabTo(page, part.getByRole('button', { name: say(drill.bins[0]!.text), exact: true }));

    const first = await shown(1);
    const [wrong] = drill.bins.filter(({ id }) => id !== first.bin);
    await page.keyboard.press(keyOf(wrong!.id));
    const next = say((await shown(2)).text);
    const said = t(m.sort_next, { bin: say(wrong!.text), left: all - 1, card: next });
    await expect(part.getByRole('status')).toHaveText(said);
    await pressByKey(page, part.getByRole('button', { name: t(m.sort_take_back_card, { card: say(first.text) }) }));
    await expect(card(1)).toBeFocused();

    for (let number = 1; number <= all; number++) await page.keyboard.press(keyOf((await shown(number)).bin));
    await expect(part.getByText(t(m.sort_all_placed), { exact: true })).toBeVisible();
    await pressByKey(page, part.getByRole('button', { name: t(m.drill_check) }));
    await expect(part.getByRole('status')).toHaveText(t(m.review_all_right));
  });

  test('a match: a place and then what belongs there, and what was there is free again', async ({ office, visit }) => {
    const page = await visit(await office.hire('Lu Fang'));
    const { drill, part } = await openDrill(page, en, 'match');
    const textOf = (id: string) => say(drill.matches.find((match) => match.id === id)!.text);
    const slot = (item: string, match = t(m.match_choose)) =>
      part.getByRole('button', { name: t(m.match_slot, { item, match }), exact: true });
    const free = (match: string) => part.getByRole('button', { name: match, exact: true });
    const [item, wrong] = [say(drill.items[0]!.text), textOf(drill.items[1]!.match)];

    await pressByKey(page, free(wrong));
    await pressByKey(page, slot(item));
    await expect(part.getByRole('status')).toHaveText(t(m.match_put, { item, match: wrong }));
    const right = textOf(drill.items[0]!.match);
    await pressByKey(page, free(right));
    await pressByKey(page, slot(item, wrong));
    await expect(part.getByRole('status')).toHaveText(t(m.match_replaced, { item, match: right, old: wrong }));
    await expect(free(wrong)).toBeVisible();

    for (const { text, match } of drill.items.slice(1)) {
      await pressByKey(page, slot(say(text)));
      await pressByKey(page, free(textOf(match)));
      await expect(slot(say(text), textOf(match))).toBeFocused();
    }
    await pressByKey(page, part.getByRole('button', { name: t(m.drill_check) }));
    await expect(part.getByRole('status')).toHaveText(t(m.review_all_right));
  });
});

test('a role-play is played by Tab, Enter and number keys, and a reply is taken back', async ({ office, visit }) => {
  const page = await visit(await office.hire('Lu Fang'));
  await page.goto(`/scenarios/${scenario.id}`);
  await pressByKey(page, page.getByRole('button', { name: t(m.stage_begin) }));
  const replies = page
    .getByRole('region', { name: say(scenario.title) })
    .getByRole('listitem')
    .getByRole('button');
  const run = bestRun(scenario);
  const saysAfter = (turns: number) => {
    const { scene } = play(scenario, run.slice(0, turns))!;
    return say(scene.choices.find(({ id }) => id === run[turns])!.says);
  };

  await pressByKey(page, replies.filter({ hasText: saysAfter(0) }));
  await expect(replies.filter({ hasText: saysAfter(1) })).toBeVisible();
  await pressByKey(page, page.getByRole('button', { name: t(m.rehearse_take_back) }));
  await expect(replies.filter({ hasText: saysAfter(0) })).toBeVisible();

  for (const turn of run.keys()) {
    const wanted = replies.filter({ hasText: saysAfter(turn) });
    await expect(wanted).toBeEnabled();
    const all = await replies.allInnerTexts();
    await pressNumber(page, all.findIndex((text) => text.includes(saysAfter(turn))) + 1);
    await expect(wanted).toBeHidden();
  }
  await expect(page.getByRole('status').filter({ hasText: t(m.stage_ending) })).toBeVisible();
  await pressByKey(page, page.getByRole('button', { name: t(m.rehearse_debrief) }));
  await expect(page.getByRole('heading', { name: t(m.debrief_title) })).toBeVisible();
});

test('the first Tab offers to skip to the content', async ({ office, visit }) => {
  const page = await visit(await office.hire('Lu Fang'));
  await page.goto('/');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: t(m.skip_to_content) })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
});

async function placeOf(part: Locator, step: string): Promise<number> {
  const texts = await part.getByRole('listitem').allInnerTexts();
  return texts.findIndex((text) => text.split('\n').includes(step));
}
