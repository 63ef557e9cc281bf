import { describe, expect, test } from 'vitest';
import { showResult } from '../../../src/usecases/assessment/show-result.ts';
import { submitAttempt } from '../../../src/usecases/assessment/submit-attempt.ts';
import { showCertificate, verifyCertificate } from '../../../src/usecases/certificate/verify-certificate.ts';
import { showHome } from '../../../src/usecases/learning/show-home.ts';
import { importStaff } from '../../../src/usecases/people/import/import-staff.ts';
import { daysOn, MORNING } from '../../support/clock.ts';
import { answersTo, begin, playBest, sit, studyAll } from '../../support/learner.ts';
import { office, rows } from '../../support/office.ts';

/** Li Na has passed, excellently. */
async function certified() {
  const world = await office();
  await studyAll(world.needs, world.liNa);
  const attempt = await sit(world.needs, world.liNa, 'right');
  const [certificate] = (await world.needs.store.record(world.liNa.id))?.certificates ?? [];
  if (!certificate) throw new Error('No certificate was issued.');
  return { ...world, attempt, certificate };
}

describe('a pass', () => {
  test('earns the certificate at once, and it is on the result page and at home', async () => {
    const { needs, liNa, attempt, certificate } = await certified();
    expect(certificate).toMatchObject({
      programme: 'front-desk-onboarding',
      name: '李娜',
      band: 'excellent',
      issuedAt: MORNING,
      expiresAt: new Date('2027-03-09T01:00:00Z'),
    });
    expect(await showResult(needs, liNa, { attempt: attempt.id, language: 'en' })).toMatchObject({ certificate });
    expect(await showHome(needs, liNa)).toMatchObject({ certificates: [certificate] });
  });

  test('submitted twice at the same moment earns one', async () => {
    const { needs, liNa } = await office();
    await studyAll(needs, liNa);
    const attempt = await begin(needs, liNa);
    await playBest(needs, liNa, attempt);
    const submission = { attempt: attempt.id, answers: answersTo(needs, attempt) };
    await Promise.all([submitAttempt(needs, liNa, submission), submitAttempt(needs, liNa, submission)]);
    expect((await needs.store.record(liNa.id))?.certificates).toHaveLength(1);
  });

  test('a fail earns none', async () => {
    const { needs, liNa } = await office();
    await studyAll(needs, liNa);
    await sit(needs, liNa, 'wrong');
    expect((await needs.store.record(liNa.id))?.certificates).toEqual([]);
  });
});

describe('verifying a certificate', () => {
  test('tells anybody with the code what it says, who issued it and that it is valid', async () => {
    const { needs, certificate } = await certified();
    expect(await verifyCertificate(needs, certificate.code)).toEqual({
      certificate,
      programme: needs.library.programmes.get(certificate.programme),
      organisation: '礼成燃气',
      valid: true,
    });
  });

  test('tells that it has expired, from that moment on', async () => {
    const { needs, certificate } = await certified();
    needs.clock.set(new Date(certificate.expiresAt.getTime() - 1));
    expect(await verifyCertificate(needs, certificate.code)).toMatchObject({ valid: true });
    needs.clock.set(certificate.expiresAt);
    expect(await verifyCertificate(needs, certificate.code)).toMatchObject({ valid: false });
  });

  test('knows no other codes', async () => {
    const { needs, certificate } = await certified();
    for (const code of ['', 'guess', certificate.code.toUpperCase(), `${certificate.code}0`]) {
      expect(await verifyCertificate(needs, code)).toBeUndefined();
    }
  });

  test('shows the name of the day it was issued, whatever the name is now', async () => {
    const { needs, hr, certificate } = await certified();
    await importStaff(needs, hr, rows({ number: '00017', name: '李娜娜' }));
    needs.clock.set(daysOn(100));
    expect(await verifyCertificate(needs, certificate.code)).toMatchObject({
      certificate: { name: '李娜' },
      valid: true,
    });
  });
});

test('a certificate to print is for its holder and for HR', async () => {
  const { needs, hr, liNa, zhaoMin, sunHao, certificate } = await certified();
  const shown = await Promise.all(
    [liNa, hr, zhaoMin, sunHao].map((who) => showCertificate(needs, who, certificate.code)),
  );
  expect(shown.map((one) => one?.certificate.code)).toEqual([certificate.code, certificate.code, undefined, undefined]);
  expect(await showCertificate(needs, hr, 'guess')).toBeUndefined();
});
