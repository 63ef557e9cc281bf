import { describe, expect, test } from 'vitest';
import type { Attempt } from '../../../src/domain/assessment/attempt.ts';
import type { Appeal } from '../../../src/domain/assessment/fairness/appeal.ts';
import type { Person } from '../../../src/domain/people/person.ts';
import { closeEverybodys } from '../../../src/usecases/assessment/close-expired.ts';
import { saveAnswers } from '../../../src/usecases/assessment/save-answers.ts';
import { submitAttempt } from '../../../src/usecases/assessment/submit-attempt.ts';
import type { Needs } from '../../../src/usecases/needs.ts';
import { changeOrganisation } from '../../../src/usecases/organisation/change-organisation.ts';
import { setActive } from '../../../src/usecases/people/account/set-active.ts';
import {
  type AttemptFilter,
  attemptFilterFrom,
  downloadAttempts,
  listAttempts,
} from '../../../src/usecases/results/list-attempts.ts';
import { showOverview } from '../../../src/usecases/results/show-overview.ts';
import { erasePerson } from '../../../src/usecases/rights/erase-person.ts';
import { answersTo, begin, expectOk, playBest, sit, studyAll } from '../../support/learner.ts';
import { auditEntry } from '../../support/make.ts';
import { COURSE, office } from '../../support/office.ts';

/**
 * On Monday morning in Shanghai, Chen Bo failed; Zhao Min began and came back no more, which was closed on Tuesday.
 * Then Li Na left the page twice, answered everything at once and passed, and Sun Hao has just begun.
 */
async function twoDays() {
  const world = await office();
  const { needs, zhaoMin, liNa, sunHao, chenBo } = world;
  for (const who of [zhaoMin, liNa, sunHao, chenBo]) await studyAll(needs, who);
  const failed = await begin(needs, chenBo);
  needs.clock.passMinutes(20);
  const wrong = answersTo(needs, failed, () => true);
  await expectOk(submitAttempt(needs, chenBo, { attempt: failed.id, answers: wrong }));
  const late = await begin(needs, zhaoMin);
  needs.clock.passDays(1);
  await closeEverybodys(needs);
  needs.clock.passMinutes(1);
  const passed = await sitInHaste(needs, liNa);
  needs.clock.passMinutes(1);
  const open = await begin(needs, sunHao);
  return { ...world, failed, late, passed, open };
}

/** Leaves the page twice, and answers everything at once. */
async function sitInHaste(needs: Needs, who: Person): Promise<Attempt> {
  const attempt = await begin(needs, who);
  await expectOk(saveAnswers(needs, who, { attempt: attempt.id, answers: {}, left: 2 }));
  await playBest(needs, who, attempt);
  await expectOk(submitAttempt(needs, who, { attempt: attempt.id, answers: answersTo(needs, attempt) }));
  return attempt;
}

const appealOf = (needs: Needs, { id }: Attempt): Appeal => ({
  ...{ id: `appeal-${id}`, attempt: id, text: '请再看一遍第三题。', at: needs.now() },
});

describe('the list of attempts', () => {
  test('has those in hand and the latest submitted ones, newest first, with what was noticed', async () => {
    const { needs, hr, open, passed } = await twoDays();
    const { rows, count } = await expectOk(listAttempts(needs, hr, {}));
    expect(rows.map(({ person, state, band }) => [person.name, state, band])).toEqual([
      ['孙浩', 'in-hand', undefined],
      ['李娜', 'submitted', 'excellent'],
      ['赵敏', 'by-time', 'fail'],
      ['陈波', 'submitted', 'fail'],
    ]);
    expect(count).toBe(4);
    expect(rows[0]).toMatchObject({ attempt: open.id, at: open.startedAt, endsAt: open.endsAt });
    expect(rows[1]).toMatchObject({ attempt: passed.id, at: passed.startedAt });
    expect(rows[1]?.conduct).toEqual({ left: 2, quick: passed.paper.questions.length });
    expect(rows.filter(({ conduct }) => conduct)).toHaveLength(1);
  });

  test('has a retake in hand beside the result before it, and only the latest result', async () => {
    const { needs, hr, liNa } = await twoDays();
    const ofLiNa = async () => (await expectOk(listAttempts(needs, hr, { search: '00017' }))).rows;
    needs.clock.passDays(1);
    const again = await begin(needs, liNa);
    expect((await ofLiNa()).map(({ state }) => state)).toEqual(['in-hand', 'submitted']);
    needs.clock.passMinutes(1);
    await expectOk(submitAttempt(needs, liNa, { attempt: again.id, answers: {} }));
    expect(await ofLiNa()).toMatchObject([{ attempt: again.id, state: 'submitted', band: 'fail' }]);
  });

  test.each<{ filter: AttemptFilter; found: string[] }>([
    { filter: { state: 'in-hand' }, found: ['孙浩'] },
    { filter: { state: 'submitted' }, found: ['李娜', '陈波'] },
    { filter: { state: 'by-time' }, found: ['赵敏'] },
    { filter: { state: 'noticed' }, found: ['李娜'] },
    { filter: { state: 'appealed' }, found: [] },
    { filter: { department: '客服中心' }, found: ['陈波'] },
    { filter: { course: COURSE, search: '00016' }, found: ['赵敏'] },
    { filter: { course: 'karate' }, found: [] },
    { filter: { search: '娜' }, found: ['李娜'] },
    { filter: { search: '娜', state: 'by-time' }, found: [] },
  ])('with %j', async ({ filter, found }) => {
    const { needs, hr } = await twoDays();
    const { rows } = await expectOk(listAttempts(needs, hr, filter));
    expect(rows.map(({ person }) => person.name)).toEqual(found);
  });

  test('counts the days of a period, the first and the last included, in the organisation’s time zone', async () => {
    const { needs, hr } = await twoDays();
    const found = async (filter: AttemptFilter) =>
      (await expectOk(listAttempts(needs, hr, filter))).rows.map(({ person }) => person.name);
    expect(await found({ since: '2026-03-09', until: '2026-03-09' })).toEqual(['赵敏', '陈波']);
    expect(await found({ until: '2026-03-09' })).toEqual(['赵敏', '陈波']);
    expect(await found({ since: '2026-03-09' })).toEqual(['孙浩', '李娜', '赵敏', '陈波']);
    expect(await found({ since: '2026-03-10', until: '2026-03-09' })).toEqual([]);
    await changeOrganisation(needs, hr, { name: '礼成燃气', timeZone: 'Pacific/Honolulu', language: 'zh-CN' });
    expect(await found({ since: '2026-03-09', until: '2026-03-09' })).toEqual(['孙浩', '李娜']);
  });

  test('says which attempts have an appeal that is not decided, earlier ones too', async () => {
    const { needs, hr, liNa, chenBo, failed, passed } = await twoDays();
    await needs.store.appeal(chenBo.id, appealOf(needs, failed));
    await needs.store.appeal(liNa.id, appealOf(needs, passed));
    const appealed = async () => (await expectOk(listAttempts(needs, hr, { state: 'appealed' }))).rows;
    const rows = await appealed();
    expect(rows.map(({ attempt }) => attempt)).toEqual([passed.id, failed.id]);
    expect(rows[0]).toMatchObject({ appealedAt: needs.now(), conduct: { left: 2 } });

    needs.clock.passDays(1);
    await sit(needs, liNa, 'wrong');
    expect(await appealed()).toEqual(rows);
    const decided = { decidedAt: needs.now(), decidedBy: hr.id, verdict: 'dismissed', reason: '评分无误' } as const;
    await needs.store.decideAppeal(liNa.id, `appeal-${passed.id}`, { appeal: decided }, auditEntry());
    expect((await appealed()).map(({ attempt }) => attempt)).toEqual([failed.id]);
  });

  test('leaves out attempts that were annulled, people who left and those who were erased', async () => {
    const { needs, hr, sunHao, liNa, chenBo, open } = await twoDays();
    const inHand = async () => (await expectOk(showOverview(needs, hr))).inHand;
    expect(await inHand()).toBe(1);
    const annulment = { at: needs.now(), by: hr.id, why: 'decided', reason: '系统故障' } as const;
    await needs.store.annulAttempt(sunHao.id, open.id, annulment, auditEntry());
    expect(await inHand()).toBe(0);
    for (const { id: person } of [liNa, chenBo]) await setActive(needs, hr, { person, active: false });
    await expectOk(erasePerson(needs, hr, { person: chenBo.id, number: chenBo.number, reason: '本人要求' }));
    const { rows } = await expectOk(listAttempts(needs, hr, {}));
    expect(rows.map(({ person }) => person.name)).toEqual(['赵敏']);
  });

  test('to take away is the same list, and that it was taken is on record without the name searched for', async () => {
    const { needs, hr } = await twoDays();
    const filter = { search: '娜', state: 'noticed' } as const;
    const { rows } = await expectOk(downloadAttempts(needs, hr, filter));
    expect(rows).toEqual((await expectOk(listAttempts(needs, hr, filter))).rows);
    expect(await needs.store.audit({ limit: 1 })).toMatchObject([
      { act: 'attempts-downloaded', after: { search: true, state: 'noticed', rows: 1 } },
    ]);
  });

  test('takes from an address only what means something', () => {
    const query = new URLSearchParams('state=suspicious&department=&since=2026-02-30&until=2026-3-1&search=%20娜');
    expect(attemptFilterFrom(query)).toEqual({ until: '2026-03-01', search: '娜' });
    expect(attemptFilterFrom(new URLSearchParams('state=by-time'))).toEqual({ state: 'by-time' });
  });
});
