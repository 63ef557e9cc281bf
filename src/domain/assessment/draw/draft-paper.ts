import type { Blueprint } from '../../library/course.ts';
import type { Library } from '../../library/library.ts';
import type { Drawing } from '../draw.ts';
import { askAgain } from './ask-again.ts';
import { type Candidate, candidatesOf, type Drawn } from './candidates.ts';
import { complete, shortage } from './complete.ts';
import { Draft } from './draft.ts';
import { groupLeasts, type Least, plannedLeasts, redLeasts } from './least.ts';
import { orderOf } from './order.ts';

/** How many drafts are made at most. */
const DRAFTS = 5;

/** Something that a paper has too little of. */
export interface Short extends Least {
  readonly found: number;
}

/** The questions of a paper, and what it has too little of: nothing, where the bank is as large as the build wants it. */
export interface Drafted {
  readonly questions: readonly Candidate[];
  readonly short: readonly Short[];
  /** How much is missing, in all. */
  readonly shortage: number;
}

/** The first draft of a paper that nothing is short of, or else the one that is short of least. */
export function draftPaper(library: Library, course: Drawn, drawing: Required<Drawing>): Drafted {
  const candidates = candidatesOf(library, course);
  let best = draftOnce(candidates, course, drawing);
  for (let again = 1; again < DRAFTS && best.shortage > 0; again++) {
    const other = draftOnce(candidates, course, { ...drawing, seed: `${drawing.seed}:${again}` });
    if (other.shortage < best.shortage) best = other;
  }
  return best;
}

function draftOnce(candidates: readonly Candidate[], { assessment }: Drawn, drawing: Required<Drawing>): Drafted {
  const { seed, positions, history } = drawing;
  const usesOf = ({ question }: Candidate) => history.asked.get(question.id) ?? 0;
  const red = redLeasts(candidates, positions);
  const minima = [...red, ...plannedLeasts(assessment)];
  const draft = new Draft(orderOf(candidates, seed, usesOf));
  askAgain(draft, history.missed, usesOf);
  const sizes = groupLeasts(sizesBeyond(draft, assessment.draw, red));
  complete(draft, sizes, minima);
  const leasts = [...sizes, ...minima];
  return {
    questions: draft.taken,
    short: leasts
      .map((least) => ({ ...least, found: least.count - draft.lacks(least) }))
      .filter(({ count, found }) => found < count),
    shortage: shortage(draft, leasts),
  };
}

/**
 * How many questions each group is to have: its count, and so many that a quarter of it, rounded up, is left for questions on norms
 * that were not missed. Where norms were missed, that may leave chance too little room for red lines, so they are asked first.
 */
function sizesBeyond(draft: Draft, groups: Blueprint['draw'], red: readonly Least[]): number[] {
  const again = [...draft.taken];
  if (again.length > 0) {
    for (const least of red) if (draft.lacks(least) > 0) draft.takeFrom(draft.order.filter(least.of));
  }
  return groups.map(({ count }, group) => {
    const of = (questions: readonly Candidate[]) => questions.filter((one) => one.group === group).length;
    return Math.max(count, of(again) + Math.ceil(count / 4), of(draft.taken));
  });
}
