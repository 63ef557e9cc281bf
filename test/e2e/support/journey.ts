import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';
import type { LessonPart } from '../../../src/domain/library/course.ts';
import { play } from '../../../src/domain/scenario/play.ts';
import { captionOf, type PictureId } from '../../../src/figure/pictures.ts';
import { give, questionIn } from './answering.ts';
import { begin } from './drill.ts';
import { type course, QUESTIONS, scenario } from './learner.ts';
import { PASSWORD } from './office.ts';
import { bestRun, rightAnswer } from './right-answers.ts';
import { m, type Words } from './words.ts';

/** Waits until what the page brought along is ready for use. */
export async function settled(page: Page): Promise<void> {
  await page.waitForLoadState();
  // Looked at with each frame; `expect` would look after 100 ms, then after 250.
  await page.waitForFunction(() => !document.querySelector('astro-island[ssr]:not([client="visible"])'));
}

/** The first HR officer follows the one-time link, names the organisation and sets a password. */
export async function setUp(page: Page, link: string, { t }: Words): Promise<void> {
  await page.goto(link);
  await page.getByLabel(t(m.organisation_name)).fill('Harbour Gas');
  await page.getByLabel(t(m.own_name)).fill('Yu Wen');
  await page.getByLabel(t(m.employee_number)).fill('HR-1');
  await page.getByLabel(t(m.new_password), { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: t(m.setup_submit) }).click();
  await page.waitForURL('**/hr/import');
}

export interface StaffFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** Chooses a staff list on the import page. */
export async function chooseStaffFile(page: Page, file: StaffFile, { t }: Words): Promise<void> {
  await settled(page);
  const choosing = page.waitForEvent('filechooser');
  await page.getByText(t(m.import_choose), { exact: true }).click();
  await (await choosing).setFiles(file);
}

/** What a click downloads, as text. */
export async function downloadedBy(page: Page, link: Locator): Promise<string> {
  const downloading = page.waitForEvent('download');
  await link.click();
  return readFile(await (await downloading).path(), 'utf8');
}

/** Opens an invitation in a browser of one's own and sets a password; ends on the home page. */
export async function acceptInvitation(page: Page, link: string, { t }: Words): Promise<void> {
  await page.goto(link);
  await page.getByLabel(t(m.new_password), { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: t(m.invite_submit) }).click();
  await page.waitForURL((url) => url.pathname === '/');
}

/** Reads a lesson through: sees its pictures, answers its drills, finishes it. */
export async function readLesson(page: Page, lesson: (typeof course.lessons)[number], words: Words): Promise<void> {
  const { t, say, language } = words;
  await expect(page.getByRole('heading', { level: 1, name: say(lesson.title) })).toBeVisible();
  for (const picture of lesson.body[language].filter((part) => part.kind === 'picture'))
    await seePicture(page, picture, words);
  for (const drill of await page.getByRole('region', { name: t(m.drill_eyebrow) }).all()) {
    await drill.scrollIntoViewIfNeeded();
    await begin(drill, t);
    const question = await questionIn(drill, words);
    await give(drill, question, rightAnswer(question), words);
    await drill.getByRole('button', { name: t(m.drill_check) }).click();
    await expect(drill.getByText(t(m.review_all_right))).toBeVisible();
    await expect(drill.getByText(say(question.explanation))).toBeVisible();
  }
  const before = page.url();
  await page
    .getByRole('form', { name: t(m.finish_lesson) })
    .getByRole('button')
    .click();
  await page.waitForURL((url) => url.href !== before);
}

async function seePicture(page: Page, { id }: Extract<LessonPart, { kind: 'picture' }>, { say }: Words): Promise<void> {
  const figure = page.getByRole('figure').filter({ hasText: say(captionOf(id as PictureId)) });
  const picture = figure.getByRole('img').first();
  await expect(picture).toBeVisible();
  await expect(picture).toHaveAccessibleName(/\S{2}/);
}

/** Leaves the briefing of the role-play on a page for its opening scene. */
export async function beginRolePlay(page: Page, { t }: Words): Promise<void> {
  await page.getByRole('button', { name: t(m.stage_begin), exact: true }).click();
}

/** Plays the role-play on a page from after `turn` replies to its best ending. */
export async function playWell(page: Page, { say }: Words, turn = 0): Promise<void> {
  const run = bestRun(scenario);
  for (let at = turn; at < run.length; at++) {
    const { scene } = play(scenario, run.slice(0, at))!;
    const says = say(scene.choices.find(({ id }) => id === run[at])!.says);
    const reply = page.getByRole('listitem').getByRole('button', { name: says, exact: true });
    await reply.click();
    await expect(reply).toBeHidden();
  }
}

/** Answers the questions of a paper from part `from` (1 is the first) to the last, all rightly; ends on the role-play. */
export async function answerPaper(page: Page, words: Words, { from = 1 } = {}): Promise<void> {
  const { t } = words;
  for (let number = from; number <= QUESTIONS; number++) {
    const part = page.getByRole('region', { name: t(m.paper_part, { number, all: QUESTIONS + 1 }), exact: true });
    const question = await questionIn(part, words);
    await give(part, question, rightAnswer(question), words);
    await page.getByRole('button', { name: t(m.paper_next), exact: true }).click();
  }
}
