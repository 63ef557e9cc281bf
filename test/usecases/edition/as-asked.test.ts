import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { withEditions } from '../../../src/authored/library.ts';
import { canonical } from '../../../src/domain/canonical.ts';
import type { QuestionId } from '../../../src/domain/id.ts';
import { isAsAsked } from '../../../src/domain/library/edition.ts';
import type { Library } from '../../../src/domain/library/library.ts';
import type { Question } from '../../../src/domain/question/question.ts';
import { openPostgresStore } from '../../../src/store/postgres/open.ts';
import { saveAnswers } from '../../../src/usecases/assessment/save-answers.ts';
import { showPaper } from '../../../src/usecases/assessment/show-paper.ts';
import { showResult } from '../../../src/usecases/assessment/show-result.ts';
import { submitAttempt } from '../../../src/usecases/assessment/submit-attempt.ts';
import { libraryAsAsked } from '../../../src/usecases/edition/as-asked.ts';
import { keepEditions } from '../../../src/usecases/edition/keep-editions.ts';
import { answersTo, attemptOf, begin, studyAll } from '../../support/learner.ts';
import { id } from '../../support/make.ts';
import { serving } from '../../support/needs.ts';
import { COURSE, office } from '../../support/office.ts';
import { emptyDatabase } from '../../support/postgres.ts';
import { single, text } from '../../support/questions.ts';

/** Li Na has just started an attempt on content that is kept. */
async function sitting(change: Parameters<typeof office>[0] = {}) {
  const world = await office(change);
  const unreadable = vi.fn();
  const needs = { ...world.needs, unreadable };
  await keepEditions(needs);
  await studyAll(needs, world.liNa);
  const attempt = await begin(needs, world.liNa);
  return { ...world, needs, unreadable, attempt, answers: answersTo(needs, attempt) };
}
type World = Awaited<ReturnType<typeof sitting>>;

const databaseStore = async () => {
  const store = await openPostgresStore(await emptyDatabase(), { poolSize: 4 });
  onTestFinished(() => store.close());
  return store;
};

/** What authors may do to a question: make another of it, or take it away. */
const CHANGES: Readonly<Record<string, (question: Question) => Question | undefined>> = {
  reworded: (question) => ({ ...question, prompt: text('Something else entirely?') }),
  'made one with another key': ({ id: name, norms }) => ({ ...single('best', ['other']), id: name, norms }),
  'counted under another norm': (question) => ({ ...question, norms: [id('reception-rise-and-smile')] }),
  'taken away': () => undefined,
};

/** The library after that was done to these questions. */
function rewritten(library: Library, ids: readonly QuestionId[], change: (question: Question) => Question | undefined) {
  const questions = new Map(library.questions);
  for (const name of ids) {
    const after = change(library.questions.get(name)!);
    if (after) questions.set(name, after);
    else questions.delete(name);
  }
  return withEditions({ ...library, version: 'rewritten', questions });
}

const shown = (needs: World['needs'], { liNa }: World) => showPaper(needs, liNa, { course: COURSE, language: 'en' });
const resultOf = async (needs: World['needs'], { liNa, attempt }: World) =>
  showResult(needs, liNa, { attempt: attempt.id, language: 'en' });

describe.each(['a folder', 'a database'])('with %s, questions of a paper that authors have', (kept) => {
  test.each(Object.entries(CHANGES))('%s stand in it as they were asked', async (_, change) => {
    const world = await sitting(kept === 'a folder' ? {} : { store: await databaseStore() });
    const { needs, liNa, attempt, answers, unreadable } = world;
    const before = await shown(needs, world);
    const later = serving(needs, rewritten(needs.library, attempt.paper.questions, change));

    expect((await shown(later, world))?.questions).toEqual(before?.questions);
    expect(await saveAnswers(later, liNa, { attempt: attempt.id, answers })).toMatchObject({ ok: true });
    await submitAttempt(later, liNa, { attempt: attempt.id, answers: {} });
    const { result } = await attemptOf(later, liNa, attempt.id);
    expect(result?.questions.every(({ score }) => score.earned === score.possible)).toBe(true);
    expect(result?.questions).toHaveLength(attempt.paper.questions.length);

    const page = await resultOf(later, world);
    expect(isAsAsked(page!.library, attempt)).toBe(true);
    const even = rewritten(later.library, [...later.library.questions.keys()], CHANGES.reworded!);
    expect(page?.questions).toEqual((await resultOf(needs, world))?.questions);
    expect((await resultOf(serving(needs, even), world))?.questions).toEqual(page?.questions);
    expect(unreadable).not.toHaveBeenCalled();
  });
});

test('norms that were rewritten, or left the library with their questions, are quoted as they read then', async () => {
  const world = await sitting();
  const { needs, liNa, attempt, answers } = world;
  const asked = attempt.paper.questions.map((name) => needs.library.questions.get(name)!);
  const norms = new Map(needs.library.norms);
  for (const [at, name] of asked.flatMap((question) => question.norms).entries()) {
    const norm = norms.get(name);
    if (at % 2) norms.delete(name);
    else if (norm) norms.set(name, { ...norm, text: text('Another rule.'), severity: 'prohibited' });
  }
  const later = serving(
    needs,
    rewritten({ ...needs.library, norms }, attempt.paper.questions, () => undefined),
  );
  await submitAttempt(later, liNa, { attempt: attempt.id, answers });
  const page = await resultOf(later, world);
  expect(page?.questions.map((one) => one.feedback?.norms)).toEqual(
    (await resultOf(needs, world))?.questions.map((one) => one.feedback?.norms),
  );
  expect(page?.questions).toHaveLength(asked.length);
});

test('nothing is read while the edition is today’s, and what is read is read once', async () => {
  const world = await sitting();
  const { needs, liNa, attempt, answers } = world;
  await submitAttempt(needs, liNa, { attempt: attempt.id, answers });
  const read = vi.spyOn(needs.store, 'content');
  await resultOf(needs, world);
  expect(read).not.toHaveBeenCalled();
  const later = serving(needs, rewritten(needs.library, attempt.paper.questions, CHANGES.reworded!));
  await resultOf(later, world);
  expect(read).toHaveBeenCalledTimes(1 + attempt.paper.questions.length);
  await resultOf(later, world);
  const { library } = later;
  const edition = attempt.paper.edition;
  expect(await libraryAsAsked(later, COURSE, edition)).toBe(
    await libraryAsAsked({ ...later, library }, COURSE, edition),
  );
  expect(read).toHaveBeenCalledTimes(1 + attempt.paper.questions.length);
});

test('the bank of an attempt has no questions that came later, so that nothing unkept is asked to confirm it', async () => {
  const { needs, attempt } = await sitting();
  const [first] = attempt.paper.questions.map((name) => needs.library.questions.get(name)!);
  const late = { ...first!, id: id<'question'>('a-late-one') };
  const questions = new Map(needs.library.questions).set(late.id, late);
  const library = withEditions({ ...needs.library, questions });
  expect(library.editions.get(COURSE)?.edition.questions).toHaveProperty('a-late-one');
  const asked = await libraryAsAsked({ ...needs, library }, COURSE, attempt.paper.edition);
  expect([...asked.questions]).toEqual([...needs.library.questions]);
});

describe('what cannot be had is told once, and breaks nothing', () => {
  test('an edition that is not kept leaves all questions as they are today', async () => {
    const { needs, liNa, attempt, answers, unreadable, ...rest } = await sitting();
    const store = { ...needs.store, content: async () => undefined } as typeof needs.store;
    const later = { ...serving(needs, rewritten(needs.library, attempt.paper.questions, CHANGES.reworded!)), store };
    const world = { ...rest, needs: later, liNa, attempt, answers, unreadable };
    for (const _again of [1, 2]) {
      const page = await shown(later, world);
      expect(page?.questions.every(({ prompt }) => prompt === text('Something else entirely?').en)).toBe(true);
    }
    expect(unreadable.mock.calls).toEqual([[attempt.paper.edition, 'It is not kept.']]);
  });

  test('a question that is lost is as it is today, or left out when it is gone, and comes back when it is kept again', async () => {
    const world = await sitting();
    const { needs, liNa, attempt, answers, unreadable } = world;
    const [lost] = attempt.paper.questions;
    const question = needs.library.questions.get(lost!)!;
    const digest = needs.library.editions.get(COURSE)!.edition.questions[lost!]!;
    const content = needs.store.content.bind(needs.store);
    const spy = vi
      .spyOn(needs.store, 'content')
      .mockImplementation(async (one) => (one === digest ? undefined : content(one)));
    const later = serving(needs, rewritten(needs.library, attempt.paper.questions, CHANGES.reworded!));
    const without = serving(
      needs,
      rewritten(needs.library, attempt.paper.questions, () => undefined),
    );
    expect(isAsAsked(await libraryAsAsked(later, COURSE, attempt.paper.edition), attempt)).toBe(false);
    const promptOf = async (now: World['needs']) =>
      (await shown(now, world))?.questions.find(({ id: name }) => name === lost)?.prompt;
    expect(await promptOf(later)).toBe(text('Something else entirely?').en);
    expect(await promptOf(without)).toBeUndefined();
    expect(unreadable.mock.calls).toEqual([[digest, 'It is not kept.']]);
    spy.mockRestore();
    expect(await promptOf(later)).toBe(
      (await shown(needs, world))?.questions.find(({ id: name }) => name === lost)?.prompt,
    );
    expect(question.prompt.en).not.toBe(text('Something else entirely?').en);
    expect(await submitAttempt(without, liNa, { attempt: attempt.id, answers })).toMatchObject({ ok: true });
  });

  test.each([
    ['is not JSON', 'editions of old', 'JSON'],
    ['is no edition', canonical({ other: 1 }), 'norms'],
  ])('kept text that %s leaves all questions as they are today', async (_, body, said) => {
    const { needs, unreadable } = await sitting();
    vi.spyOn(needs.store, 'content').mockResolvedValue(body);
    for (const _again of [1, 2]) expect(await libraryAsAsked(needs, COURSE, 'feedfeedfeedfeed')).toBe(needs.library);
    expect(unreadable.mock.calls).toEqual([['feedfeedfeedfeed', expect.stringContaining(said)]]);
  });

  test('a question on a norm that nobody knows any more is left as it is today', async () => {
    const { needs, attempt } = await sitting();
    const { norms: digest } = needs.library.editions.get(COURSE)!.edition;
    const content = needs.store.content.bind(needs.store);
    vi.spyOn(needs.store, 'content').mockImplementation(async (one) => (one === digest ? undefined : content(one)));
    const library = rewritten({ ...needs.library, norms: new Map() }, attempt.paper.questions, () => undefined);
    const asked = await libraryAsAsked({ ...needs, library }, COURSE, attempt.paper.edition);
    expect(attempt.paper.questions.some((name) => asked.questions.has(name))).toBe(false);
  });
});

test('an attempt of before editions were kept has today’s questions', async () => {
  const { needs, attempt } = await sitting();
  const { edition: _, ...paper } = attempt.paper;
  expect(isAsAsked(needs.library, attempt)).toBe(true);
  expect(isAsAsked(needs.library, { ...attempt, paper })).toBe(false);
  expect(await libraryAsAsked(needs, COURSE, undefined)).toBe(needs.library);
});

test('an edition costs an attempt its name of sixteen characters alone', async () => {
  const { attempt } = await sitting();
  const { edition, ...paper } = attempt.paper;
  expect(edition).toMatch(/^[0-9a-f]{16}$/);
  expect(JSON.stringify(attempt.paper).length - JSON.stringify(paper).length).toBe(',"edition":""'.length + 16);
});
