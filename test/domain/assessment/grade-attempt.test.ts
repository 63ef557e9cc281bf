import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { questionsIn, type SubmittedAttempt } from '../../../src/domain/assessment/attempt.ts';
import { DEFAULT_BAND_POLICY } from '../../../src/domain/assessment/band.ts';
import { compareResults } from '../../../src/domain/assessment/best.ts';
import { type Answered, gradeAttempt } from '../../../src/domain/assessment/grading/grade-attempt.ts';
import { isBorderline, isToBeConfirmed } from '../../../src/domain/assessment/grading/guard.ts';
import { regradedWithout } from '../../../src/domain/assessment/grading/regrade.ts';
import type { Marks } from '../../../src/domain/assessment/grading/result.ts';
import type { QuestionId } from '../../../src/domain/id.ts';
import type { Question } from '../../../src/domain/question/question.ts';
import { anyResult } from '../../support/any-result.ts';
import { blueprint, library, NORMS_BY_DIMENSION, norm, realCourse } from '../../support/library.ts';
import { attempt, id } from '../../support/make.ts';
import { multiple, rightAnswer, single, wrongAnswer } from '../../support/questions.ts';
import { scenario } from '../../support/scenarios.ts';

const real = await realCourse();
const RED = norm('no-quarrel', { severity: 'prohibited', dimension: 'language', topic: 'prohibited' });
const about = (name: string, ...norms: string[]) =>
  single('right', ['wrong'], { id: id(name), norms: norms.map((one) => id(one)) as never });

/** Ten questions on behaviour, two on language, one on a red line; one role-play in which one reply quarrels. */
const behaviour = Array.from({ length: 10 }, (_, at) => about(`behaviour-${at}`, 'behaviour'));
const language = [about('language-0', 'language'), about('language-1', 'language', 'process')];
const red = about('red', 'no-quarrel');
const visit = scenario({
  door: {
    greet: { to: 'end', points: { language: 1, behaviour: 1 } },
    mumble: { to: 'end', points: { language: 1 }, broken: ['behaviour'] },
    quarrel: { to: 'end', broken: ['no-quarrel', 'behaviour'] },
  },
  end: {},
});
const all = library({
  norms: [...NORMS_BY_DIMENSION, RED],
  questions: [...behaviour, ...language, red],
  scenarios: [visit],
});
const PLAN = blueprint({ scenarios: [{ id: id('visitor'), points: 20 }] });

const paperOf = (
  questions: readonly Question[],
  wrong: readonly Question[] = [],
): Pick<Answered, 'paper' | 'answers'> => ({
  paper: { questions: questions.map((question) => question.id), scenarios: [] },
  answers: Object.fromEntries(
    questions.map((question) => [question.id, (wrong.includes(question) ? wrongAnswer : rightAnswer)(question)]),
  ),
});
const graded = (change: Partial<Answered>, content = all) =>
  gradeAttempt(content, PLAN, { ...attempt(), paper: { questions: [], scenarios: [] }, ...change });
const played = (...choices: string[]) => ({
  paper: { questions: [], scenarios: [id<'scenario'>('visitor')] },
  choices: { visitor: choices },
});

describe('the band of a whole attempt', () => {
  test('all right is excellent, with nothing missed and no limit', () => {
    expect(graded(paperOf([...behaviour, ...language, red]))).toMatchObject({
      total: { earned: 130, possible: 130 },
      bandByPoints: 'excellent',
      caps: [],
      band: 'excellent',
      missed: [],
    });
  });

  test('nothing answered earns nothing and fails', () => {
    const skipped = graded({ paper: paperOf(behaviour).paper, answers: {} });
    expect(skipped).toMatchObject({ total: { earned: 0, possible: 100 }, band: 'fail', missed: ['behaviour'] });
  });

  test('where nothing was asked, nothing was passed', () => {
    expect(graded({})).toMatchObject({ total: { earned: 0, possible: 0 }, band: 'fail', caps: [] });
  });

  test('one dimension below its floor for good keeps an excellent paper at pass', () => {
    const result = graded(paperOf([...behaviour, language[0]!], [language[0]!]));
    expect(result).toMatchObject({ total: { earned: 100, possible: 110 }, bandByPoints: 'excellent', band: 'pass' });
    expect(result.caps).toEqual([{ kind: 'floor', dimension: 'language', atMost: 'pass' }]);
  });

  test('one dimension below its floor for excellent keeps an excellent paper at good', () => {
    const boxes = multiple(['a', 'b', 'c', 'd'], ['x'], { id: id('boxes'), norms: [id('language')] });
    const content = library({ norms: NORMS_BY_DIMENSION, questions: [...behaviour, boxes] });
    const three = {
      ...paperOf([...behaviour, boxes]).answers,
      boxes: { kind: 'multiple', options: ['a', 'b', 'c'] },
    } as const;
    const result = graded({ ...paperOf([...behaviour, boxes]), answers: three }, content);
    expect(result.byDimension.language).toEqual({ earned: 7, possible: 10 });
    expect(result).toMatchObject({ bandByPoints: 'excellent', band: 'good', missed: ['language'] });
    expect(result.caps).toEqual([{ kind: 'floor', dimension: 'language', atMost: 'good' }]);
  });

  test.each([
    { wrong: 2, atMost: undefined, because: 'exactly at the floor for excellent there is no limit' },
    { wrong: 3, atMost: 'good', because: 'one question below it, good is the limit' },
    { wrong: 4, atMost: 'good', because: 'exactly at the floor for good, good is the limit' },
    { wrong: 5, atMost: 'pass', because: 'one question below that, pass is the limit' },
  ])('$because', ({ wrong, atMost }) => {
    const result = graded(paperOf(behaviour, behaviour.slice(0, wrong)));
    expect(result.caps.map((cap) => cap.atMost)).toEqual(atMost ? [atMost] : []);
  });

  test('a dimension that is not assessed has no floor', () => {
    expect(graded(paperOf(behaviour)).byDimension).toEqual({ behaviour: { earned: 100, possible: 100 } });
  });

  test('limits do not lift a band that is lower by points', () => {
    expect(graded(paperOf(behaviour, behaviour.slice(0, 5)))).toMatchObject({ bandByPoints: 'fail', band: 'fail' });
  });

  test('of several limits the lowest counts', () => {
    const result = graded({ ...paperOf([...behaviour, ...language, red], [language[0]!, red]), ...runs('quarrel') });
    expect(result.caps.map(({ kind, atMost }) => [kind, atMost])).toEqual([
      ['floor', 'pass'],
      ['red-line-in-scenario', 'fail'],
      ['red-line-in-paper', 'pass'],
    ]);
    expect(result.band).toBe('fail');
  });

  test('keeps to the policy of the attempt, not to a later one', () => {
    const strict = { ...DEFAULT_BAND_POLICY, from: { excellent: 100, good: 99, pass: 98 } };
    const paper = paperOf(behaviour, behaviour.slice(0, 1));
    expect([graded(paper).band, graded({ ...paper, policy: strict }).band]).toEqual(['excellent', 'fail']);
  });
});

describe('a red line', () => {
  test('crossed in a role-play is a fail, whatever the points', () => {
    const result = graded({ ...paperOf(behaviour), ...runs('quarrel', behaviour) });
    expect(result).toMatchObject({ total: { earned: 100, possible: 120 }, bandByPoints: 'good', band: 'fail' });
    expect(result.caps).toContainEqual({ kind: 'red-line-in-scenario', norm: 'no-quarrel', atMost: 'fail' });
  });

  test('counts in a role-play even when it was not played to its end', () => {
    const long = scenario({
      door: { quarrel: { to: 'desk', broken: ['no-quarrel'] }, greet: { to: 'desk', points: { language: 1 } } },
      desk: { sorry: 'end', leave: 'end' },
      end: {},
    });
    const content = library({ norms: [...NORMS_BY_DIMENSION, RED], scenarios: [long] });
    expect(graded(played('quarrel'), content).caps).toContainEqual({
      kind: 'red-line-in-scenario',
      norm: 'no-quarrel',
      atMost: 'fail',
    });
  });

  test('missed in the paper is a pass at most', () => {
    const result = graded(paperOf([...behaviour, ...language, red], [red]));
    expect(result).toMatchObject({ total: { earned: 120, possible: 130 }, bandByPoints: 'excellent', band: 'pass' });
    expect(result.caps).toContainEqual({ kind: 'red-line-in-paper', norm: 'no-quarrel', atMost: 'pass' });
  });
});

describe('missed norms', () => {
  test('are those of every question without full points and of every reply that broke one, each once', () => {
    const result = graded({
      ...paperOf([...behaviour, ...language], [behaviour[0]!, language[1]!]),
      ...runs('mumble', [...behaviour, ...language]),
    });
    expect(result.missed).toEqual(['behaviour', 'language', 'process']);
  });
});

describe('a role-play in the paper', () => {
  test('counts with its points and in its dimensions', () => {
    expect(graded(played('mumble'))).toMatchObject({
      total: { earned: 10, possible: 20 },
      byDimension: { language: { earned: 10, possible: 10 }, behaviour: { earned: 0, possible: 10 } },
      scenarios: [{ scenario: 'visitor', ended: true }],
    });
  });

  test('that was never begun earns nothing and breaks nothing', () => {
    expect(graded(played())).toMatchObject({ total: { earned: 0, possible: 20 }, missed: [], band: 'fail' });
  });
});

describe('content that changed while the paper was in hand', () => {
  test('a question that has left the library is left out of the arithmetic', () => {
    const { paper, answers } = paperOf(behaviour);
    const longer = { ...paper, questions: [...paper.questions, id<'question'>('gone')] };
    expect(graded({ paper: longer, answers })).toMatchObject({
      total: { earned: 100, possible: 100 },
      band: 'excellent',
    });
  });

  test('so is a role-play that has left it, or was rewritten so that its replies are no run any more', () => {
    const { paper, answers } = paperOf(behaviour);
    for (const scenarios of [[id<'scenario'>('gone')], [id<'scenario'>('visitor')]]) {
      const result = graded({ paper: { ...paper, scenarios }, answers, choices: { visitor: ['a-reply-of-before'] } });
      expect(result).toMatchObject({ total: { earned: 100, possible: 100 }, scenarios: [], band: 'excellent' });
    }
  });
});

/** The run of the role-play beside these questions. */
function runs(choice: string, questions: readonly Question[] = [...behaviour, ...language, red]) {
  return {
    paper: { questions: questions.map((question) => question.id), scenarios: [id<'scenario'>('visitor')] },
    choices: { visitor: [choice] },
  };
}

describe('a question that HR voided while the paper was in hand', () => {
  const gradedWithout = (attempt: SubmittedAttempt, voided: readonly QuestionId[]) =>
    gradeAttempt({ ...real.library, voided: new Set(voided) }, real.course.assessment, attempt);
  const anyVoided = anyResult.chain((attempt) =>
    fc.subarray(questionsIn(attempt)).map((voided) => ({ attempt, voided })),
  );

  test('makes no result worse, whatever was answered and whichever are voided', () => {
    fc.assert(
      fc.property(anyVoided, ({ attempt, voided }) => {
        expect(compareResults(gradedWithout(attempt, voided), attempt.result)).toBeLessThanOrEqual(0);
      }),
    );
  });

  test('is graded as if it had been voided after the paper was handed in', () => {
    fc.assert(
      fc.property(anyVoided, ({ attempt, voided }) => {
        const after = regradedWithout(attempt.result, attempt.policy, new Set(voided));
        expect(gradedWithout(attempt, voided)).toEqual(after);
      }),
    );
  });

  test('asks for confirmation where the points are close with or without it, and not where either is clearly a pass', () => {
    const guarded = { ...DEFAULT_BAND_POLICY, guard: true };
    const marks = (right: number, wrong: number, voided: Partial<Marks['questions'][number]>) => ({
      scenarios: [],
      questions: [
        ...Array.from({ length: right }, () => ({ earned: 10, possible: 10 })),
        ...Array.from({ length: wrong }, () => ({ earned: 0, possible: 10 })),
      ].map((score, at) => ({
        ...{ question: id<'question'>(`q${at}`), dimension: 'behaviour' as const, score },
        ...(at >= right && voided),
      })),
    });
    const close = marks(7, 5, {});
    expect(isBorderline(close, guarded)).toBe(true);
    expect(isToBeConfirmed(close, guarded)).toBe(true);
    // Without the five that were wrong, it is clearly a pass.
    expect(isToBeConfirmed(marks(7, 5, { voided: true }), guarded)).toBe(false);
    expect(isToBeConfirmed(marks(12, 0, {}), guarded)).toBe(false);
    expect(isToBeConfirmed(marks(0, 12, {}), guarded)).toBe(false);
    // Where nothing is left, the points of all decide.
    expect(isToBeConfirmed(marks(0, 12, { voided: true }), guarded)).toBe(false);
    // Seven of twelve are close; without two that were right it is clear to nobody, and is confirmed.
    const rightOnes = close.questions.map((mark, at) => (at < 4 ? { ...mark, voided: true as const } : mark));
    expect(isToBeConfirmed({ ...close, questions: rightOnes }, guarded)).toBe(true);
  });
});
