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
  order: (part, { items }, answer, words) =>
    putInOrder(
      part,
      answer.items.map((id) => named(items, id, words)),
      words,
    ),
  sort: async (part, { items, bins }, answer, words) => {
    for (const [item, bin] of Object.entries(answer.bins)) {
      const thing = part.getByRole('group', { name: named(items, item, words), exact: true });
      await thing.getByText(named(bins, bin, words), { exact: true }).click();
    }
  },
  match: async (part, { items, matches }, answer, words) => {
    for (const [item, match] of Object.entries(answer.pairs)) {
      const chosen = part.getByLabel(named(items, item, words));
      await chosen.selectOption(named(matches, match, words));
    }
  },
  // Nobody waits for a clock here: what is right on time is right without it.
  timing: async (part, { untimed }, { option = untimed.find(({ right }) => right)!.id }, words) => {
    const radio = part.getByRole('radio', { name: named(untimed, option, words), exact: true });
    const without = part.getByRole('button', { name: /^(Answer without a clock instead|改用不计时的方式作答)$/ });
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

/** Moves steps up until they stand as wanted. */
async function putInOrder(part: Locator, wanted: readonly string[], { t }: Words): Promise<void> {
  const steps = part.getByRole('listitem');
  await expect(steps).toHaveCount(wanted.length);
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
