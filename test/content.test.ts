import { describe, expect, test } from 'vitest';
import { toLibrary } from '../src/authored/library.ts';
import { KNOWN, readAuthored } from '../src/authored/read.ts';
import { drawPaper } from '../src/domain/assessment/draw.ts';
import type { Bilingual } from '../src/domain/language.ts';
import { LANGUAGES } from '../src/domain/language.ts';
import { bankOf, drillsOf } from '../src/domain/library/bank.ts';
import { gapFaults } from '../src/domain/library/coverage.ts';
import { faultsIn } from '../src/domain/library/faults/faults.ts';
import { isSettable } from '../src/domain/library/house-rules.ts';
import { gradeAnswer } from '../src/domain/question/grade.ts';
import { filled, slotsOf } from '../src/domain/scenario/vary.ts';
import { CONTENT, realLibrary } from './support/library.ts';
import { partsIn } from './support/questions/parts.ts';
import { rightAnswer } from './support/questions.ts';

const library = await realLibrary();
const norms = [...library.norms.values()];
const bank = bankOf(library);
const drills = [...drillsOf(library)].flatMap((id) => library.questions.get(id) ?? []);

describe('every norm', () => {
  test('is taught, practised and tested, by two questions or more where it has a figure or is a red line', () => {
    expect(gapFaults(library).map(({ id, mend }) => `${id}: ${mend}`)).toEqual([]);
  });
});

describe('with everything switched off that can be', () => {
  test('papers can still be drawn, and nothing is asked or told of what is off', async () => {
    const off = [...library.norms.values()].filter(({ marked }) => marked).map(({ id }) => id);
    const left = toLibrary(await readAuthored(CONTENT), { figures: {}, off });
    expect(off.length).toBeGreaterThan(5);
    for (const course of left.courses.values()) {
      const { questions } = drawPaper(left, course, { seed: 'any', positions: [] });
      expect(questions.flatMap((id) => left.questions.get(id)!.norms).filter((norm) => left.off.has(norm))).toEqual([]);
    }
  });
});

describe.each(['least', 'most'] as const)('with every figure at its %s', (bound) => {
  test('content is as sound, and no question offers the same twice', async () => {
    const settable = [...library.norms.values()].filter(isSettable);
    const figures = Object.fromEntries(settable.map(({ id, figure }) => [id, figure?.[bound] ?? 0]));
    const bounded = toLibrary(await readAuthored(CONTENT), { figures, off: [] });
    expect(settable.length).toBeGreaterThan(5);
    expect(faultsIn(bounded, KNOWN)).toEqual([]);
    for (const question of bounded.questions.values()) {
      for (const language of LANGUAGES) {
        const offered = 'options' in question ? question.options.map(({ text }) => text[language]) : [];
        expect([question.id, new Set(offered).size]).toEqual([question.id, offered.length]);
        expect(gradeAnswer(question, rightAnswer(question), 10).earned, question.id).toBe(10);
      }
    }
  });
});

describe('the bank', () => {
  test('has a right answer to every question, worth everything', () => {
    const wrong = [...bank, ...drills].filter(
      (question) => gradeAnswer(question, rightAnswer(question), 10).earned !== 10,
    );
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  test('drills every norm it drills in the lesson that teaches it', () => {
    const strays = [...library.courses.values()].flatMap(({ lessons }) =>
      lessons.flatMap(({ id, teaches, body }) =>
        body.en.flatMap((part) => {
          const drill = part.kind === 'drill' && library.questions.get(part.question);
          return drill && !drill.norms.some((norm) => teaches.includes(norm)) ? [`${drill.id} in ${id}`] : [];
        }),
      ),
    );
    expect(strays).toEqual([]);
  });

  test.each(['zh-CN', 'en'] as const)('does not give the right option away by its length: %s', (language) => {
    const singles = bank.flatMap((question) => (question.kind === 'single' ? [question] : []));
    const telling = singles.filter(({ options }) => {
      const length = (option: (typeof options)[number]) => option.text[language].length;
      return options.every(
        (option) => option.right || options.some((other) => other.right && length(other) > length(option)),
      );
    });
    expect(telling.length).toBeLessThanOrEqual(singles.length / 2);
  });

  test('does not give the key away by ids, which the browser sees', () => {
    const ids = bank.flatMap((question) => partsIn(question).map(({ id }) => id));
    expect(
      ids.filter((id) => /^(right|wrong|correct|incorrect|true|false|best|worst|good|bad|[a-z]|[a-z]*-?\d+)$/.test(id)),
    ).toEqual([]);
  });

  test('does not give an order away by ids that sort alphabetically or by number', () => {
    const orders = bank.flatMap((question) => (question.kind === 'order' ? [question] : []));
    const telling = orders.filter(({ items }) => items.every(({ id }, at) => at === 0 || id > items[at - 1]!.id));
    expect(telling.map(({ id }) => id)).toEqual([]);
  });
});

describe('both languages', () => {
  const texts = bilingualsIn([
    ...norms,
    ...library.questions.values(),
    ...[...library.scenarios.values()].map((scenario) => filled(scenario, slotsOf(scenario.variations, 'as told'))),
    ...library.programmes.values(),
  ]);
  const heads = [...library.courses.values()].flatMap(({ title, summary, lessons }) => [
    title,
    summary,
    ...lessons.flatMap((lesson) => [lesson.title, lesson.summary]),
  ]);
  const all = [...texts, ...heads];
  const HAN = /\p{Script=Han}/u;

  test('what is said in Chinese is Chinese', () => {
    expect(all.filter((text) => !HAN.test(text['zh-CN']))).toEqual([]);
  });

  test('what is said in English has no Chinese but set phrases, in quotes or brackets', () => {
    // Notes on conflicting sources quote them as they stand.
    const notes = norms.flatMap(({ conflict }) => conflict ?? []);
    const strays = all
      .filter((text) => !notes.includes(text))
      .filter(({ en }) => HAN.test(en.replace(/[“"(（《「][^”")）》」]*[”")）》」]/g, '')));
    expect(strays.map(({ en }) => en)).toEqual([]);
  });

  test('are of like length: where Chinese takes one character, English takes more than one and at most seven', () => {
    const ratio = ({ en, 'zh-CN': zh }: Bilingual) => en.length / zh.length;
    const unlike = all.filter((text) => text['zh-CN'].length >= 8 && (ratio(text) < 1.3 || ratio(text) > 7));
    expect(unlike).toEqual([]);
  });

  test('no text is the same in both', () => {
    expect(all.filter(({ en, 'zh-CN': zh }) => en === zh)).toEqual([]);
  });

  test('a lesson is as long in both: as many headings, tables, lists and quotes', () => {
    const count = (html: string) =>
      ['h2', 'table', 'ul', 'ol', 'blockquote', 'li', 'tr'].map((tag) => html.split(`<${tag}>`).length - 1).join();
    for (const { lessons } of library.courses.values()) {
      for (const { id, body } of lessons) {
        const [zh, en] = [body['zh-CN'], body.en].map((parts) =>
          parts.map((part) => (part.kind === 'text' ? part.html : '')).join(''),
        );
        expect([id, count(zh!)]).toEqual([id, count(en!)]);
      }
    }
  });
});

/** Every text in both languages that stands anywhere in these. */
function bilingualsIn(value: unknown): Bilingual[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('zh-CN' in value && 'en' in value && typeof value.en === 'string') return [value as Bilingual];
  return Object.values(value).flatMap(bilingualsIn);
}
