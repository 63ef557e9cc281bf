import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judge, type Rubric } from '../../../../src/domain/question/kinds/phrase/rubric.ts';
import { marked, patterns } from './judging.ts';

const rubric: Rubric = {
  required: [
    { id: 'greeting', patterns: patterns('您好|早上好', 'good (morning|day)|hello') },
    { id: 'apology', patterns: patterns('抱歉|对不起', 'sorry'), unless: patterns('[并]不抱歉', 'not [at all] sorry') },
    { id: 'offer', patterns: patterns('(帮|为)您[查|办理]', 'help you') },
  ],
  forbidden: [{ id: 'unknowing', patterns: patterns('不知道', 'do not know', 'no idea') }],
};

const ids = (text: string) => {
  const { met, missing, forbidden } = judge(rubric, text);
  return { met: met.map(({ id }) => id), missing, forbidden: forbidden.map(({ id }) => id) };
};

describe('an utterance is judged by its rubric', () => {
  test.each([
    '您好，很抱歉，我马上帮您查。',
    'Good morning! I’m sorry about that. Let me help you.',
    '您好, sorry about that, 我帮您查',
  ])('in Chinese, in English or in both: %s', (text) => {
    expect(ids(text)).toEqual({ met: ['greeting', 'apology', 'offer'], missing: [], forbidden: [] });
  });

  test('what is missing and what is forbidden is named', () => {
    expect(ids('您好，我不知道')).toEqual({
      met: ['greeting'],
      missing: ['apology', 'offer'],
      forbidden: ['unknowing'],
    });
    expect(ids("I don't know")).toEqual({
      met: [],
      missing: ['greeting', 'apology', 'offer'],
      forbidden: ['unknowing'],
    });
  });

  test.each(['', ' \n', '！？……', '😀👍🏽🎉', '‍️', '.'.repeat(500)])('what says nothing meets nothing: %j', (text) => {
    expect(ids(text)).toEqual({ met: [], missing: ['greeting', 'apology', 'offer'], forbidden: [] });
  });

  test('what says the contrary takes an element back, but not where it is said as well', () => {
    expect(marked('sorry', 'I am not sorry', 'not sorry')).toEqual([]);
    expect(marked('sorry [about that]', 'I am not sorry about that', 'not sorry')).toEqual([]);
    expect(marked('sorry', 'I am not sorry. No, I am sorry.', 'not sorry')).toEqual(['sorry']);
    expect(marked('抱歉', '我不抱歉', '不抱歉')).toEqual([]);
    expect(marked('请...坐', '请不要坐这里', '不要坐')).toEqual([]);
    expect(marked('let me help [you]', 'Let me help, I will never help you', 'never help')).toEqual(['Let me help']);
    expect(marked('抱歉', '非常抱歉，不行', '不抱歉')).toEqual(['抱歉']);
  });

  test('each passage is found, the longest where several begin together, and no word twice', () => {
    expect(marked(['您好', '您好女士', '女士'], '您好，女士，您好')).toEqual(['您好，女士', '您好']);
  });
});

const SENTENCES = [
  ...['您好', '早上好，王先生', '很抱歉', '我帮您查一下', '我不知道', '我并不抱歉', '今天天气很好', '您好像很急'],
  ...['Hello there', "I'm so sorry", 'May I help you', 'I have no idea', 'I am not sorry', 'It is raining', '😀'],
];
const anySentences = fc.array(fc.constantFrom(...SENTENCES), { maxLength: 6 });
const joined = (sentences: readonly string[]) => sentences.map((sentence) => `${sentence}。`).join('');
const anyUtterance = fc.oneof(
  anySentences.map(joined),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc
    .array(fc.constantFrom(...'您好像不知道抱歉帮查，。 \n', 'sorry ', 'not ', 'help ', 'you', '！'))
    .map((parts) => parts.join('')),
);

describe('of any utterance', () => {
  test('a sentence that says what is missing never takes anything back', () => {
    fc.assert(
      fc.property(anySentences, fc.nat(6), fc.constantFrom('您好', 'so sorry', '为您办理'), (before, at, more) => {
        const after = judge(rubric, joined(before.toSpliced(at, 0, more)));
        const earlier = judge(rubric, joined(before));
        expect(after.missing.every((id) => earlier.missing.includes(id))).toBe(true);
        expect(after.forbidden.length).toBe(earlier.forbidden.length);
      }),
    );
  });

  test('every element is either met or missing', () => {
    fc.assert(
      fc.property(anyUtterance, (text) => {
        const { met, missing } = ids(text);
        expect([...met, ...missing].toSorted()).toEqual(['apology', 'greeting', 'offer']);
      }),
    );
  });

  test('the order of its sentences does not matter', () => {
    fc.assert(
      fc.property(anySentences, (sentences) => {
        expect(ids(joined(sentences.toReversed()))).toEqual(ids(joined(sentences)));
      }),
    );
  });

  test('case, width, spaces and punctuation do not matter', () => {
    const wide = (text: string) => text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
    fc.assert(
      fc.property(anySentences, (sentences) => {
        const text = joined(sentences);
        const asIs = ids(text);
        expect(ids(text.toUpperCase())).toEqual(asIs);
        expect(ids(wide(text))).toEqual(asIs);
        expect(ids(text.replaceAll('。', ' ！ \n'))).toEqual(asIs);
        expect(ids(text.replaceAll(' ', ' , '))).toEqual(asIs);
        expect(ids(text.replace(/(?<=\p{Script=Han})(?=\p{Script=Han})/gu, ' '))).toEqual(asIs);
      }),
    );
  });

  test('marks lie within it, in order, and what is marked reads as what was found', () => {
    fc.assert(
      fc.property(anyUtterance, (text) => {
        const { met, forbidden } = judge(rubric, text);
        for (const { id, passages } of [...met, ...forbidden]) {
          let end = 0;
          for (const { from, to } of passages) {
            expect(from).toBeGreaterThanOrEqual(end);
            expect(to).toBeGreaterThan(from);
            end = to;
            const again = ids(text.slice(from, to));
            expect([...again.met, ...again.forbidden]).toContain(id);
          }
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 500 },
    );
  });
});
