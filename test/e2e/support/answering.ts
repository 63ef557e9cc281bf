import { expect, type Locator, type Page } from '@playwright/test';
import type { Answer, Question } from '../../../src/domain/question/question.ts';
import { library } from './learner.ts';
import { type Bilingual, m, type Words } from './words.ts';

const OFFERED = [...library.questions.values()];

/** The question that is asked in a part of a page, known by its words. */
export async function questionIn(part: Locator, { say }: Words): Promise<Question> {
  const shown = await part.innerText();
  const asked = OFFERED.filter(({ prompt }) => shown.includes(say(prompt)));
  const [longest] = asked.toSorted((a, b) => say(b.prompt).length - say(a.prompt).length);
  if (!longest) throw new Error(`No question of the library is asked here: ${shown}`);
  return longest;
}

/** Gives an answer with the mouse, finding each option by what it says. */
export async function give(part: Locator, question: Question, answer: Answer, words: Words): Promise<void> {
  const { say } = words;
  const named = (entries: readonly { id: string; text: Bilingual }[], id: string) =>
    say(entries.find((entry) => entry.id === id)!.text);
  if (question.kind === 'single' && answer.kind === 'single') {
    await part.getByRole('radio', { name: named(question.options, answer.option), exact: true }).check();
  } else if (question.kind === 'multiple' && answer.kind === 'multiple') {
    for (const id of answer.options) {
      await part.getByRole('checkbox', { name: named(question.options, id), exact: true }).check();
    }
  } else if (question.kind === 'order' && answer.kind === 'order') {
    await putInOrder(
      part,
      answer.items.map((id) => named(question.items, id)),
      words,
    );
  } else if (question.kind === 'sort' && answer.kind === 'sort') {
    for (const [item, bin] of Object.entries(answer.bins)) {
      const thing = part.getByRole('group', { name: named(question.items, item), exact: true });
      await thing.getByText(named(question.bins, bin), { exact: true }).click();
    }
  }
}

/** Moves steps up until they stand as wanted. */
async function putInOrder(part: Locator, wanted: readonly string[], { t }: Words): Promise<void> {
  const steps = part.getByRole('listitem');
  for (const [place, step] of wanted.entries()) {
    const texts = await steps.allInnerTexts();
    const from = texts.findIndex((text) => text.split('\n').includes(step));
    for (let at = from; at > place; at--) {
      await part.getByRole('button', { name: t(m.order_up, { step }), exact: true }).click();
      await expect(steps.nth(at - 1)).toContainText(step);
    }
  }
  const keep = part.getByRole('button', { name: t(m.order_keep) });
  if (await keep.isVisible()) await keep.click();
}

/** Plays a role-play on a page by what the replies say. */
export async function reply(page: Page, says: string): Promise<void> {
  await page.getByRole('button', { name: says, exact: true }).click();
}
