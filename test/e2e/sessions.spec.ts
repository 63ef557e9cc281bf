import { startServer } from './server.ts';
import { course } from './support/learner.ts';
import { PASSWORD } from './support/office.ts';
import { answerTo, said } from './support/outcome.ts';
import { expect, test } from './support/test.ts';
import { done } from './support/visitor.ts';
import { m, wordsIn } from './support/words.ts';

const { t } = wordsIn('en');

test('who signs out is out, and going back shows nothing', async ({ office, visit }) => {
  const leaver = await office.hire('Qin Bo');
  const page = await visit(leaver);
  await page.goto('/me');
  await page.getByRole('banner').getByText(leaver.name).click();
  await page.getByRole('button', { name: t(m.sign_out) }).click();
  await page.waitForURL('**/sign-in');
  await page.goBack();
  await expect(page).toHaveURL(/\/sign-in/);
  expect(await answerTo(leaver, '/'), 'the session it had').toBe('sign-in');
});

test('who is deactivated is out at once, and cannot come back', async ({ office, visit }) => {
  const leaver = await office.hire('Qin Bo');
  const page = await visit(leaver);
  await page.goto('/me');
  await expect(page).toHaveURL(/\/me$/);

  await done(office.hr.send('setActive', { person: leaver.id, active: 'no' }));

  await page.goto('/me');
  await expect(page).toHaveURL(/\/sign-in\?to=%2Fme$/);
  expect(await said(leaver.send('startAttempt', { course: course.id }))).toBe('401 not-signed-in');
  const again = await office.nobody();
  expect(await said(again.send('signIn', { number: leaver.number, password: PASSWORD }))).toBe('403 person-inactive');
  expect(await answerTo(again, '/')).toBe('sign-in');
});

test('a changed password ends every other session of that person', async ({ office }) => {
  const here = await office.hire('Qin Bo');
  const elsewhere = await office.signIn(here.number);
  expect(await answerTo(elsewhere, '/')).toBe(200);

  await done(here.send('changePassword', { current: PASSWORD, next: 'another sentence' }));

  expect(await answerTo(here, '/')).toBe(200);
  expect(await answerTo(elsewhere, '/')).toBe('sign-in');
});

test('a new invitation makes the one before worthless', async ({ office }) => {
  const { id, invitation } = await office.list('Qin Bo');
  await done(office.hr.send('invite', { person: id }));
  const nobody = await office.nobody();
  expect(await answerTo(nobody, invitation)).toBe(404);
  expect(await answerTo(nobody, await office.invitationOf(id))).toBe(200);
});

test.describe('a session cookie', () => {
  test('is out of reach for scripts and other sites', async ({ office, baseURL }) => {
    const { cookies } = await (await office.signIn('HR-1')).state();
    expect(cookies).toHaveLength(1);
    expect(cookies[0]).toMatchObject({
      httpOnly: true,
      sameSite: 'Lax',
      path: '/',
      domain: new URL(baseURL!).hostname,
    });
  });

  test('travels by https alone where people come by https', async ({ playwright }) => {
    const origin = 'https://training.example';
    const server = await startServer({ LICHENG_ORIGIN: origin });
    try {
      const request = await playwright.request.newContext({ baseURL: server.origin, extraHTTPHeaders: { origin } });
      const token = server.setupLink.split('/').at(-1)!;
      const founded = await request.post('/_actions/found', {
        multipart: {
          token,
          organisation: 'Harbour Gas',
          timeZone: 'Asia/Shanghai',
          language: 'en',
          number: 'HR-1',
          name: 'Yu Wen',
          password: PASSWORD,
        },
      });
      expect(founded.status()).toBe(200);
      expect(founded.headers()['set-cookie']).toMatch(/^__Secure-licheng.*; HttpOnly; Secure; SameSite=Lax/);
      await request.dispose();
    } finally {
      await server.stop();
    }
  });
});

test('signing in and changing the language lead to pages of our own only', async ({ office }) => {
  for (const to of ['https://elsewhere.example/', '//elsewhere.example/', '/\\elsewhere.example/']) {
    const signIn = await office.hr.get(`/sign-in?to=${encodeURIComponent(to)}`);
    expect(signIn.headers().location, to).toBe('/');
    const language = await office.hr.post('/language', { language: 'zh-CN', to });
    expect(language.headers().location, to).toMatch(/^\/(?!\/)/);
  }
});
