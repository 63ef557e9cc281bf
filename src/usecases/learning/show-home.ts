import { rulesFor } from '../../domain/assessment/policy.ts';
import { type Eligibility, eligibility } from '../../domain/assessment/retake.ts';
import { type NextStep, nextStep } from '../../domain/assignment/next-step.ts';
import type { Standing } from '../../domain/assignment/standing.ts';
import type { Certificate } from '../../domain/certificate/certificate.ts';
import type { Course } from '../../domain/library/course.ts';
import type { Day, Person } from '../../domain/people/person.ts';
import { candidatesOf } from '../../domain/practice/candidates.ts';
import { minutesOf, planOf } from '../../domain/practice/plan.ts';
import { dayIn } from '../../domain/time.ts';
import { closeExpired } from '../assessment/close-expired.ts';
import { type CorrectedResult, unreadIn } from '../correction/read-corrections.ts';
import { type Needs, organisationOf } from '../needs.ts';
import { atCourses, type Reason } from './at-courses.ts';
import { recordOf } from './record-of.ts';

/** One course on somebody's desk. */
export interface Task {
  readonly course: Course;
  readonly assigned: boolean;
  /** The rules that ask for it, the one whose day counts first. */
  readonly reasons: readonly Reason[];
  readonly standing: Standing;
  readonly next: NextStep;
  readonly eligibility: Eligibility;
}

export interface Home {
  /** Assigned and not passed, earliest due first. */
  readonly pending: readonly Task[];
  /** In the organisation's time zone. */
  readonly today: Day;
  readonly passed: readonly Task[];
  /** Open to whoever wants more. */
  readonly more: readonly Task[];
  readonly certificates: readonly Certificate[];
  /** Results that were corrected, which the person has not said they have read. */
  readonly corrected: readonly CorrectedResult[];
  /** What is left to practise today, and how much was; absent while there is nothing to practise. */
  readonly practice?: { readonly questions: number; readonly minutes: number; readonly done: number };
}

/** What a person has to do next, what they have done, and what they could do besides. */
export async function showHome(needs: Needs, who: Person): Promise<Home> {
  await closeExpired(needs, who);
  const organisation = await organisationOf(needs);
  const { timeZone } = organisation;
  const record = await recordOf(needs, who);
  const at = atCourses(needs, organisation, record);
  const tasks = [...needs.library.courses.values()].map((course): Task => {
    const { enrolment, reasons, standing, history } = at(course);
    const { retakes } = rulesFor(organisation, course.id);
    const may = eligibility(needs.library, course, history, { retakes, now: needs.now() });
    return {
      course,
      assigned: enrolment !== undefined,
      reasons,
      standing,
      next: nextStep(course, record, may.permission, history.since),
      eligibility: may,
    };
  });
  const candidates = candidatesOf(needs.library, record);
  const { sitting, done } = planOf(candidates, record.practice.cards, { now: needs.now(), timeZone });
  const passed = tasks.filter(({ standing }) => standing.stage === 'passed');
  const open = tasks.filter(({ standing }) => standing.stage !== 'passed');
  return {
    today: dayIn(timeZone, needs.now()),
    pending: open
      .filter(({ assigned }) => assigned)
      .toSorted((a, b) => (a.standing.due ?? '').localeCompare(b.standing.due ?? '')),
    passed,
    more: open.filter(({ assigned }) => !assigned),
    certificates: record.certificates.toReversed(),
    corrected: unreadIn(needs.library, record.attempts),
    ...(sitting.length + done > 0 && { practice: { questions: sitting.length, minutes: minutesOf(sitting), done } }),
  };
}
