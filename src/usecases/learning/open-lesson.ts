import { isInForce } from '../../domain/assessment/attempt.ts';
import { type PlannedLesson, remedialPlan } from '../../domain/assessment/plan.ts';
import { rulesFor } from '../../domain/assessment/policy.ts';
import { type Eligibility, eligibility } from '../../domain/assessment/retake.ts';
import { inCycle } from '../../domain/certificate/in-cycle.ts';
import { normNamed } from '../../domain/library/bank.ts';
import type { Course, Lesson } from '../../domain/library/course.ts';
import type { Norm } from '../../domain/library/norm.ts';
import type { Person } from '../../domain/people/person.ts';
import type { LessonProgress, PersonRecord } from '../../domain/people/record.ts';
import { NotKept, NotSure } from '../../store/store.ts';
import { type Needs, organisationOf } from '../needs.ts';
import { atCourses } from './at-courses.ts';
import { recordOf } from './record-of.ts';

/** A remedial plan that a lesson is part of. */
export interface AskedByPlan {
  /** The course whose assessment was failed. */
  readonly course: Course;
  readonly planned: PlannedLesson;
  readonly eligibility: Eligibility;
}

export interface LessonPage {
  readonly course: Course;
  readonly lesson: Lesson;
  readonly norms: readonly Norm[];
  readonly progress: LessonProgress;
  /** From 1. */
  readonly number: number;
  readonly before?: Lesson;
  readonly after?: Lesson;
  readonly askedBy: readonly AskedByPlan[];
}

/** A lesson to read; that it was opened is kept the first time, unless the disk is full: reading goes on then. */
export async function openLesson(
  needs: Needs,
  who: Person,
  ids: { course: string; lesson: string },
): Promise<LessonPage | undefined> {
  const course = needs.library.courses.get(ids.course as Course['id']);
  const index = course?.lessons.findIndex(({ id }) => id === ids.lesson) ?? -1;
  const lesson = course?.lessons[index];
  if (!course || !lesson) return undefined;
  const record = await recordOf(needs, who);
  const kept = record.lessons[lesson.id];
  const progress = kept ?? { openedAt: needs.now(), drills: {} };
  if (!kept) await needs.store.openLesson(who.id, lesson.id, progress.openedAt).catch(letReadOn);
  return {
    course,
    lesson,
    norms: lesson.teaches.map((norm) => normNamed(needs.library, norm)),
    progress,
    number: index + 1,
    before: course.lessons[index - 1],
    after: course.lessons[index + 1],
    askedBy: await plansAsking(needs, record, lesson),
  };
}

async function plansAsking(needs: Needs, record: PersonRecord, { id }: Lesson): Promise<AskedByPlan[]> {
  const { library, now } = needs;
  const inForce = record.attempts.filter(isInForce);
  const tried = [...new Set(inForce.map(({ course }) => course))].flatMap((name) => library.courses.get(name) ?? []);
  if (tried.length === 0) return [];
  const organisation = await organisationOf(needs);
  const at = atCourses(needs, organisation, record);
  return tried.flatMap((course) => {
    const { history } = at(course);
    const planned = remedialPlan(library, inCycle(history).filter(isInForce), record.lessons).find(
      ({ lesson }) => lesson === id,
    );
    if (!planned) return [];
    const { retakes } = rulesFor(organisation, course.id);
    return { course, planned, eligibility: eligibility(library, course, history, { retakes, now: now() }) };
  });
}

function letReadOn(error: unknown): void {
  if (!(error instanceof NotKept || error instanceof NotSure)) throw error;
}
