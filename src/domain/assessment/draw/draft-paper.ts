import type { NormId } from '../../id.ts';
import type { Blueprint } from '../../library/course.ts';
import type { Library } from '../../library/library.ts';
import type { Drawing } from '../draw.ts';
import { askAgain } from './ask-again.ts';
import { type Candidate, type Candidates, candidatesOf, type Drawn } from './candidates.ts';
import { complete, shortage } from './complete.ts';
import { Draft } from './draft.ts';
import { groupLeasts, type Least, plannedLeasts, redLeasts } from './least.ts';
import { orderOf } from './order.ts';

/** How many drafts are made at most: fewer of a retake, in which what was missed may leave no room whatever chance does. */
const DRAFTS = { first: 5, retake: 3 };

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

/**
 * The first draft of a paper that nothing is short of, or else the one that is short of least. What one draft is short of, the next
 * takes before anything else.
 */
export function draftPaper(library: Library, course: Drawn, drawing: Required<Drawing>): Drafted {
  const candidates = candidatesOf(library, course);
  const red = redLeasts([...candidates.under.keys()], drawing.positions);
  const plan = { draw: course.assessment.draw, red, minima: [...red, ...plannedLeasts(course.assessment)] };
  let best = draftOnce(candidates, plan, drawing);
  let first = best.short;
  const most = drawing.history.missed.length > 0 ? DRAFTS.retake : DRAFTS.first;
  for (let again = 1; again < most && best.shortage > 0; again++) {
    const other = draftOnce(candidates, plan, { ...drawing, seed: `${drawing.seed}:${again}` }, first);
    if (other.shortage < best.shortage) best = other;
    first = [...first, ...other.short];
  }
  return best;
}

interface Plan extends Pick<Blueprint, 'draw'> {
  readonly red: readonly Least[];
  /** Those on red lines and all others but the sizes of groups. */
  readonly minima: readonly Least[];
}

function draftOnce(
  candidates: Candidates,
  { draw, red, minima }: Plan,
  { seed, history }: Required<Drawing>,
  first: readonly Least[] = [],
): Drafted {
  const { asked, missed } = history;
  const usesOf = ({ question }: Candidate) => asked.get(question.id) ?? 0;
  const draft = new Draft(orderOf(candidates, seed, usesOf));
  askAgain(draft, candidates, { missed, seed, usesOf });
  const sizes = groupLeasts(sizesBeyond(draft, draw, red, new Set(missed)));
  complete(draft, sizes, minima, first);
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
 * that were not missed. Where norms are asked again, chance may have too little room for red lines, so these are asked first.
 */
function sizesBeyond(
  draft: Draft,
  groups: Blueprint['draw'],
  red: readonly Least[],
  missed: ReadonlySet<NormId>,
): number[] {
  if (draft.taken.length > 0) {
    for (const least of red) if (draft.lacks(least) > 0) draft.takeFrom(draft.order.filter(least.of));
  }
  const again = draft.taken.filter(({ question }) => question.norms.some((norm) => missed.has(norm)));
  return groups.map(({ count }, group) => {
    const of = (questions: readonly Candidate[]) => questions.filter((one) => one.group === group).length;
    return Math.max(count, of(again) + Math.ceil(count / 4), of(draft.taken));
  });
}
