import { describe, expect, test, vi } from 'vitest';
import { type MailServer, passwordFor } from '../../../src/domain/mail-server.ts';
import { log } from '../../../src/server/log/log.ts';
import { passwordSeal } from '../../../src/server/mail/password.ts';
import { presentMail } from '../../../src/server/mail/present.ts';
import { mailServer, rawServer } from './server.ts';

const SECRET = 'a secret of at least thirty-two characters';
const LETTER = { to: 'li.na@example.com', subject: 'Test', text: 'Test' };
const ENVIRONMENT = { smtp: 'smtp://127.0.0.1:1', mailFrom: 'a@example.com' };

/** A mail server as HR would have set it. */
function setTo(url: string, change: Partial<MailServer> & { readonly typed?: string } = {}, secret = SECRET) {
  const { typed, ...rest } = change;
  const { hostname, port } = new URL(url);
  const base = { host: hostname, port: Number(port), security: 'none' as const };
  const server: MailServer = { ...base, senderName: '礼成, 培训', senderAddress: 'training@example.com', ...rest };
  const password = typed && passwordSeal(secret).seal(typed, passwordFor(server));
  return { mailServer: { inForce: { ...server, ...(password && { password }) } } };
}

describe('the mail server in force', () => {
  const present = presentMail(ENVIRONMENT, passwordSeal(SECRET));

  test('is the one of the environment, if there is one, where HR set none', () => {
    expect(present().source).toBe('environment');
    expect(present({ mailServer: {} }).source).toBe('environment');
    expect(presentMail({}, passwordSeal(SECRET))({})).toEqual({ source: 'none' });
  });

  test('is the one that HR set otherwise: a real server takes the letter with login and sender', async () => {
    const logins: unknown[] = [];
    const { url, taken } = await mailServer({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: ({ username, password }, _session, done) => {
        logins.push([username, password]);
        done(null, { user: username });
      },
    });
    const { source, mail } = present(setTo(url, { user: 'training@example.com', typed: 'p@ss:/#% 密码' }));
    expect(source).toBe('organisation');
    await mail?.send(LETTER);
    expect(logins).toEqual([['training@example.com', 'p@ss:/#% 密码']]);
    expect(taken).toMatchObject([{ from: 'training@example.com', to: ['li.na@example.com'] }]);
  });

  test('is given the name of the sender as it was typed, whatever signs it holds', async () => {
    const { url, taken } = await mailServer();
    for (const senderName of ['Training \\', '礼成 (培训), 部', ''])
      await present(setTo(url, { senderName })).mail?.send(LETTER);
    expect(taken.map(({ from }) => from)).toEqual(Array(3).fill('training@example.com'));
    const [backslash, chinese, none] = taken.map(({ text }) => /^From: (.*(?:\r\n .*)*)/m.exec(text)?.[1]);
    expect(backslash).toBe('"Training \\\\" <training@example.com>');
    expect(chinese).toMatch(/^=\?UTF-8\?.+<training@example.com>$/s);
    expect(none).toBe('training@example.com');
  });

  test.each([
    {
      because: 'the secret is another',
      set: setTo('smtp://h:1', { user: 'u', typed: 'p' }, 'another secret altogether'),
    },
    { because: 'an archive left the password out', set: setTo('smtp://h:1', { user: 'u' }) },
    { because: 'the password was damaged', set: setTo('smtp://h:1', { user: 'u', password: '1.AAAA' }) },
  ])('sends nothing while $because', ({ set }) => {
    expect(present(set)).toEqual({ source: 'locked' });
  });

  test('is never given a password that was typed for another server', () => {
    const { inForce } = setTo('smtp://h:1', { user: 'u', typed: 'p' }).mailServer;
    expect(present({ mailServer: { inForce: { ...inForce, host: 'elsewhere' } } }).source).toBe('locked');
    expect(present({ mailServer: { inForce } }).source).toBe('organisation');
  });

  test.each([
    { security: 'starttls', server: () => mailServer().then(({ url }) => url) },
    { security: 'tls', server: () => rawServer((socket) => void socket.write('220 mail.example ESMTP\r\n')) },
  ] as const)('gives no letter to a server without the privacy asked for: $security', async ({ security, server }) => {
    vi.spyOn(log, 'error').mockReturnValue(undefined);
    const { mail } = present(setTo(await server(), { security }));
    await expect(mail?.send(LETTER)).rejects.toMatchObject({ reason: 'tls-failed' });
  });
});

test('a sealed password says nothing of itself and is another each time', () => {
  const { seal, open } = passwordSeal(SECRET);
  const [first, second] = [seal('hush', 'a'), seal('hush', 'a')];
  expect(first).not.toBe(second);
  expect(first).not.toContain(Buffer.from('hush').toString('base64url'));
  expect([open(first, 'a'), open(second, 'a'), open(first, 'b')]).toEqual(['hush', 'hush', undefined]);
});
