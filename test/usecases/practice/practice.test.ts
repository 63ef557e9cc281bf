import { describe, expect, test } from 'vitest';
import type { Person } from '../../../src/domain/people/person.ts';
import { summaryOf } from '../../../src/domain/people/summary.ts';
import { showHome } from '../../../src/usecases/learning/show-home.ts';
import { showPerson } from '../../../src/usecases/people/show-person.ts';
import { answerPractice } from '../../../src/usecases/practice/answer-practice.ts';
import { showPractice } from '../../../src/usecases/practice/show-practice.ts';
import { begin, expectOk, sit, study, studyAll } from '../../support/learner.ts';
import { id } from '../../support/make.ts';
import type { TestNeeds } from '../../support/needs.ts';
import { COURSE, office, theCourse } from '../../support/office.ts';
import { rightAnswer, wrongAnswer } from '../../support/questions.ts';

const show = (needs: TestNeeds, who: Person, more = false) => showPractice(needs, who, { language: 'en', more });
const askedIn = ({ sitting }: Awaited<ReturnType<typeof show>>) => sitting.map(({ question }) => question.id);

function answer(needs: TestNeeds, who: Person, question: string, { reps = 0, right = true } = {}) {
  const asked = needs.library.questions.get(id(question))!;
  const given = right ? rightAnswer(asked) : wrongAnswer(asked);
  return answerPractice(needs, who, { question, reps, answer: given, language: 'en' });
}

/** Li Na has finished the first lesson. */
async function learnt() {
  const world = await office();
  await study(world.needs, world.liNa, theCourse(world.needs).lessons[0]!.id);
  return world;
}

describe('today’s practice', () => {
  test('is nothing before a lesson is finished', async () => {
    const { needs, liNa } = await office();
    expect(await show(needs, liNa)).toMatchObject({ sitting: [], done: 0, further: false, streak: 0, inHand: false });
    expect(await showHome(needs, liNa)).not.toHaveProperty('practice');
  });

  test('shows the questions of finished lessons without their keys, and home says how many', async () => {
    const { needs, liNa } = await learnt();
    const page = await show(needs, liNa);
    expect(askedIn(page)).toContain('drill-handshake-senior-visitor');
    expect(JSON.stringify(page.sitting)).not.toMatch(/because|"right"|explanation/);
    expect(page.sitting.every(({ reps }) => reps === 0)).toBe(true);
    const { practice } = await showHome(needs, liNa);
    expect(practice).toEqual({ questions: page.sitting.length, minutes: page.minutes, done: 0 });
  });

  test('ends, says when the next question comes, and goes on for whoever likes', async () => {
    const { needs, liNa } = await learnt();
    const first = askedIn(await show(needs, liNa));
    for (const question of first) await expectOk(answer(needs, liNa, question));
    const rest = await show(needs, liNa);
    expect(rest).toMatchObject({ sitting: [], done: first.length, further: true, streak: 1 });
    expect((await showHome(needs, liNa)).practice).toMatchObject({ questions: 0, done: first.length });
    for (let page = await show(needs, liNa, true); page.sitting.length > 0; page = await show(needs, liNa, true)) {
      for (const question of askedIn(page)) await expectOk(answer(needs, liNa, question));
    }
    expect(await show(needs, liNa)).toMatchObject({ sitting: [], further: false, next: '2026-03-12' });
    needs.clock.passDays(3);
    expect(askedIn(await show(needs, liNa))).toEqual(first);
  });

  test('begins with what was wrong in an attempt', async () => {
    const { needs, liNa } = await office();
    await studyAll(needs, liNa);
    const attempt = await sit(needs, liNa, 'wrong');
    const [first] = askedIn(await show(needs, liNa));
    expect(attempt.paper.questions).toContain(first);
  });

  test('fills the map', async () => {
    const { needs, liNa } = await learnt();
    const handshake = async () =>
      (await show(needs, liNa)).map.flatMap(({ tiles }) => tiles).find(({ topic }) => topic === 'handshake');
    expect(await handshake()).toMatchObject({ seen: 0, level: 'unseen', ink: 0 });
    await expectOk(answer(needs, liNa, 'drill-handshake-senior-visitor'));
    expect(await handshake()).toMatchObject({ seen: 1, level: 'strong' });
  });
});

describe('an answer', () => {
  const QUESTION = 'drill-handshake-senior-visitor';

  test('is told at once how it was, by which norm, where to read it, and when it comes back', async () => {
    const { needs, liNa } = await learnt();
    const { feedback, days } = await expectOk(answer(needs, liNa, QUESTION, { right: false }));
    expect(feedback.review).toMatchObject({ id: QUESTION, score: { earned: 0 } });
    expect(feedback.norms[0]?.text).toMatch(/\w/);
    expect(feedback.lessons).toContainEqual(expect.objectContaining({ course: COURSE, lesson: 'handshake' }));
    expect(days).toBe(1);
  });

  test('that comes twice counts once, and is told the same', async () => {
    const { needs, liNa } = await learnt();
    const answers = await Promise.all([1, 2, 3].map(() => expectOk(answer(needs, liNa, QUESTION))));
    expect(answers.map(({ days }) => days)).toEqual([3, 3, 3]);
    expect(await expectOk(answer(needs, liNa, QUESTION, { right: false }))).toMatchObject({ days: 3 });
    expect((await needs.store.record(liNa.id))?.practice.cards[QUESTION]).toMatchObject({ reps: 1 });
  });

  test.each([
    { because: 'no such question', question: 'karate' },
    { because: 'a question of a lesson that is not finished', question: 'drill-card-receive-order' },
    { because: 'the name of what every object has', question: 'constructor' },
  ])('is refused for $because', async ({ question }) => {
    const { needs, liNa } = await learnt();
    const given = { question, reps: 0, answer: { kind: 'single', option: 'a' }, language: 'en' } as const;
    expect(await answerPractice(needs, liNa, given)).toEqual({ ok: false, reason: 'question-not-practised' });
  });

  test('is refused when the question does not offer it', async () => {
    const { needs, liNa } = await learnt();
    const given = { question: QUESTION, reps: 0, answer: { kind: 'single', option: 'shout' }, language: 'en' } as const;
    expect(await answerPractice(needs, liNa, given)).toEqual({ ok: false, reason: 'answer-not-offered' });
  });
});

describe('a question of a paper in hand', () => {
  test('is never offered, whatever is practised, and never answered', async () => {
    const { needs, liNa } = await office();
    await studyAll(needs, liNa);
    const { paper } = await begin(needs, liNa);
    expect((await show(needs, liNa)).inHand).toBe(true);
    for (const question of paper.questions) {
      expect(await answer(needs, liNa, question)).toEqual({ ok: false, reason: 'question-in-attempt' });
    }
    for (let page = await show(needs, liNa, true); page.sitting.length > 0; page = await show(needs, liNa, true)) {
      for (const question of askedIn(page)) {
        expect(paper.questions).not.toContain(question);
        await expectOk(answer(needs, liNa, question));
      }
    }
  });

  test('that was shown before the attempt began is refused, too', async () => {
    const { needs, liNa } = await office();
    await studyAll(needs, liNa);
    const shown = new Set<string>();
    for (let page = await show(needs, liNa); page.sitting.length > 0; page = await show(needs, liNa, true)) {
      for (const question of askedIn(page)) {
        shown.add(question);
        await expectOk(answer(needs, liNa, question));
      }
    }
    const { paper } = await begin(needs, liNa);
    const asked = paper.questions.find((question) => shown.has(question))!;
    expect(await answer(needs, liNa, asked, { reps: 1 })).toEqual({ ok: false, reason: 'question-in-attempt' });
    expect((await needs.store.record(liNa.id))?.practice.cards[asked]).toMatchObject({ reps: 1 });
  });
});

describe('practice never counts', () => {
  test('it leaves no trace in lessons, attempts, certificates or the trail, nor in what lists see', async () => {
    const { needs, liNa, hr } = await office();
    await studyAll(needs, liNa);
    await sit(needs, liNa, 'right');
    const before = (await needs.store.record(liNa.id))!;
    const trail = await needs.store.audit({ limit: 99 });
    for (const question of askedIn(await show(needs, liNa))) {
      await expectOk(answer(needs, liNa, question, { right: false }));
    }
    const { practice, ...rest } = (await needs.store.record(liNa.id))!;
    expect({ ...rest, practice: before.practice }).toEqual(before);
    expect(Object.keys(practice.cards).length).toBeGreaterThan(2);
    expect(await needs.store.summary(liNa.id)).toEqual(summaryOf(before));
    expect(await needs.store.audit({ limit: 99 })).toEqual(trail);
    const page = await showPerson(needs, hr, liNa.id);
    expect(page).toMatchObject({ practice: { days: 1, last: '2026-03-09' } });
    expect(JSON.stringify({ ...page, attempts: [] })).not.toMatch(/"cards"|stability|lapses/);
  });

  test('HR sees on how many of the last 30 days it happened, and when last', async () => {
    const { needs, liNa, hr } = await learnt();
    expect(await showPerson(needs, hr, liNa.id)).toMatchObject({ practice: { days: 0 } });
    await expectOk(answer(needs, liNa, 'drill-handshake-senior-visitor'));
    needs.clock.passDays(40);
    expect(await showPerson(needs, hr, liNa.id)).toMatchObject({ practice: { days: 0, last: '2026-03-09' } });
  });
});
