import type { Person } from '../../domain/people/person.ts';
import { play } from '../../domain/scenario/play.ts';
import { type Bookmark, bookmarkOf, type Rehearsal, type Run } from '../../domain/scenario/rehearsal.ts';
import type { Scenario } from '../../domain/scenario/scenario.ts';
import { recordOf } from '../learning/record-of.ts';
import type { Needs } from '../needs.ts';
import { askedNow } from './asked-now.ts';
import { scenarioIn } from './version.ts';

/** A role-play as somebody practises it now. */
export interface InHand {
  readonly scenario: Scenario;
  /** The version that is served now. */
  readonly version: string;
  readonly rehearsal?: Rehearsal;
  /** The run that goes on, or a fresh one where none was begun or the scenario was rewritten since. */
  readonly run: Run;
  /** Whether a run was begun that cannot go on, since the scenario was rewritten. */
  readonly rewritten: boolean;
  /** Where the store has the rehearsal. */
  readonly seen: Bookmark;
}

export type Refused = {
  readonly ok: false;
  readonly reason: 'no-such-scenario' | 'scenario-in-assessment' | 'scenario-rewritten' | 'run-moved-on';
};

/** What somebody has in hand of a scenario; undefined when there is no such scenario. */
export async function runInHand(needs: Needs, who: Person, id: string): Promise<InHand | undefined> {
  const scenario = needs.library.scenarios.get(id as Scenario['id']);
  if (!scenario) return undefined;
  const version = needs.library.versions.get(id) ?? '';
  const record = await recordOf(needs, who);
  const rehearsal = Object.hasOwn(record.rehearsals, id) ? record.rehearsals[id] : undefined;
  const fresh = { scenario, version, rehearsal, seen: bookmarkOf(rehearsal) };
  const current = rehearsal?.current;
  if (!current) return { ...fresh, run: freshRun(version, 1), rewritten: false };
  const over = rehearsal.runs.some(({ number }) => number === current.number);
  const known =
    current.version === version ? scenario : over ? await scenarioIn(needs, scenario.id, current.version) : undefined;
  if (known && play(known, current.choices)) return { ...fresh, run: current, rewritten: false };
  // Runs of before versions were kept have none, and nobody knows whether it was this one.
  const rewritten = !over && current.version !== '' && current.choices.length > 0;
  return { ...fresh, run: freshRun(version, current.number + 1), rewritten };
}

/**
 * The run in hand if it stands where a window shows it.
 * @returns a refusal when it went on elsewhere, was rewritten, or is asked in an assessment that is open.
 */
export async function runAt(
  needs: Needs,
  who: Person,
  { scenario, bookmark }: { scenario: string; bookmark: Bookmark },
): Promise<{ readonly ok: true; readonly inHand: InHand } | Refused> {
  const inHand = await runInHand(needs, who, scenario);
  if (!inHand) return { ok: false, reason: 'no-such-scenario' };
  if ((await askedNow(needs, who)).has(inHand.scenario.id)) return { ok: false, reason: 'scenario-in-assessment' };
  const { run, rehearsal } = inHand;
  if (run.number === bookmark.run && run.choices.length === bookmark.after) return { ok: true, inHand };
  const isOld = rehearsal?.current.number === bookmark.run && rehearsal.current.version !== inHand.version;
  return { ok: false, reason: isOld ? 'scenario-rewritten' : 'run-moved-on' };
}

export function freshRun(version: string, number: number): Run {
  return { number, version, variation: number, choices: [], thought: [] };
}

/** What a run's variations and the order of its replies are drawn by. */
export function seedOf({ id }: Person, { variation }: Pick<Run, 'variation'>): string {
  return `${id}:${variation}`;
}
