import type { Page } from '@playwright/test';
import { beginRolePlay, settled } from './support/journey.ts';
import { course, QUESTIONS, scenario, startAttempt, study } from './support/learner.ts';
import type { Employee, Office } from './support/office.ts';
import { bestRun } from './support/right-answers.ts';
import { freely, limited, pressNumber, repliesOn, stagedFor, stageOn, toldOn } from './support/role-play.ts';
import { expect, test } from './support/test.ts';
import { done } from './support/visitor.ts';
import { m, wordsIn } from './support/words.ts';

const en = wordsIn('en');
const { t, say } = en;

test.describe('the customer’s words', () => {
  test('appear at reading pace, are told as a whole, and are all there on a key; a reply waits for none of it', async ({
    office,
    visit,
  }) => {
    const learner = await hire(office);
    const page = await visit(learner);
    const stage = stageOn(page, scenario, en);
    const showAll = stage.getByRole('button', { name: t(m.stage_show_all) });
    await open(page, scenario.id);
    const staged = stagedFor(learner, scenario, [], 'en');
    await expect(toldOn(stage)).toContainText(staged.narration ?? staged.says!);
    await expect(showAll).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(showAll).toBeHidden({ timeout: 1000 });

    await pressNumber(page, 1);
    await expect(stage).toContainText(t(m.stage_turn, { number: 2 }));
    await expect(showAll).toBeVisible();
    await pressNumber(page, 1);
    await expect(stage).toContainText(t(m.stage_turn, { number: 3 }));
  });

  test('are there at once for somebody who wants little motion', async ({ office, visit }) => {
    const page = await visit(await hire(office), { reducedMotion: 'reduce' });
    await open(page, scenario.id);
    await expect(repliesOn(stageOn(page, scenario, en)).first()).toBeVisible();
    await expect(page.getByRole('button', { name: t(m.stage_show_all) })).toHaveCount(0);
  });
});

test('number keys answer in the stage only, and no scene that has just come', async ({ office, visit }) => {
  const learner = await hire(office);
  const page = await visit(learner);
  await page.clock.install();
  await open(page, scenario.id);
  const stage = stageOn(page, scenario, en);
  const staged = stagedFor(learner, scenario, [], 'en');
  const now = stage.getByRole('group', { name: `${staged.persona.name} ${t(m.stage_turn, { number: 1 })}` });
  await expect(now).toBeFocused();
  await page.clock.pauseAt(new Date(Date.now() + 60_000));
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('1');
  await now.click();
  await page.keyboard.press('2');
  await expect(stage).toContainText(`${t(m.stage_you)} ${staged.choices[1]!.says}`);

  const next = stagedFor(learner, scenario, [staged.choices[1]!.id], 'en');
  await page.keyboard.press('2');
  await page.clock.runFor(400);
  await page.keyboard.press('1');
  await expect(stage).toContainText(`${t(m.stage_you)} ${next.choices[0]!.says}`);
});

test('hesitation shows on the customer’s face, and changes nothing', async ({ office, visit }) => {
  const learner = await hire(office);
  const page = await visit(learner);
  await page.clock.install();
  await open(page, scenario.id);
  const stage = stageOn(page, scenario, en);
  const staged = stagedFor(learner, scenario, [], 'en');
  const face = stage.getByRole('img', { name: staged.persona.name });
  await expect(face).not.toHaveAccessibleName(/waiting/);

  await page.clock.fastForward((scenario.patience + 15) * 1000);
  await expect(face).toHaveAccessibleName(/waiting/);
  await expect(repliesOn(stage)).toHaveCount(staged.choices.length);
  const [first] = staged.choices;
  await page.keyboard.press('1');
  const next = stagedFor(learner, scenario, [first!.id], 'en');
  await expect(toldOn(stage)).toContainText(next.says ?? next.narration!);
  await expect(face).not.toHaveAccessibleName(/waiting/);
});

test('the time to think is shown, its end costs nothing, and it can be switched off and stays off', async ({
  office,
  visit,
}) => {
  const learner = await hire(office);
  const page = await visit(learner);
  await page.clock.install();
  await open(page, limited.id);
  const stage = stageOn(page, limited, en);
  const staged = stagedFor(learner, limited, [], 'en');
  const left = stage.getByText(t(m.stage_limit_left, { seconds: staged.thinking! }));
  const over = stage.getByText(t(m.stage_limit_over, { name: staged.persona.name }));
  await expect(left).toBeVisible();
  await page.clock.fastForward((staged.thinking! / 2) * 1000);
  await expect(stage).toContainText(t(m.stage_limit_half, { seconds: Math.ceil(staged.thinking! / 2) }));
  await page.clock.fastForward(staged.thinking! * 500);
  await expect(over.first()).toBeVisible();
  await expect(repliesOn(stage)).toHaveCount(staged.choices.length);

  const without = page.getByRole('checkbox', { name: t(m.stage_limit_off) });
  await without.check();
  await expect(over).toHaveCount(0);
  await page.reload();
  await expect(without).toBeChecked();
  await beginRolePlay(page, en);
  await expect(without).toBeChecked();
  await expect(left).toHaveCount(0);
});

test.describe('own words', () => {
  const { before, choice } = freely;

  test('are taken for a reply that the learner confirms; none is near other words, which stay to be mended', async ({
    office,
    visit,
  }) => {
    const learner = await hire(office);
    for (const [after, reply] of before.entries()) await give(learner, freely.scenario.id, after, reply);
    const page = await visit(learner);
    await page.goto(`/scenarios/${freely.scenario.id}`);
    const stage = stageOn(page, freely.scenario, en);
    const field = stage.getByRole('textbox', { name: t(m.stage_own_words) });
    await field.fill('Bananas');
    await field.press('Enter');
    await expect(stage.getByText(t(m.stage_not_near))).toBeVisible();
    await expect(field).toHaveValue('Bananas');

    await field.fill(say(choice.says));
    await field.press('Enter');
    const asked = stage.getByRole('group', { name: say(choice.says) });
    await expect(asked).toBeFocused();
    await asked.getByRole('button', { name: t(m.stage_rephrase) }).click();
    await expect(field).toBeFocused();
    await field.press('Enter');
    await expect(stage).toContainText(t(m.stage_turn, { number: before.length + 1 }));
    await asked.getByRole('button', { name: t(m.stage_yes_say_this) }).click();
    const next = stagedFor(learner, freely.scenario, [...before, choice.id], 'en');
    await expect(toldOn(stage)).toContainText(next.says ?? next.narration!);
    await expect(stage).toContainText(`${t(m.stage_you)} ${say(choice.says)}`);
  });
});

test.describe('a run that went on elsewhere', () => {
  test.use({ refusals: true });

  test('is told beside the replies, and loading anew goes on from there', async ({ office, visit }) => {
    const learner = await hire(office);
    const page = await visit(learner);
    await open(page, scenario.id);
    const [first, second] = bestRun(scenario);
    await give(learner, scenario.id, 0, first!);
    await give(learner, scenario.id, 1, second!);

    const stage = stageOn(page, scenario, en);
    await pressNumber(page, 1);
    const alert = stage.getByRole('alert');
    await expect(alert).toContainText(t(m.reason_run_moved_on));
    await expect(repliesOn(stage).first()).toBeVisible();
    await alert.getByRole('button', { name: t(m.stage_reload) }).click();
    await expect(stage).toContainText(t(m.stage_turn, { number: 3 }));
  });
});

test.describe('without a connection', () => {
  test.use({ refusals: true });

  test('the same trouble is told anew each time', async ({ office, visit }) => {
    const page = await visit(await hire(office));
    await open(page, scenario.id);
    const stage = stageOn(page, scenario, en);
    const alert = stage.getByRole('alert');
    await page.context().setOffline(true);
    await repliesOn(stage).first().click();
    await alert.evaluate((told) => told.setAttribute('data-first', ''));
    await repliesOn(stage).first().click();
    await expect(stage.locator('[data-first]')).toHaveCount(0);
    await expect(alert).toBeVisible();
  });
});

test('starting over asks first, and begins with the briefing', async ({ office, visit }) => {
  const learner = await hire(office);
  await give(learner, scenario.id, 0, bestRun(scenario)[0]!);
  const page = await visit(learner);
  await page.goto(`/scenarios/${scenario.id}`);
  await settled(page);
  const restart = page.getByRole('button', { name: t(m.rehearse_restart), exact: true });
  await restart.click();
  await page.getByRole('button', { name: t(m.rehearse_restart_no) }).click();
  await expect(restart).toBeFocused();
  await restart.click();
  await page.getByRole('button', { name: t(m.rehearse_restart_yes) }).click();
  await expect(page.getByRole('button', { name: t(m.stage_begin), exact: true })).toBeVisible();
});

test('in an assessment nothing is taken back, and practice is closed with the way there', async ({ office, visit }) => {
  const learner = await hire(office);
  await study(learner);
  await startAttempt(learner);
  const page = await visit(learner);
  await page.goto(`/assess/${course.id}`);
  await settled(page);
  await page.getByRole('button', { name: t(m.paper_part_open, { number: QUESTIONS + 1 }) }).click();
  await beginRolePlay(page, en);
  const stage = page.getByRole('region').filter({ has: page.getByRole('heading', { name: t(m.stage_your_reply) }) });
  await expect(stage.first().getByRole('group')).toBeFocused();
  const toReplies = stage.getByRole('button', { name: t(m.stage_to_replies), exact: true });
  if ((await toReplies.count()) > 0) await toReplies.first().click();
  await repliesOn(stage.last()).first().click();
  await expect(stage.first()).toContainText(t(m.stage_turn, { number: 2 }));
  await expect(page.getByRole('button', { name: t(m.rehearse_take_back) })).toHaveCount(0);
  await expect(page.getByRole('button', { name: t(m.rehearse_restart) })).toHaveCount(0);

  await page.goto(`/scenarios/${scenario.id}`);
  await expect(page.getByText(t(m.reason_scenario_in_assessment))).toBeVisible();
  await expect(page.getByRole('button', { name: t(m.stage_begin) })).toHaveCount(0);
  await page.getByRole('link', { name: t(m.rehearse_to_assessment) }).click();
  await page.waitForURL(`**/assess/${course.id}`);
});

async function hire(office: Office): Promise<Employee> {
  const learner = await office.hire('Lu Fang');
  await learner.choose('en');
  return learner;
}

async function open(page: Page, id: string): Promise<void> {
  await page.goto(`/scenarios/${id}`);
  await settled(page);
  await beginRolePlay(page, en);
}

function give(learner: Employee, id: string, after: number, choice: string) {
  return done(learner.call('rehearse', { scenario: id, bookmark: { run: 1, after }, choice, thought: 0 }));
}
