import type { Person } from '../../../domain/people/person.ts';
import { inOrder } from '../../../domain/scenario/authoring/walk.ts';
import { type Tally, tallyOf, worstIn } from '../../../domain/scenario/report/tally.ts';
import type { Scenario } from '../../../domain/scenario/scenario.ts';
import { NOT_ALLOWED, type NotAllowed } from '../../access.ts';
import type { Needs } from '../../needs.ts';
import { playedRuns, runsIn } from './played.ts';

/** What became of a role-play in assessments, in short. */
export interface ReportRow {
  readonly scenario: Scenario;
  /** Of the version that is served now. */
  readonly tally: Tally;
  /** Runs of other versions. */
  readonly others: number;
  /** The scene in which most customers were lost: its place among those with replies, and how many. */
  readonly worst?: { readonly number: number; readonly lost: number } | undefined;
}

/** Every role-play there is, with what became of it in submitted assessments; for HR. */
export async function listReports(
  needs: Needs,
  who: Person,
): Promise<{ readonly ok: true; readonly rows: readonly ReportRow[] } | NotAllowed> {
  if (!who.hr) return NOT_ALLOWED;
  const rows = [...needs.library.scenarios.values()].map(async (scenario): Promise<ReportRow> => {
    const { current, byVersion, walkOf } = await playedRuns(needs, scenario.id);
    const tally = tallyOf(byVersion.get(current) ?? [], walkOf(scenario));
    const worst = worstIn(tally)?.scene;
    return {
      scenario,
      tally,
      others: runsIn([...byVersion].flatMap(([version, counts]) => (version === current ? [] : counts))),
      worst: worst === undefined ? undefined : { number: placeOf(scenario, worst), lost: lostIn(tally, worst) },
    };
  });
  return { ok: true, rows: await Promise.all(rows) };
}

function lostIn({ scenes }: Tally, scene: string): number {
  return scenes.get(scene)?.lost ?? 0;
}

/** Counted from 1, endings left out. */
export function placeOf(scenario: Scenario, scene: string): number {
  return asked(scenario).findIndex(({ id }) => id === scene) + 1;
}

/** The scenes with replies, each after all that lead to it. */
export function asked(scenario: Scenario): Scenario['scenes'] {
  return inOrder(scenario).filter(({ choices }) => choices.length > 0);
}
