import type { Course } from '../../../src/domain/library/course.ts';
import type { Library } from '../../../src/domain/library/library.ts';

/** The course that most is measured with: the one that leads to a certificate by itself. */
export function measuredCourse({ courses, programmes }: Library): Course {
  const programme = [...programmes.values()].find((one) => one.courses.length === 1);
  const course = programme?.courses[0] && courses.get(programme.courses[0]);
  if (!course) throw new Error('There is no programme with one course.');
  return course;
}

/** The first course whose papers have no role-play. */
export function courseOfQuestions({ courses }: Library): Course {
  const course = [...courses.values()].find(({ assessment }) => assessment.scenarios.length === 0);
  if (!course) throw new Error('There is no course without role-plays in its papers.');
  return course;
}
