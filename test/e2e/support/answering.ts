import { expect, type Locator, type Page } from '@playwright/test';
import type { AnswerOf, QuestionOf } from '../../../src/domain/question/kinds/kind.ts';
import type { QuestionKind } from '../../../src/domain/question/kinds/types.ts';
import type { Question } from '../../../src/domain/question/question.ts';
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
export async function give<K extends QuestionKind>(
  part: Locator,
  question: QuestionOf<K>,
  answer: AnswerOf<K>,
  words: Words,
): Promise<void> {
  await (GIVING[question.kind as K] as Giving<K>)(part, question, answer, words);
}

type Giving<K extends QuestionKind> = (
  part: Locator,
  question: QuestionOf<K>,
  answer: AnswerOf<K>,
  words: Words,
) => Promise<void>;

const GIVING: { readonly [K in QuestionKind]: Giving<K> } = {
  single: (part, { options }, { option }, words) => choose(part, named(options, option, words)),
  'true-false': (part, _question, { option }) =>
    part
      .getByRole('radio')
      .nth(option === 'true' ? 0 : 1)
      .check(),
  multiple: async (part, { options }, answer, words) => {
    for (const id of answer.options) await tick(part, named(options, id, words));
  },
  hotspot: async (part, { spots }, answer, words) => {
    for (const id of answer.spots) await tick(part, named(spots, id, words));
  },
  order: putInOrder,
  sort: async (part, { items, bins }, answer, words) => {
    const left = items.filter(({ id }) => id in answer.bins);
    for (const number of left.keys()) {
      const card = part.getByRole('group', { name: words.t(m.sort_card, { number: number + 1, all: items.length }) });
      const shown = await card.getByRole('paragraph').first().innerText();
      const { id } = left.find(({ text }) => words.say(text) === shown)!;
      await part.getByRole('button', { name: named(bins, answer.bins[id]!, words), exact: true }).click();
    }
  },
  match: async (part, { items, matches }, answer, words) => {
    for (const [id, given] of Object.entries(answer.pairs)) {
      const [item, match] = [named(items, id, words), named(matches, given, words)];
      const empty = words.t(m.match_slot, { item, match: words.t(m.match_choose) });
      await part.getByRole('button', { name: empty, exact: true }).click();
      await part.getByRole('button', { name: match, exact: true }).click();
      await expect(
        part.getByRole('button', { name: words.t(m.match_slot, { item, match }), exact: true }),
      ).toBeVisible();
    }
  },
  // Nobody waits for a clock here: what is right on time is right without it.
  timing: async (part, { untimed }, { option }, words) => {
    const radio = part.getByRole('radio', { name: named(untimed, option ?? '', words), exact: true });
    const without = part.getByRole('button', { name: words.t(m.timing_untimed) });
    await radio.or(without).first().waitFor();
    if (!(await radio.isVisible())) await without.click();
    await radio.check();
  },
  phrase: (part, _question, { text }) => part.getByRole('textbox').fill(text),
};

async function choose(part: Locator, name: string): Promise<void> {
  await part.getByRole('radio', { name, exact: true }).check();
}

async function tick(part: Locator, name: string): Promise<void> {
  await part.getByRole('checkbox', { name, exact: true }).check();
}

/** What one of several is called in the language of the page. */
function named(entries: readonly { id: string; text: Bilingual }[], id: string, { say }: Words): string {
  return say(entries.find((entry) => entry.id === id)!.text);
}

/** The steps of an order, as they stand: what is tapped to take one up, without the arrows beside it. */
export function stepsIn(part: Locator): Locator {
  return part
    .getByRole('listitem')
    .getByRole('button')
    .filter({ hasText: /[^←→↑↓\s]/ });
}

/** Taps each step that is not in its place yet, and the step that stands there. */
async function putInOrder(
  part: Locator,
  { items }: QuestionOf<'order'>,
  answer: AnswerOf<'order'>,
  words: Words,
): Promise<void> {
  const steps = stepsIn(part);
  await steps.first().waitFor();
  for (const [place, id] of answer.items.entries()) {
    const step = named(items, id, words);
    if ((await steps.allInnerTexts())[place] === step) continue;
    const there = steps.nth(place);
    const other = await there.innerText();
    await part.getByRole('button', { name: step, exact: true }).click();
    await part.getByRole('button', { name: other, exact: true }).click();
    await expect(there).toHaveText(step);
  }
  const keep = part.getByRole('button', { name: words.t(m.order_keep) });
  if (await keep.isVisible()) await keep.click();
}

/** Plays a role-play on a page by what the replies say. */
export async function reply(page: Page, says: string): Promise<void> {
  await page.getByRole('button', { name: says, exact: true }).click();
}
