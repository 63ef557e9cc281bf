import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { Client } from 'pg';
import { type OwnServer, root, startServer } from './server.ts';
import { course, scenario, startAttempt, study } from './support/learner.ts';
import { openOffice, PASSWORD } from './support/office.ts';
import { answerTo, said } from './support/outcome.ts';
import { bestRun, rightAnswer } from './support/right-answers.ts';
import { beginToSend } from './support/sending.ts';
import { expect, test } from './support/test.ts';
import { done, openVisitor, type Visitor } from './support/visitor.ts';
import { m, wordsIn } from './support/words.ts';

const { step } = test;

test('of several processes on one database it makes no difference which one somebody reaches', async ({
  storage,
  playwright,
}) => {
  // Without a secret given, the one kept in the database is everybody's.
  const settings = { ...(await storage.settings()), LICHENG_SECRET: '' };
  const [one, other] = await Promise.all([startServer(settings), startServer(settings)]);
  const at = (server: OwnServer, from?: Visitor) => openVisitor(server.origin, playwright.request, from);
  try {
    const office = await step('the set-up link of one opens the other', () => {
      expect(new URL(one.setupLink).pathname).toBe(new URL(other.setupLink).pathname);
      return openOffice({ ...one, setupLink: other.setupLink }, playwright.request);
    });

    const learner = await step('an invitation made at one is accepted at the other, by one of two', async () => {
      const { number, invitation } = await office.list('Qin Bo');
      const token = invitation.split('/').at(-1)!;
      const visitors = [await at(one), await at(other)] as const;
      const answers = await Promise.all(
        visitors.map((visitor) => said(visitor.send('acceptInvitation', { token, password: PASSWORD }))),
      );
      expect(answers.toSorted()).toEqual(['200', '409 invitation-used']);
      return { ...visitors[answers[0] === '200' ? 0 : 1], number };
    });
    const [here, there] = [await at(one, learner), await at(other, learner)];

    const { attempt, questions } = await step('signed in at one, somebody works at both', async () => {
      for (const visitor of [here, there]) expect(await answerTo(visitor, '/')).toBe(200);
      await study(there);
      const started = await startAttempt(here);
      expect(await done(there.send('startAttempt', { course: course.id }))).toMatchObject({ attempt: started.attempt });
      return started;
    });

    await step('wrong tries at a number count together', async () => {
      const { number } = await office.list('Wu Min');
      const guesses = [await at(one), await at(other)];
      const guess = (visitor: Visitor) => said(visitor.send('signIn', { number, password: 'a wrong guess' }));
      for (let time = 0; time < 5; time += 1)
        for (const visitor of guesses) expect(await guess(visitor)).toBe('401 wrong-number-or-password');
      for (const visitor of guesses) expect(await guess(visitor)).toBe('429 too-many-tries');
    });

    await step('signing out at one ends the session at the other, and no other session', async () => {
      const elsewhere = await at(one);
      await done(elsewhere.send('signIn', { number: learner.number, password: PASSWORD }));
      const same = await at(other, elsewhere);
      expect(await answerTo(same, '/')).toBe(200);
      await elsewhere.post('/sign-out', {});
      for (const visitor of [elsewhere, same]) expect(await answerTo(visitor, '/')).toBe('sign-in');
      expect(await answerTo(there, '/')).toBe(200);
    });

    await step('a password changed at one ends the sessions at the other', async () => {
      const colleague = await office.hire('Hu Lan');
      const elsewhere = await at(other);
      await done(elsewhere.send('signIn', { number: colleague.number, password: PASSWORD }));
      await done(colleague.send('changePassword', { current: PASSWORD, next: 'another sentence' }));
      expect(await answerTo(elsewhere, '/')).toBe('sign-in');
      expect(await answerTo(await at(other, colleague), '/')).toBe(200);
    });

    await step('one is killed in the middle; people go on at the other, and nothing confirmed is lost', async () => {
      const save = (visitor: Visitor, question: (typeof questions)[number]) =>
        said(visitor.call('saveAnswers', { attempt, answers: { [question.id]: rightAnswer(question) } }));
      const saves = questions.map((question, n) => save(n % 2 ? there : here, question).catch(() => 'no answer'));
      await Promise.race(saves);
      one.signal('SIGKILL');
      const answers = await Promise.all(saves);
      for (const [n, question] of questions.entries()) {
        if (n % 2) expect(answers[n]).toBe('200');
        else if (answers[n] !== '200') expect(await save(there, question)).toBe('200');
      }
      for (const [after, choice] of bestRun(scenario).entries())
        await done(there.call('chooseReply', { attempt, scenario: scenario.id, choice, after }));
      await done(there.call('submitAttempt', { attempt, answers: {} }));
      expect(await (await there.get('/certificates')).text()).toMatch(/\/certificates\/[\w-]{10,}/);
      expect(await answerTo(await at(other, office.hr), '/hr')).toBe(200);
    });
    await office.close();
  } finally {
    await Promise.all([one.stop(), other.stop()]);
  }
});

test('while the database does not answer, the server says that it is not ready, and nothing of the database', async ({
  storage,
}) => {
  const settings = await storage.settings();
  const database = new URL(settings.DATABASE_URL!);
  const name = database.pathname.slice(1);
  const admin = new Client({ connectionString: Object.assign(new URL(database), { pathname: '/postgres' }).href });
  await admin.connect();
  const server = await startServer(settings);
  const readiness = async () => {
    const answer = await fetch(`${server.origin}/readyz`);
    return `${answer.status} ${await answer.text()}`;
  };
  try {
    expect(await readiness()).toBe('200 ok\n');
    await admin.query(`alter database ${name} allow_connections false`);
    await admin.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [name]);
    await expect.poll(readiness).toBe('503 The store does not answer.\n');
    expect((await fetch(`${server.origin}/healthz`)).status).toBe(200);
    await readiness();
    await admin.query(`alter database ${name} allow_connections true`);
    await expect.poll(readiness).toBe('200 ok\n');
    const told = server.said.filter((line) => /The store (does not answer|answers again)/.test(line));
    expect(told.map((line) => JSON.parse(line).level)).toEqual(['error', 'info']);
    expect(server.said.join('\n')).not.toContain(database.password);
  } finally {
    await server.stop();
    await admin.end();
  }
});

test('a server told to stop keeps in the database what was begun', async ({ storage }) => {
  const settings = await storage.settings();
  const server = await startServer(settings);
  const token = server.setupLink.split('/').at(-1)!;
  const founding = { token, organisation: 'Harbour Gas', timeZone: 'Asia/Shanghai', language: 'en', name: 'Yu Wen' };
  const begun = await beginToSend(server.origin, 'found', { ...founding, number: 'HR-1', password: PASSWORD });
  server.signal('SIGTERM');
  expect((await begun.finish()).status).toBe(200);
  expect(await server.ended).toBe(0);
  const again = await startServer(settings);
  try {
    const signIn = await beginToSend(again.origin, 'signIn', { number: 'HR-1', password: PASSWORD });
    expect((await signIn.finish()).status).toBe(200);
  } finally {
    await Promise.all([again.stop(), server.stop()]);
  }
});

test('while the database is away, pages and forms say so in the language of the browser, and go on afterwards', async ({
  storage,
  playwright,
}) => {
  const { DATABASE_URL: url = '', ...settings } = await storage.settings();
  const server = await startServer({ ...settings, DATABASE_URL: url });
  const database = new URL(url).pathname.slice(1);
  const admin = new Client({ connectionString: Object.assign(new URL(url), { pathname: '/postgres' }).href });
  await admin.connect();
  try {
    const office = await openOffice(server, playwright.request);
    await admin.query(`alter database ${database} allow_connections false`);
    await admin.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [database]);
    const page = await office.hr.get('/');
    expect(page.status()).toBe(500);
    expect(await page.text()).toContain(wordsIn('en').t(m.reason_not_kept).replaceAll("'", '&#39;'));
    const signIn = office.hr.send('signIn', { number: 'HR-1', password: PASSWORD });
    expect((await (await signIn).json()).message).toBe(wordsIn('en').t(m.reason_not_kept));
    expect(await said(signIn)).toBe('507 not-kept');
    await admin.query(`alter database ${database} allow_connections true`);
    expect(await answerTo(office.hr, '/hr')).toBe(200);
    await office.close();
  } finally {
    await admin.end();
    await server.stop();
  }
});

test.describe('a database that cannot be used ends the start with one line that says what to do', () => {
  test('when nobody answers there', async () => {
    const url = 'postgres://licheng:hush@127.0.0.1:1/licheng';
    expect(await start({ DATABASE_URL: url })).toEqual({
      code: 1,
      said: 'Nothing answers at 127.0.0.1:1. Start PostgreSQL there, or check host and port in DATABASE_URL.\n',
    });
  });

  test('when the address is none', async () => {
    const { code, said } = await start({ DATABASE_URL: 'mysql://licheng:hush@db.example/licheng' });
    expect(code).toBe(2);
    expect(said).toMatch(/^DATABASE_URL: Write postgres:\/\/user:password@host:5432\/database[^\n]*\n$/);
    expect(said).not.toContain('hush');
  });

  test('when its tables are from a newer version, which stay as they are', async ({ storage }) => {
    const settings = await storage.settings();
    const server = await startServer(settings);
    await server.stop();
    const client = new Client({ connectionString: settings.DATABASE_URL });
    await client.connect();
    await client.query(`insert into migration (name, at) values ('9999-later', now())`);
    const { code, said } = await start(settings);
    expect(code).toBe(1);
    expect(said).toMatch(/^The tables of .* are from a newer version of Licheng \(9999-later\)\. Install[^\n]*\n$/);
    const { rows } = await client.query('select count(*)::int as steps from migration');
    expect(rows[0].steps).toBeGreaterThan(1);
    await client.end();
  });

  /** Everything it says until it ends. */
  async function start(settings: Record<string, string>): Promise<{ code: number; said: string }> {
    const env = { ...process.env, HOST: '127.0.0.1', PORT: '0', LICHENG_ANNOUNCE: '1', ...settings };
    const child = spawn(process.execPath, ['src/cli/serve.ts'], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
    const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]);
    return { code, said: out + err };
  }
});
