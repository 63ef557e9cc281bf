import type { QuestionId, ScenarioId } from '../../../domain/id.ts';
import type { Coverage } from '../../../domain/library/coverage.ts';
import type { Library } from '../../../domain/library/library.ts';
import type { Norm } from '../../../domain/library/norm.ts';
import type { Question } from '../../../domain/question/question.ts';
import type { Choice, Scenario } from '../../../domain/scenario/scenario.ts';
import { filled, slotsOf } from '../../../domain/scenario/vary.ts';
import type { Counts } from '../../../domain/statistics/asked/count.ts';
import { byHurt, NO_TIMES, plus, type Times } from '../../../domain/statistics/asked/outcome.ts';

/** What asks a norm in assessments, and how that went. */
export interface TestedBy {
  /** Those of the bank, and others that asked it; the most missed first. */
  readonly questions: readonly { readonly question: Question; readonly times: Times }[];
  readonly scenarios: readonly ScenarioTimes[];
}

export interface ScenarioTimes {
  readonly scenario: Scenario;
  readonly times: Times;
  /** Replies of today's version, in the words of one of its variations, that break the norm, the one given most often first; absent while they are withheld. */
  readonly breaking?: readonly { readonly reply: Choice; readonly times: number }[];
}

/**
 * @param counts of a single group
 * @param withheld role-plays whose replies must not be told apart yet
 */
export function testedBy(
  library: Library,
  norm: Norm,
  { counts, coverage, withheld }: { counts: Counts; coverage?: Coverage; withheld: (scenario: ScenarioId) => boolean },
): TestedBy {
  const { parts, replies } = countsByPart(counts, norm);
  const ids = new Set([...(coverage?.questions ?? []), ...(coverage?.scenarios ?? []), ...parts.keys()]);
  const timesOf = (id: string) => parts.get(id) ?? NO_TIMES;
  const breaking = (scenario: Scenario) => {
    const { id, scenes } = filled(scenario, slotsOf(scenario.variations, scenario.id));
    return scenes
      .flatMap(({ id: scene, choices }) =>
        choices
          .filter(({ norms }) => norms.broken.includes(norm.id))
          .map((reply) => ({ reply, times: replies.get(`${id} ${scene}/${reply.id}`) ?? 0 })),
      )
      .toSorted((a, b) => b.times - a.times);
  };
  return {
    questions: [...ids]
      .flatMap((id) => library.questions.get(id as QuestionId) ?? [])
      .map((question) => ({ question, times: timesOf(question.id) }))
      .toSorted((a, b) => byHurt(a.times, b.times)),
    scenarios: [...ids]
      .flatMap((id) => library.scenarios.get(id as ScenarioId) ?? [])
      .map((scenario) => ({
        ...{ scenario, times: timesOf(scenario.id) },
        ...(!withheld(scenario.id) && { breaking: breaking(scenario) }),
      }))
      .toSorted((a, b) => byHurt(a.times, b.times)),
  };
}

/** By id of question or role-play; and how often each reply was given that missed the norm, in all versions together. */
function countsByPart({ outcomes, of }: Counts, { id: norm }: Norm) {
  const parts = new Map<string, Times>();
  const replies = new Map<string, number>();
  outcomes.forEach(({ part, reply, kept, missed }, place) => {
    const isMissed = missed.includes(norm);
    const count = isMissed || kept.includes(norm) ? of(0, place) : 0;
    if (count === 0) return;
    parts.set(part, plus(parts.get(part) ?? NO_TIMES, { asked: count, missed: isMissed ? count : 0 }));
    if (!reply || !isMissed) return;
    const key = `${part} ${reply.scene}/${reply.choice}`;
    replies.set(key, (replies.get(key) ?? 0) + count);
  });
  return { parts, replies };
}
