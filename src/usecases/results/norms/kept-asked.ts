import type { ScenarioId } from '../../../domain/id.ts';
import type { Library } from '../../../domain/library/library.ts';
import { play } from '../../../domain/scenario/play.ts';
import type { Scenario } from '../../../domain/scenario/scenario.ts';
import type { Asked } from '../../../domain/statistics/asked/asked.ts';
import { AskedGatherer } from '../../../domain/statistics/asked/asked.ts';
import type { Outcome } from '../../../domain/statistics/asked/outcome.ts';
import type { PlayedRun } from '../../../domain/statistics/assessed.ts';
import type { Mark } from '../../../domain/statistics/marked-paper.ts';
import { dayIn } from '../../../domain/time.ts';
import { type Needs, organisationOf } from '../../needs.ts';
import { scenarioIn } from '../../scenario/version.ts';
import { aged } from '../aged.ts';

/** What everybody was asked, as it was at a moment. */
export interface KeptAsked {
  readonly at: Date;
  readonly asked: Asked;
}

/** What everybody was asked in assessments and what became of it, as this process last gathered it; see {@link aged}. */
export const keptAsked = aged(gatherAsked);

/**
 * Gathers the outcomes of all submitted attempts in force. What a question asks is read from today's library, as its answers
 * are marked in whole: one that has left it counts for no norm. Replies count as the role-play had them when it was played.
 */
export async function gatherAsked(needs: Needs, at: Date): Promise<KeptAsked> {
  const { timeZone } = await organisationOf(needs);
  const gatherer = new AskedGatherer();
  const marked = markReader(needs.library);
  const replied = replyReader(needs);
  for await (const { person, attempts } of needs.store.assessedPeople()) {
    const all = [];
    for (const { course, paper, runs, at: submittedAt } of attempts) {
      const outcomes = paper.flatMap(marked);
      for (const run of runs) outcomes.push(...(replied.known(run) ?? (await replied.read(run))));
      all.push({ course, outcomes, day: dayNumber(dayIn(timeZone, submittedAt)) });
    }
    gatherer.add(person, all);
  }
  return { at, asked: gatherer.asked() };
}

/** A day as whole days since 1970. */
export function dayNumber(day: string): number {
  return Date.parse(day) / 86_400_000;
}

/** Gives the same outcome for every equal mark; none for role-plays, whose replies count instead. */
function markReader({ questions }: Library): (mark: Mark) => readonly Outcome[] {
  // A store gives the same object for most equal marks; those of the same kind are one by their text.
  const byMark = new Map<Mark, readonly Outcome[]>();
  const byKind = new Map<string, readonly Outcome[]>();
  return (mark) => {
    const known = byMark.get(mark);
    if (known) return known;
    const { part, score } = mark;
    const right = score.earned === score.possible;
    const kind = `${right} ${part}`;
    const norms = questions.get(part as never)?.norms;
    const found = byKind.get(kind) ?? (norms ? [{ part, kept: right ? norms : [], missed: right ? [] : norms }] : []);
    byKind.set(kind, found);
    byMark.set(mark, found);
    return found;
  };
}

/** Gives the same outcomes for every equal run; none of one whose version cannot be had any more. */
function replyReader(needs: Needs) {
  const known = new Map<PlayedRun, readonly Outcome[]>();
  const replies = new Map<string, Outcome>();
  const read = async (run: PlayedRun): Promise<readonly Outcome[]> => {
    const { scenario: id, version, choices } = run;
    const scenario = await playedAs(needs, id, version);
    const turns = (scenario && play(scenario, choices)?.turns) ?? [];
    const outcomes = turns.map(({ scene, choice }) => {
      const reply = `${id} ${version} ${scene.id}/${choice.id}`;
      const { kept, broken: missed } = choice.norms;
      const outcome = replies.get(reply) ?? { part: id, reply: { scene: scene.id, choice: choice.id }, kept, missed };
      replies.set(reply, outcome);
      return outcome;
    });
    known.set(run, outcomes);
    return outcomes;
  };
  return { read, known: (run: PlayedRun) => known.get(run) };
}

/** Runs of before versions were kept are taken for runs of the current one, as far as they can be. */
function playedAs(needs: Needs, id: ScenarioId, version: string): Promise<Scenario | undefined> {
  return version ? scenarioIn(needs, id, version) : Promise.resolve(needs.library.scenarios.get(id));
}
