import { answerTo, gradeAnswer } from '../../../src/domain/question/grade.ts';
import { QUESTION_KINDS } from '../../../src/domain/question/kinds/types.ts';
import type { Question } from '../../../src/domain/question/question.ts';
import { type Figure, listed, median } from '../figure.ts';
import { contentLibrary } from '../support/site.ts';

const QUESTIONS = 40;
const ROUNDS = 5;
/** Papers graded in a round, so that the clock has something to measure. */
const PAPERS = 200;

/** What grading a paper of forty questions costs, every kind in it, each answered partly right. */
export async function measureGrading(): Promise<Figure[]> {
  const { questions } = await contentLibrary();
  const paper = paperOf([...questions.values()]);
  const answered = paper.map((question) => ({ question, answer: answerTo(question, 'partly') }));
  const times = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    for (let turn = 0; turn < PAPERS; turn++) {
      for (const { question, answer } of answered) gradeAnswer(question, answer, 10);
    }
    return (performance.now() - start) / PAPERS;
  });
  return [
    {
      what: `Grading a paper of ${QUESTIONS} questions of all ${QUESTION_KINDS.length} kinds`,
      bar: { atMost: 1 },
      measured: median(times),
      unit: 'ms',
      raw: `ms a paper, rounds of ${PAPERS} papers: ${listed(times, 3)}`,
    },
  ];
}

/** The kinds in turn, as many of each as there are room and questions for. */
function paperOf(questions: readonly Question[]): Question[] {
  const byKind = QUESTION_KINDS.map((kind) => questions.filter((question) => question.kind === kind));
  const turns = Array.from({ length: QUESTIONS }, (_, turn) => byKind.flatMap((own) => own[turn] ?? []));
  return turns.flat().slice(0, QUESTIONS);
}
