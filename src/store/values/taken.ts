import type { ScenarioId } from '../../domain/id.ts';
import type { AssessedAttempt, AssessedPerson, PlayedRun } from '../../domain/statistics/assessed.ts';

/** When an attempt was submitted and how its role-plays were played, as `milliseconds scenario:version:choice/choice …`. */
export function takenText({ at, runs }: Pick<AssessedAttempt, 'at' | 'runs'>): string {
  return [at.getTime(), ...runs.map(runText)].join(' ');
}

export function runText({ scenario, version, choices }: PlayedRun): string {
  return `${scenario}:${version}:${choices.join('/')}`;
}

/** Runs that were read before: thousands of people play a role-play in few ways. More begin anew. */
const known = new Map<string, PlayedRun>();
const MOST_KNOWN = 50_000;

/** What {@link takenText} was given; equal runs are the same value. */
export function takenIn(text: string): Pick<AssessedAttempt, 'at' | 'runs'> {
  const [at, ...runs] = text.split(' ');
  return { at: new Date(Number(at)), runs: runs.map(runIn) };
}

/** What {@link runText} was given. */
export function runIn(text: string): PlayedRun {
  return known.get(text) ?? newRun(text);
}

function newRun(text: string): PlayedRun {
  const [scenario, version = '', choices = ''] = text.split(':');
  const run = Object.freeze({ scenario: scenario as ScenarioId, version, choices: choices.split('/') });
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(text, run);
  return run;
}

/** Their attempts in the order they were submitted in. */
export function inTime({ person, attempts }: AssessedPerson): AssessedPerson {
  return { person, attempts: attempts.toSorted((a, b) => a.at.getTime() - b.at.getTime()) };
}
