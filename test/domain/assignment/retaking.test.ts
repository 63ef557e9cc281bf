import { describe, expect, test } from 'vitest';
import type { Band } from '../../../src/domain/assessment/band.ts';
import { historyOf, mayAttempt } from '../../../src/domain/assessment/retake.ts';
import { isFailed, retakingOf } from '../../../src/domain/assignment/retaking.ts';
import { usedIn } from '../../../src/domain/certificate/in-cycle.ts';
import { summaryOf } from '../../../src/domain/people/summary.ts';
import { daysOn } from '../../support/clock.ts';
import { course as courseOf, library } from '../../support/library.ts';
import * as make from '../../support/make.ts';

const course = courseOf({ lessons: [] });
const LIBRARY = library({ courses: [course] });
const RETAKES = { attempts: 3, waitHours: 24 };

/** An attempt handed in on a day. */
const handedIn = (day: number, band: Band) =>
  make.submittedAttempt({
    ...{ id: make.id(`on-${day}`), course: course.id, startedAt: daysOn(day), submittedAt: daysOn(day) },
    result: make.result({ band, missed: [] }),
  });

/** Failed three times and passed by a granted attempt; the next cycle of the certificate begins on day 300. */
const BEFORE = [handedIn(1, 'fail'), handedIn(3, 'fail'), handedIn(5, 'fail'), handedIn(8, 'pass')];
const since = daysOn(300);
const now = daysOn(320);

describe('attempts at a course that is taken again for a certificate', () => {
  const renewing = make.record({
    attempts: [...BEFORE, handedIn(310, 'fail')],
    granted: { [course.id]: [daysOn(6), daysOn(315)] },
  });

  test('are those of this cycle, used and granted, as HR sees it and as the person is told', () => {
    const retaking = retakingOf(LIBRARY, course, summaryOf(renewing), { retakes: RETAKES, now, since });
    expect(retaking).toMatchObject({ state: 'open', used: 1, allowed: 4 });
    const history = historyOf(renewing, course, since);
    expect([usedIn(history), history.granted]).toEqual([1, 1]);
  });

  test('granted in an earlier cycle are over with it', () => {
    const failing = make.record({
      attempts: [...BEFORE, handedIn(302, 'fail'), handedIn(305, 'fail'), handedIn(310, 'fail')],
      granted: { [course.id]: [daysOn(6)] },
    });
    const retaking = retakingOf(LIBRARY, course, summaryOf(failing), { retakes: RETAKES, now, since });
    expect(retaking).toMatchObject({ state: 'no-attempts-left', used: 3, allowed: 3 });
    const asking = { retakes: RETAKES, now };
    expect(mayAttempt(LIBRARY, course, historyOf(failing, course, since), asking)).toMatchObject({
      reason: 'no-attempts-left',
    });
    // Without a cycle all count: seven used of four.
    expect(historyOf(failing, course)).toMatchObject({ granted: 1 });
  });

  test('failed before this cycle ask for no retake in it, and a pass before it ends none', () => {
    const failed = (attempts: typeof BEFORE, from?: Date) =>
      isFailed(summaryOf(make.record({ attempts })).courses[course.id]!, from);
    expect(failed(BEFORE.slice(0, 3))).toBe(true);
    expect(failed(BEFORE.slice(0, 3), since)).toBe(false);
    expect(failed([...BEFORE, handedIn(310, 'fail')], since)).toBe(true);
    expect(failed([...BEFORE, handedIn(310, 'fail')])).toBe(false);
    expect(failed([...BEFORE, handedIn(305, 'pass'), handedIn(310, 'fail')], since)).toBe(false);
  });
});
