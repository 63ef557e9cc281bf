import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { type OwnServer, startServer } from './server.ts';
import { PASSWORD } from './support/office.ts';
import { beginToSend } from './support/sending.ts';
import { expect, test } from './support/test.ts';

/** Makes faults that nobody catches when it is told to. */
const FAULTS = `data:text/javascript,process.on('SIGUSR2',()=>{throw(new(Error)('thrown'))}).on('SIGHUP',()=>{Promise.reject(new(Error)('rejected'))})`;

let server: OwnServer;
test.afterEach(() => server.stop());

const founding = () => ({
  token: server.setupLink.split('/').at(-1)!,
  organisation: 'Harbour Gas',
  timeZone: 'Asia/Shanghai',
  language: 'en',
  number: 'HR-1',
  name: 'Yu Wen',
  password: PASSWORD,
});
const readiness = async () => {
  const answer = await fetch(`${server.origin}/readyz`);
  return `${answer.status} ${(await answer.text()).trim()}`;
};
const isLocked = () => existsSync(join(server.folder, 'lock'));

test('a server told to stop answers what was begun, keeps what was written and gives the folder back', async () => {
  server = await startServer();
  expect([await readiness(), isLocked()]).toEqual(['200 ok', true]);
  const begun = await beginToSend(server.origin, 'found', founding());

  server.signal('SIGTERM');
  await expect.poll(readiness).toBe('503 The server is stopping.');
  expect((await fetch(`${server.origin}/healthz`)).headers.get('connection')).toBe('close');
  expect(await begun.finish()).toMatchObject({ status: 200, connection: 'close' });

  expect([await server.ended, isLocked()]).toEqual([0, false]);
  const again = await startServer({ LICHENG_DATA: server.folder });
  try {
    const signIn = await beginToSend(again.origin, 'signIn', { number: 'HR-1', password: PASSWORD });
    expect(await signIn.finish()).toMatchObject({ status: 200 });
  } finally {
    await again.stop();
  }
});

test('a request that never ends does not keep it from stopping', async () => {
  server = await startServer({ LICHENG_LOG_LEVEL: 'silent' });
  expect(server.said, 'the link, the ready line and the port, whatever the log').toHaveLength(3);
  const begun = await beginToSend(server.origin, 'found', founding());
  server.signal('SIGINT');
  expect([await server.ended, isLocked()]).toEqual([0, false]);
  begun.giveUp();
});

test('a second signal ends it at once, the same one passed on twice does not', async () => {
  server = await startServer();
  const begun = await beginToSend(server.origin, 'found', founding());
  server.signal('SIGTERM');
  server.signal('SIGINT');
  await setTimeout(1_500);
  expect(await readiness()).toBe('503 The server is stopping.');
  server.signal('SIGTERM');
  expect(await server.ended).toBe(143);
  begun.giveUp();
});

for (const { what, signal } of [
  { what: 'thrown', signal: 'SIGUSR2' },
  { what: 'rejected', signal: 'SIGHUP' },
] as const) {
  test(`a fault that nobody caught is logged and stops it in the same order: ${what}`, async () => {
    server = await startServer({ NODE_OPTIONS: `--import ${FAULTS}` });
    const begun = await beginToSend(server.origin, 'found', founding());
    server.signal(signal);
    await expect.poll(readiness).toBe('503 The server is stopping.');
    expect(await begun.finish()).toMatchObject({ status: 200 });
    expect([await server.ended, isLocked()]).toEqual([1, false]);
    const faults = server.said.filter((line) => line.includes('"level":"error"')).map((line) => JSON.parse(line));
    expect(faults).toMatchObject([{ err: { message: what, stack: expect.stringContaining('at ') } }]);
  });
}

test('a visitor who hangs up half-way is no fault', async () => {
  server = await startServer();
  for (let visit = 0; visit < 3; visit += 1) (await beginToSend(server.origin, 'found', founding())).giveUp();
  await setTimeout(500);
  expect(await readiness()).toBe('200 ok');
  expect(server.said.filter((line) => line.includes('"level":"error"'))).toEqual([]);
});
