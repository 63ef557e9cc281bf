import type { Attempt } from '../../../domain/assessment/attempt.ts';
import type { ScenarioId } from '../../../domain/id.ts';
import { type RunCount, runsOf } from '../../../domain/scenario/report/runs.ts';
import { Shared } from '../../values/shared.ts';

/** Thousands of people play a role-play in few ways. */
const texts = new Shared<string>(50_000);

const FIRST = 'first';
const LATER = 'later';

/**
 * The role-plays somebody played in assessments, each as `scenario version first|later choice/choice/…`: ids and digests
 * hold neither space nor slash. Undefined for who played none, so that they cost nothing.
 */
export function runTextsOf(attempts: readonly Attempt[]): readonly string[] | undefined {
  const runs = attempts.flatMap(runsOf);
  if (runs.length === 0) return undefined;
  return runs.map(({ scenario, version, first, choices }) =>
    runText([scenario, version, first ? FIRST : LATER, choices.join('/')].join(' ')),
  );
}

/** The same text for every equal one. */
export function runText(text: string): string {
  return texts.one(text);
}

/** Counts the runs of one scenario, given by department. */
export function countedRuns(
  scenario: ScenarioId,
  people: Iterable<{ readonly department: string; readonly runs: readonly string[] }>,
): RunCount[] {
  const byDepartment = new Map<string, Map<string, number>>();
  for (const { department, runs } of people) {
    const counts = byDepartment.get(department) ?? new Map<string, number>();
    byDepartment.set(department, counts);
    for (const text of runs) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return [...byDepartment].flatMap(([department, counts]) =>
    [...counts].flatMap(([text, count]) => {
      const [of, version = '', attempt, choices = ''] = text.split(' ');
      return of === scenario
        ? [{ version, department, first: attempt === FIRST, choices: choices.split('/'), count }]
        : [];
    }),
  );
}
