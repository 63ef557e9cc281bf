import type { Course } from '../../../src/domain/library/course.ts';
import { measuredCourse } from './course.ts';
import { found, newHire, openSite, type Site } from './site.ts';
import { colleague, learned, signInAll, takeIn } from './staff.ts';

/**
 * Two people who finished every lesson: one will take the assessment, one will be sitting it.
 * @param place a data folder, or the address of a database
 */
export async function seeded(place: string): Promise<{ site: Site; course: Course; cookies: string[] }> {
  const site = await openSite(place);
  const officer = await found(site);
  const like = await newHire(site, officer);
  const people = [colleague(1), colleague(2)];
  await takeIn(
    site,
    officer,
    people.map((person) => learned(site, person)),
  );
  const cookies = await signInAll(site, like, people);
  const course = measuredCourse(site.library);
  await site.close();
  return { site, course, cookies };
}
