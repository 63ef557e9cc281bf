import { type Attempt, isInHand } from '../../domain/assessment/attempt.ts';
import { rulesFor } from '../../domain/assessment/policy.ts';
import { type Eligibility, eligibility, type Permission } from '../../domain/assessment/retake.ts';
import { type NextStep, nextStep } from '../../domain/assignment/next-step.ts';
import type { Standing } from '../../domain/assignment/standing.ts';
import type { Course } from '../../domain/library/course.ts';
import type { Organisation } from '../../domain/organisation.ts';
import type { Person } from '../../domain/people/person.ts';
import type { LessonProgress } from '../../domain/people/record.ts';
import type { Rehearsal } from '../../domain/scenario/rehearsal.ts';
import type { Scenario } from '../../domain/scenario/scenario.ts';
import { closeExpired } from '../assessment/close-expired.ts';
import { type Needs, organisationOf } from '../needs.ts';
import { atCourses, type Reason } from './at-courses.ts';
import { recordOf } from './record-of.ts';

export interface CoursePage {
  readonly course: Course;
  readonly organisation: Organisation;
  readonly standing: Standing;
  /** The rules that ask for it, the one whose day counts first. */
  readonly reasons: readonly Reason[];
  readonly next: NextStep;
  readonly permission: Permission;
  readonly eligibility: Eligibility;
  readonly lessons: Readonly<Record<string, LessonProgress>>;
  readonly scenarios: readonly Scenario[];
  readonly rehearsals: Readonly<Record<string, Rehearsal>>;
  /** Submitted or annulled ones, latest first. */
  readonly attempts: readonly Attempt[];
  /** The person's extra time, in per cent. */
  readonly extraTime: number;
  /** How many attempts there may be, with those that HR granted, and how many count as used. */
  readonly limit: { readonly attempts: number; readonly used: number };
}

export async function showCourse(needs: Needs, who: Person, id: string): Promise<CoursePage | undefined> {
  const course = needs.library.courses.get(id as Course['id']);
  if (!course) return undefined;
  await closeExpired(needs, who);
  const organisation = await organisationOf(needs);
  const record = await recordOf(needs, who);
  const { reasons, standing, history } = atCourses(needs, organisation, record)(course);
  const { retakes } = rulesFor(organisation, course.id);
  const may = eligibility(needs.library, course, history, { retakes, now: needs.now() });
  return {
    course,
    organisation,
    standing,
    reasons,
    next: nextStep(course, record, may.permission, history.since),
    permission: may.permission,
    eligibility: may,
    lessons: record.lessons,
    scenarios: course.scenarios.flatMap((scenario) => needs.library.scenarios.get(scenario) ?? []),
    rehearsals: record.rehearsals,
    attempts: history.attempts.filter((attempt) => !isInHand(attempt)).toReversed(),
    extraTime: record.accommodation?.extraTime ?? 0,
    limit: { attempts: retakes.attempts + history.granted, used: may.used },
  };
}
