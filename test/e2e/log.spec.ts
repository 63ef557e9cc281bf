import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { LANGUAGES } from '../../src/domain/language.ts';
import { startServer } from './server.ts';
import { course, scenario } from './support/learner.ts';
import { openOffice, PASSWORD } from './support/office.ts';
import { makeScene } from './support/scene.ts';
import { csvFile } from './support/staff-files.ts';
import { expect, test } from './support/test.ts';
import { done } from './support/visitor.ts';

const MAIL = 'bai.xue@mail.example';
const ADDRESS = '203.0.113.9';
const MOST_TALKATIVE = { LICHENG_LOG: 'json', LICHENG_LOG_LEVEL: 'debug', LICHENG_TRUST_PROXY: '1' };

test('the log tells of every request and of nobody', async ({ playwright, storage }) => {
  // A mail server that is not there, so that letters fail.
  const mail = { SMTP_URL: 'smtp://127.0.0.1:1', MAIL_FROM: 'training@mail.example' };
  const server = await startServer({ ...(await storage.settings()), ...MOST_TALKATIVE, ...mail });
  const office = await openOffice(server, playwright.request);
  try {
    const scene = await makeScene(office);
    const { hr, passed, failed, supervisor, waiting } = scene;
    await done(hr.send('importStaff', { file: csvFile(`工号,姓名,邮箱\nX-77,Bai Xuemei,${MAIL}\n`) }));
    await hr.send('sendInvitations');
    await done(passed.send('changePassword', { current: PASSWORD, next: `${PASSWORD} sharp` }));
    await (await office.nobody()).send('signIn', { number: failed.number, password: 'not the password' });
    await hr.send('setActive', { person: failed.id, active: 'no' });
    await hr.send('found', { token: server.setupLink.split('/').at(-1)! });
    for (const language of LANGUAGES) await hr.choose(language);
    for (const path of [
      '',
      '/people',
      '/people?search=Lu+Fang',
      `/people/${passed.id}`,
      '/results',
      '/results.csv',
      '/audit',
    ])
      await hr.get(`/hr${path}`);
    for (const path of [
      '/',
      '/me',
      `/courses/${course.id}`,
      `/scenarios/${scenario.id}`,
      `/attempts/${passed.attempt}`,
    ])
      await passed.get(path);
    await supervisor.get('/team');
    const nobody = await office.nobody();
    for (const path of [
      waiting.invitation,
      server.setupLink,
      `/verify/${passed.certificate}`,
      `/sign-in?to=${MAIL}`,
      '/500',
    ])
      await nobody.get(path);
    for (const path of ['/sign-out', '/metrics', `/none?search=Lu+Fang`])
      await nobody.post(path, { name: 'Lu Fang' }, { 'x-forwarded-for': ADDRESS });

    const people = Object.values(scene);
    const states = await Promise.all([hr, passed, failed, supervisor].map((who) => who.state()));
    const sessions = states.flatMap(({ cookies }) => cookies.filter(({ name }) => name.includes('session')));
    const secrets = {
      names: [...people.map((who) => ('name' in who ? who.name : '')), 'Bai Xue', 'Harbour Gas'],
      numbers: people.map((who) => ('number' in who ? who.number : '')),
      mail: ['@mail.example', 'bai.xue'],
      tokens: [waiting.invitation, server.setupLink, passed.certificate].map((link) => link.split('/').at(-1)!),
      cookies: sessions.flatMap(({ value }) => [value, decodeURIComponent(value).split('.')[0]!]),
      passwords: [PASSWORD, 'not the password'],
      addresses: [ADDRESS],
      queries: ['search='],
    };
    const entries = server.said.filter((line) => line.startsWith('{'));
    for (const [what, words] of Object.entries(secrets)) {
      const used = words.filter((word) => word !== '');
      expect(used.length, what).toBeGreaterThan(0);
      expect(
        entries.filter((entry) => used.some((word) => entry.includes(word))),
        what,
      ).toEqual([]);
    }

    const told = entries.map((entry) => JSON.parse(entry));
    const routes = new Set(told.map(({ route }) => route));
    for (const route of [
      '/',
      '/invite/[token]',
      '/setup/[token]',
      '/verify/[code]',
      '/_actions/found',
      '/_actions/submitAttempt',
    ])
      expect(routes, 'routes told').toContain(route);
    expect(told).toContainEqual(
      expect.objectContaining({ level: 'error', msg: 'The mail server did not take a letter.' }),
    );
    // What is said to whoever starts the server is no entry.
    expect(server.said.filter((line) => !line.startsWith('{'))).toEqual([
      `To set up the first HR account, open ${server.setupLink}`,
      `Licheng 礼成 is ready: ${server.origin}`,
      `LISTENING ${new URL(server.origin).port}`,
    ]);
  } finally {
    await office.close();
    await server.stop();
  }
});

test('a page whose document is gone is one error in the log, with its stack and nobody’s name', async ({
  playwright,
}) => {
  const before = await startServer();
  const office = await openOffice(before, playwright.request);
  const learner = await office.hire('Lu Fang');
  const { cookies } = await learner.state();
  await office.close();
  before.signal('SIGTERM');
  await before.ended;
  const server = await startServer({ LICHENG_DATA: before.folder, LICHENG_METRICS: '1' });
  try {
    await rm(join(before.folder, 'people', `${learner.id}.json`));
    const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
    const answer = await fetch(`${server.origin}/courses/${course.id}?search=Lu+Fang`, { headers: { cookie } });
    const id = answer.headers.get('x-request-id');
    expect([answer.status, (await answer.text()).includes(`${id}`)]).toEqual([500, true]);
    const errors = () => server.said.filter((line) => line.includes('"level":"error"'));
    await expect.poll(() => errors().length).toBe(1);
    expect(JSON.parse(errors()[0]!)).toMatchObject({
      request: id,
      err: { stack: expect.stringContaining('\n    at ') },
    });
    for (const word of ['Lu Fang', 'Lu+Fang', learner.number]) expect(errors()[0]).not.toContain(word);
    expect(await (await fetch(`${server.origin}/metrics`)).text()).toContain('licheng_store_failures_total 1\n');
  } finally {
    await server.stop();
    await before.stop();
  }
});

test('a page that failed names the number under which the log tells of it', async ({ request, server }) => {
  const answer = await request.get('/500', {
    headers: { 'accept-language': 'en', 'x-request-id': 'not a number of ours' },
  });
  const { 'x-request-id': id } = answer.headers();
  expect(id).toMatch(/^[\w-]{21}$/);
  expect(await answer.text()).toContain(`the server’s log as well: ${id}`);
  await expect
    .poll(() => server.said.filter((line) => line.includes(id!)).map((line) => JSON.parse(line)))
    .toEqual([expect.objectContaining({ level: 'info', method: 'GET', route: '/500', status: 500, request: id })]);
});

test('machines that look whether it runs leave no lines', async ({ request, server }) => {
  const before = server.said.length;
  for (const path of ['/healthz', '/readyz', '/metrics']) await request.get(path);
  await request.get('/sign-in');
  await expect.poll(() => server.said.slice(before).map((line) => JSON.parse(line).route)).toEqual(['/sign-in']);
});
