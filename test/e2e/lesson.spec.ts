import { LANGUAGES } from '../../src/domain/language.ts';
import { give, questionIn } from './support/answering.ts';
import { begin } from './support/drill.ts';
import { course, drillsOf, library, study } from './support/learner.ts';
import { rightAnswer } from './support/right-answers.ts';
import { expect, test } from './support/test.ts';
import { m, wordsIn } from './support/words.ts';

const en = wordsIn('en');
const { t } = en;

test('what a lesson keeps for everybody shows nobody else’s answers or name, and its drills work for each', async ({
  office,
  visit,
}) => {
  const lesson = course.lessons.find((one) => drillsOf(one).length > 0)!;
  const [reader, newcomer] = [await office.hire('Ma Li'), await office.hire('Lu Fang')];
  await study(reader);
  for (const { who, name, other, ticked } of [
    { who: reader, name: 'Ma Li', other: 'Lu Fang', ticked: true },
    { who: newcomer, name: 'Lu Fang', other: 'Ma Li', ticked: false },
  ]) {
    await who.choose('en');
    const page = await visit(who);
    await page.goto(`/courses/${course.id}/${lesson.id}`);
    await expect(page.getByRole('banner')).toContainText(name);
    expect(await page.content()).not.toContain(other);
    const drill = page.getByRole('region', { name: t(m.drill_eyebrow) }).first();
    await expect(drill.getByText(`${t(m.drill_eyebrow)} ✓`)).toHaveCount(ticked ? 1 : 0);
    await drill.scrollIntoViewIfNeeded();
    await begin(drill, t);
    const question = await questionIn(drill, en);
    await give(drill, question, rightAnswer(question), en);
    await drill.getByRole('button', { name: t(m.drill_check) }).click();
    await expect(drill.getByText(t(m.review_all_right))).toBeVisible();
  }
});

test('letters in the pictures of a lesson can be read on a small phone', async ({ office, visit }) => {
  const reader = await office.hire('Su Yan');
  const page = await visit(reader);
  await page.setViewportSize({ width: 360, height: 740 });
  const lessons = [...library.courses.values()].flatMap(({ id, lessons }) =>
    lessons.filter(({ body }) => body.en.some(({ kind }) => kind === 'picture')).map((one) => `${id}/${one.id}`),
  );
  expect(lessons.length).toBeGreaterThan(3);
  for (const lesson of lessons) {
    await page.goto(`/courses/${lesson}`);
    const heights = await page.locator('figure svg text').evaluateAll((letters) =>
      letters.map((one) => {
        const { width } = one.closest('.fig-picture')!.getBoundingClientRect();
        return (Number(one.getAttribute('font-size')) * width) / 360;
      }),
    );
    expect(Math.min(...heights), lesson).toBeGreaterThanOrEqual(11);
  }
});

for (const language of LANGUAGES) {
  test(`no lesson is wider than a small phone in ${language}`, async ({ office, visit }) => {
    const learner = await office.hire('Lu Fang');
    await learner.choose(language);
    const page = await visit(learner, { locale: language, viewport: { width: 360, height: 740 } });
    for (const { id, lessons } of library.courses.values()) {
      for (const lesson of lessons) {
        await page.goto(`/courses/${id}/${lesson.id}`);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(wide, `pixels too wide in ${lesson.id}`).toBe(0);
      }
    }
  });
}
