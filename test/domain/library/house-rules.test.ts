import { describe, expect, test } from 'vitest';
import { toLibrary } from '../../../src/authored/library.ts';
import { readAuthored } from '../../../src/authored/read.ts';
import { bankOf } from '../../../src/domain/library/bank.ts';
import type { HouseRules } from '../../../src/domain/library/house-rules.ts';
import { AS_WRITTEN, isSettable, underHouseRules } from '../../../src/domain/library/house-rules.ts';
import type { Library } from '../../../src/domain/library/library.ts';
import { withoutNorms } from '../../../src/domain/library/marked-text.ts';
import { both, COURSE, contentOf, lessonIn, NORM, QUESTION } from '../../support/content.ts';
import { norm } from '../../support/library.ts';
import { id } from '../../support/make.ts';

const hold = norm('hold', { figure: { value: 3, unit: 'second', least: 2, most: 5 } });
const figures = (value: number): HouseRules => ({ ...AS_WRITTEN, figures: { hold: value } });

describe('a number of the organisation', () => {
  test.each([2, 4, 5])('takes the place of the written one between its bounds: %d', (value) => {
    expect(underHouseRules(hold, figures(value)).figure?.value).toBe(value);
  });

  test.each([1, 6, 2.5, Number.NaN])('leaves the norm as it is written outside of them: %d', (value) => {
    expect(underHouseRules(hold, figures(value))).toEqual(hold);
  });

  test('cannot be set where authors gave no bounds, or no number at all', () => {
    const steps = norm('hold', { figure: { value: 10, unit: 'step' } });
    expect([hold, steps, norm('hold')].map(isSettable)).toEqual([true, false, false]);
    expect(underHouseRules(steps, figures(4))).toEqual(steps);
  });
});

describe('what is served under an organisation’s rules', () => {
  const women = { ...NORM, id: 'women-first', figure: undefined, marked: 'sex', text: both('Women first.') };
  const body =
    'Hold {figure:hold-three-seconds} seconds.\n\nWomen come first. {norm:women-first}\n\n::drill{id=drill-how-long}\n\n::drill{id=drill-women}\n';
  const of = (words: string) => lessonIn(words, { body });
  const files = {
    'norms/handshake.yaml': [{ ...NORM, figure: { value: 3, unit: 'second', least: 2, most: 5 } }, women],
    'questions/handshake.yaml': [
      { ...QUESTION, prompt: both('Is {figure:hold-three-seconds+1} too long?') },
      { ...QUESTION, id: 'drill-how-long' },
      ...['who-first', 'drill-women'].map((name) => ({ ...QUESTION, id: name, norms: ['women-first'] })),
    ],
    'courses/tiny/course.yaml': {
      ...COURSE,
      lessons: [{ id: 'hello', minutes: 1, teaches: ['hold-three-seconds', 'women-first'] }],
    },
    'courses/tiny/01-hello/lesson.zh-CN.md': of('你好'),
    'courses/tiny/01-hello/lesson.en.md': of('Hello'),
  };
  const served = async (rules?: HouseRules) => toLibrary(await readAuthored(await contentOf(files)), rules);
  const OWN: HouseRules = { figures: { 'hold-three-seconds': 5 }, off: [id('women-first')] };
  const lessonOf = ({ courses }: Library) => [...courses.values()][0]!.lessons[0]!;
  const toldIn = (library: Library) => JSON.stringify(lessonOf(library).body.en);

  test('has its number in norms, lessons and questions', async () => {
    const own = await served(OWN);
    expect(own.norms.get(id('hold-three-seconds'))).toMatchObject({
      figure: { value: 5 },
      text: { en: 'Hold for 5 seconds.' },
    });
    expect(toldIn(own)).toContain('Hold 5 seconds.');
    expect(own.questions.get(id('how-long'))?.prompt.en).toBe('Is 6 too long?');
  });

  test('neither teaches, tells, drills nor asks what is switched off, and goes on knowing it', async () => {
    const own = await served(OWN);
    expect(lessonOf(own).teaches).toEqual(['hold-three-seconds']);
    expect(toldIn(own)).not.toContain('Women');
    expect(toldIn(own)).not.toContain('drill-women');
    expect(bankOf(own).map((question) => question.id)).toEqual(['how-long']);
    expect(own.norms.has(id('women-first'))).toBe(true);
    expect(own.questions.has(id('who-first'))).toBe(true);
  });

  test('has everything, and no marker, where nothing is switched off', async () => {
    const plain = await served();
    expect(toldIn(plain)).toContain('Women come first.</p>');
    expect(toldIn(plain)).not.toContain('{norm');
    expect(bankOf(plain)).toHaveLength(2);
  });

  test('keeps on a norm that is not marked', async () => {
    expect((await served({ ...AS_WRITTEN, off: [id('hold-three-seconds')] })).off.size).toBe(0);
  });

  test('has another version under other rules', async () => {
    const libraries = await Promise.all([served(), served(OWN), served({ ...OWN, off: [] }), served(figures(4))]);
    expect(new Set(libraries.map(({ version }) => version)).size).toBe(3);
  });
});

describe('a marked piece of a lesson', () => {
  const off = new Set([id<'norm'>('women'), id<'norm'>('men')]);
  test.each([
    ['<p>Kept.</p>\n<p>Gone. {norm:women}</p>', '<p>Kept.</p>\n'],
    ['<ul><li>Kept</li><li>Gone {norm:women}</li></ul>', '<ul><li>Kept</li></ul>'],
    ['<tr><td>Kept {norm:elder}</td></tr><tr><td>Gone {norm:men} {norm:women}</td></tr>', '<tr><td>Kept</td></tr>'],
    ['<p>Kept for the other {norm:men} {norm:elder}</p>', '<p>Kept for the other</p>'],
    ['<blockquote>\n<p>Gone {norm:men}</p>\n</blockquote>', ''],
  ])('%s', (html, left) => {
    expect(withoutNorms(html, off)).toBe(left);
  });
});
