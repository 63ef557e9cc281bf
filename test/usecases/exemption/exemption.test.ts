import { describe, expect, test } from 'vitest';
import type { Day } from '../../../src/domain/people/person.ts';
import { assignCourse } from '../../../src/usecases/assignment/assign-course.ts';
import { endExemption } from '../../../src/usecases/exemption/end-exemption.ts';
import { giveExemption } from '../../../src/usecases/exemption/give-exemption.ts';
import { ownExemptions, showExemptions } from '../../../src/usecases/exemption/show-exemptions.ts';
import { showHome } from '../../../src/usecases/learning/show-home.ts';
import { listPeople } from '../../../src/usecases/people/list-people.ts';
import { listResults } from '../../../src/usecases/results/list-results.ts';
import { showTeam } from '../../../src/usecases/team/show-team.ts';
import { expectOk } from '../../support/learner.ts';
import { COURSE, office } from '../../support/office.ts';

const REASON = '产假至五月底，见医院证明。';
const BACK = '提前返岗，可以继续学习。';

/** It is 9 March, and the course is due on 23 March. */
async function asked() {
  const world = await office();
  const { needs, hr, liNa } = world;
  await assignCourse(needs, hr, { course: COURSE, audience: { kind: 'everyone' }, due: { kind: 'days', days: 14 } });
  const give = (until?: Day, reason = REASON, who = hr) =>
    giveExemption(needs, who, { person: liNa.id, course: COURSE, reason, ...(until && { until }) });
  const end = async (who = hr) => {
    const [exemption] = (await needs.store.record(liNa.id))!.exemptions;
    return endExemption(needs, who, { person: liNa.id, exemption: exemption?.id ?? '', reason: BACK });
  };
  const due = async () => (await showHome(needs, liNa)).pending.map(({ standing }) => standing.due);
  return { ...world, give, end, due };
}

describe('an exemption', () => {
  test('takes the task away through its last day, and gives it back with the time that was left', async () => {
    const { needs, give, due } = await asked();
    needs.clock.passDays(4);
    expect(await due()).toEqual(['2026-03-23']);
    expect(await give('2026-05-31')).toEqual({ ok: true });
    expect(await due()).toEqual([]);
    needs.clock.passDays(79);
    expect(await due()).toEqual([]);
    needs.clock.passDays(1);
    expect(await due()).toEqual(['2026-06-10']);
  });

  test('leaves its person out of the lists of who has to do it, and the course open to them', async () => {
    const { needs, hr, liNa, give } = await asked();
    await give();
    const { rows } = await expectOk(listResults(needs, hr, { assigned: true }));
    expect(rows.map(({ person }) => person.id)).not.toContain(liNa.id);
    expect((await showHome(needs, liNa)).more.map(({ course }) => course.id)).toContain(COURSE);
  });

  test('is ended with a reason, and gives the task back the same day', async () => {
    const { needs, hr, liNa, give, end, due } = await asked();
    await give();
    needs.clock.passDays(30);
    expect(await end()).toEqual({ ok: true });
    expect(await due()).toEqual(['2026-04-21']);
    expect(await end()).toEqual({ ok: false, reason: 'no-such-exemption' });
    expect((await needs.store.audit({ limit: 1 }))[0]).toMatchObject({
      ...{ act: 'exemption-ended', by: hr.id, to: liNa.id, reason: BACK },
      before: { course: COURSE, exemptUntil: '' },
      after: { course: COURSE, exemptUntil: '2026-04-07' },
    });
    expect((await needs.store.audit({ limit: 2 }))[1]).toMatchObject({
      ...{ act: 'exemption-given', to: liNa.id, after: { course: COURSE, exemptUntil: '' }, reason: REASON },
    });
  });

  test('is seen with its reason by its person and HR; lists and their supervisor know the days alone', async () => {
    const { needs, hr, liNa, zhaoMin, give } = await asked();
    await give('2026-05-31');
    expect(await ownExemptions(needs, liNa)).toEqual([{ course: COURSE, until: '2026-05-31', reason: REASON }]);
    const { exemptions } = await expectOk(showExemptions(needs, hr, liNa.id));
    expect(exemptions).toMatchObject([{ now: true, by: '王芳', exemption: { reason: REASON, at: needs.now() } }]);
    const lists = [await listPeople(needs, hr, {}), await showTeam(needs, zhaoMin), await needs.store.people()];
    expect(JSON.stringify(lists)).not.toContain('产假');
    needs.clock.passDays(84);
    expect(await ownExemptions(needs, liNa)).toEqual([]);
  });

  test.each<{ because: string; until?: Day; reason?: string; refused: object }>([
    {
      because: 'a last day in the past',
      until: '2026-03-08',
      refused: { reason: 'exempt-in-past', fields: ['until'] },
    },
    { because: 'no reason', reason: '病假', refused: { reason: 'reason-length', fields: ['reason'] } },
  ])('is refused for $because', async ({ until, reason, refused }) => {
    const { give } = await asked();
    expect(await give(until, reason)).toEqual({ ok: false, ...refused });
  });

  test('may be for today alone, and is given once at a time', async () => {
    const { give } = await asked();
    expect(await give('2026-03-09')).toEqual({ ok: true });
    expect(await give()).toEqual({ ok: false, reason: 'exempt-already' });
  });

  test('is nothing that anybody gives or ends for themselves', async () => {
    const { needs, hr, liNa, give } = await asked();
    expect(await giveExemption(needs, hr, { person: hr.id, course: COURSE, reason: REASON })).toEqual({
      ok: false,
      reason: 'own-matter',
    });
    expect(await endExemption(needs, hr, { person: hr.id, exemption: 'any', reason: BACK })).toEqual({
      ok: false,
      reason: 'own-matter',
    });
    expect(await give(undefined, REASON, liNa)).toEqual({ ok: false, reason: 'not-allowed' });
  });
});
