import { describe, expect, test } from 'vitest';
import { grantAttempt } from '../../../src/usecases/assessment/grant-attempt.ts';
import { invitePeople } from '../../../src/usecases/people/invite-people.ts';
import { copyOwn, copyPerson } from '../../../src/usecases/rights/copy-person.ts';
import type { PersonCopy } from '../../../src/usecases/rights/person-copy.ts';
import { MORNING } from '../../support/clock.ts';
import { begin, expectOk, sit, studyAll } from '../../support/learner.ts';
import * as make from '../../support/make.ts';
import { COURSE, office, PASSWORD } from '../../support/office.ts';

const client = { address: '192.0.2.1', agent: 'Mozilla/5.0 (iPhone) Mobile Safari/604' };

/** Li Na has passed and was granted an attempt; Sun Hao is in the middle of his. */
async function busy() {
  const world = await office();
  const { needs, hr, liNa, sunHao } = world;
  await needs.accounts.setPassword(liNa, PASSWORD);
  await needs.accounts.signIn({ number: liNa.number, password: PASSWORD }, client);
  await studyAll(needs, liNa);
  await sit(needs, liNa, 'right');
  await grantAttempt(needs, hr, { person: liNa.id, course: COURSE, reason: '当天生病，已交医院证明。' });
  await invitePeople(needs, hr, [liNa.id, sunHao.id]);
  await studyAll(needs, sunHao);
  await begin(needs, sunHao);
  const copied = (person: typeof liNa) => copyPerson(needs, hr, { person: person.id, language: 'en' });
  return { ...world, copied };
}

describe('a copy of everything about a person', () => {
  test('has their profile, account, lessons, attempts in words, certificates and audit entries', async () => {
    const { liNa, copied } = await busy();
    const { copy } = await expectOk(copied(liNa));
    expect(copy.profile).toMatchObject({ name: '李娜', number: '00017', supervisor: '赵敏', hired: '2026-03-02' });
    expect(copy.account?.sessions).toMatchObject([client]);
    expect(copy.lessons.length).toBeGreaterThan(2);
    expect(copy.granted).toEqual([{ course: expect.stringMatching(/\w/), attempts: 1 }]);
    expect(copy.certificates).toMatchObject([{ name: '李娜', band: 'excellent' }]);
    const [attempt] = copy.attempts;
    expect(attempt).toMatchObject({ number: 1, result: { band: 'excellent', missed: [] } });
    expect(attempt?.questions.length).toBeGreaterThan(5);
    expect(attempt?.questions[0]?.review?.parts.some(({ given }) => given !== undefined)).toBe(true);
    expect(attempt?.conduct).toMatchObject({ left: 0, quick: attempt?.questions.length, lastAt: expect.any(Date) });
    expect(attempt?.scenarios[0]?.said.length).toBeGreaterThan(2);
    expect(copy.audit.map(({ act }) => act)).toEqual([
      'people-imported',
      'attempt-granted',
      'person-invited',
      'person-copied',
    ]);
  });

  test('has what they practised and flagged, in words', async () => {
    const { needs, liNa } = await busy();
    const question = [...needs.library.questions.values()][0]!;
    await needs.store.practise(liNa.id, { question: question.id, card: make.card() }, '2026-03-09');
    await needs.store.flag(liNa.id, make.flag({ question: question.id, text: '您好' }));
    const { copy } = await expectOk(copyOwn(needs, liNa, 'en'));
    const prompt = question.prompt.en;
    expect(copy.practice).toEqual({ days: ['2026-03-09'], cards: [{ question: prompt, ...make.card() }] });
    expect(copy.flags).toMatchObject([{ question: prompt, text: '您好', at: MORNING }]);
  });

  test('has the days they practised on, but nothing of the questions, when HR takes it', async () => {
    const { needs, hr, liNa, copied } = await busy();
    const [question] = needs.library.questions.keys();
    for (const who of [liNa, hr]) {
      await needs.store.practise(who.id, { question: question!, card: make.card() }, '2026-03-09');
    }
    expect((await expectOk(copied(liNa))).copy.practice).toEqual({ days: ['2026-03-09'] });
    expect((await expectOk(copied(hr))).copy.practice.cards).toHaveLength(1);
  });

  test('has neither what opens an account nor what stands for people here', async () => {
    const { needs, liNa, copied } = await busy();
    const { copy } = await expectOk(copied(liNa));
    const { invitation } = (await needs.store.record(liNa.id))!;
    const text = JSON.stringify(copy);
    for (const secret of [PASSWORD, 'session-1', invitation!.nonce, '孙浩', '00018'])
      expect(text).not.toContain(secret);
  });

  test('gives no key to a paper in hand away', async () => {
    const { sunHao, copied } = await busy();
    const { copy } = await expectOk(copied(sunHao));
    expect(copy.attempts).toMatchObject([{ number: 1, answered: 0, questions: [] }]);
    expect(copy.attempts[0]).not.toHaveProperty('result');
  });

  test('is in the language of whoever asks', async () => {
    const { needs, liNa } = await busy();
    const titles = async (language: 'en' | 'zh-CN') =>
      (await expectOk(copyOwn(needs, liNa, language))).copy.attempts.map(({ course }) => course);
    expect((await titles('zh-CN'))[0]).toMatch(/\p{Script=Han}/u);
    expect((await titles('en'))[0]).not.toMatch(/\p{Script=Han}/u);
  });

  test('leaves an entry when HR takes it, and none when it is one’s own', async () => {
    const { needs, hr, liNa, copied } = await busy();
    await copied(liNa);
    expect((await needs.store.audit({ limit: 1 }))[0]).toMatchObject({ act: 'person-copied', by: hr.id, to: liNa.id });
    const before = await needs.store.audit({ limit: 99 });
    await expectOk(copyOwn(needs, liNa, 'en'));
    expect(await needs.store.audit({ limit: 99 })).toEqual(before);
  });
});

describe('one’s own copy', () => {
  const names = ({ audit }: PersonCopy) => JSON.stringify(audit);

  test('says who did it by what they are, not by name', async () => {
    const { needs, liNa } = await busy();
    const { copy } = await expectOk(copyOwn(needs, liNa, 'en'));
    expect(copy.audit.map(({ by }) => by)).toEqual(['hr', 'hr', 'hr']);
    expect(names(copy)).not.toContain('王芳');
    expect(copy.audit[1]).toMatchObject({ toName: '李娜', reason: '当天生病，已交医院证明。' });
  });

  test('of an HR officer names others, whom they may see anyway', async () => {
    const { needs, hr } = await busy();
    const { copy } = await expectOk(copyOwn(needs, hr, 'en'));
    expect(copy.audit.every(({ by }) => by === 'self')).toBe(true);
    expect(names(copy)).toContain('李娜');
    const { copy: later } = await expectOk(copyOwn(needs, { ...hr, hr: false }, 'en'));
    expect(names(later)).not.toMatch(/李娜|生病/);
  });
});

test('nobody gets a copy of somebody erased or unknown', async () => {
  const { needs, hr } = await office();
  const asked = copyPerson(needs, hr, { person: 'nobody', language: 'en' });
  expect(await asked).toEqual({ ok: false, reason: 'no-such-person' });
});
