import { rulesFor } from '../../domain/assessment/policy.ts';
import { usedIn } from '../../domain/certificate/in-cycle.ts';
import type { Organisation } from '../../domain/organisation.ts';
import type { PersonRecord } from '../../domain/people/record.ts';
import type { Needs } from '../needs.ts';
import { atCourses } from './at-courses.ts';

/** How many attempts somebody used of those allowed, with what HR granted. */
export interface AttemptLimit {
  readonly used: number;
  readonly allowed: number;
}

/** By course; where it is taken again for a certificate, of the cycle they are in. */
export function limitsAt(
  needs: Pick<Needs, 'library' | 'now'>,
  organisation: Organisation,
  record: PersonRecord,
): ReadonlyMap<string, AttemptLimit> {
  const at = atCourses(needs, organisation, record);
  return new Map(
    [...needs.library.courses.values()].map((course): [string, AttemptLimit] => {
      const { history } = at(course);
      const { attempts } = rulesFor(organisation, course.id).retakes;
      return [course.id, { used: usedIn(history), allowed: attempts + history.granted }];
    }),
  );
}
