import { describe, expect, test } from 'vitest';
import { bankOf } from '../../../src/domain/library/bank.ts';
import type { Person } from '../../../src/domain/people/person.ts';
import { answerTo } from '../../../src/domain/question/grade.ts';
import type { Question } from '../../../src/domain/question/question.ts';
import { reviewQuestion } from '../../../src/domain/question/review.ts';
import { appeal } from '../../../src/usecases/appeal/appeal.ts';
import { decideAppeal } from '../../../src/usecases/appeal/decide-appeal.ts';
import { listAppeals } from '../../../src/usecases/appeal/list-appeals.ts';
import { downloadResult } from '../../../src/usecases/assessment/download-result.ts';
import { showResult } from '../../../src/usecases/assessment/show-result.ts';
import { submitAttempt } from '../../../src/usecases/assessment/submit-attempt.ts';
import { listFlags } from '../../../src/usecases/flag/list-flags.ts';
import { raiseFlag } from '../../../src/usecases/flag/raise-flag.ts';
import { showQuestion } from '../../../src/usecases/question/show-question.ts';
import { copyOwn, copyPerson } from '../../../src/usecases/rights/copy-person.ts';
import { answersTo, expectOk } from '../../support/learner.ts';
import { attempt, id } from '../../support/make.ts';
import { office } from '../../support/office.ts';

const WORDS = '两个选项都说得通，题目没有写清楚。';
const language = 'en';

const isWrong = ({ kind }: Question) => ['single', 'sort', 'timing'].includes(kind);

/** The HR officer and Li Na were asked a question of every kind, and answered some of them wrongly. */
async function asked() {
  const world = await office();
  const { needs, hr, liNa } = world;
  const kinds = Map.groupBy(bankOf(needs.library), ({ kind }) => kind);
  const questions = [...kinds.values()].map(([first]) => first!);
  const paper = { questions: questions.map((question) => question.id), scenarios: [] };
  const start = async (who: Person, number: number) => {
    const open = attempt({ ...{ id: id(`${who.id}-${number}`), number, paper }, startedAt: needs.now() });
    const begun = { ...open, endsAt: new Date(needs.now().getTime() + 3_600_000) };
    expect(await needs.store.startAttempt(who.id, begun)).toBe('started');
    return begun;
  };
  const submit = async (who: Person, open: Awaited<ReturnType<typeof start>>) => {
    const answers = answersTo(needs, open, isWrong);
    await expectOk(submitAttempt(needs, who, { attempt: open.id, answers }));
  };
  const first = await start(hr, 1);
  const other = await start(liNa, 1);
  await submit(hr, first);
  await submit(liNa, other);
  const wrong = questions.find(isWrong)!;
  for (const [who, { id: of }] of [[hr, first] as const, [liNa, other] as const]) {
    await expectOk(appeal(needs, who, { attempt: of, question: wrong.id, text: WORDS }));
    const phrase = questions.find(({ kind }) => kind === 'phrase')!;
    await expectOk(raiseFlag(needs, who, { where: 'attempt', attempt: of, question: phrase.id }));
  }
  return { ...world, questions, wrong, first, other, start, submit };
}
type World = Awaited<ReturnType<typeof asked>>;

/** All that the officer can look questions up with: what each door gives, without lessons and what no page of it shows. */
const DOORS: Readonly<Record<string, (world: World) => Promise<unknown>>> = {
  'their own result': ({ needs, hr, first }) => shown(showResult(needs, hr, { attempt: first.id, language })),
  'its file': ({ needs, hr, first }) => shown(downloadResult(needs, hr, { attempt: first.id, language })),
  'somebody else’s result': ({ needs, hr, liNa, other }) =>
    shown(showResult(needs, hr, { attempt: other.id, person: liNa.id, language })),
  'the copy of their own data': ({ needs, hr }) => expectOk(copyOwn(needs, hr, language)),
  'the copy of somebody else’s': ({ needs, hr, liNa }) =>
    expectOk(copyPerson(needs, hr, { person: liNa.id, language })),
  'the page of each question': ({ needs, hr, questions }) =>
    Promise.all(
      questions.map(async (question) => {
        const { question: _, ...page } = await expectOk(showQuestion(needs, hr, { question: question.id, language }));
        return page;
      }),
    ),
  'the appeals': async ({ needs, hr }) =>
    (await expectOk(listAppeals(needs, hr, { language }))).rows.map(({ attempt: _, course: __, ...row }) => row),
  'what was flagged': ({ needs, hr }) => expectOk(listFlags(needs, hr, { language })),
};

async function shown(page: ReturnType<typeof showResult>) {
  const { library: _, attempt: __, course: ___, missed: ____, ...rest } = (await page)!;
  return rest;
}

/** What tells a right answer from a wrong one. */
function secretsOf(question: Question): string[] {
  const { explanation, model, parts } = reviewQuestion(
    question,
    answerTo(question, 'right'),
    { earned: 1, possible: 1 },
    language,
  );
  const texts = parts.flatMap(({ text, because }) => [text, because]);
  return [explanation, model, ...texts].filter((text) => text !== undefined && text.length > 3) as string[];
}

/** The secrets that stand in what a door gave. */
function told({ questions }: World, said: unknown): string[] {
  const text = JSON.stringify(said);
  return questions.flatMap(secretsOf).filter((secret) => text.includes(JSON.stringify(secret).slice(1, -1)));
}

describe.each(Object.entries(DOORS))('a question of the paper an officer has in hand, in %s', (_, door) => {
  test('gives no key, no explanation and no right answer away until that paper is handed in', async () => {
    const world = await asked();
    expect(told(world, await door(world))).not.toEqual([]);
    const open = await world.start(world.hr, 2);
    expect(told(world, await door(world))).toEqual([]);
    await world.submit(world.hr, open);
    expect(told(world, await door(world))).not.toEqual([]);
  });
});

describe('a question of a paper in hand', () => {
  test('keeps its points in sight, on the page of a result and in the copy', async () => {
    const world = await asked();
    const { needs, hr, first } = world;
    const marks = async () => (await showResult(needs, hr, { attempt: first.id, language }))?.questions;
    const before = await marks();
    await world.start(hr, 2);
    expect(await marks()).toEqual(before?.map(({ feedback: _, ...rest }) => rest));
    const { copy } = await expectOk(copyOwn(needs, hr, language));
    expect(copy.attempts[0]?.questions).toEqual(
      world.questions.map(({ prompt }, at) => ({
        number: at + 1,
        question: prompt[language],
        given: [],
        inHand: true,
      })),
    );
    expect(copy.attempts[0]?.result?.questions).toHaveLength(world.questions.length);
  });

  test('is not told in the copy that somebody else takes for them, nor hidden from HR who has no paper', async () => {
    const world = await asked();
    const { needs, hr, liNa, other } = world;
    await world.start(liNa, 2);
    expect(told(world, await expectOk(copyPerson(needs, hr, { person: liNa.id, language })))).toEqual([]);
    const page = await showResult(needs, hr, { attempt: other.id, person: liNa.id, language });
    expect(page?.questions.every(({ feedback }) => feedback)).toBe(true);
  });

  test('is decided about after that paper is handed in, and HR is told so', async () => {
    const world = await asked();
    const { needs, hr, liNa } = world;
    const open = await world.start(liNa, 2);
    const rowOf = async () =>
      (await expectOk(listAppeals(needs, hr, { language }))).rows.find(({ person }) => person.id === liNa.id);
    const row = await rowOf();
    expect(row?.waits).toBe(true);
    const decision = {
      person: liNa.id,
      appeal: row!.appeal.id,
      outcome: 'dismissed',
      reason: `${WORDS}不成立。`,
    } as const;
    expect(await decideAppeal(needs, hr, decision)).toEqual({ ok: false, reason: 'appeal-waits' });
    await world.submit(liNa, open);
    expect((await rowOf())?.waits).toBe(false);
    expect(await decideAppeal(needs, hr, decision)).toEqual({ ok: true });
  });
});
