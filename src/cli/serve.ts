import { once } from 'node:events';
import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { logTheConsole } from '../server/log/console.ts';
import { announce } from '../server/log/log.ts';
import { countProcess } from '../server/operation/metrics.ts';
import { standing } from '../server/operation/standing.ts';
import { watched } from '../server/operation/watch.ts';
import { addressOf, readSettings, type Settings } from '../server/settings.ts';
import { filesIn } from './files.ts';
import { type Front, frontOf } from './front.ts';
import { stopWhenTold } from './stop.ts';

const ENTRY = new URL('../../dist/server/entry.mjs', import.meta.url);
const CLIENT = fileURLToPath(new URL('../../dist/client', import.meta.url));

const read = readSettings(process.env);
if (!read.ok) {
  for (const { name, message } of read.faults) process.stderr.write(`${name}: ${message}\n`);
  process.exit(2);
}
if (!existsSync(ENTRY)) fail('The server is not built yet. Run "npm run build" first, or "npm start", which does.');

logTheConsole();
if (read.settings.metrics) countProcess();
const front = frontOf(read.settings);
stopWhenTold(front);
const settings = { ...read.settings, port: await listen(front, read.settings) };
tellTheBundle(settings);
const { handler } = await import(ENTRY.href);
const files = await filesIn(CLIENT);
front.answerWith(watched((request, response) => files(request, response) || handler(request, response)));
await askWhetherReady(settings);
announce(`Licheng 礼成 is ready: ${addressOf(settings)}`);
if (process.env.LICHENG_ANNOUNCE === '1') announce(`LISTENING ${settings.port}`);

async function listen({ server }: Front, { host, port }: Settings): Promise<number> {
  server.listen(port, host);
  await once(server, 'listening').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EADDRINUSE')
      fail(`Port ${port} of ${host} is taken by another program. Set PORT to another one, or stop that program.`);
    if (error.code === 'EACCES') fail(`Port ${port} is not ours to take. Set PORT to one above 1023.`);
    fail(`Cannot listen on ${host}, port ${port}: ${error.message}`);
  });
  return (server.address() as AddressInfo).port;
}

/** The built server reads the settings again; it sees the values as they came to be. */
function tellTheBundle({ host, port, data }: Settings): void {
  Object.assign(process.env, {
    HOST: host,
    PORT: String(port),
    LICHENG_DATA: data,
    ASTRO_NODE_AUTOSTART: 'disabled',
    ASTRO_NODE_LOGGING: 'disabled',
  });
}

/** The first request opens the store, so a damaged or locked one shows now and not to the first person. */
async function askWhetherReady(settings: Settings): Promise<void> {
  const here = addressOf({ ...settings, origin: undefined });
  const answer = await fetch(`${here}/readyz`, { redirect: 'manual' });
  const said = await answer.text();
  // Why stands nowhere in the answer, which anybody may read.
  const { fault } = standing;
  if (fault instanceof Error && fault.name === 'CannotStart') fail(fault.message);
  if (answer.status !== 200)
    fail(`The server is not ready (${answer.status}):\n${fault instanceof Error ? fault.message : said}`);
}

function fail(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
