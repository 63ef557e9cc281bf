import type { NormId, ScenarioId } from '../../../domain/id.ts';
import { lessonsTeaching } from '../../../domain/library/bank.ts';
import type { Course, Lesson } from '../../../domain/library/course.ts';
import type { Library } from '../../../domain/library/library.ts';
import type { Norm } from '../../../domain/library/norm.ts';
import type { Person } from '../../../domain/people/person.ts';
import { type BestIn, bestMarks } from '../../../domain/scenario/report/marks.ts';
import type { RunCount } from '../../../domain/scenario/report/runs.ts';
import { type Tally, tallyOf, worstIn } from '../../../domain/scenario/report/tally.ts';
import type { Choice, Scenario, Scene } from '../../../domain/scenario/scenario.ts';
import { filled, slotsOf } from '../../../domain/scenario/vary.ts';
import { NOT_ALLOWED, type NotAllowed } from '../../access.ts';
import type { Needs } from '../../needs.ts';
import { askedNow } from '../../scenario/asked-now.ts';
import { scenarioIn } from '../../scenario/version.ts';
import { departmentsIn, NO_DEPARTMENT } from '../narrowing.ts';
import { columnsFor, fitting, type ReportFilter, type Whose } from './filter.ts';
import { playedRuns, runsIn } from './played.ts';

/** Lessons named for a norm, at most. */
const MOST_LESSONS = 3;

export interface ScenarioReport {
  readonly ok: true;
  /** In the version asked for, with one of its variations in its texts. */
  readonly scenario: Scenario;
  readonly version: string;
  /** Versions with runs and the current one, which comes first. */
  readonly versions: readonly { readonly version: string; readonly runs: number }[];
  /** Runs of versions that cannot be had any more. */
  readonly unread: number;
  /** {@link NO_DEPARTMENT} stands for none. */
  readonly departments: readonly string[];
  /** Of everything the filter lets through. */
  readonly tally: Tally;
  /** What is shown side by side. */
  readonly columns: readonly { readonly whose: Whose; readonly tally: Tally }[];
  /** See {@link bestMarks}. */
  readonly best: ReadonlyMap<string, BestIn>;
  readonly worst?: Worst | undefined;
}

/** Where most customers are lost, and why. */
export interface Worst {
  readonly scene: Scene;
  readonly lost: number;
  /** The reply that loses most of them there. */
  readonly reply: Choice;
  /** Norms it breaks, with lessons that teach them. */
  readonly broken: readonly { readonly norm: Norm; readonly lessons: readonly Taught[] }[];
}

export interface Taught {
  readonly course: Course;
  readonly lesson: Lesson;
}

/** Scene by scene, what people chose in a role-play of submitted assessments; for HR. */
export async function showReport(
  needs: Needs,
  who: Person,
  { scenario: id, ...filter }: ReportFilter & { readonly scenario: string },
): Promise<
  ScenarioReport | NotAllowed | { readonly ok: false; readonly reason: 'no-such-scenario' | 'scenario-in-assessment' }
> {
  if (!who.hr) return NOT_ALLOWED;
  const served = needs.library.scenarios.get(id as ScenarioId);
  if (!served) return { ok: false, reason: 'no-such-scenario' };
  // The marks of the best replies would help whoever is asked this very role-play.
  if ((await askedNow(needs, who)).has(served.id)) return { ok: false, reason: 'scenario-in-assessment' };
  const { current, byVersion, walkOf } = await playedRuns(needs, served.id);
  const known = new Map([[current, served]]);
  for (const version of byVersion.keys()) {
    const earlier = version && (await scenarioIn(needs, served.id, version));
    if (earlier) known.set(version, earlier);
  }
  const version = known.has(filter.version ?? '') ? (filter.version as string) : current;
  const scenario = known.get(version) ?? served;
  const [counts, walk] = [byVersion.get(version) ?? [], walkOf(scenario)];
  const tallied = (fits: (run: RunCount) => boolean) => tallyOf(counts.filter(fits), walk);
  const tally = tallied(fitting(filter));
  const told = filled(scenario, slotsOf(scenario.variations, id));
  return {
    ok: true,
    ...{ scenario: told, version, tally },
    versions: [...known.keys()].map((one) => ({ version: one, runs: runsIn(byVersion.get(one) ?? []) })),
    unread: runsIn([...byVersion].flatMap(([one, runs]) => (known.has(one) ? [] : runs))),
    departments: departmentsOf(counts),
    columns: columnsFor(filter).map(({ whose, fits }) => ({ whose, tally: tallied(fits) })),
    best: bestMarks(scenario),
    worst: worstOf(needs.library, told, tally),
  };
}

function departmentsOf(counts: readonly RunCount[]): string[] {
  const names = counts.map(({ department }) => department);
  return [...departmentsIn(names), ...(names.includes('') ? [NO_DEPARTMENT] : [])];
}

function worstOf(library: Library, scenario: Scenario, tally: Tally): Worst | undefined {
  const found = worstIn(tally);
  const scene = scenario.scenes.find(({ id }) => id === found?.scene);
  const reply = scene?.choices.find(({ id }) => id === found?.reply);
  if (!scene || !reply) return undefined;
  const broken = reply.norms.broken.flatMap((id) => {
    const norm = library.norms.get(id);
    return norm ? [{ norm, lessons: taughtIn(library, scenario.id, id) }] : [];
  });
  return { scene, reply, broken, lost: tally.scenes.get(scene.id)?.lost ?? 0 };
}

/** Those of courses whose assessment asks the role-play come first. */
function taughtIn({ courses }: Library, scenario: ScenarioId, norm: NormId): Taught[] {
  const asks = ({ assessment }: Course) => Number(assessment.scenarios.some(({ id }) => id === scenario));
  return [...courses.values()]
    .toSorted((a, b) => asks(b) - asks(a))
    .flatMap((course) => lessonsTeaching(course, [norm]).map((lesson) => ({ course, lesson })))
    .slice(0, MOST_LESSONS);
}
