import type { Browser, BrowserContextOptions, Page } from '@playwright/test';
import writeExcelFile from 'write-excel-file/node';
import { LANGUAGES } from '../../src/domain/language.ts';
import { play } from '../../src/domain/scenario/play.ts';
import { columnName, faultSentence } from '../../src/i18n/staff-list.ts';
import { startServer } from './server.ts';
import { give, questionIn } from './support/answering.ts';
import * as journey from './support/journey.ts';
import { course, library, scenario, study } from './support/learner.ts';
import { PASSWORD } from './support/office.ts';
import { rightAnswer, wrongAnswer } from './support/right-answers.ts';
import { csvFile, csvOf, FAULTY_NAMES, GOOD_ROWS, gbkFile, ROWS, STAFF } from './support/staff-files.ts';
import { expect, test } from './support/test.ts';
import { done, openVisitor } from './support/visitor.ts';
import { m, wordsIn } from './support/words.ts';

const DESK = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 844 };
const QUESTIONS = course.assessment.draw.reduce((sum, { count }) => sum + count, 0);
const ALL_POINTS = QUESTIONS * course.assessment.pointsPerQuestion + course.assessment.scenarios[0]!.points;
const programme = [...library.programmes.values()][0]!;

for (const language of LANGUAGES) {
  const words = wordsIn(language);
  const { t, say } = words;
  const title = say(course.title);

  test(`in ${language}, an organisation gets from nothing to a certificate`, async ({ browser, playwright }) => {
    test.setTimeout(180_000);
    const server = await startServer();
    const open = (options: BrowserContextOptions = {}) =>
      pageIn(browser, { baseURL: server.origin, locale: language, ...options });
    try {
      const hr = await open({ viewport: DESK });

      await test.step('HR sets up the organisation and imports the good rows of the staff list', async () => {
        await journey.setUp(hr, server.setupLink, words);
        await journey.chooseStaffFile(hr, csvFile(csvOf(ROWS)), words);
        const outcomes = hr.getByRole('group', { name: t(m.import_outcome) });
        await expect(outcomes.getByRole('button', { name: t(m.import_faulty) })).toHaveText(/3$/);
        const preview = hr.getByRole('region', { name: t(m.import_preview) });
        for (const fault of [
          { fault: 'number-missing', column: 'number' },
          { fault: 'day-impossible', column: 'hired', values: ['2026-02-30'] },
          { fault: 'supervisor-unknown', column: 'supervisor', values: ['9999'] },
        ] as const) {
          await expect(preview).toContainText(faultSentence(t, fault));
        }
        await outcomes.getByRole('button', { name: t(m.import_new) }).click();
        await expect(preview.getByRole('row', { name: STAFF.learner.name })).toContainText(STAFF.department);

        const faulty = await journey.downloadedBy(
          hr,
          hr.getByRole('button', { name: t(m.import_download_faulty, { count: 3 }) }),
        );
        for (const name of FAULTY_NAMES) expect(faulty).toContain(name);
        expect(faulty).toContain(t(m.import_reasons));
        expect(faulty).not.toContain(STAFF.learner.name);

        await hr.getByRole('button', { name: t(m.import_submit, { count: GOOD_ROWS }) }).click();
        await expect(
          hr.getByText(t(m.import_done_text, { added: 4, changed: 0, unchanged: 0, faulty: 3 })),
        ).toBeVisible();
      });

      const links =
        await test.step('HR sees an invitation, as a link and as a code, for everybody imported', async () => {
          await hr.getByRole('link', { name: t(m.import_next_invite) }).click();
          await hr.waitForURL('**/hr/invitations');
          const linkFor = async ({ name, number }: { name: string; number: string }) => {
            const slip = hr.getByRole('main').getByRole('listitem').filter({ hasText: name });
            await expect(slip).toContainText(number);
            await expect(slip.locator('svg')).toBeVisible();
            return /http\S+\/invite\/\S+/.exec(await slip.innerText())![0];
          };
          await expect(hr.getByText(t(m.invitations_open, { count: GOOD_ROWS }))).toBeVisible();
          return {
            learner: await linkFor(STAFF.learner),
            colleague: await linkFor(STAFF.colleague),
            supervisor: await linkFor(STAFF.supervisor),
          };
        });

      await test.step('HR assigns the course to a department, due in 14 days', async () => {
        await hr
          .getByRole('navigation', { name: t(m.hr_nav) })
          .getByRole('link', { name: t(m.hr_assignments) })
          .click();
        await hr.waitForURL('**/hr/assignments');
        await hr.getByRole('radio', { name: t(m.assign_departments) }).check();
        await hr.getByRole('checkbox', { name: STAFF.department }).check();
        await hr.getByLabel(t(m.assign_days_label), { exact: true }).fill('14');
        await hr.getByRole('button', { name: t(m.assign_submit), exact: true }).click();
        await hr.waitForURL('**/hr/assignments?made');
        await expect(hr.getByRole('status')).toHaveText(t(m.assignments_made));
        const row = hr.getByRole('region', { name: t(m.assignments_table) }).getByRole('row', { name: title });
        await expect(row).toContainText(t(m.due_days, { days: 14 }));
        await expect(row.getByRole('cell', { name: '3', exact: true })).toBeVisible();
      });

      const phone = await open({ viewport: PHONE });
      await test.step('a new hire opens the invitation on a phone and sees one clear next step', async () => {
        await journey.acceptInvitation(phone, links.learner, words);
        const next = phone.getByRole('region', { name: title });
        await expect(next).toContainText(t(m.next_lesson, { lesson: say(course.lessons[0]!.title) }));
        await expect(next).toContainText(t(m.lessons_done, { done: 0, all: course.lessons.length }));
        await expect(next.getByRole('link')).toHaveCount(1);
        await next.getByRole('link', { name: t(m.read_lesson) }).click();
        await phone.waitForURL(`**/${course.lessons[0]!.id}`);
      });

      await test.step('reads three lessons, one after the other, with their pictures and drills', async () => {
        for (const lesson of course.lessons) await journey.readLesson(phone, lesson, words);
        await expect(phone).toHaveURL(new RegExp(`/courses/${course.id}$`));
        await expect(phone.getByRole('main')).toContainText(t(m.next_rehearse));
      });

      await test.step('practises the role-play, takes a reply back, and looks back on the run', async () => {
        await phone.getByRole('link', { name: t(m.start_rehearsal) }).click();
        await phone.waitForURL('**/scenarios/**');
        const { scene } = play(scenario, [])!;
        const hasty = say(scene.choices.at(-1)!.says);
        const replies = phone.getByRole('listitem').getByRole('button');
        await replies.filter({ hasText: hasty }).click();
        await expect(replies.filter({ hasText: hasty })).toBeHidden();
        await phone.getByRole('button', { name: t(m.rehearse_take_back) }).click();
        await expect(replies.filter({ hasText: hasty })).toBeVisible();
        await journey.playWell(phone, words);
        await phone.getByRole('button', { name: t(m.rehearse_debrief) }).click();
        await expect(phone.getByRole('heading', { name: t(m.debrief_title) })).toBeVisible();
        await expect(phone.getByRole('img', { name: beginningOf(t(m.mood_line, { moods: '#' })) })).toBeVisible();
        await phone.getByRole('link', { name: t(m.back_to_course) }).click();
        await phone.waitForURL(`**/courses/${course.id}`);
      });

      await test.step('starts the assessment, reloads, changes to another device, and finds the answers there', async () => {
        await phone.getByRole('link', { name: t(m.to_assessment) }).click();
        await phone.waitForURL(`**/assess/${course.id}`);
        await phone.getByRole('button', { name: t(m.start_assessment) }).click();
        await expect(phone.getByRole('status').first()).toHaveText(t(m.autosave_saved));
        const part = phone.getByRole('region', {
          name: t(m.paper_part, { number: 1, all: QUESTIONS + 1 }),
          exact: true,
        });
        const first = await questionIn(part, words);
        await give(part, first, rightAnswer(first), words);
        await expect(phone.getByRole('button', { name: t(m.paper_part_answered, { number: 1 }) })).toBeVisible();
        await expect(phone.getByRole('status').first()).toHaveText(t(m.autosave_saved));
        await phone.reload();
        await expect(phone.getByRole('button', { name: t(m.paper_part_answered, { number: 1 }) })).toBeVisible();

        const tablet = await open({ viewport: DESK });
        await tablet.goto('/sign-in');
        await tablet.getByLabel(t(m.employee_number)).fill(STAFF.learner.number);
        await tablet.getByLabel(t(m.password)).fill(PASSWORD);
        await tablet.getByRole('button', { name: t(m.sign_in) }).click();
        await tablet.waitForURL((url) => url.pathname === '/');
        await tablet.getByRole('link', { name: t(m.continue_attempt) }).click();
        await tablet.waitForURL(`**/assess/${course.id}`);
        await expect(tablet.getByRole('button', { name: t(m.paper_part_answered, { number: 1 }) })).toBeVisible();
        await journey.settled(tablet);
        await tablet.getByRole('button', { name: t(m.paper_next), exact: true }).click();
        await journey.answerPaper(tablet, words, { from: 2 });
        await expect(tablet.getByRole('status').first()).toHaveText(t(m.autosave_saved));
        await tablet.context().close();
      });

      const certificate =
        await test.step('finishes with everything right and is excellent, with the arithmetic shown', async () => {
          await phone.reload();
          await journey.settled(phone);
          await phone.getByRole('button', { name: t(m.paper_part_open, { number: QUESTIONS + 1 }) }).click();
          await journey.playWell(phone, words);
          await phone.getByRole('button', { name: t(m.paper_next), exact: true }).click();
          await expect(phone.getByText(t(m.paper_all_answered))).toBeVisible();
          await phone.getByRole('button', { name: t(m.paper_submit), exact: true }).click();
          await phone.waitForURL('**/attempts/*');
          const main = phone.getByRole('main');
          await expect(main).toContainText(t(m.result_points, { earned: ALL_POINTS, possible: ALL_POINTS }));
          await expect(main).toContainText(
            t(m.arithmetic_share, {
              earned: ALL_POINTS,
              possible: ALL_POINTS,
              percent: '100%',
              band: t(m.band_excellent),
            }),
          );
          await expect(main).toContainText(t(m.arithmetic_no_caps));
          await expect(main).toContainText(t(m.arithmetic_band_stays, { band: t(m.band_excellent) }));
          await phone.getByRole('link', { name: t(m.see_certificate) }).click();
          await phone.waitForURL('**/certificates/*');
          await expect(
            phone.getByRole('heading', { name: t(m.certificate_of, { name: STAFF.learner.name }) }),
          ).toBeAttached();
          return (await phone.getByRole('link', { name: '/verify/' }).getAttribute('href'))!;
        });

      await test.step('anybody can verify the certificate, without signing in', async () => {
        const anybody = await open();
        await anybody.goto(certificate);
        const main = anybody.getByRole('main');
        await expect(main).toContainText(t(m.verify_valid));
        for (const shown of [STAFF.learner.name, say(programme.title), t(m.band_excellent), 'Harbour Gas']) {
          await expect(main).toContainText(shown);
        }
        await anybody.context().close();
      });

      await test.step('a colleague who answers badly fails, and the retake stays shut until the lessons are redone', async () => {
        const page = await open({ viewport: PHONE });
        await journey.acceptInvitation(page, links.colleague, words);
        const colleague = await openVisitor(server.origin, playwright.request);
        await done(colleague.send('signIn', { number: STAFF.colleague.number, password: PASSWORD }));
        await study(colleague);
        await page.goto(`/assess/${course.id}`);
        await page.getByRole('button', { name: t(m.start_assessment) }).click();
        const part = page.getByRole('region', {
          name: t(m.paper_part, { number: 1, all: QUESTIONS + 1 }),
          exact: true,
        });
        const question = await questionIn(part, words);
        await give(part, question, wrongAnswer(question), words);
        await page.getByRole('button', { name: t(m.paper_end), exact: true }).click();
        await expect(page.getByText(t(m.paper_open_parts, { count: QUESTIONS }))).toBeVisible();
        await page.getByRole('button', { name: t(m.paper_submit), exact: true }).click();
        await page.waitForURL('**/attempts/*');

        const plan = page.getByRole('region', { name: t(m.plan_title) });
        for (const lesson of course.lessons)
          await expect(plan.getByRole('link', { name: say(lesson.title) })).toBeVisible();
        await expect(plan).toContainText(beginningOf(t(m.plan_opens, { moment: '#' })));
        await page.goto(`/assess/${course.id}`);
        await expect(page.getByRole('link', { name: t(m.redo_lesson) })).toBeVisible();
        await expect(page.getByRole('button', { name: t(m.start_retake) })).toHaveCount(0);
        expect((await colleague.send('startAttempt', { course: course.id })).status()).toBe(403);

        await study(colleague);
        await page.reload();
        await expect(page.getByRole('main')).toContainText(beginningOf(t(m.next_wait, { moment: '#' })));
        await expect(page.getByRole('button', { name: t(m.start_retake) })).toHaveCount(0);
        expect((await colleague.send('startAttempt', { course: course.id })).status()).toBe(403);
        await colleague.leave();
        await page.context().close();
      });

      await test.step('the supervisor sees the people who report to them, and nobody else', async () => {
        const page = await open({ viewport: PHONE });
        await journey.acceptInvitation(page, links.supervisor, words);
        await page
          .getByRole('navigation', { name: t(m.nav_label) })
          .getByRole('link', { name: t(m.nav_team) })
          .click();
        await page.waitForURL('**/team');
        const team = page.getByRole('region', { name: t(m.team_table) });
        await expect(team.getByRole('row', { name: STAFF.learner.name })).toContainText(t(m.band_excellent));
        await expect(team.getByRole('row', { name: STAFF.colleague.name })).toContainText(t(m.band_fail));
        await expect(page.getByRole('main')).not.toContainText(STAFF.other.name);
        await page.context().close();
      });

      await test.step('HR sees and downloads the results, and finds every change of theirs in the audit', async () => {
        const sections = hr.getByRole('navigation', { name: t(m.hr_nav) });
        await sections.getByRole('link', { name: t(m.hr_results) }).click();
        await hr.waitForURL('**/hr/results');
        const results = hr.getByRole('region', { name: t(m.results_table) });
        await expect(results.getByRole('row', { name: STAFF.learner.name })).toContainText(
          `${ALL_POINTS}/${ALL_POINTS}`,
        );
        await expect(results.getByRole('row', { name: STAFF.colleague.name })).toContainText(t(m.stage_failed));
        const csv = await journey.downloadedBy(hr, hr.getByRole('link', { name: t(m.results_download) }));
        expect(csv).toMatch(new RegExp(`${STAFF.learner.number}.*${STAFF.learner.name}.*${t(m.band_excellent)}`));
        expect(csv).toContain(columnName(t, 'number'));

        await sections.getByRole('link', { name: t(m.hr_audit) }).click();
        await hr.waitForURL('**/hr/audit');
        const trail = hr.getByRole('region', { name: t(m.audit_table) });
        for (const act of [
          m.act_organisation_founded,
          m.act_people_imported,
          m.act_course_assigned,
          m.act_results_downloaded,
        ]) {
          await expect(trail.getByRole('row', { name: t(act) })).toContainText('Yu Wen');
        }
      });
    } finally {
      for (const context of browser.contexts()) await context.close();
      await server.stop();
    }
  });
}

test('a staff list may be an Excel sheet, or a text file in the encoding of Chinese Windows', async ({ browser }) => {
  const words = wordsIn('zh-CN');
  const { t } = words;
  const server = await startServer();
  const page = await pageIn(browser, { baseURL: server.origin, locale: 'zh-CN' });
  try {
    await journey.setUp(page, server.setupLink, words);
    const sheet = await writeExcelFile(ROWS.map((row) => row.map((value) => ({ type: String, value })))).toBuffer();
    const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    await journey.chooseStaffFile(page, { name: '员工名单.xlsx', mimeType, buffer: sheet }, words);
    await page.getByRole('button', { name: t(m.import_submit, { count: GOOD_ROWS }) }).click();
    await expect(
      page.getByText(t(m.import_done_text, { added: 4, changed: 0, unchanged: 0, faulty: 3 })),
    ).toBeVisible();

    await page.getByRole('button', { name: t(m.import_again) }).click();
    const moved = ROWS.map((row) => row.map((cell) => (cell === '维修部' ? '客户服务中心' : cell)));
    await journey.chooseStaffFile(page, gbkFile(moved), words);
    await page.getByRole('button', { name: t(m.import_submit, { count: 1 }) }).click();
    await expect(
      page.getByText(t(m.import_done_text, { added: 0, changed: 1, unchanged: 3, faulty: 3 })),
    ).toBeVisible();
    await page.getByRole('link', { name: t(m.import_next_people) }).click();
    await expect(page.getByRole('row', { name: STAFF.other.name })).toContainText('客户服务中心');
  } finally {
    await page.context().close();
    await server.stop();
  }
});

async function pageIn(browser: Browser, options: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext(options);
  return context.newPage();
}

/** What comes before the `#` that stands for a value. */
function beginningOf(sentence: string): string {
  return sentence.split('#')[0]!;
}
