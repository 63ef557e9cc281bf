import { beforeEach, describe, expect, test, vi } from 'vitest';
import { log } from '../../../src/server/log/log.ts';
import { mailTo } from '../../../src/server/mail/send.ts';
import type { MailFault } from '../../../src/usecases/mail.ts';
import { answering, mailServer, rawServer, refusal } from './server.ts';

const FROM = '礼成培训 <training@example.com>';
const LI_NA = { to: 'li.na@example.com', subject: '还有 7 天到期', text: '李娜：您好。\n请完成培训。' };
const SUN_HAO = { ...LI_NA, to: 'sun.hao@example.com' };
const PATIENCE = { connection: 300, greeting: 300, answer: 300, letter: 600 };

beforeEach(() => void vi.spyOn(log, 'error').mockReturnValue(undefined));

/** Why a letter was not taken. */
async function faultOf(url: string, letter = LI_NA) {
  const { reason, unsure } = await mailTo(url, FROM, PATIENCE)
    .send(letter)
    .then(
      () => ({ reason: 'taken', unsure: false }),
      (fault: MailFault) => fault,
    );
  return { reason, unsure };
}

test('a letter arrives at whom it is for, from the address set, with its subject and text', async () => {
  const { url, taken } = await mailServer();
  await mailTo(url, FROM, PATIENCE).send(LI_NA);
  expect(taken).toMatchObject([{ from: 'training@example.com', to: ['li.na@example.com'] }]);
  expect(taken[0]?.text).toContain('Subject: =?UTF-8?');
  const body = taken[0]?.text.split('\r\n\r\n')[1] ?? '';
  expect(Buffer.from(body, 'base64').toString()).toBe(LI_NA.text);
});

test('an address that holds several reaches nobody but itself', async () => {
  const { url, taken } = await mailServer();
  const to = 'li.na@example.com, sun.hao@example.com';
  await mailTo(url, FROM, PATIENCE)
    .send({ ...LI_NA, to })
    .catch(() => {});
  expect(taken.flatMap((one) => one.to).filter((one) => one === 'sun.hao@example.com')).toEqual([]);
});

describe('a server that refuses says what', () => {
  test('the login', async () => {
    const { url } = await mailServer({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: (_auth, _session, done) => done(refusal(535, 'Authentication failed')),
    });
    const signedIn = url.replace('smtp://', 'smtp://training:wrong@');
    expect(await faultOf(signedIn)).toEqual({ reason: 'login-refused', unsure: false });
  });

  test('the sender', async () => {
    const { url } = await mailServer({ onMailFrom: (_from, _session, done) => done(refusal(553, 'Not yours')) });
    expect(await faultOf(url)).toEqual({ reason: 'sender-refused', unsure: false });
  });

  test('one recipient, while another gets theirs', async () => {
    const { url, taken } = await mailServer({
      onRcptTo: ({ address }, _session, done) =>
        address === LI_NA.to ? done(refusal(550, `${address}: no such box`)) : done(),
    });
    expect(await faultOf(url)).toEqual({ reason: 'recipient-refused', unsure: false });
    expect(await faultOf(url, SUN_HAO)).toEqual({ reason: 'taken', unsure: false });
    expect(taken.map(({ to }) => to)).toEqual([[SUN_HAO.to]]);
  });

  test('the text, which it has read and not taken', async () => {
    const { url } = await mailServer({
      onData: (stream, _session, done) => void stream.resume().on('end', () => done(refusal(554, 'Looks like spam'))),
    });
    expect(await faultOf(url)).toEqual({ reason: 'text-refused', unsure: false });
  });

  test('a stranger for now, whom it takes the second time', async () => {
    let met = false;
    const { url, taken } = await mailServer({
      onRcptTo(_to, _session, done) {
        if (met) return done();
        met = true;
        return done(refusal(451, 'Greylisted, come again'));
      },
    });
    expect(await faultOf(url)).toEqual({ reason: 'later', unsure: false });
    expect(await faultOf(url)).toEqual({ reason: 'taken', unsure: false });
    expect(taken).toHaveLength(1);
  });
});

describe('a server that does not answer keeps nobody waiting', () => {
  const polite = { EHLO: '250 mail.example', MAIL: '250 ok', RCPT: '250 ok' };

  test.each<{ because: string; meet: Parameters<typeof rawServer>[0]; reason: string; unsure: boolean }>([
    { because: 'it says nothing at all', meet: () => {}, reason: 'silent', unsure: false },
    { because: 'it hangs up at once', meet: (socket) => void socket.end(), reason: 'closed', unsure: false },
    {
      because: 'it falls silent before the letter',
      meet: (socket) => void socket.write('220 mail.example ESMTP\r\n'),
      reason: 'silent',
      unsure: false,
    },
    { because: 'it breaks off before the letter', meet: answering({}), reason: 'closed', unsure: false },
    {
      because: 'it breaks off in the middle of the letter, so that nobody knows',
      meet: answering({ ...polite, DATA: '354 go on' }),
      reason: 'closed',
      unsure: true,
    },
    {
      because: 'it takes the letter and never says so',
      meet: (socket) => {
        answering(polite)(socket);
        socket.removeAllListeners('data').on('data', (said) => {
          const command = said.toString().slice(0, 4);
          const answers: Record<string, string> = { ...polite, DATA: '354 go on' };
          if (answers[command]) socket.write(`${answers[command]}\r\n`);
        });
      },
      reason: 'silent',
      unsure: true,
    },
    {
      because: 'it lets a word fall now and then',
      meet: (socket) => {
        const timer = setInterval(() => socket.write('250-wait\r\n'), 100);
        socket.on('close', () => clearInterval(timer)).write('220 mail.example ESMTP\r\n');
      },
      reason: 'silent',
      unsure: false,
    },
  ])('$because', async ({ meet, reason, unsure }) => {
    const url = await rawServer(meet);
    const start = performance.now();
    expect(await faultOf(url)).toEqual({ reason, unsure });
    expect(performance.now() - start).toBeLessThan(3000);
  });

  test('nobody is there', async () => {
    const url = await rawServer(() => {});
    const { port } = new URL(url);
    expect(await faultOf(`smtp://127.0.0.2:${port}`)).toEqual({ reason: 'unreachable', unsure: false });
  });

  test('what is set is no address', async () => {
    expect(await faultOf('smtps://[smtp.example.com:465]:465/')).toEqual({ reason: 'unreachable', unsure: false });
  });
});
