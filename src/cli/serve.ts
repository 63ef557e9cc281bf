import { once } from 'node:events';
import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { addressOf, readSettings, type Settings } from '../server/settings.ts';
import { type Front, frontOf } from './front.ts';

/** How long requests begun may take after the server was told to stop. */
const GRACE = 10_000;
const ENTRY = new URL('../../dist/server/entry.mjs', import.meta.url);

const read = readSettings(process.env);
if (!read.ok) {
  for (const { name, message } of read.faults) console.error(`${name}: ${message}`);
  process.exit(2);
}
if (!existsSync(ENTRY)) fail('The server is not built yet. Run "npm run build" first, or "npm start", which does.');

let stopping = false;
const front = frontOf(read.settings);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stop(front));
const settings = { ...read.settings, port: await listen(front, read.settings) };
tellTheBundle(settings);
const { handler } = await import(ENTRY.href);
front.answerWith(handler);
await askWhetherReady(settings);
console.log(`Licheng 礼成 is ready: ${addressOf(settings)}`);
if (process.env.LICHENG_ANNOUNCE === '1') console.log(`LISTENING ${settings.port}`);

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
  if (answer.status !== 200) fail(`The server is not ready (${answer.status}):\n${said}`);
}

/** The bundle leaves its own closing behind for us. */
async function stop({ drain }: Front): Promise<void> {
  if (stopping) return;
  stopping = true;
  try {
    await drain(GRACE);
    await Reflect.get(globalThis, Symbol.for('licheng.close'))?.();
    process.exit(0);
  } catch (error) {
    console.error(error);
    process.exit(1);
  }
}

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}
