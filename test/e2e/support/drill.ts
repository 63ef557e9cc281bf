import type { Locator, Page } from '@playwright/test';
import type { QuestionOf } from '../../../src/domain/question/kinds/kind.ts';
import type { QuestionKind } from '../../../src/domain/question/kinds/types.ts';
import { course, drillsOf, library } from './learner.ts';
import { m, type Words } from './words.ts';

export interface OpenDrill<Kind extends QuestionKind> {
  readonly drill: QuestionOf<Kind>;
  /** Where it is on the page. */
  readonly part: Locator;
}

/** Begins a drill that is played; one that is read like text stands open. */
export async function begin(part: Locator, t: Words['t']): Promise<void> {
  const start = part.getByRole('button', { name: t(m.drill_start) });
  await start.or(part.getByRole('group')).first().waitFor();
  if (await start.isVisible()) await start.click();
}

/** Opens the lesson with the first drill of a kind, one that `fits`; the course of the journeys is looked through first. */
export async function openDrill<Kind extends QuestionKind>(
  page: Page,
  { t }: Words,
  kind: Kind,
  fits: (drill: QuestionOf<Kind>) => boolean = () => true,
): Promise<OpenDrill<Kind>> {
  for (const { id, lessons } of [course, ...library.courses.values()]) {
    for (const lesson of lessons) {
      const drills = drillsOf(lesson);
      const index = drills.findIndex((drill) => drill.kind === kind && fits(drill as QuestionOf<Kind>));
      if (index < 0) continue;
      await page.goto(`/courses/${id}/${lesson.id}`);
      const part = page.getByRole('region', { name: t(m.drill_eyebrow) }).nth(index);
      await part.scrollIntoViewIfNeeded();
      await begin(part, t);
      await part.getByRole('group').first().waitFor();
      await part.evaluate((element) => element.scrollIntoView({ block: 'center' }));
      return { drill: drills[index] as QuestionOf<Kind>, part };
    }
  }
  throw new Error(`No lesson has such a drill of the kind "${kind}".`);
}
