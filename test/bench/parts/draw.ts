import { type Drawing, drawPaper, type History } from '../../../src/domain/assessment/draw.ts';
import { paperBank } from '../../../src/domain/library/bank.ts';
import { type Figure, median, written } from '../figure.ts';
import { withLongBank } from '../support/long-bank.ts';
import { contentLibrary } from '../support/site.ts';

const QUESTIONS = 2000;
const PAPERS = 1000;
const WARM = 200;

/**
 * What drawing a paper costs from a bank of two thousand questions: the course with most groups of topics, red lines and minima; first
 * papers, and retakes after a third of the first paper was missed.
 */
export async function measureDraw(): Promise<Figure[]> {
  const content = await contentLibrary();
  const [largest] = [...content.courses.values()].toSorted(
    (a, b) => b.assessment.draw.length - a.assessment.draw.length,
  );
  if (!largest) throw new Error('There is no course.');
  const { library, course } = withLongBank(content, largest, QUESTIONS);
  if (paperBank(library, course).length !== QUESTIONS) throw new Error('The bank is not as long as it should be.');
  const draw = (drawing: Drawing) => drawPaper(library, course, drawing).questions;
  const first = timed((paper) => void draw({ seed: `first ${paper}`, positions: ['repair'] }));
  const histories = Array.from({ length: PAPERS }, (_, paper): History => {
    const asked = draw({ seed: `first ${paper}`, positions: ['repair'] });
    const missed = asked.slice(0, asked.length / 3).flatMap((id) => library.questions.get(id)?.norms ?? []);
    return { asked: new Map(asked.map((id) => [id, 1])), missed };
  });
  const again = timed((paper) => {
    const history = histories[paper];
    draw({ seed: `again ${paper}`, positions: ['repair'], ...(history && { history }) });
  });
  return [figure('first paper', first), figure('retake', again)];
}

/** What each paper costs the processor, in milliseconds, whatever else the machine is doing; the first ones warm the code up. */
function timed(draw: (paper: number) => void): number[] {
  for (let paper = 0; paper < WARM; paper++) draw(paper);
  return Array.from({ length: PAPERS }, (_, paper) => {
    const before = process.cpuUsage();
    draw(paper);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
}

function figure(what: string, times: readonly number[]): Figure {
  const sorted = times.toSorted((a, b) => a - b);
  const measured = sorted[Math.ceil(0.99 * sorted.length) - 1] ?? Number.NaN;
  return {
    what: `Drawing a ${what} from a bank of ${written(QUESTIONS)} questions, 99 of 100 within`,
    bar: { atMost: 5 },
    measured,
    unit: 'ms',
    raw: `${written(PAPERS)} papers, ms of CPU: median ${written(median(times), 2)}, longest ${written(sorted.at(-1) ?? Number.NaN, 2)}`,
  };
}
