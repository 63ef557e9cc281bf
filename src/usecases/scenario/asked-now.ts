import { isInHand } from '../../domain/assessment/attempt.ts';
import { isOver } from '../../domain/assessment/time-limit.ts';
import type { CourseId, ScenarioId } from '../../domain/id.ts';
import type { Person } from '../../domain/people/person.ts';
import { play } from '../../domain/scenario/play.ts';
import { recordOf } from '../learning/record-of.ts';
import type { Needs } from '../needs.ts';
import { libraryAsPlayed } from './version.ts';

/**
 * The role-plays that somebody's open assessments ask and that were not played to their end there, with the course.
 * Until then nothing tells this person the best replies: neither practice nor what is looked back on.
 */
export async function askedNow(needs: Needs, who: Person): Promise<ReadonlyMap<ScenarioId, CourseId>> {
  const { attempts } = await recordOf(needs, who);
  const open = attempts.filter((attempt) => isInHand(attempt) && !isOver(attempt.endsAt, needs.now()));
  const asked = new Map<ScenarioId, CourseId>();
  for (const { paper, choices, course } of open) {
    const { scenarios } = await libraryAsPlayed(needs, paper.versions ?? {});
    for (const id of paper.scenarios) {
      const scenario = scenarios.get(id);
      if (scenario && !play(scenario, choices[id] ?? [])?.ended) asked.set(id, course);
    }
  }
  return asked;
}
