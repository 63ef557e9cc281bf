import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Attempt } from '../../../src/domain/assessment/attempt.ts';
import { isInForce } from '../../../src/domain/assessment/attempt.ts';
import { BANDS, passes } from '../../../src/domain/assessment/band.ts';
import { bestOf } from '../../../src/domain/assessment/best.ts';
import { isDone, type Studied } from '../../../src/domain/assessment/plan.ts';
import { type CourseHistory, eligibility } from '../../../src/domain/assessment/retake.ts';
import type { Course } from '../../../src/domain/library/course.ts';
import { newRecord } from '../../../src/domain/people/record.ts';
import { drilled, finished, opened } from '../../../src/store/decisions/learning.ts';
import { daysOn, hoursOn, MORNING } from '../../support/clock.ts';
import { course as courseOf, lesson, library } from '../../support/library.ts';
import { id, lessonProgress, person, result, submittedAttempt } from '../../support/make.ts';
import { single } from '../../support/questions.ts';

const NORMS = ['n1', 'n2', 'n3', 'n4', 'taught-nowhere'];
const drills = (...names: string[]) => {
  const parts = names.map((name) => ({ kind: 'drill', question: id<'question'>(name) }) as const);
  return { body: { en: parts, 'zh-CN': parts } };
};
const course = courseOf({ lessons: [lesson('l1', ['n1', 'n2'], drills('d1', 'd2')), lesson('l2', ['n3'], drills())] });
const other: Course = courseOf({ id: id('other'), lessons: [lesson('l3', ['n4'], drills('d4'))] });
const LESSONS = [...course.lessons, ...other.lessons];
const LIBRARY = library({
  courses: [course, other],
  questions: ['1', '2', '4'].map((n) => single('x', ['y'], { id: id(`d${n}`), norms: [id(`n${n}`)] })),
});
const FINISHED: Studied = Object.fromEntries(
  LESSONS.map(({ id: name }) => [
    name,
    lessonProgress({ finishedAt: daysOn(-30), drills: { d1: true, d2: true, d4: true } }),
  ]),
);

const anyAttempts = fc
  .array(fc.record({ band: fc.constantFrom(...BANDS), missed: fc.subarray(NORMS), annulled: fc.boolean() }), {
    maxLength: 4,
  })
  .map((all) =>
    all.map(
      ({ band, missed, annulled }, at): Attempt =>
        submittedAttempt({
          ...{ id: id(`attempt-${at}`), number: at + 1, submittedAt: hoursOn(at - 24) },
          result: result({ band, missed: missed.map((norm) => id(norm)) }),
          ...(annulled && { annulled: { at: MORNING, by: id('hr'), why: 'decided', reason: '停电' } }),
        }),
    ),
  );
/** What somebody does, some minutes after what they did before. */
const anyDeeds = fc.array(
  fc.record({
    minutes: fc.integer({ min: 1, max: 600 }),
    deed: fc.constantFrom('open', 'finish', 'd1', 'd2', 'd4'),
    at: fc.nat(LESSONS.length - 1),
    right: fc.boolean(),
  }),
  { maxLength: 25 },
);
type Deed = (typeof anyDeeds extends fc.Arbitrary<infer All> ? All : never) extends (infer One)[] ? One : never;

function studied(lessons: Studied, { deed, at, right }: Deed, now: Date): Studied {
  const record = { ...newRecord(person()), lessons };
  const { id: name } = LESSONS[at] as (typeof LESSONS)[number];
  const decided =
    deed === 'open'
      ? opened(record, name, now)
      : deed === 'finish'
        ? finished(record, name, [], now)
        : drilled(record, deed === 'd4' ? id('l3') : id('l1'), { question: id(deed), right }, now);
  return decided.write?.lessons ?? lessons;
}
const told = (history: Partial<CourseHistory>, now = MORNING, waitHours = 24) =>
  eligibility(
    LIBRARY,
    course,
    { attempts: [], lessons: FINISHED, granted: 0, ...history },
    { retakes: { attempts: 3, waitHours }, now },
  );

test('studying in any order, right or wrong, with time going on, never closes what was open and never undoes a plan', () => {
  fc.assert(
    fc.property(anyAttempts, anyDeeds, fc.nat(2), fc.nat(48), (attempts, deeds, granted, waitHours) => {
      let now = MORNING;
      let lessons = FINISHED;
      let before = told({ attempts, lessons, granted }, now, waitHours);
      for (const deed of deeds) {
        now = new Date(now.getTime() + deed.minutes * 60_000);
        lessons = studied(lessons, deed, now);
        const after = told({ attempts, lessons, granted }, now, waitHours);
        if (before.permission.ok) expect(after.permission).toEqual(before.permission);
        for (const [at, { done, drills: planned }] of before.plan.entries()) {
          if (done) expect(after.plan[at]?.done).toBe(true);
          for (const [nth, { right }] of planned.entries())
            if (right) expect(after.plan[at]?.drills[nth]?.right).toBe(true);
        }
        before = after;
      }
    }),
  );
});

test('a plan is done exactly when every lesson of it is finished again and every drill of it right, and it can be done', () => {
  fc.assert(
    fc.property(anyAttempts, anyDeeds, (attempts, deeds) => {
      let now = MORNING;
      let lessons = FINISHED;
      for (const deed of deeds) {
        now = new Date(now.getTime() + deed.minutes * 60_000);
        lessons = studied(lessons, deed, now);
      }
      const { plan } = told({ attempts, lessons, granted: 9 }, now);
      expect(isDone(plan)).toBe(
        plan.every(({ finished: again, drills: asked }) => again && asked.every(({ right }) => right)),
      );
      for (const { lesson: name, drills: asked } of plan) {
        const at = LESSONS.findIndex(({ id: one }) => one === name);
        const deed = { at, minutes: 1, right: true };
        for (const { question } of asked) lessons = studied(lessons, { ...deed, deed: question as 'd1' }, now);
        lessons = studied(lessons, { ...deed, deed: 'finish' }, now);
      }
      expect(isDone(told({ attempts, lessons }, now).plan)).toBe(true);
      expect(told({ attempts, lessons, granted: 9 }, new Date(now.getTime() + daysOn(1).getTime())).permission.ok).toBe(
        true,
      );
    }),
  );
});

test('whoever has a pass in force needs no plan', () => {
  fc.assert(
    fc.property(anyAttempts, (attempts) => {
      const inForce = attempts.filter(isInForce);
      if (inForce.some(({ result: { band } }) => passes(band))) expect(told({ attempts }).plan).toEqual([]);
    }),
  );
});

test('annulled attempts neither count nor ask for anything: all is as if they had not been, but for the number of the next', () => {
  fc.assert(
    fc.property(anyAttempts, (attempts) => {
      const { permission, ...rest } = told({ attempts });
      const { permission: without, ...others } = told({ attempts: attempts.filter(isInForce) });
      expect(rest).toEqual(others);
      expect(permission.ok).toBe(without.ok);
    }),
  );
});

test('more granted attempts never take an attempt away', () => {
  fc.assert(
    fc.property(anyAttempts, fc.nat(3), fc.nat(3), (attempts, granted, more) => {
      const before = told({ attempts, granted }, daysOn(2));
      const after = told({ attempts, granted: granted + more }, daysOn(2));
      if (before.permission.ok) expect(after.permission).toEqual(before.permission);
    }),
  );
});

test('the best result is never lost: in whatever order, a further attempt leaves it or betters it', () => {
  const rank = (attempts: readonly Attempt[]) =>
    BANDS.indexOf(bestOf(attempts.filter(isInForce))?.result.band ?? 'fail');
  fc.assert(
    fc.property(
      anyAttempts.chain((all) => fc.shuffledSubarray(all, { minLength: all.length })),
      (attempts) => {
        for (let upTo = 1; upTo <= attempts.length; upTo++) {
          expect(rank(attempts.slice(0, upTo))).toBeLessThanOrEqual(rank(attempts.slice(0, upTo - 1)));
        }
        expect(bestOf(attempts.filter(isInForce))).toEqual(bestOf(attempts.filter(isInForce).toReversed()));
      },
    ),
  );
});
