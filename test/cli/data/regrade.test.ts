import { describe, expect, test, vi } from 'vitest';
import { withEditions } from '../../../src/authored/library.ts';
import { isSubmitted } from '../../../src/domain/assessment/attempt.ts';
import { DEFAULT_BAND_POLICY } from '../../../src/domain/assessment/band.ts';
import { sumUp } from '../../../src/domain/assessment/grading/sum-up.ts';
import { SYSTEM } from '../../../src/domain/audit.ts';
import type { PersonId } from '../../../src/domain/id.ts';
import type { Library } from '../../../src/domain/library/library.ts';
import type { Question } from '../../../src/domain/question/question.ts';
import { openLowdbStore } from '../../../src/store/lowdb/open.ts';
import { openPostgresStore } from '../../../src/store/postgres/open.ts';
import type { Store } from '../../../src/store/store.ts';
import { correctAll, gradeAllAgain } from '../../../src/usecases/correction/grade-all-again.ts';
import { keepEditions } from '../../../src/usecases/edition/keep-editions.ts';
import { realCourse } from '../../support/library.ts';
import * as make from '../../support/make.ts';
import { emptyDatabase } from '../../support/postgres.ts';
import { rightAnswer, text, wrongAnswer } from '../../support/questions.ts';
import { data, path } from './run.ts';

const { library, course } = await realCourse();
const bank = library.editions.get(course.id)!.edition.questions;
const QUESTION = [...library.questions.values()].find((one) => one.kind === 'single' && Object.hasOwn(bank, one.id))!;
const GONE = make.id<'question'>('left-the-library');
const SUN_HAO = make.id<'person'>('sun-hao');
const CHEN_BO = make.id<'person'>('chen-bo');
const ZHAO_MIN = make.id<'person'>('zhao-min');

/** The library of the day on which another option was right, and perhaps other words were asked. */
function earlier(change: Partial<Question> = {}): Library {
  if (QUESTION.kind !== 'single') throw new Error('It asks for one option.');
  const wrong = QUESTION.options.find(({ right }) => !right)!;
  const options = QUESTION.options.map((one) => ({ ...one, right: one === wrong }));
  const question = { ...QUESTION, options, ...change } as Question;
  return withEditions({ ...library, questions: new Map(library.questions).set(QUESTION.id, question) });
}
const WITH_WRONG_KEY = earlier();
const WORDED_OTHERWISE = earlier({ prompt: text('Something else?') });

/** An attempt of two questions of 10 points, one of which has left the library. */
function attemptOf(answered: 'right' | 'wrong', earned: number, then?: Library) {
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
  const edition = then?.editions.get(course.id)?.digest;
  return make.submittedAttempt({
    course: course.id,
    paper: {
      ...{ questions: [QUESTION.id, GONE], scenarios: [], worth: { question: 10, scenarios: {} } },
      ...(edition && { edition }),
    },
    answers: { [QUESTION.id]: answer },
    result: sumUp({ questions, scenarios: [] }, DEFAULT_BAND_POLICY),
  });
}

/** A store of either kind, and the settings that name it. */
interface Kept {
  readonly open: () => Promise<Store>;
  readonly run: (words: readonly string[]) => ReturnType<typeof data>;
}

const STORES: Readonly<Record<string, () => Promise<Kept>>> = {
  'a folder': async () => {
    const folder = await path('data');
    return { open: () => openLowdbStore(folder), run: (words) => data(folder, words) };
  },
  'a database': async () => {
    const [folder, url] = [await path('none'), await emptyDatabase()];
    return { open: () => openPostgresStore(url), run: (words) => data(folder, words, { DATABASE_URL: url }) };
  },
};

/**
 * By a key that was wrong then, Li Na was graded too low and Sun Hao too high. Chen Bo was asked other words; how Zhao Min
 * was asked is not known.
 */
async function withWrongKey(kind: string): Promise<Kept> {
  const kept = await STORES[kind]!();
  const store = await kept.open();
  const somebody = (id: PersonId, number: string, attempt: ReturnType<typeof attemptOf>) =>
    make.record({ person: make.person({ id, number }), attempts: [attempt] });
  await store.found(make.organisation(), make.record({ person: make.officer() }), make.auditEntry());
  const added = [
    somebody(make.LI_NA, '00017', attemptOf('right', 0, WITH_WRONG_KEY)),
    somebody(SUN_HAO, '00018', attemptOf('wrong', 10, WITH_WRONG_KEY)),
    somebody(CHEN_BO, '00019', attemptOf('right', 0, WORDED_OTHERWISE)),
    somebody(ZHAO_MIN, '00020', attemptOf('right', 0)),
  ];
  await store.importPeople({ added, changed: [] }, make.auditEntry({ act: 'people-imported' }));
  await keepEditions({ store, library: WITH_WRONG_KEY });
  await keepEditions({ store, library: WORDED_OTHERWISE });
  await store.close();
  return kept;
}

async function keptIn({ open }: Kept) {
  const store = await open();
  const attemptOfPerson = async (id: PersonId) => (await store.record(id))!.attempts.find(isSubmitted)!;
  const all = {
    liNa: await attemptOfPerson(make.LI_NA),
    others: await Promise.all([SUN_HAO, CHEN_BO, ZHAO_MIN].map(attemptOfPerson)),
    audit: await store.audit({ limit: 9 }),
  };
  await store.close();
  return all;
}

describe.each(Object.keys(STORES))('grading again in %s', (kind) => {
  test('shows what would get better, says what is left alone, and changes nothing', async () => {
    const kept = await withWrongKey(kind);
    const before = await keptIn(kept);
    const { code, out, err } = await kept.run(['regrade']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/Better: 1 .*\n {2}00017 {2}meeting-people #1 {2}5\/20 fail → 15\/20 pass/);
    expect(out).toMatch(/3 .*results, 1 .*cannot be graded again/);
    expect(out).toContain('would earn less, and keeps its points: 1');
    expect(await keptIn(kept)).toEqual(before);
  });

  test('changes for the better alone what was asked in the very same words, and is told in the audit, of each and of all', async () => {
    const kept = await withWrongKey(kind);
    const before = await keptIn(kept);
    expect(await kept.run(['regrade', '--apply', '--reason', '答案已更正'])).toMatchObject({ code: 0, err: '' });
    const { liNa, others, audit } = await keptIn(kept);
    expect(liNa.result).toMatchObject({ band: 'pass', total: { earned: 15, possible: 20 } });
    expect(liNa.result.questions[1]).toEqual(before.liNa.result.questions[1]);
    expect(liNa.corrections).toMatchObject([
      { kind: 'graded-again', by: SYSTEM, reason: '答案已更正', before: before.liNa.result },
    ]);
    expect(others).toEqual(before.others);
    expect(audit[0]).toMatchObject({
      ...{ act: 'results-regraded', by: SYSTEM, reason: '答案已更正' },
      after: { results: 1, bands: 1 },
    });
    expect(audit[1]).toMatchObject({
      ...{ act: 'results-regraded', by: SYSTEM, to: make.LI_NA, toName: '李娜', reason: '答案已更正' },
      before: { band: 'fail', points: '5/20' },
      after: { course: course.id, attempt: 1, band: 'pass', points: '15/20' },
    });
    expect(audit).toHaveLength(before.audit.length + 2);
    await kept.run(['regrade', '--apply', '--reason', '再来一次']);
    expect(await keptIn(kept), 'a second run finds nothing').toMatchObject({ liNa, audit });
  });
});

test.each(Object.keys(STORES))('cut short in %s, it leaves no result changed without its entry', async (kind) => {
  const kept = await withWrongKey(kind);
  const store = await kept.open();
  const needs = { store, library, libraryUnder: async () => library, now: () => new Date(), newId: () => 'new' };
  const { better } = await gradeAllAgain(needs);
  vi.spyOn(store, 'note').mockRejectedValueOnce(new Error('The power went.'));
  await expect(correctAll(needs, better, '答案已更正')).rejects.toThrow('The power went.');
  await store.close();
  const { liNa, audit } = await keptIn(kept);
  expect(liNa.corrections).toHaveLength(1);
  expect(audit[0]).toMatchObject({ act: 'results-regraded', to: make.LI_NA, after: { band: 'pass' } });
});

describe('grading again', () => {
  test('looks at one course alone when it is named', async () => {
    const kept = await withWrongKey('a folder');
    const { out } = await kept.run(['regrade', '--course', 'telephone']);
    expect(out).toContain('Better: 0');
  });

  test.each([
    [['--apply'], 'With --apply give the reason'],
    [['--apply', '--reason', ' '], 'With --apply give the reason'],
    [['--reason', 'x'], 'with --apply only'],
    [['--apply', '--reason', 'x', '--also-worse'], 'has no such option'],
    [['--reason'], 'Write something after: --reason'],
    [['--course', 'none'], 'There is no such course: none (first'],
    [['--keep', '3'], 'has no such option'],
    [['all'], 'one word too many'],
  ])('%j is refused with a clear word, and nothing changes', async (words, said) => {
    const kept = await withWrongKey('a folder');
    const before = await keptIn(kept);
    const { code, err } = await kept.run(['regrade', ...words]);
    expect(code).toBe(2);
    expect(err).toContain(said.replace(' (first', ' ('));
    expect(await keptIn(kept)).toEqual(before);
  });

  test('needs data, and a folder that no server is using', async () => {
    expect(await data(await path('none'), ['regrade'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('no data'),
    });
    const kept = await withWrongKey('a folder');
    const store = await kept.open();
    expect(await kept.run(['regrade'])).toMatchObject({ code: 2, err: expect.stringContaining('stop it first') });
    await store.close();
  });
});
