import type { Course } from '../../../src/domain/library/course.ts';
import type { Library } from '../../../src/domain/library/library.ts';

/** The course that everything is measured with: the first that leads to a certificate. */
export function measuredCourse({ courses, programmes }: Library): Course {
  const [programme] = programmes.values();
  const course = programme?.courses[0] && courses.get(programme.courses[0]);
  if (!course) throw new Error('There is no programme with a course.');
  return course;
}
