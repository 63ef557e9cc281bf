import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type RunningServer, startServer } from './server.ts';
import { later } from './support/later.ts';
import { course, startAttempt, study, takeAssessment } from './support/learner.ts';
import { openOffice, PASSWORD } from './support/office.ts';
import { expect, test } from './support/test.ts';
import { done, openVisitor } from './support/visitor.ts';
import { m, wordsIn } from './support/words.ts';

const { t } = wordsIn('en');
const DAY = 24;

/** One data folder, opened today and then by a server whose clock is ahead. */
const it = test.extend<{
  on: <Result>(days: number, run: (server: RunningServer) => Promise<Result>) => Promise<Result>;
}>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants a pattern
  on: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'licheng-later-'));
    await use(async (days, run) => {
      const server = await startServer({ LICHENG_DATA: folder, ...later({ hours: days * DAY }) });
      try {
        return await run(server);
      } finally {
        await server.stop();
      }
    });
    await rm(folder, { recursive: true, force: true });
  },
});

it.describe('time passes', () => {
  it.use({ refusals: true });

  it('an invitation that nobody used for thirty days has expired, and says whom to ask', async ({
    on,
    playwright,
    visit,
  }) => {
    const invitation = await on(0, async (server) => {
      const office = await openOffice(server, playwright.request);
      const { invitation } = await office.list('Lu Fang');
      await office.close();
      return invitation;
    });
    await on(31, async ({ origin }) => {
      const page = await visit(undefined, { baseURL: origin });
      const response = await page.goto(invitation);
      expect(response?.status()).toBe(410);
      await expect(page.getByRole('main')).toContainText(t(m.reason_invitation_expired));
      await expect(page.getByRole('link', { name: t(m.sign_in) })).toBeVisible();
      await expect(page.getByRole('textbox')).toHaveCount(0);
    });
  });

  it('a day after a fail, with the lessons redone, the retake opens and asks other questions', async ({
    on,
    playwright,
    visit,
  }) => {
    const before = await on(0, async (server) => {
      const office = await openOffice(server, playwright.request);
      const learner = await office.hire('Lu Fang');
      await study(learner);
      const { attempt, questions } = await startAttempt(learner);
      await done(learner.call('submitAttempt', { attempt, answers: {} }));
      await study(learner);
      await done(
        office.hr.send('assignCourse', {
          subject: course.id,
          audience: 'everyone',
          due: 'days',
          days: 1,
          confirmed: 2,
        }),
      );
      await office.close();
      return { number: learner.number, questions };
    });
    await on(1.1, async ({ origin }) => {
      const learner = await openVisitor(origin, playwright.request);
      await done(learner.send('signIn', { number: before.number, password: PASSWORD }));
      const page = await visit(learner, { baseURL: origin });
      await page.goto('/');
      await page.getByRole('link', { name: t(m.to_retake) }).click();
      await page.waitForURL('**/assess/*');
      await page.getByRole('button', { name: t(m.start_retake) }).click();
      await expect(page.getByRole('button', { name: t(m.paper_next) })).toBeVisible();
      // Everything was missed, so this paper may be longer than the first.
      const { questions } = await startAttempt(learner);
      await expect(
        page.getByRole('region', { name: t(m.paper_part, { number: 1, all: questions.length + 1 }), exact: true }),
      ).toBeVisible();
      const again = questions.filter(({ id }) => before.questions.some((asked) => asked.id === id));
      expect(again.length).toBeLessThan(questions.length / 2);
      // The paper fetches its players in the background, from a server that stops now.
      await page.close();
      await learner.leave();
    });
  });

  it('whoever has not passed by the due day is late, on their own page and on HR’s', async ({
    on,
    playwright,
    visit,
  }) => {
    const number = await on(0, async (server) => {
      const office = await openOffice(server, playwright.request);
      const { number } = await office.hire('Lu Fang');
      await takeAssessment(await office.hire('Ma Li'), 'rightly');
      await done(
        office.hr.send('assignCourse', {
          subject: course.id,
          audience: 'everyone',
          due: 'days',
          days: 14,
          confirmed: 3,
        }),
      );
      await office.close();
      return number;
    });
    await on(17, async ({ origin }) => {
      for (const { who, path } of [
        { who: number, path: '/' },
        { who: 'HR-1', path: '/hr/results?late=1&search=Lu' },
      ]) {
        const visitor = await openVisitor(origin, playwright.request);
        await done(visitor.send('signIn', { number: who, password: PASSWORD }));
        await visitor.choose('en');
        const page = await visit(visitor, { baseURL: origin });
        await page.goto(path);
        if (path === '/') await expect(page.getByRole('region')).toContainText(t(m.days_late, { days: 3 }));
        else
          await expect(
            page.getByRole('row', { name: 'Lu Fang' }).getByRole('cell', { name: '3', exact: true }),
          ).toBeVisible();
        await visitor.leave();
      }
    });
  });
});
