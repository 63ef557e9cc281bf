import { describe, expect, test } from 'vitest';
import { drawConfirmation } from '../../../src/domain/assessment/confirm.ts';
import { drawPaper } from '../../../src/domain/assessment/draw.ts';
import { confirmationEnd, endFor } from '../../../src/domain/assessment/time-limit.ts';
import type { QuestionId } from '../../../src/domain/id.ts';
import { paperBank } from '../../../src/domain/library/bank.ts';
import { MORNING, minutesOn } from '../../support/clock.ts';
import { realCourse } from '../../support/library.ts';
import { attempt, id } from '../../support/make.ts';

const { library, course } = await realCourse();
const paperBy = (seed: string) => ({ seed, paper: drawPaper(library, course, { seed, positions: ['counter-clerk'] }) });
const SEEDS = Array.from({ length: 50 }, (_, at) => `seed-${at}`);
const normsOf = (question: QuestionId) => library.questions.get(question)!.norms;

describe('questions that confirm', () => {
  test('are three of the course’s bank that the paper does not ask, each on other norms', () => {
    const bank = new Set(paperBank(library, course).map((question) => question.id));
    for (const seed of SEEDS) {
      const drawn = paperBy(seed);
      const questions = drawConfirmation(library, course, drawn, new Set())!;
      expect(questions).toHaveLength(3);
      for (const question of questions) {
        expect(bank).toContain(question);
        expect(drawn.paper.questions).not.toContain(question);
      }
      const norms = questions.flatMap(normsOf);
      expect(new Set(norms).size).toBe(norms.length);
    }
  });

  test('are always the same for one attempt, and not the same for all', () => {
    const drawn = SEEDS.map((seed) => drawConfirmation(library, course, paperBy(seed), new Set()));
    expect(SEEDS.map((seed) => drawConfirmation(library, course, paperBy(seed), new Set()))).toEqual(drawn);
    expect(new Set(drawn.map((questions) => questions!.join())).size).toBeGreaterThan(10);
  });

  test('are new to the person as long as there are three such', () => {
    const drawn = paperBy('seed');
    const left = paperBank(library, course).filter((question) => !drawn.paper.questions.includes(question.id));
    const [first, ...others] = left;
    const apart = others.filter(({ norms }) => !norms.some((norm) => first!.norms.includes(norm)));
    const second = apart[0]!;
    const third = apart.find(({ norms }) => !norms.some((norm) => second.norms.includes(norm)))!;
    const fresh = [first!.id, second.id, third.id];
    const asked = new Set(left.map((question) => question.id).filter((question) => !fresh.includes(question)));
    expect(drawConfirmation(library, course, drawn, asked)?.toSorted()).toEqual(fresh.toSorted());
  });

  test('are not asked where the bank has fewer than three left', () => {
    const all = paperBank(library, course).map((question) => question.id);
    const paper = { questions: all.slice(2), scenarios: [] };
    expect(drawConfirmation(library, course, { seed: 'seed', paper }, new Set())).toBeUndefined();
  });
});

describe('the time limit', () => {
  const paper = { questions: [id<'question'>('one')], scenarios: [], minutes: 30 };

  test.each([
    { extraTime: 0, minutes: 30 },
    { extraTime: 25, minutes: 37.5 },
    { extraTime: 200, minutes: 90 },
  ])('with $extraTime % extra time is $minutes minutes', ({ extraTime, minutes }) => {
    expect(endFor({ startedAt: MORNING, endsAt: MORNING, paper }, extraTime)).toEqual(minutesOn(minutes));
  });

  test('of a paper that does not say it is what it was given', () => {
    const { minutes: _, ...older } = paper;
    expect(endFor({ startedAt: MORNING, endsAt: minutesOn(20), paper: older }, 50)).toEqual(minutesOn(30));
  });

  test.each([
    { questions: 12, of: 40, minutes: 20 },
    { questions: 60, of: 40, minutes: 5 },
  ])(
    'to confirm $questions questions in $of minutes is $minutes minutes: twice as long for each, five at least',
    (one) => {
      const questions = Array.from({ length: one.questions }, (_, at) => id<'question'>(`q${at}`));
      const taken = {
        ...attempt(),
        paper: { questions, scenarios: [] },
        startedAt: MORNING,
        endsAt: minutesOn(one.of),
      };
      expect(confirmationEnd(taken, minutesOn(35))).toEqual(minutesOn(35 + one.minutes));
    },
  );
});
