import { describe, expect, test } from 'vitest';
import { parsePattern } from '../../../../src/domain/question/kinds/phrase/pattern.ts';
import { judge } from '../../../../src/domain/question/kinds/phrase/rubric.ts';
import { asking, marked } from './judging.ts';

describe('a pattern of an author', () => {
  test.each([
    { pattern: '您好|早上好', text: '王先生，早上好', marks: ['早上好'], because: 'gives alternatives' },
    { pattern: '(您|你)好', text: '你好，我姓李', marks: ['你好'], because: 'groups them' },
    { pattern: 'good (morning|day)', text: 'Good day to you', marks: ['Good day'], because: 'groups them in English' },
    { pattern: '请[您]稍等', text: '请您稍等', marks: ['请您稍等'], because: 'may have what is optional' },
    { pattern: '请[您]稍等', text: '请稍等', marks: ['请稍等'], because: 'may go without it' },
    { pattern: '(请|麻烦)[您[再]]稍等', text: '麻烦您再稍等', marks: ['麻烦您再稍等'], because: 'nests' },
    { pattern: '（您｜你）好', text: '您好', marks: ['您好'], because: 'takes full-width signs' },
    { pattern: '让您 久等', text: '让您久等了', marks: ['让您久等'], because: 'may have spaces' },
    { pattern: '让您……久等', text: '让您在外面久等了', marks: ['让您在外面久等'], because: 'takes …… for a gap' },
    { pattern: 'thank you, sir', text: 'Thank you sir!', marks: ['Thank you sir'], because: 'may have punctuation' },
    { pattern: 'constructor', text: 'the constructor', marks: ['constructor'], because: 'has words of any name' },
  ])('$because: $pattern', ({ pattern, text, marks }) => {
    expect(marked(pattern, text)).toEqual(marks);
  });

  test('leaves a gap of no more than 12 Chinese characters or 6 English words', () => {
    expect(marked('请...稍等', `请${'我'.repeat(12)}稍等`)).toHaveLength(1);
    expect(marked('请...稍等', `请${'我'.repeat(13)}稍等`)).toEqual([]);
    expect(marked('please ... wait', `please ${'do '.repeat(6)}wait`)).toHaveLength(1);
    expect(marked('please ... wait', `please ${'do '.repeat(7)}wait`)).toEqual([]);
    expect(marked('请...稍等', `请${'我'.repeat(10)} now 稍等`)).toHaveLength(1);
    expect(marked('请...稍等', `请${'我'.repeat(11)} now 稍等`)).toEqual([]);
  });

  test('leaves a gap, and goes on, only within one sentence', () => {
    expect(marked('请...稍等', '请，您稍等')).toEqual(['请，您稍等']);
    for (const end of '。！？!?；;\n') expect(marked('请...稍等', `请${end}您稍等`)).toEqual([]);
    expect(marked('please wait', 'Please. Wait!')).toEqual([]);
    expect(marked('please ... wait', 'Please... do wait')).toHaveLength(1);
    expect(marked('this is ... li', 'This is Mr. Li, at 3.5 p.m. as ever')).toHaveLength(1);
  });

  test.each([
    ['', 'it is empty.'],
    ['，😀', 'it is empty.'],
    ['(您好', '"(" is not closed.'],
    ['[您好)', '"[" is not closed.'],
    ['您好]', '"]" closes a bracket that was never opened.'],
    ['您好|', 'nothing stands before or after one of its "|"'],
    ['(|您)好', 'nothing stands before or after one of its "|"'],
    ['()您好', 'nothing stands between "(" and ")".'],
    ['...', 'it matches even when nothing is said'],
    ['[您]...[好]', 'it matches even when nothing is said'],
    ['[您好]|早', 'it matches even when nothing is said'],
    ['...您好', 'it begins or ends with "..."'],
    ['(您好...|早)[啊]', 'it begins or ends with "..."'],
    ['您好。请问', 'goes beyond one sentence'],
    ['apolog(ise|ize)', '"g(": a bracket stands within a word'],
    ['(re)open', '")o": a bracket stands within a word'],
    ['(ab|cd) '.repeat(200), 'it is too long'],
  ])('is refused in words that say what to mend: %s', (source, mend) => {
    expect(() => parsePattern(source)).toThrow(SyntaxError);
    expect(() => parsePattern(source)).toThrow(mend);
  });

  test('costs no more than its steps for each place of the text, however many ways lead through it', () => {
    const ways = `${'(a|a|[a]) [a|a] '.repeat(20)}b`;
    expect(judge(asking([ways, 'a ... a ... a ... a ... a ... b']), 'a '.repeat(250)).met).toEqual([]);
    expect(judge(asking(['请...请...请...请...请...坐']), '请'.repeat(500)).met).toEqual([]);
  });
});
