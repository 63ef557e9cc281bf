import { passes } from '../../domain/assessment/band.ts';
import { type AssessmentRules, rulesFor } from '../../domain/assessment/policy.ts';
import type { CourseId } from '../../domain/id.ts';
import type { Person } from '../../domain/people/person.ts';
import { NOT_ALLOWED, type NotAllowed } from '../access.ts';
import { type Needs, organisationOf } from '../needs.ts';
import { withRules } from './set-assessment-rules.ts';

/** How many people the limits of retakes hold back at this moment, over all courses or at one. */
export interface Waiting {
  /** Failed, and the wait is not over. */
  readonly waiting: number;
  /** Not passed, and no attempt left but by a grant. */
  readonly usedUp: number;
}

/**
 * What a change of limits and waits would affect at once, at one course or at all. Counts active people, once for each
 * course.
 * @param proposed rules to count under instead of those in force
 */
export async function countWaiting(
  needs: Needs,
  who: Person,
  only?: CourseId,
  proposed?: Partial<AssessmentRules>,
): Promise<({ readonly ok: true } & Waiting) | NotAllowed> {
  if (!who.hr) return NOT_ALLOWED;
  const inForce = await organisationOf(needs);
  const organisation = proposed ? { ...inForce, ...withRules(inForce, proposed, only) } : inForce;
  const now = needs.now().getTime();
  let [waiting, usedUp] = [0, 0];
  for (const { person, courses } of await needs.store.people()) {
    if (!person.active) continue;
    for (const [course, { attempts, best, last }] of Object.entries(courses)) {
      if ((only && course !== only) || !last || !best || passes(best.band)) continue;
      const { retakes } = rulesFor(organisation, course as CourseId);
      if (last.at.getTime() + retakes.waitHours * 3_600_000 > now) waiting++;
      if (attempts >= retakes.attempts) usedUp++;
    }
  }
  return { ok: true, waiting, usedUp };
}
