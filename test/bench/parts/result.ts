import { join } from 'node:path';
import type { SubmittedAttempt } from '../../../src/domain/assessment/attempt.ts';
import type { Correction } from '../../../src/domain/assessment/fairness/correction.ts';
import type { QuestionResult } from '../../../src/domain/assessment/grading/result.ts';
import { sumUp } from '../../../src/domain/assessment/grading/sum-up.ts';
import type { Person } from '../../../src/domain/people/person.ts';
import { type Figure, median, written } from '../figure.ts';
import { measuredCourse } from '../support/course.ts';
import { cpuOf } from '../support/cpu.ts';
import { inFolder, type Running } from '../support/leavings.ts';
import { papersOf } from '../support/papers.ts';
import { withPlatform } from '../support/servers.ts';
import { found, newHire, openSite } from '../support/site.ts';
import { colleague, learned, signInAll, takeIn } from '../support/staff.ts';
import { type Visitor, visitorsTo } from '../support/visitor.ts';

const QUESTIONS = 20;
/** Of these are right; the others have their reasons shown. */
const RIGHT = 14;
/** Points given after appeals, one question each. */
const CORRECTIONS = 3;
const WARMING = 100;
const ROUNDS = 20;
const VISITS = 25;

/** What the page that explains a result costs, and the same as PDF: a corrected paper of 20 questions with its role-play. */
export function measureResult(): Promise<Figure[]> {
  return inFolder(async (folder) => {
    const data = join(folder, 'data');
    const { cookie, path } = await seeded(data);
    return withPlatform(data, async (running) => {
      const visitors = visitorsTo(running.port, 1);
      const visitor = visitors.as(cookie);
      const page = await visited(running, visitor, path);
      const pdf = await visited(running, visitor, `${path}/arithmetic.pdf`);
      visitors.leave();
      return [
        { what: 'CPU of a result page', bar: { atMost: 30 }, ...page },
        { what: 'The same as PDF', ...pdf },
      ];
    });
  });
}

/** The server's processor time for a visit, by rounds of visits one after another; what the client's clock says is told. */
async function visited(
  { pid }: Running,
  visitor: Visitor,
  path: string,
): Promise<Pick<Figure, 'measured' | 'unit' | 'raw'>> {
  for (let visit = 0; visit < WARMING; visit++) await visitor.visit(path);
  const cpu: number[] = [];
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const before = cpuOf(pid) ?? Number.NaN;
    for (let visit = 0; visit < VISITS; visit++) {
      const start = performance.now();
      await visitor.visit(path);
      times.push(performance.now() - start);
    }
    cpu.push(((cpuOf(pid) ?? Number.NaN) - before) / VISITS);
  }
  const slow = times.toSorted((a, b) => a - b)[Math.ceil(0.99 * times.length) - 1] ?? Number.NaN;
  const paper = `${QUESTIONS} questions, ${QUESTIONS - RIGHT} of them unanswered, with the role-play, ${CORRECTIONS} corrections`;
  return {
    measured: median(cpu),
    unit: 'ms',
    raw: `${paper}; ${ROUNDS} rounds of ${VISITS} visits, one at a time: slowest round ${written(Math.max(...cpu), 1)}; by the client's clock median ${written(median(times), 1)}, 99 of 100 within ${written(slow, 1)}`,
  };
}

/** A platform with one person who has a result. */
async function seeded(data: string): Promise<{ cookie: string; path: string }> {
  const site = await openSite(data);
  const officer = await found(site);
  const like = await newHire(site, officer);
  const papers = papersOf(site.library, measuredCourse(site.library), QUESTIONS);
  const attempt = corrected(papers.submitted(papers.open(1, RIGHT)), officer);
  const person = colleague(1);
  await takeIn(site, officer, [{ ...learned(site, person), attempts: [attempt] }]);
  const [cookie = ''] = await signInAll(site, like, [person]);
  await site.close();
  return { cookie, path: `/attempts/${attempt.id}` };
}

/** The same with points given for questions that had none, one after another. */
function corrected(attempt: SubmittedAttempt, { id: by }: Person): SubmittedAttempt {
  const corrections: Correction[] = [];
  let { result } = attempt;
  for (const { question } of result.questions.filter(isWrong).slice(0, CORRECTIONS)) {
    const change = { at: new Date(), by, kind: 'points-given', question, reason: '申诉成立，改判给分。' } as const;
    corrections.push({ ...change, before: result });
    const questions = result.questions.map((part) => (part.question === question ? made(part) : part));
    result = sumUp({ ...result, questions }, attempt.policy);
  }
  return { ...attempt, result, corrections };
}

function isWrong({ score }: QuestionResult): boolean {
  return score.earned < score.possible;
}

/** Wholly right. */
function made({ question, dimension, score: { possible } }: QuestionResult): QuestionResult {
  return { question, dimension, score: { earned: possible, possible } };
}
