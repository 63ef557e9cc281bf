import { describe, expect, test } from 'vitest';
import type { Paper } from '../../../src/domain/assessment/attempt.ts';
import { drawPaper, FIRST_ATTEMPT, type History } from '../../../src/domain/assessment/draw.ts';
import type { NormId } from '../../../src/domain/id.ts';
import { drillsOf, paperBank, principalNorm, topicOf } from '../../../src/domain/library/bank.ts';
import type { QuestionKind } from '../../../src/domain/question/kinds/types.ts';
import type { Question } from '../../../src/domain/question/question.ts';
import { shuffledBy } from '../../../src/domain/random.ts';
import {
  blueprint,
  course as courseOf,
  lesson,
  library as libraryOf,
  norm,
  realCourse,
} from '../../support/library.ts';
import { id } from '../../support/make.ts';
import { single } from '../../support/questions.ts';

const { library, course } = await realCourse();
const plan = course.assessment;
const bank = paperBank(library, course);
const SEEDS = Array.from({ length: 300 }, (_, at) => `seed ${at}`);

const draw = (seed: string, history?: History) => drawPaper(library, course, seed, history);
const questionsOf = (paper: Paper) => paper.questions.map((name) => library.questions.get(name)!);
const groupOf = (question: Question) =>
  plan.draw.findIndex(({ topics }) => topics.includes(topicOf(library, question)));

/** What is wrong with the form of a paper; nothing, if it is as the blueprint says. */
function misfits(paper: Paper): string[] {
  const questions = questionsOf(paper);
  const inGroup = (group: number) => questions.filter((question) => groupOf(question) === group).length;
  const ofKind = (kind: string) => questions.filter((question) => question.kind === kind).length;
  return [
    ...plan.draw.flatMap(({ topics, count }, group) =>
      inGroup(group) === count ? [] : [`${inGroup(group)} of ${topics}`],
    ),
    ...Object.entries(plan.kinds).flatMap(([kind, least]) =>
      ofKind(kind) >= least ? [] : [`only ${ofKind(kind)} of ${kind}`],
    ),
    ...(new Set(paper.questions).size === paper.questions.length ? [] : ['a question twice']),
    ...paper.questions.filter((name) => drillsOf(library).has(name)).map((name) => `the drill ${name}`),
  ];
}

describe('any first paper of the real course', () => {
  const papers = SEEDS.map((seed) => draw(seed));

  test('has the counts by topic exactly, enough of each kind, no question twice and no drill', () => {
    expect(papers.flatMap((paper) => misfits(paper))).toEqual([]);
  });

  test('has enough of each dimension, so that no floor hangs on one question', () => {
    const inDimension = (paper: Paper, dimension: string) =>
      questionsOf(paper).filter((question) => principalNorm(library, question).dimension === dimension).length;
    expect(Object.keys(plan.dimensions).length).toBeGreaterThan(0);
    for (const [dimension, least] of Object.entries(plan.dimensions)) {
      for (const paper of papers) expect(inDimension(paper, dimension)).toBeGreaterThanOrEqual(least);
    }
  });

  test('asks about every topic with a red line that the course teaches', () => {
    const red = course.lessons
      .flatMap(({ teaches }) => teaches.map((name) => library.norms.get(name)!))
      .filter(({ severity }) => severity === 'prohibited')
      .map(({ topic }) => topic);
    expect(new Set(red)).toEqual(new Set(['confidentiality', 'prohibited']));
    for (const paper of papers) {
      expect(questionsOf(paper).map((question) => topicOf(library, question))).toEqual(expect.arrayContaining(red));
    }
  });

  test('has the role-plays of the blueprint', () => {
    expect(new Set(papers.flatMap(({ scenarios }) => scenarios))).toEqual(new Set(plan.scenarios.map((one) => one.id)));
  });

  test('is the same for the same seed', () => {
    expect(SEEDS.map((seed) => draw(seed))).toEqual(papers);
  });

  test('is another for another seed, so that neighbours see other papers', () => {
    expect(new Set(papers.map(({ questions }) => questions.toSorted().join())).size).toBe(SEEDS.length);
  });

  test('leaves no question of the bank undrawn for ever', () => {
    const drawn = new Set(papers.flatMap(({ questions }) => questions));
    expect(bank.filter((question) => !drawn.has(question.id)).map((question) => question.id)).toEqual([]);
  });

  test('does not put the questions in the order of the blueprint', () => {
    expect(new Set(papers.map((paper) => groupOf(questionsOf(paper)[0]!))).size).toBe(plan.draw.length);
  });
});

/** After a paper of which some questions went wrong, and after another one on top of that. */
const RETAKES = SEEDS.map((seed, at) => {
  const first = draw(seed);
  const second = failed(first, at);
  const paper = draw(`${seed} again`, second);
  const third = { asked: new Set([...second.asked, ...paper.questions]), missed: failed(paper, at + 1).missed };
  return { seed, first, second, third };
});

/** A third, two thirds or all of the questions missed, and two norms broken in the role-play. */
function failed(paper: Paper, at: number): History {
  const wrong = shuffledBy(`wrong ${at}`, questionsOf(paper)).slice(0, 4 * (1 + (at % 3)));
  const broken = shuffledBy(`broken ${at}`, [...library.norms.keys()]).slice(0, 2);
  return { asked: new Set(paper.questions), missed: [...new Set([...wrong.flatMap(({ norms }) => norms), ...broken])] };
}

describe.each([
  ['a retake', 'second'],
  ['the retake after two fails', 'third'],
] as const)('%s', (_, which) => {
  const papers = RETAKES.map((retake) => ({
    history: retake[which],
    paper: draw(`${retake.seed} ${which}`, retake[which]),
  }));

  test('has the counts by topic exactly, no question twice and no drill', () => {
    expect(papers.flatMap(({ paper }) => misfits(paper)).filter((misfit) => !misfit.startsWith('only'))).toEqual([]);
  });

  test('has enough of each kind as well, unless so much was missed that its norms leave no room', () => {
    const little = papers.filter(({ history }) => history.missed.length <= 12);
    expect(little.length).toBeGreaterThan(50);
    expect(little.flatMap(({ paper }) => misfits(paper))).toEqual([]);
  });

  test('asks every missed norm again, by a question not seen before where one exists', () => {
    expect(papers.flatMap(({ paper, history }) => neglected(paper, history))).toEqual([]);
  });

  test('asks other questions than before, as far as there are others', () => {
    const seen = papers.map(({ paper, history }) => paper.questions.filter((name) => history.asked.has(name)).length);
    expect(seen.reduce((sum, count) => sum + count) / seen.length).toBeLessThan(which === 'second' ? 2 : 5);
  });

  test('is the same for the same seed and history', () => {
    expect(RETAKES.map((retake) => draw(`${retake.seed} ${which}`, retake[which]))).toEqual(
      papers.map(({ paper }) => paper),
    );
  });
});

/** Missed norms that a question could have asked better: there was room that went to something else. */
function neglected(paper: Paper, { asked, missed }: History): string[] {
  const inPaper = questionsOf(paper);
  const tests = (question: Question, name: NormId) => question.norms.includes(name);
  const fullOfMissed = (group: number) =>
    inPaper
      .filter((question) => groupOf(question) === group)
      .every((question) => question.norms.some((name) => missed.includes(name)));
  const couldAsk = (question: Question) =>
    groupOf(question) >= 0 && !inPaper.includes(question) && !fullOfMissed(groupOf(question));
  return missed.flatMap((name) => {
    const own = inPaper.filter((question) => tests(question, name));
    if (own.some((question) => !asked.has(question.id))) return [];
    const better = bank.filter(
      (question) => tests(question, name) && couldAsk(question) && (own.length === 0 || !asked.has(question.id)),
    );
    return better.map((question) => `${name}, although ${question.id} was there`);
  });
}

describe('a small bank', () => {
  const ask = (name: string, ...norms: string[]) =>
    single('a', ['b'], { id: id(name), norms: norms.map((one) => id(one)) as never });
  const small = (...questions: Question[]) => libraryOf({ norms: [norm('n1'), norm('n2'), norm('n3')], questions });
  const drawn = (content: ReturnType<typeof small>, count: number, history: History = FIRST_ATTEMPT) =>
    SEEDS.slice(0, 30).map((seed) =>
      drawPaper(content, teaching({ draw: [{ topics: ['handshake'], count }] }), seed, history).questions.toSorted(),
    );
  const teaching = (plan: Parameters<typeof blueprint>[0], ...norms: string[]) =>
    courseOf({
      lessons: [lesson('all', norms.length > 0 ? norms : ['n1', 'n2', 'n3'])],
      assessment: blueprint(plan),
    });
  const seen = (...names: string[]) => new Set(names.map((name) => id<'question'>(name)));
  const missed = (...names: string[]) => names.map((name) => id<'norm'>(name));

  test('that is too small is a fault of content', () => {
    expect(() => drawn(small(ask('q1', 'n1')), 2)).toThrow('too few questions');
  });

  test('asks on as many norms as it can', () => {
    const content = small(ask('q1', 'n1'), ask('q2', 'n1'), ask('q3', 'n2'), ask('q4', 'n2'), ask('q5', 'n3'));
    for (const questions of drawn(content, 3)) {
      expect(new Set(questions.map((name) => content.questions.get(name)!.norms[0])).size).toBe(3);
    }
  });

  test('prefers an unseen question on a missed norm even if it belongs to a norm that is asked already', () => {
    const content = small(ask('old', 'n2'), ask('both', 'n1', 'n2'), ask('fresh', 'n1'));
    const history = { asked: seen('old'), missed: missed('n1', 'n2') };
    for (const questions of drawn(content, 2, history)) expect(questions).toContain('both');
  });

  test('asks two missed norms by one question rather than leave one out', () => {
    const content = small(ask('q1', 'n1'), ask('q2', 'n2'), ask('both', 'n3', 'n1', 'n2'));
    for (const questions of drawn(content, 1, { asked: seen(), missed: missed('n1', 'n2') }))
      expect(questions).toEqual(['both']);
  });

  test('asks a seen question again where there is no other', () => {
    const content = small(ask('q1', 'n1'), ask('q2', 'n2'), ask('q3', 'n3'));
    for (const questions of drawn(content, 2, { asked: seen('q1'), missed: missed('n1') }))
      expect(questions).toContain('q1');
  });

  test('asks nothing about a norm that the course does not teach', () => {
    const content = small(ask('q1', 'n1'), ask('both', 'n1', 'n2'), ask('q2', 'n2'));
    const plan = { draw: [{ topics: ['handshake' as const], count: 1 }] };
    for (const seed of SEEDS.slice(0, 30)) {
      expect(drawPaper(content, teaching(plan, 'n1', 'n3'), seed).questions).toEqual(['q1']);
    }
  });

  test('has at least so many of a kind as the bank allows', () => {
    const kinds: Partial<Record<QuestionKind, number>> = { multiple: 1 };
    const paper = drawPaper(small(ask('q1', 'n1'), ask('q2', 'n2')), teaching({ kinds }), 'seed');
    expect(paper.questions).toHaveLength(1);
  });
});
