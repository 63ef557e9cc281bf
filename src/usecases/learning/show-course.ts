import { type Attempt, isCounted, isInHand } from '../../domain/assessment/attempt.ts';
import { rulesFor } from '../../domain/assessment/policy.ts';
import { type Eligibility, eligibility, historyOf, type Permission } from '../../domain/assessment/retake.ts';
import type { Assignment } from '../../domain/assignment/assignment.ts';
import { enrolmentsOf } from '../../domain/assignment/enrolment.ts';
import { type NextStep, nextStep } from '../../domain/assignment/next-step.ts';
import { type Standing, standingOf } from '../../domain/assignment/standing.ts';
import type { Course } from '../../domain/library/course.ts';
import type { Organisation } from '../../domain/organisation.ts';
import type { Person } from '../../domain/people/person.ts';
import type { LessonProgress } from '../../domain/people/record.ts';
import { summaryOf } from '../../domain/people/summary.ts';
import type { Rehearsal } from '../../domain/scenario/rehearsal.ts';
import type { Scenario } from '../../domain/scenario/scenario.ts';
import { dayIn } from '../../domain/time.ts';
import { closeExpired } from '../assessment/close-expired.ts';
import { type Needs, organisationOf } from '../needs.ts';
import { recordOf } from './record-of.ts';

export interface CoursePage {
  readonly course: Course;
  readonly organisation: Organisation;
  readonly standing: Standing;
  /** The rule that asks for it, without who made it; absent when nothing does. */
  readonly because?: Pick<Assignment, 'audience' | 'createdAt'>;
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
  const { assignments, timeZone } = organisation;
  const enrolment = enrolmentsOf(who, assignments, timeZone).find((enrolled) => enrolled.course === course.id);
  const history = historyOf(record, course);
  const { retakes } = rulesFor(organisation, course.id);
  const may = eligibility(needs.library, course, history, { retakes, now: needs.now() });
  return {
    course,
    organisation,
    standing: standingOf(summaryOf(record), course, enrolment, dayIn(timeZone, needs.now())),
    ...(enrolment && {
      because: { audience: enrolment.assignment.audience, createdAt: enrolment.assignment.createdAt },
    }),
    next: nextStep(course, record, may.permission),
    permission: may.permission,
    eligibility: may,
    lessons: record.lessons,
    scenarios: course.scenarios.flatMap((scenario) => needs.library.scenarios.get(scenario) ?? []),
    rehearsals: record.rehearsals,
    attempts: history.attempts.filter((attempt) => !isInHand(attempt)).toReversed(),
    extraTime: record.accommodation?.extraTime ?? 0,
    limit: { attempts: retakes.attempts + history.granted, used: history.attempts.filter(isCounted).length },
  };
}
