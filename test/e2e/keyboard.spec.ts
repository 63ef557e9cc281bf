import type { Locator, Page } from '@playwright/test';
import type { QuestionOf } from '../../src/domain/question/kinds/kind.ts';
import type { QuestionKind } from '../../src/domain/question/kinds/types.ts';
import { play } from '../../src/domain/scenario/play.ts';
import { pressByKey, tabTo } from './support/keyboard.ts';
import { course, drillsOf, scenario } from './support/learner.ts';
import { bestRun } from './support/right-answers.ts';
import { expect, test } from './support/test.ts';
import { m, wordsIn } from './support/words.ts';

const { t, say } = wordsIn('en');

test.describe('a drill is answered by keyboard alone', () => {
  test('one of several: arrows choose', async ({ office, visit }) => {
    const page = await visit(await office.hire('Lu Fang'));
    const { drill, part } = await openDrill(page, 'single');
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
    const { drill, part } = await openDrill(page, 'multiple');

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
    const { drill, part } = await openDrill(page, 'order');
    const all = drill.items.length;
    await expect(part.getByRole('listitem')).toHaveCount(all);

    for (const [place, { text }] of drill.items.entries()) {
      const step = say(text);
      const item = part.getByRole('listitem').filter({ hasText: step });
      const up = item.getByRole('button', { name: t(m.order_up, { step }), exact: true });
      for (let at = await placeOf(part, step); at > place; at--) {
        if (await up.evaluate((button) => button === document.activeElement)) await page.keyboard.press('Enter');
        else await pressByKey(page, up);
        await expect(part.getByRole('status')).toHaveText(t(m.order_moved, { step, place: at, all }));
        await expect(item.locator(':focus')).toHaveCount(1);
      }
    }
    await pressByKey(page, part.getByRole('button', { name: t(m.drill_check) }));

    await expect(part.getByRole('status')).toHaveText(t(m.review_all_right));
  });

  test('a sort: arrows choose a group for each thing', async ({ office, visit }) => {
    const page = await visit(await office.hire('Lu Fang'));
    const { drill, part } = await openDrill(page, 'sort');

    for (const { text, bin } of drill.items) {
      const thing = part.getByRole('group', { name: say(text), exact: true });
      const place = drill.bins.findIndex(({ id }) => id === bin);
      await tabTo(page, thing.getByRole('radio').first());
      await page.keyboard.press('Space');
      for (let press = 0; press < place; press++) await page.keyboard.press('ArrowRight');
      await expect(thing.getByRole('radio').nth(place)).toBeChecked();
    }
    await pressByKey(page, part.getByRole('button', { name: t(m.drill_check) }));

    await expect(part.getByRole('status')).toHaveText(t(m.review_all_right));
  });
});

test('a role-play is played by Tab, Enter and number keys, and a reply is taken back', async ({ office, visit }) => {
  const page = await visit(await office.hire('Lu Fang'));
  await page.goto(`/scenarios/${scenario.id}`);
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
    await page.keyboard.press(String(all.findIndex((text) => text.includes(saysAfter(turn))) + 1));
    await expect(wanted).toBeHidden();
  }
  await expect(page.getByText(t(m.stage_ending))).toBeVisible();
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

/** Opens the lesson with the first drill of a kind; `part` is where it is on the page. */
async function openDrill<Kind extends QuestionKind>(page: Page, kind: Kind) {
  for (const lesson of course.lessons) {
    const drills = drillsOf(lesson);
    const index = drills.findIndex((drill) => drill.kind === kind);
    if (index < 0) continue;
    await page.goto(`/courses/${course.id}/${lesson.id}`);
    const part = page.getByRole('region', { name: t(m.drill_eyebrow) }).nth(index);
    await part.scrollIntoViewIfNeeded();
    return { drill: drills[index] as QuestionOf<Kind>, part };
  }
  throw new Error(`No lesson has a drill of the kind "${kind}".`);
}

async function placeOf(part: Locator, step: string): Promise<number> {
  const texts = await part.getByRole('listitem').allInnerTexts();
  return texts.findIndex((text) => text.split('\n').includes(step));
}
