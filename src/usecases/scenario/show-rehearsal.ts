import type { BandPolicy } from '../../domain/assessment/band.ts';
import type { CourseId, ScenarioId } from '../../domain/id.ts';
import type { Language } from '../../domain/language.ts';
import { redLinesAmong } from '../../domain/library/norm.ts';
import type { Person } from '../../domain/people/person.ts';
import { bestRun, type Debrief, debrief } from '../../domain/scenario/debrief.ts';
import { type Outcome, outcomeOf } from '../../domain/scenario/outcome.ts';
import { play } from '../../domain/scenario/play.ts';
import type { Bookmark, FinishedRun } from '../../domain/scenario/rehearsal.ts';
import type { Scenario } from '../../domain/scenario/scenario.ts';
import { type Briefing, briefingOf, type StagedScene, stage } from '../../domain/scenario/stage.ts';
import { filled, slotsOf } from '../../domain/scenario/vary.ts';
import { type Needs, organisationOf } from '../needs.ts';
import { askedNow } from './asked-now.ts';
import { runInHand, seedOf } from './run-in-hand.ts';
import { scenarioIn } from './version.ts';

/** A finished run looked back on. */
export interface LookedAt {
  readonly run: FinishedRun;
  /** 1 for the first that ended; numbers of runs also count those that did not. */
  readonly ordinal: number;
  readonly debrief: Debrief;
  readonly outcome: Outcome;
  /** Whether its version is the one served now, so that it can be tried again from any of its turns. */
  readonly current: boolean;
}

export interface RehearsalPage {
  /** Its texts as the run in hand has them. */
  readonly scenario: Scenario;
  /** The course whose open assessment asks this role-play: it cannot be practised until it was played there. */
  readonly closedBy?: CourseId;
  readonly staged: StagedScene;
  readonly briefing: Briefing;
  readonly bookmark: Bookmark;
  /** A run was begun and cannot go on, since the role-play was rewritten. */
  readonly rewritten: boolean;
  /** Set when the run in hand has ended. */
  readonly ended?: LookedAt;
  /** The best there was to say, as the run in hand has its texts; only once that run has ended. */
  readonly best?: Debrief;
  /** Runs that ended, first ones first, that of `ended` included. */
  readonly runs: readonly LookedAt[];
}

/** Where somebody's practice of a role-play stands; undefined when there is no such scenario. */
export async function showRehearsal(
  needs: Needs,
  who: Person,
  { scenario: id, language }: { scenario: string; language: Language },
): Promise<RehearsalPage | undefined> {
  const inHand = await runInHand(needs, who, id);
  if (!inHand) return undefined;
  const { run, rehearsal, rewritten, version } = inHand;
  const scenario = (await scenarioIn(needs, inHand.scenario.id, run.version)) ?? inHand.scenario;
  const seed = seedOf(who, run);
  const closedBy = (await askedNow(needs, who)).get(inHand.scenario.id);
  const { bands } = await organisationOf(needs);
  // What an assessment still asks is not looked back on either: that tells the best replies.
  const looked = closedBy ? [] : (rehearsal?.runs ?? []);
  const all = await Promise.all(
    looked.map((finished) => lookAt(needs, who, { id: inHand.scenario.id, finished, bands, version })),
  );
  const before = (rehearsal?.finished ?? 0) - looked.length;
  const runs = all.flatMap((one, index) => (one ? [{ ...one, ordinal: before + index + 1 }] : []));
  const ended = runs.find(({ run: finished }) => finished.number === run.number);
  return {
    scenario: filled(scenario, slotsOf(scenario.variations, seed)),
    closedBy,
    staged: stage(scenario, run.choices, { language, seed }) as StagedScene,
    briefing: briefingOf(scenario, { language, seed }),
    bookmark: { run: run.number, after: run.choices.length },
    rewritten,
    ended,
    best: ended && debrief(scenario, bestRun(scenario), seed),
    runs,
  };
}

/** Undefined when the version it was played on is not known any more, as after software that did not keep it. */
async function lookAt(
  needs: Needs,
  who: Person,
  { id, finished, bands, version }: { id: ScenarioId; finished: FinishedRun; bands: BandPolicy; version: string },
): Promise<Omit<LookedAt, 'ordinal'> | undefined> {
  const scenario = await scenarioIn(needs, id, finished.version);
  const played = scenario && play(scenario, finished.choices);
  const looked = scenario && debrief(scenario, finished.choices, seedOf(who, finished));
  if (!played || !looked) return undefined;
  return {
    run: finished,
    debrief: looked,
    outcome: outcomeOf(scenario, played, bands, redLinesAmong(needs.library.norms)),
    current: finished.version === version,
  };
}
