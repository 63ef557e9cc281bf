import type { BrowserContextOptions, Page } from '@playwright/test';
import { LANGUAGES } from '../../src/domain/language.ts';
import { startServer } from './server.ts';
import { acceptInvitation, readLesson, setUp } from './support/journey.ts';
import { course, study } from './support/learner.ts';
import { PASSWORD } from './support/office.ts';
import * as hrs from './support/path/hr.ts';
import * as learners from './support/path/learner.ts';
import { STAFF } from './support/staff-files.ts';
import { expect, test } from './support/test.ts';
import { done, openVisitor } from './support/visitor.ts';
import { beginningOf, m, wordsIn } from './support/words.ts';

const DESK = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 844 };
const { step } = test;

for (const language of LANGUAGES) {
  const words = wordsIn(language);
  const { t } = words;

  test(`in ${language}, an organisation gets from nothing to a certificate`, async ({ storage, visit, playwright }) => {
    test.setTimeout(180_000);
    const server = await startServer(await storage.settings());
    const open = (options: BrowserContextOptions) =>
      visit(undefined, { baseURL: server.origin, locale: language, ...options });
    try {
      const hr = await open({ viewport: DESK });
      const phone = await open({ viewport: PHONE });
      await step('HR sets up the organisation and imports the good rows of the staff list', async () => {
        await setUp(hr, server.setupLink, words);
        await hrs.importGoodRows(hr, words);
      });
      const links = await step('HR sees an invitation, as a link and as a code, for everybody imported', () =>
        hrs.seeInvitations(hr, words),
      );
      await step('HR assigns the course to a department, due in 14 days', () => hrs.assignCourse(hr, words));

      await step('a new hire opens the invitation on a phone and sees one clear next step', async () => {
        await acceptInvitation(phone, links.learner, words);
        await learners.takeNextStep(phone, words);
      });
      await step('reads the lessons, one after the other, with their pictures and drills', async () => {
        for (const lesson of course.lessons) await readLesson(phone, lesson, words);
        await expect(phone).toHaveURL(new RegExp(`/courses/${course.id}$`));
      });
      await step('practises the role-play, takes a reply back, and looks back on the run', () =>
        learners.practiseRolePlay(phone, words),
      );
      await step('starts the assessment, reloads, changes to another device, and finds the answers there', async () => {
        await learners.beginPaper(phone, words);
        const tablet = await open({ viewport: DESK });
        await learners.goOnElsewhere(tablet, words);
      });
      const certificate = await step('finishes with everything right and is excellent, with the arithmetic shown', () =>
        learners.finishExcellently(phone, words),
      );
      await step('anybody can verify the certificate, without signing in', async () => {
        await learners.verify(await open({ viewport: PHONE }), certificate, words);
      });

      await step(
        'a colleague who answers badly fails, and the retake stays shut until the lessons are redone',
        async () => {
          const page = await open({ viewport: PHONE });
          await acceptInvitation(page, links.colleague, words);
          const colleague = await openVisitor(server.origin, playwright.request);
          await done(colleague.send('signIn', { number: STAFF.colleague.number, password: PASSWORD }));
          await study(colleague);
          await learners.fail(page, words);

          await page.goto(`/assess/${course.id}`);
          await expect(page.getByRole('link', { name: t(m.redo_lesson) })).toBeVisible();
          await expectNoRetake(page);
          await study(colleague);
          await page.reload();
          await expect(page.getByRole('main')).toContainText(beginningOf(t(m.next_wait, { moment: '#' })));
          await expectNoRetake(page);
          expect((await colleague.send('startAttempt', { course: course.id })).status()).toBe(403);
          await colleague.leave();
        },
      );

      await step('the supervisor sees the people who report to them, and nobody else', async () => {
        const page = await open({ viewport: PHONE });
        await acceptInvitation(page, links.supervisor, words);
        await hrs.seeTeam(page, words);
      });
      await step('HR sees and downloads the results, and finds every change of theirs in the audit', () =>
        hrs.seeResultsAndAudit(hr, words),
      );
    } finally {
      await server.stop();
    }
  });

  async function expectNoRetake(page: Page) {
    await expect(page.getByRole('button', { name: t(m.start_retake) })).toHaveCount(0);
  }
}
