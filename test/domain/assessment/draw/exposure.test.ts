import { describe, expect, test } from 'vitest';
import type { QuestionId } from '../../../../src/domain/id.ts';
import { paperBank, principalNorm } from '../../../../src/domain/library/bank.ts';
import type { Norm } from '../../../../src/domain/library/norm.ts';
import type { Question } from '../../../../src/domain/question/question.ts';
import {
  blueprint,
  course as courseOf,
  lesson,
  library as libraryOf,
  norm,
  realLibrary,
} from '../../../support/library.ts';
import { id } from '../../../support/make.ts';
import { single } from '../../../support/questions.ts';
import { groupOf, questionsOf, type Shelf, sharesNorm } from './papers.ts';

const PAPERS = 10_000;
const NEAR = 0.1;

/** How many of ten thousand first papers ask each question, as a share. */
function exposures(shelf: Shelf): Map<QuestionId, number> {
  const asked = Array.from({ length: PAPERS }, (_, paper) =>
    questionsOf(shelf, { seed: `paper ${paper}`, positions: [] }),
  );
  const times = Map.groupBy(asked.flat(), (question) => question.id);
  return new Map(
    paperBank(shelf.library, shelf.course).map((question) => [
      question.id,
      (times.get(question.id)?.length ?? 0) / PAPERS,
    ]),
  );
}

describe('in ten thousand papers from a bank in which every chance can be worked out', () => {
  /** So many norms of a topic; the first has one question, the second two, the third three, the fourth one … */
  const normsOn = (topic: Norm['topic'], count: number, change: (at: number) => Partial<Norm> = () => ({})) =>
    Array.from({ length: count }, (_, at) => norm(`${topic}-${at}`, { topic, ...change(at) }));
  const norms = [
    ...normsOn('handshake', 10),
    ...normsOn('safety', 6, (at) => ({ dimension: at < 2 ? 'process' : 'behaviour' })),
    ...normsOn('telephone', 5, (at) => ({ severity: at === 0 ? 'prohibited' : 'baseline' })),
    ...normsOn('payment', 6),
  ];
  const isHard = (name: string) => ['payment-0', 'payment-1'].includes(name);
  const parallels = (at: number) => 1 + (at % 3);
  const questions = norms.flatMap(({ id: name }) =>
    Array.from({ length: parallels(Number(name.split('-').at(-1))) }, (_, at): Question => {
      const change = {
        id: id<'question'>(`${name}-${at}`),
        norms: [name] as const,
        difficulty: isHard(name) ? 3 : 1,
      } as const;
      return single('a', ['b'], change);
    }),
  );
  const assessment = blueprint({
    draw: [
      { topics: ['handshake'], count: 4 },
      { topics: ['safety'], count: 3 },
      { topics: ['telephone'], count: 2 },
      { topics: ['payment'], count: 2 },
    ],
    kinds: { single: 5 },
    dimensions: { behaviour: 3, process: 2 },
    difficulty: { 1: 4, 3: 1 },
  });
  const library = libraryOf({ norms, questions });
  const shares = exposures({
    library,
    course: courseOf({
      lessons: [
        lesson(
          'all',
          norms.map(({ id }) => id),
        ),
      ],
      assessment,
    }),
  });

  /** Of two of six norms, none of the two hard ones is drawn in 4/6 · 3/5 of the papers; one then takes another's place. */
  const hard = (2 * 2) / 6 + (4 / 6) * (3 / 5);

  test.each([
    ['where minima do not bind: four of ten norms', 'handshake', 0, 10, 4 / 10],
    ['where a minimum asks for both: two of two norms', 'safety', 0, 2, 1],
    ['beside these: one of four norms', 'safety', 2, 6, 1 / 4],
    ['where there is one red line in the topic', 'telephone', 0, 1, 1],
    ['beside the red line: one of four norms', 'telephone', 1, 5, 1 / 4],
    ['where a minimum binds now and then', 'payment', 0, 2, hard / 2],
    ['beside that', 'payment', 2, 6, (2 - hard) / 4],
  ])('each question of a norm has its equal part of the chance of the norm: %s', (_, topic, from, to, chance) => {
    for (let at = from; at < to; at++) {
      for (let nth = 0; nth < parallels(at); nth++) {
        const name = `${topic}-${at}-${nth}`;
        const implied = chance / parallels(at);
        expect(Math.abs((shares.get(id(name)) ?? 0) / implied - 1), name).toBeLessThan(NEAR);
      }
    }
  });
});

const real = await realLibrary();

test.each(['integrity', 'saying-it-well'])(
  'in ten thousand papers of %s, questions that are alike are asked as often',
  (name) => {
    const shelf = { library: real, course: real.courses.get(id(name))! };
    const bank = paperBank(real, shelf.course);
    const shares = exposures(shelf);
    const parallelsOf = (question: Question) => bank.filter((one) => one !== question && sharesNorm(one, question));
    /** All that the draw looks at in a question itself. */
    const traitsOf = (question: Question) => {
      const { dimension, severity } = principalNorm(real, question);
      const { kind, difficulty, norms } = question;
      return [
        groupOf(shelf, question),
        dimension,
        severity,
        kind,
        difficulty,
        norms.length,
        parallelsOf(question).length,
      ].join();
    };
    const alike = Map.groupBy(bank, (one) => [traitsOf(one), ...parallelsOf(one).map(traitsOf).toSorted()].join(' | '));
    const compared = [...alike.values()].flatMap((questions) => {
      const own = questions.map((question) => shares.get(question.id) ?? 0);
      const mean = own.reduce((sum, share) => sum + share) / own.length;
      return own.length > 1 && mean >= 0.1 ? own.map((share) => Math.abs(share / mean - 1)) : [];
    });
    expect(compared.length).toBeGreaterThanOrEqual(5);
    expect(Math.max(...compared)).toBeLessThan(NEAR);
  },
);
