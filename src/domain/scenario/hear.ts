import { judge } from '../question/kinds/phrase/rubric.ts';
import type { Choice, Scene } from './scenario.ts';

/** The share of a reply's required elements that words must have to be taken for it. */
const ENOUGH = 0.5;

/**
 * The replies that the learner's own words may mean, best match first, two at most; they confirm which. A forbidden word
 * takes away what an element gives. Empty where nothing is near enough, or the scene has no replies in own words.
 */
export function hear({ choices }: Pick<Scene, 'choices'>, text: string): Choice[] {
  const matched = choices
    .map((choice) => ({ choice, match: choice.heard ? matchOf(choice.heard, text) : 0 }))
    .filter(({ match }) => match >= ENOUGH)
    .toSorted((a, b) => b.match - a.match);
  const [first] = matched;
  return matched
    .filter(({ match }) => first && first.match - match < ENOUGH / 2)
    .slice(0, 2)
    .map(({ choice }) => choice);
}

function matchOf(rubric: NonNullable<Choice['heard']>, text: string): number {
  const { met, forbidden } = judge(rubric, text);
  return (met.length - forbidden.length) / Math.max(1, rubric.required.length);
}
