import { describe, expect, test } from 'vitest';
import { coverageOf, gapFaults, gapsOf, talliesBy } from '../../../src/domain/library/coverage.ts';
import { both } from '../../support/content.ts';
import { blueprint, course, lesson, library, norm } from '../../support/library.ts';
import { id } from '../../support/make.ts';
import { single } from '../../support/questions.ts';
import { scenario } from '../../support/scenarios.ts';

const drill = (name: string) => ({ kind: 'drill' as const, question: id<'question'>(name) });
const content = library({
  norms: [
    norm('hold', { figure: { value: 3, unit: 'second' } }),
    norm('greet', { dimension: 'language', positions: ['repair', 'call-agent'] }),
    norm('smile'),
    norm('quarrel', { severity: 'prohibited', topic: 'prohibited' }),
    norm('forgotten'),
  ],
  questions: [
    single('a', ['b'], { id: id('hold-1'), norms: [id('hold')] }),
    single('a', ['b'], { id: id('hold-2'), norms: [id('hold'), id('greet')] }),
    single('a', ['b'], { id: id('drill-smile'), norms: [id('smile')] }),
  ],
  scenarios: [scenario({ door: { shout: { to: 'lost', broken: ['quarrel'] } }, lost: {} })],
  courses: [
    course({
      lessons: [
        lesson('first', ['hold', 'greet', 'smile'], { body: { 'zh-CN': [], en: [drill('drill-smile')] } }),
        lesson('second', ['hold', 'quarrel']),
      ],
      assessment: blueprint({ draw: [{ topics: ['handshake'], count: 1 }] }),
    }),
  ],
});
const row = (name: string, of = content) => coverageOf(of).find((one) => one.norm.id === name)!;

describe('coverage', () => {
  test('tells of a norm the lessons, drills, questions and role-plays that name it', () => {
    expect(row('hold').lessons.map((one) => one.lesson.id)).toEqual(['first', 'second']);
    expect(row('hold').questions).toEqual(['hold-1', 'hold-2']);
    expect(row('smile')).toMatchObject({ drills: ['drill-smile'], questions: [] });
    expect(row('quarrel').scenarios).toHaveLength(1);
  });

  test.each([
    ['hold', []],
    ['greet', []],
    ['smile', []],
    ['quarrel', ['parallel']],
    ['forgotten', ['taught', 'practised', 'tested']],
  ])('of %s lacks %j', (name, gaps) => {
    expect(gapsOf(row(name))).toEqual(gaps);
  });

  test('is counted by any heading, a norm under each it belongs to', () => {
    const counts = talliesBy(coverageOf(content), ({ positions }) => (positions === 'all' ? ['all'] : positions));
    expect(counts).toEqual([
      { key: 'all', norms: 4, taught: 3, practised: 3, tested: 3, questions: 2 },
      { key: 'repair', norms: 1, taught: 1, practised: 1, tested: 1, questions: 1 },
      { key: 'call-agent', norms: 1, taught: 1, practised: 1, tested: 1, questions: 1 },
    ]);
  });

  test('leaves out what is switched off', () => {
    const off = { ...content, off: new Set([id<'norm'>('forgotten')]) };
    expect(coverageOf(off).map((one) => one.norm.id)).not.toContain('forgotten');
  });

  test('says which norms of a programme’s positions none of its courses teaches', () => {
    const onboarding = { id: id<'programme'>('repair'), title: both('Repair'), courses: [], validMonths: 12 };
    const programmes = new Map([[onboarding.id, { ...onboarding, positions: ['repair' as const] }]]);
    const said = gapFaults({ ...content, programmes }).filter(({ part }) => part === 'programmes');
    expect(said.map(({ mend }) => mend)).toEqual([expect.stringContaining('"greet"')]);
    const [taught] = content.courses.keys();
    const whole = new Map([[onboarding.id, { ...onboarding, positions: ['repair' as const], courses: [taught!] }]]);
    expect(gapFaults({ ...content, programmes: whole }).filter(({ part }) => part === 'programmes')).toEqual([]);
  });

  test('says every gap as a fault, and a bank too small for three papers', () => {
    expect(gapFaults(content).map(({ part, id: name, field }) => `${part} ${name} ${field}`)).toEqual([
      'norms quarrel parallel',
      'norms forgotten taught',
      'norms forgotten practised',
      'norms forgotten tested',
      `courses ${[...content.courses.keys()][0]} assessment.draw`,
    ]);
  });
});
