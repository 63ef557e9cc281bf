import fc from 'fast-check';
import type { Bilingual } from '../../src/domain/language.ts';
import type {
  Answer,
  MultipleQuestion,
  OrderQuestion,
  Question,
  QuestionKind,
  SingleQuestion,
  SortQuestion,
} from '../../src/domain/question/question.ts';
import { id } from './make.ts';

/** `words` in English, and marked as Chinese. */
export function text(words: string): Bilingual {
  return { 'zh-CN': `中文：${words}`, en: words };
}

type Change = Partial<Pick<Question, 'id' | 'norms' | 'difficulty' | 'picture'>>;

function asked(change: Change) {
  return {
    id: id<'question'>('asked'),
    norms: [id<'norm'>('handshake-greet-first')] as const,
    difficulty: 1 as const,
    prompt: text('What do you do?'),
    explanation: text('That is how it is done.'),
    ...change,
  };
}

const box = (right: boolean) => (name: string) => ({
  id: name,
  text: text(name),
  right,
  because: text(`${name} is so`),
});

export function single(right: string, wrong: readonly string[], change: Change = {}): SingleQuestion {
  return { ...asked(change), kind: 'single', options: [box(true)(right), ...wrong.map(box(false))] };
}

export function multiple(right: readonly string[], wrong: readonly string[], change: Change = {}): MultipleQuestion {
  return { ...asked(change), kind: 'multiple', options: [...right.map(box(true)), ...wrong.map(box(false))] };
}

/** Steps in their right sequence. */
export function order(
  steps: readonly string[],
  { pairs, mustPrecede, ...change }: Change & Pick<OrderQuestion, 'pairs' | 'mustPrecede'> = {},
): OrderQuestion {
  const items = steps.map((step) => ({ id: step, text: text(step) }));
  return { ...asked(change), kind: 'order', items, ...(pairs && { pairs }), ...(mustPrecede && { mustPrecede }) };
}

/** `sort({ say: ['please'], never: ['no'] })`: what belongs in which bin. */
export function sort(bins: Readonly<Record<string, readonly string[]>>, change: Change = {}): SortQuestion {
  const items = Object.entries(bins).flatMap(([bin, names]) =>
    names.map((name) => ({ id: name, text: text(name), bin, because: text(`${name} is ${bin}`) })),
  );
  return {
    ...asked(change),
    kind: 'sort',
    bins: Object.keys(bins).map((bin) => ({ id: bin, text: text(bin) })),
    items,
  };
}

/** The answer that earns everything. */
export function rightAnswer(question: Question): Answer {
  switch (question.kind) {
    case 'single':
      return { kind: 'single', option: question.options.find(({ right }) => right)?.id ?? '' };
    case 'multiple':
      return { kind: 'multiple', options: question.options.flatMap(({ id, right }) => (right ? [id] : [])) };
    case 'order':
      return { kind: 'order', items: question.items.map(({ id }) => id) };
    case 'sort':
      return { kind: 'sort', bins: Object.fromEntries(question.items.map(({ id, bin }) => [id, bin])) };
  }
}

/** An offered answer that does not earn everything. */
export function wrongAnswer(question: Question): Answer {
  switch (question.kind) {
    case 'single':
      return { kind: 'single', option: question.options.find(({ right }) => !right)?.id ?? '' };
    case 'multiple':
      return { kind: 'multiple', options: question.options.flatMap(({ id, right }) => (right ? [] : [id])) };
    case 'order':
      return { kind: 'order', items: question.items.map(({ id }) => id).toReversed() };
    case 'sort':
      return {
        kind: 'sort',
        bins: Object.fromEntries(question.items.map(({ id, bin }) => [id, otherBin(question, bin)])),
      };
  }
}

function otherBin({ bins }: SortQuestion, bin: string): string {
  return bins.find(({ id }) => id !== bin)?.id ?? bin;
}

export const NAMES = ['a', 'b', 'c', 'd', 'e', 'f'] as const;

/** Between one and five right boxes out of six. */
export const anyMultiple = fc
  .integer({ min: 1, max: 5 })
  .map((right) => multiple(NAMES.slice(0, right), NAMES.slice(right)));

/** Three to six steps; all pairs scored, or some of them. */
export const anyOrder = fc
  .record({
    steps: fc.integer({ min: 3, max: 6 }),
    some: fc.boolean(),
    must: fc.boolean(),
    picks: fc.infiniteStream(fc.nat()),
  })
  .map(({ steps, some, must, picks }) => {
    const items = NAMES.slice(0, steps);
    const all = items.flatMap((earlier, at) => items.slice(at + 1).map((later) => [earlier, later] as const));
    const kept = all.filter(() => picks.next().value % 2 === 0);
    const one = all.filter(() => picks.next().value % 4 === 0);
    return order(items, {
      ...(some && kept.length > 0 && { pairs: kept }),
      ...(must && one.length > 0 && { mustPrecede: one }),
    });
  });

/** Six things, in two or three bins. */
export const anySort = fc
  .tuple(fc.integer({ min: 2, max: 3 }), fc.array(fc.nat(2), { minLength: 6, maxLength: 6 }))
  .map(([bins, places]) => {
    const names = ['say', 'never-say', 'either'].slice(0, bins);
    return sort(
      Object.fromEntries(names.map((bin, at) => [bin, NAMES.filter((_, item) => places[item]! % bins === at)])),
    );
  });

export const anySingle = fc.integer({ min: 1, max: 5 }).map((wrong) => single('a', NAMES.slice(1, wrong + 1)));

/** Any answer that a question of this kind could be given, with ids it may or may not have. */
const GIVEN: { readonly [Kind in QuestionKind]: fc.Arbitrary<Answer> } = {
  single: fc.constantFrom(...NAMES, 'unknown').map((option) => ({ kind: 'single', option })),
  multiple: fc.subarray([...NAMES, 'unknown']).map((options) => ({ kind: 'multiple', options })),
  order: fc.shuffledSubarray([...NAMES, 'unknown']).map((items) => ({ kind: 'order', items })),
  sort: fc
    .dictionary(fc.constantFrom(...NAMES, 'unknown'), fc.constantFrom('say', 'never-say', 'either', 'nowhere'))
    .map((bins) => ({ kind: 'sort', bins })),
};

export const anyAnswer: fc.Arbitrary<Answer> = fc.oneof(...Object.values(GIVEN));
export const anyQuestion: fc.Arbitrary<Question> = fc.oneof<fc.Arbitrary<Question>[]>(
  anySingle,
  anyMultiple,
  anyOrder,
  anySort,
);

/** A question with an answer of its kind, or none. Steps are mostly all placed. */
export const anyAnswered: fc.Arbitrary<{ question: Question; answer: Answer | undefined }> = anyQuestion.chain(
  (question) =>
    fc
      .option(fc.oneof(GIVEN[question.kind], offered(question)), { nil: undefined })
      .map((answer) => ({ question, answer })),
);

/** Answers that name everything there is to place; of other kinds, the right one. */
function offered(question: Question): fc.Arbitrary<Answer> {
  if (question.kind !== 'order') return fc.constant(rightAnswer(question));
  const steps = question.items.map(({ id }) => id);
  return fc.shuffledSubarray(steps, { minLength: steps.length }).map((items) => ({ kind: 'order', items }));
}
