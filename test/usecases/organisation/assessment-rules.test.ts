import { describe, expect, test } from 'vitest';
import { type AssessmentRules, DEFAULT_RULES, rulesFor } from '../../../src/domain/assessment/policy.ts';
import { showCourse } from '../../../src/usecases/learning/show-course.ts';
import { organisationOf } from '../../../src/usecases/needs.ts';
import { countWaiting } from '../../../src/usecases/organisation/count-waiting.ts';
import { assessmentRulesSeen, setAssessmentRules } from '../../../src/usecases/organisation/set-assessment-rules.ts';
import { begin, expectOk, sit, studyAll } from '../../support/learner.ts';
import { id } from '../../support/make.ts';
import { COURSE, type Office, office } from '../../support/office.ts';

const STRICT: AssessmentRules = {
  bands: { from: { excellent: 95, good: 85, pass: 70 }, floors: { excellent: 85, good: 70 } },
  retakes: { attempts: 2, waitHours: 48 },
  guard: true,
};
/** As a form shown just now would set them. */
const set = async ({ needs, hr }: Office, rules: Partial<AssessmentRules>, course?: typeof COURSE) =>
  setAssessmentRules(needs, hr, { seen: assessmentRulesSeen(await organisationOf(needs), course), course, rules });
const inForce = async ({ needs }: Office, course = COURSE) => rulesFor(await organisationOf(needs), course);
const withBands = (change: Partial<AssessmentRules['bands']['from']>, floors = DEFAULT_RULES.bands.floors) => ({
  ...DEFAULT_RULES,
  bands: { from: { ...DEFAULT_RULES.bands.from, ...change }, floors },
});

describe('rules of assessment', () => {
  test('are set for all courses, with before and after in the audit trail', async () => {
    const world = await office();
    expect(await set(world, STRICT)).toEqual({ ok: true });
    expect(await inForce(world)).toEqual(STRICT);
    expect(await world.needs.store.audit({ limit: 1 })).toMatchObject([
      {
        ...{ act: 'assessment-rules-set', byName: '王芳' },
        before: { excellent: 90, good: 80, pass: 60, floorExcellent: 80, floorGood: 60, attempts: 3, waitHours: 24 },
        after: { excellent: 95, good: 85, pass: 70, attempts: 2, waitHours: 48, guard: true },
      },
    ]);
  });

  test('are set otherwise for one course, in part: the rest follows what is set for all', async () => {
    const world = await office();
    expect(await set(world, { retakes: STRICT.retakes }, COURSE)).toEqual({ ok: true });
    await set(world, { ...DEFAULT_RULES, bands: STRICT.bands });
    expect(await inForce(world)).toEqual({ bands: STRICT.bands, retakes: STRICT.retakes, guard: false });
    expect(await inForce(world, id('telephone'))).toMatchObject({ retakes: DEFAULT_RULES.retakes });
    expect(await set(world, {}, COURSE)).toEqual({ ok: true });
    expect((await organisationOf(world.needs)).courseRules).toEqual({});
    expect((await world.needs.store.audit({ limit: 1 }))[0]).toMatchObject({ after: { course: COURSE } });
  });

  test('that are as they were leave no entry', async () => {
    const world = await office();
    const before = await world.needs.store.audit({ limit: 9 });
    expect(await set(world, DEFAULT_RULES)).toEqual({ ok: true });
    expect(await world.needs.store.audit({ limit: 9 })).toEqual(before);
  });

  test('of a course that is not there are refused', async () => {
    expect(await set(await office(), {}, id('karate'))).toEqual({ ok: false, reason: 'no-such-course' });
  });

  test('are not overwritten when another officer changed them since, not even at the same moment', async () => {
    const world = await office();
    const seen = assessmentRulesSeen(await organisationOf(world.needs));
    const both = [STRICT, { ...STRICT, guard: false }].map((rules) =>
      setAssessmentRules(world.needs, world.hr, { seen, rules }),
    );
    const movedOn = expect.objectContaining({ ok: false, reason: 'settings-moved-on' });
    expect(await Promise.all(both)).toEqual([{ ok: true }, movedOn]);
    expect(await inForce(world)).toEqual(STRICT);
    expect(await setAssessmentRules(world.needs, world.hr, { seen, rules: DEFAULT_RULES })).toEqual(movedOn);
    const ofCourse = assessmentRulesSeen(await organisationOf(world.needs), COURSE);
    const form = { seen: ofCourse, course: COURSE, rules: { guard: false } };
    expect(await setAssessmentRules(world.needs, world.hr, form)).toEqual({ ok: true });
  });

  test.each<[string, Partial<AssessmentRules>, string | undefined]>([
    ['thresholds that rise by one', withBands({ pass: 1, good: 2, excellent: 3 }), undefined],
    ['excellent only for full points', withBands({ excellent: 100 }), undefined],
    ['more than full points', withBands({ excellent: 101 }), 'bands-out-of-order'],
    ['a pass for nothing', withBands({ pass: 0 }), 'bands-out-of-order'],
    ['pass and good the same', withBands({ pass: 80 }), 'bands-out-of-order'],
    ['good and excellent the same', withBands({ good: 90 }), 'bands-out-of-order'],
    ['part of a per cent', withBands({ pass: 60.5 }), 'bands-out-of-order'],
    ['a number left blank', withBands({ good: Number.NaN }), 'bands-out-of-order'],
    ['no floors', withBands({}, { excellent: 0, good: 0 }), undefined],
    ['a floor for good above that for excellent', withBands({}, { excellent: 60, good: 61 }), 'floors-out-of-order'],
    ['a floor below nothing', withBands({}, { excellent: 60, good: -1 }), 'floors-out-of-order'],
    ['a floor above everything', withBands({}, { excellent: 101, good: 60 }), 'floors-out-of-order'],
    ['one attempt and no wait', { retakes: { attempts: 1, waitHours: 0 } }, undefined],
    ['twenty attempts and thirty days', { retakes: { attempts: 20, waitHours: 720 } }, undefined],
    ['no attempt', { retakes: { attempts: 0, waitHours: 24 } }, 'attempts-out-of-bounds'],
    ['twenty-one attempts', { retakes: { attempts: 21, waitHours: 24 } }, 'attempts-out-of-bounds'],
    ['a wait below nothing', { retakes: { attempts: 3, waitHours: -1 } }, 'wait-out-of-bounds'],
    ['a wait of more than thirty days', { retakes: { attempts: 3, waitHours: 721 } }, 'wait-out-of-bounds'],
  ])('%s', async (_, rules, reason) => {
    const world = await office();
    const outcome = await set(world, rules, COURSE);
    if (!reason) expect(outcome).toEqual({ ok: true });
    else expect(outcome).toMatchObject({ ok: false, reason });
  });
});

describe('a change of rules', () => {
  test('leaves results and attempts under way as they were; attempts from then on are graded by it', async () => {
    const world = await office();
    const { needs, liNa, sunHao } = world;
    for (const who of [liNa, sunHao]) await studyAll(needs, who);
    const before = await sit(needs, liNa, 'wrong');
    const open = await begin(needs, sunHao);
    await set(world, { ...STRICT, retakes: DEFAULT_RULES.retakes });
    const [kept] = (await needs.store.record(liNa.id))?.attempts ?? [];
    expect(kept).toEqual(before);
    expect((await sit(needs, sunHao, 'right')).policy).toEqual(open.policy);
    needs.clock.passHours(24);
    await studyAll(needs, liNa);
    expect((await begin(needs, liNa)).policy).toMatchObject({ ...STRICT.bands, guard: true });
  });

  test('of limits and waits holds at once, also for who is waiting; it tells how many that are, and would be', async () => {
    const world = await office();
    const { needs, hr, liNa } = world;
    await studyAll(needs, liNa);
    await sit(needs, liNa, 'wrong');
    needs.clock.passHours(1);
    await studyAll(needs, liNa);
    const counted = async (course?: typeof COURSE) => expectOk(countWaiting(needs, hr, course));
    expect(await counted()).toEqual({ ok: true, waiting: 1, usedUp: 0 });
    expect(await counted(id('telephone'))).toEqual({ ok: true, waiting: 0, usedUp: 0 });
    const under = async (attempts: number, waitHours: number, course?: typeof COURSE) =>
      expectOk(countWaiting(needs, hr, course, { retakes: { attempts, waitHours } }));
    expect(await under(3, 1)).toEqual({ ok: true, waiting: 0, usedUp: 0 });
    expect(await under(1, 24, COURSE)).toEqual({ ok: true, waiting: 1, usedUp: 1 });
    expect(await under(1, 1, id('telephone'))).toEqual({ ok: true, waiting: 0, usedUp: 0 });
    const may = async () => (await showCourse(needs, liNa, COURSE))?.permission;
    expect(await may()).toMatchObject({ reason: 'too-soon' });
    await set(world, { retakes: { attempts: 3, waitHours: 1 } }, COURSE);
    expect(await may()).toMatchObject({ ok: true, attemptNumber: 2 });
    expect(await counted(COURSE)).toEqual({ ok: true, waiting: 0, usedUp: 0 });
    await set(world, { retakes: { attempts: 1, waitHours: 1 } }, COURSE);
    expect(await may()).toMatchObject({ reason: 'no-attempts-left' });
    expect(await counted()).toEqual({ ok: true, waiting: 0, usedUp: 1 });
  });
});
