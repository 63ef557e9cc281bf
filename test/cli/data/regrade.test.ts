import { describe, expect, test } from 'vitest';
import { isSubmitted } from '../../../src/domain/assessment/attempt.ts';
import { DEFAULT_BAND_POLICY } from '../../../src/domain/assessment/band.ts';
import { sumUp } from '../../../src/domain/assessment/grading/sum-up.ts';
import { SYSTEM } from '../../../src/domain/audit.ts';
import type { PersonId } from '../../../src/domain/id.ts';
import { openLowdbStore } from '../../../src/store/lowdb/open.ts';
import { realCourse } from '../../support/library.ts';
import * as make from '../../support/make.ts';
import { rightAnswer, wrongAnswer } from '../../support/questions.ts';
import { data, path } from './run.ts';

const { library, course } = await realCourse();
const QUESTION = [...library.questions.values()].find(({ kind }) => kind === 'single')!;
const GONE = make.id<'question'>('left-the-library');

/** An attempt of two questions of 10 points, one of which nobody can grade any more. */
function attemptOf(answered: 'right' | 'wrong', earned: number) {
  const answer = answered === 'right' ? rightAnswer(QUESTION) : wrongAnswer(QUESTION);
  const mark = {
    dimension: 'behaviour' as const,
    score: { earned: 5, possible: 10 },
    missed: [make.id<'norm'>('gone')],
  };
  const missed = earned < 10 && { missed: QUESTION.norms };
  const questions = [
    { question: QUESTION.id, dimension: 'behaviour' as const, score: { earned, possible: 10 }, ...missed },
    { question: GONE, ...mark },
  ];
  return make.submittedAttempt({
    course: course.id,
    paper: { questions: [QUESTION.id, GONE], scenarios: [], worth: { question: 10, scenarios: {} } },
    answers: { [QUESTION.id]: answer },
    result: sumUp({ questions, scenarios: [] }, DEFAULT_BAND_POLICY),
  });
}

/** Li Na was graded too low, Sun Hao too high, by a key that was wrong then. */
async function folderWithWrongKey(): Promise<string> {
  const folder = await path('data');
  const store = await openLowdbStore(folder);
  const liNa = make.record({ attempts: [attemptOf('right', 0)] });
  const sunHao = make.record({
    person: make.person({ id: make.id('sun-hao'), number: '00018', name: '孙浩' }),
    attempts: [attemptOf('wrong', 10)],
  });
  const officer = make.record({ person: make.officer() });
  await store.found(make.organisation(), officer, make.auditEntry({ act: 'organisation-founded' }));
  await store.importPeople({ added: [liNa, sunHao], changed: [] }, make.auditEntry({ act: 'people-imported' }));
  await store.close();
  return folder;
}

async function kept(folder: string) {
  const store = await openLowdbStore(folder);
  const attemptOfPerson = async (id: PersonId) => (await store.record(id))!.attempts.find(isSubmitted)!;
  const all = {
    liNa: await attemptOfPerson(make.LI_NA),
    sunHao: await attemptOfPerson(make.id('sun-hao')),
    audit: await store.audit({ limit: 9 }),
  };
  await store.close();
  return all;
}

describe('grading again', () => {
  test('shows what would change for the better and for the worse, and changes nothing', async () => {
    const folder = await folderWithWrongKey();
    const before = await kept(folder);
    const { code, out, err } = await data(folder, ['regrade']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/Better: 1.*\n {2}00017 {2}meeting-people #1 {2}5\/20 fail → 15\/20 pass/);
    expect(out).toMatch(/Would be worse, and stay: 1.*\n {2}00018 {2}meeting-people #1 {2}15\/20 \w+ → 5\/20 fail/);
    expect(out).toContain('--also-worse');
    expect(await kept(folder)).toEqual(before);
  });

  test('changes results for the better alone, keeps the marks of what has left the library, and is told once in the audit', async () => {
    const folder = await folderWithWrongKey();
    const before = await kept(folder);
    expect(await data(folder, ['regrade', '--apply', '--reason', '答案已更正'])).toMatchObject({ code: 0, err: '' });
    const { liNa, sunHao, audit } = await kept(folder);
    expect(liNa.result).toMatchObject({ band: 'pass', total: { earned: 15, possible: 20 } });
    expect(liNa.result.questions[1]).toEqual(before.liNa.result.questions[1]);
    expect(liNa.corrections).toMatchObject([
      { kind: 'graded-again', by: SYSTEM, reason: '答案已更正', before: before.liNa.result },
    ]);
    expect(sunHao).toEqual(before.sunHao);
    expect(audit[0]).toMatchObject({
      ...{ act: 'results-regraded', by: SYSTEM, reason: '答案已更正' },
      after: { results: 1, bands: 1, alsoWorse: false },
    });
    expect(audit).toHaveLength(before.audit.length + 1);
    await data(folder, ['regrade', '--apply', '--reason', '再来一次']);
    expect(await kept(folder), 'a second run finds nothing').toMatchObject({ liNa, audit });
  });

  test('changes them for the worse only when told to', async () => {
    const folder = await folderWithWrongKey();
    await data(folder, ['regrade', '--apply', '--reason', '答案已更正', '--also-worse']);
    const { sunHao, audit } = await kept(folder);
    expect(sunHao.result).toMatchObject({ band: 'fail', total: { earned: 5, possible: 20 } });
    expect(audit[0]).toMatchObject({ after: { results: 2, alsoWorse: true } });
  });

  test('looks at one course alone when it is named', async () => {
    const folder = await folderWithWrongKey();
    const { out } = await data(folder, ['regrade', '--course', 'telephone']);
    expect(out).toContain('Better: 0');
  });

  test.each([
    [['--apply'], 'With --apply give the reason'],
    [['--apply', '--reason', ' '], 'With --apply give the reason'],
    [['--reason', 'x'], 'with --apply only'],
    [['--also-worse'], 'with --apply only'],
    [['--reason'], 'Write something after: --reason'],
    [['--course', 'none'], 'There is no such course: none (first'],
    [['--keep', '3'], 'has no such option'],
    [['all'], 'one word too many'],
  ])('%j is refused with a clear word, and nothing changes', async (words, said) => {
    const folder = await folderWithWrongKey();
    const before = await kept(folder);
    const { code, err } = await data(folder, ['regrade', ...words]);
    expect(code).toBe(2);
    expect(err).toContain(said.replace(' (first', ' ('));
    expect(await kept(folder)).toEqual(before);
  });

  test('needs data, and a folder that no server is using', async () => {
    expect(await data(await path('none'), ['regrade'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('no data'),
    });
    const folder = await folderWithWrongKey();
    const store = await openLowdbStore(folder);
    expect(await data(folder, ['regrade'])).toMatchObject({ code: 2, err: expect.stringContaining('stop it first') });
    await store.close();
  });
});
