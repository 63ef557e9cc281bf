import type { Page } from '@playwright/test';
import { findableOf, isFound } from '../../src/domain/library/search.ts';
import { rulesSeen } from '../../src/usecases/organisation/set-house-rules.ts';
import { library } from './support/learner.ts';
import { expect, test } from './support/test.ts';
import { m, wordsIn } from './support/words.ts';

const { t, say } = wordsIn('en');
const normNamed = (id: string) => library.norms.get(id as never)!;
/** Nothing else in these tests depends on this number or this rule, which other tests may meet changed. */
const LIMIT = normNamed('time-limit-electricity-business-20min');
const MARKED = normNamed('grooming-men-no-tattoo');
const WITH_LIMIT = [...library.courses.values()].flatMap((course) =>
  course.lessons
    .filter(({ teaches }) => teaches.includes(LIMIT.id))
    .map((lesson) => `/courses/${course.id}/${lesson.id}`),
)[0]!;

const rows = (page: Page) => page.getByRole('main').getByRole('listitem');
const inAll = (filter: Parameters<typeof isFound>[1]) =>
  [...library.norms.values()].filter((norm) => isFound(findableOf(norm), filter)).length;

test('staff look norms up as they type, in either language, and narrow them', async ({ office, visit }) => {
  const learner = await office.hire('Ren Yi');
  await learner.choose('en');
  const page = await visit(learner);
  await page.goto('/');
  await page.getByRole('link', { name: t(m.nav_norms) }).click();
  await expect(rows(page)).toHaveCount(library.norms.size);

  const search = page.getByRole('searchbox', { name: t(m.norms_search) });
  await search.pressSequentially('握手');
  await expect(rows(page)).toHaveCount(inAll({ search: '握手' }));
  await search.fill('HANDSHAKE second');
  await expect(page.getByRole('status')).toContainText(String(inAll({ search: 'handshake second' })));
  await search.fill('');
  await page.getByRole('checkbox', { name: t(m.norms_red_lines_only) }).check();
  await expect(rows(page)).toHaveCount(inAll({ redLines: true }));
  await page.getByLabel(t(m.position), { exact: true }).selectOption('repair');
  await expect(rows(page)).toHaveCount(inAll({ redLines: true, position: 'repair' }));

  await page.reload();
  await expect(rows(page), 'the address keeps what was chosen').toHaveCount(
    inAll({ redLines: true, position: 'repair' }),
  );
});

test('a norm leads to its lesson and its role-plays, and HR to who missed it', async ({ office, visit }) => {
  await office.hr.choose('en');
  const page = await visit(office.hr);
  const greet = normNamed('handshake-greet-first');
  await page.goto(`/norms/${greet.id}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(say(greet.text));
  await page.getByRole('link', { name: t(m.norms_missed) }).click();
  await expect(page).toHaveURL(/\/hr\/results\?norm=handshake-greet-first/);
  await page.goBack();
  const [lesson] = library.courses.get('meeting-people' as never)!.lessons;
  await page.getByRole('link', { name: say(lesson!.title) }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(say(lesson!.title));
});

test('a figure that HR changes, and a rule HR switches off, change for everybody at once', async ({
  office,
  visit,
}) => {
  await office.hr.choose('en');
  const page = await visit(office.hr);
  page.on('dialog', (dialog) => dialog.accept());
  await page.goto('/hr/settings/norms');
  const number = page.getByLabel(say(LIMIT.text));
  await number.fill('25');
  await page.getByRole('checkbox', { name: say(MARKED.text) }).uncheck();
  await page.getByRole('button', { name: t(m.settings_save) }).click();
  await page.waitForURL('**/hr/settings/norms?saved');

  const learner = await office.hire('Ren Er');
  await learner.choose('en');
  const reader = await visit(learner);
  await reader.goto(WITH_LIMIT);
  await expect(reader.getByRole('main')).toContainText('25 minutes');
  await reader.goto(`/norms/${LIMIT.id}`);
  await expect(reader.getByRole('heading', { level: 1 })).toContainText('25');
  expect((await learner.get(`/norms/${MARKED.id}`)).status()).toBe(404);

  await page.goto('/hr/audit');
  await expect(page.getByRole('rowheader', { name: t(m.act_house_rules_set) }).first()).toBeVisible();
  await page.goto('/hr/settings/norms');
  await page.getByRole('checkbox', { name: say(MARKED.text) }).check();
  await page.getByLabel(say(LIMIT.text).replace('20', '25')).fill('20');
  await page.getByRole('button', { name: t(m.settings_save) }).click();
  await page.waitForURL('**/hr/settings/norms?saved');
  expect((await learner.get(`/norms/${MARKED.id}`)).status()).toBe(200);
  const refused = await office.hr.send('setHouseRules', { seen: rulesSeen({ figures: {}, off: [] }), [LIMIT.id]: 999 });
  expect(await refused.json()).toMatchObject({ reason: 'figure-out-of-bounds', fields: [LIMIT.id] });
});
