import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Attempt, SubmittedAttempt } from '../../../src/domain/assessment/attempt.ts';
import { BANDS, type Band } from '../../../src/domain/assessment/band.ts';
import { type CourseHistory, eligibility, mayAttempt } from '../../../src/domain/assessment/retake.ts';
import { daysOn, hoursOn, MORNING } from '../../support/clock.ts';
import { course as courseOf, lesson, library } from '../../support/library.ts';
import { attempt, id, lessonProgress, result, submittedAttempt } from '../../support/make.ts';

const course = courseOf({
  lessons: [lesson('greet', ['greet-first', 'volume']), lesson('cards', ['both-hands']), lesson('doors', ['see-off'])],
});
const LIBRARY = library({ courses: [course] });
const POLICY = { attempts: 3, waitHours: 24 };
/** Every lesson was finished before the first attempt. */
const FINISHED = Object.fromEntries(
  course.lessons.map(({ id: name }) => [name, lessonProgress({ finishedAt: daysOn(-10) })]),
);

const UNDONE = { course: course.id, finished: false, drills: [], done: false };

/** An attempt handed in so many hours before {@link MORNING}. */
const handedIn = (band: Band, hoursAgo: number, missed: readonly string[] = ['both-hands']): SubmittedAttempt =>
  submittedAttempt({
    id: id(`${band}-${hoursAgo}`),
    submittedAt: hoursOn(-hoursAgo),
    result: result({ band, missed: missed.map((norm) => id(norm)) }),
  });
const redone = (name: string, hoursAgo: number) => ({
  ...FINISHED,
  [name]: lessonProgress({ finishedAt: hoursOn(-hoursAgo) }),
});
const asked = (attempts: readonly Attempt[], change: Partial<CourseHistory> = {}, now = MORNING) =>
  mayAttempt(LIBRARY, course, { attempts, lessons: FINISHED, granted: 0, ...change }, { retakes: POLICY, now });

describe('the first attempt', () => {
  test('opens when every lesson is finished', () => {
    expect(asked([])).toEqual({ ok: true, attemptNumber: 1 });
  });
  test('waits for lessons that were never opened, or opened and not finished', () => {
    const { finishedAt: _, ...opened } = lessonProgress();
    const lessons = { greet: lessonProgress(), cards: opened };
    expect(asked([], { lessons })).toEqual({ ok: false, reason: 'lessons-unfinished', lessons: ['cards', 'doors'] });
  });
});

describe('while an attempt is open', () => {
  test('no other one opens, whatever else is true', () => {
    const open = attempt();
    expect(asked([handedIn('fail', 48), open], { lessons: {} })).toEqual({
      ok: false,
      reason: 'attempt-open',
      attempt: open,
    });
  });
});

describe('after a fail', () => {
  test('the lessons of the missed norms are to be done again, in the order of the course', () => {
    expect(asked([handedIn('fail', 48, ['see-off', 'volume', 'never-taught'])])).toEqual({
      ok: false,
      reason: 'lessons-to-redo',
      plan: [
        { ...UNDONE, lesson: 'greet', norms: ['volume'] },
        { ...UNDONE, lesson: 'doors', norms: ['see-off'] },
      ],
      opensAt: hoursOn(-24),
    });
  });

  test('a lesson counts as done again when it was finished after the attempt, not before', () => {
    expect(asked([handedIn('fail', 48)], { lessons: redone('cards', 49) })).toMatchObject({
      reason: 'lessons-to-redo',
    });
    expect(asked([handedIn('fail', 48)], { lessons: redone('cards', 48) })).toMatchObject({
      reason: 'lessons-to-redo',
    });
    expect(asked([handedIn('fail', 48)], { lessons: redone('cards', 47) })).toEqual({ ok: true, attemptNumber: 2 });
  });

  test('with lessons to do, it also says when the wait is over', () => {
    expect(asked([handedIn('fail', 1)])).toMatchObject({ reason: 'lessons-to-redo', opensAt: hoursOn(23) });
  });

  test('the lessons done, the wait must be over: it is at the very second', () => {
    const history = { lessons: redone('cards', 1) };
    const second = 1000;
    const at = (milliseconds: number) => new Date(hoursOn(-2).getTime() + 24 * 3_600_000 + milliseconds);
    const opensAt = at(0);
    expect(asked([handedIn('fail', 2)], history, at(-second))).toEqual({ ok: false, reason: 'too-soon', opensAt });
    expect(asked([handedIn('fail', 2)], history, at(-1))).toEqual({ ok: false, reason: 'too-soon', opensAt });
    expect(asked([handedIn('fail', 2)], history, at(0))).toEqual({ ok: true, attemptNumber: 2 });
  });

  test('without a wait in the policy the retake opens at once', () => {
    const history = { attempts: [handedIn('fail', 1)], lessons: redone('cards', 0.5), granted: 0 };
    const asking = { retakes: { attempts: 3, waitHours: 0 }, now: MORNING };
    expect(mayAttempt(LIBRARY, course, history, asking)).toEqual({ ok: true, attemptNumber: 2 });
  });

  test('with no lesson to redo only the wait counts', () => {
    expect(asked([handedIn('fail', 48, ['never-taught'])])).toEqual({ ok: true, attemptNumber: 2 });
  });

  test('the plan and the wait follow the latest attempt', () => {
    const twice = [handedIn('fail', 72, ['see-off']), handedIn('fail', 48, ['both-hands'])];
    expect(asked(twice)).toMatchObject({
      plan: [{ ...UNDONE, lesson: 'cards', norms: ['both-hands'] }],
      opensAt: hoursOn(-24),
    });
  });
});

describe('after a pass', () => {
  test('only the wait stands before a try to improve', () => {
    expect(asked([handedIn('pass', 1)])).toEqual({ ok: false, reason: 'too-soon', opensAt: hoursOn(23) });
    expect(asked([handedIn('pass', 24)])).toEqual({ ok: true, attemptNumber: 2 });
  });
  test('so it is when the try to improve failed', () => {
    expect(asked([handedIn('good', 72), handedIn('fail', 1)])).toMatchObject({ reason: 'too-soon' });
    expect(asked([handedIn('good', 72), handedIn('fail', 48)])).toEqual({ ok: true, attemptNumber: 3 });
  });
});

describe('the number of attempts', () => {
  const three = [handedIn('fail', 240), handedIn('fail', 180), handedIn('fail', 120)];
  const lessons = redone('cards', 1);

  test('ends at the limit, passed or not', () => {
    expect(asked(three, { lessons })).toEqual({ ok: false, reason: 'no-attempts-left' });
    expect(asked([handedIn('pass', 240), ...three.slice(1)])).toEqual({ ok: false, reason: 'no-attempts-left' });
  });
  test('goes on by as many as HR grants', () => {
    expect(asked(three, { lessons, granted: 1 })).toEqual({ ok: true, attemptNumber: 4 });
    expect(asked([...three, handedIn('fail', 60)], { lessons, granted: 1 })).toEqual({
      ok: false,
      reason: 'no-attempts-left',
    });
    expect(asked([...three, handedIn('fail', 60)], { lessons, granted: 2 })).toEqual({ ok: true, attemptNumber: 5 });
  });
  test('a granted attempt has its lessons and its wait like any other', () => {
    expect(asked(three, { granted: 1 })).toMatchObject({ reason: 'lessons-to-redo' });
    expect(asked([...three.slice(1), handedIn('fail', 2)], { granted: 1, lessons })).toMatchObject({
      reason: 'too-soon',
    });
  });
});

describe('an annulled attempt', () => {
  const annulled = { at: MORNING, by: id<'person'>('wang-fang'), why: 'decided', reason: '停电' } as const;
  test('neither counts, nor is waited for, nor asks for anything', () => {
    const three = [240, 180, 1].map((hours) => ({ ...handedIn('fail', hours), annulled }));
    expect(asked(three)).toEqual({ ok: true, attemptNumber: 4 });
    const before = handedIn('fail', 48, ['see-off']);
    expect(asked([before, ...three])).toMatchObject({ plan: [{ lesson: 'doors' }], opensAt: hoursOn(-24) });
  });
  test('that was never handed in is not in hand any more', () => {
    expect(asked([attempt({ annulled })])).toEqual({ ok: true, attemptNumber: 2 });
  });
});

describe('what there is to tell', () => {
  const tell = (attempts: readonly Attempt[], granted = 0) =>
    eligibility(LIBRARY, course, { attempts, lessons: FINISHED, granted }, { retakes: POLICY, now: MORNING });
  test('says how many attempts were started, are allowed and were granted, and from when the next one opens', () => {
    expect(tell([handedIn('fail', 48), attempt()], 2)).toMatchObject({
      ...{ used: 2, limit: 3, granted: 2, opensAt: hoursOn(-24) },
      plan: [{ lesson: 'cards' }],
    });
    expect(tell([])).toEqual({
      ...{ permission: { ok: true, attemptNumber: 1 }, plan: [], used: 0, limit: 3, granted: 0 },
    });
  });
  test('names plan and moment also when no attempt is left, so that people can study until HR grants one', () => {
    const three = [handedIn('fail', 240), handedIn('fail', 180), handedIn('fail', 1)];
    expect(tell(three)).toMatchObject({
      ...{ permission: { reason: 'no-attempts-left' }, plan: [{ lesson: 'cards', done: false }], opensAt: hoursOn(23) },
    });
  });
  test('counts an attempt that its time limit closed from its end', () => {
    const closed = submittedAttempt({
      endsAt: hoursOn(-3),
      submittedAt: hoursOn(-3),
      result: result({ band: 'fail' }),
    });
    expect(tell([closed]).opensAt).toEqual(hoursOn(21));
  });
});

test('whatever was before: time and finished lessons only ever open the next attempt, they never close it', () => {
  const anyAttempts = fc
    .array(fc.tuple(fc.constantFrom(...BANDS), fc.constantFrom('greet-first', 'both-hands', 'see-off')), {
      maxLength: 4,
    })
    .map((all) => all.map(([band, missed], at) => handedIn(band, 24 * (all.length - at), [missed])));
  fc.assert(
    fc.property(anyAttempts, fc.nat(2), fc.nat(72), fc.nat(72), (attempts, granted, hours, more) => {
      const lessons = Object.fromEntries(
        course.lessons.map(({ id: name }) => [name, lessonProgress({ finishedAt: hoursOn(-0.5) })]),
      );
      const before = asked(attempts, { granted, lessons }, hoursOn(hours));
      if (before.ok) expect(asked(attempts, { granted, lessons }, hoursOn(hours + more))).toEqual(before);
      const unread = asked(attempts, { granted }, hoursOn(hours));
      if (unread.ok) expect(before).toEqual(unread);
    }),
  );
});
