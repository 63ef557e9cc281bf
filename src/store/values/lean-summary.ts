import { BANDS, type Band } from '../../domain/assessment/band.ts';
import type { CourseStanding, Mark, PersonSummary } from '../../domain/people/summary.ts';
import { Shared } from './shared.ts';

const BAND = Object.fromEntries(BANDS.map((band) => [band, band])) as Readonly<Record<Band, Band>>;
const finished = new Shared<PersonSummary['finishedLessons']>();
const missed = new Shared<NonNullable<CourseStanding['last']>['missed']>();
const redone = new Shared<NonNullable<CourseStanding['retake']>['redone']>();

/**
 * The same summary in less memory, since everybody's are in it: what thousands of people have alike is there once, and
 * marks are of one shape.
 */
export function leanSummary(summary: PersonSummary): PersonSummary {
  const courses = Object.entries(summary.courses).map(([course, standing]) => [course, leanStanding(standing)]);
  return {
    ...summary,
    finishedLessons: finished.one(summary.finishedLessons),
    courses: Object.fromEntries(courses),
  };
}

function leanStanding(standing: CourseStanding): CourseStanding {
  const { best, later, last, retake } = standing;
  return {
    ...standing,
    ...(best && { best: leanMark(best) }),
    ...(later && { later: later.map(leanMark) }),
    ...(last && { last: { ...last, band: BAND[last.band], missed: missed.one(last.missed) } }),
    ...(retake && { retake: { ...retake, redone: redone.one(retake.redone) } }),
  };
}

function leanMark({ id, band, at, earned, possible }: Mark): Mark {
  return { id, band: BAND[band], at, earned, possible };
}
