import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { test as base } from '@playwright/test';
import { type KeptIn, openStorage, type Storage } from './storage.ts';

/** A built server of one's own, with nobody in it. */
export interface RunningServer {
  /** Such as `http://127.0.0.1:40123`. */
  readonly origin: string;
  /** Its data folder. */
  readonly folder: string;
  /** Where the first HR officer sets up the organisation. */
  readonly setupLink: string;
  /** The lines it has said so far. */
  readonly said: readonly string[];
}

/** A server that a test stops itself. */
export interface OwnServer extends RunningServer {
  readonly signal: (signal: NodeJS.Signals) => void;
  /** Its exit code. */
  readonly ended: Promise<number | null>;
  /** Stops it, if it still runs, and removes its folder. */
  readonly stop: () => Promise<void>;
}

export const root = fileURLToPath(new URL('../..', import.meta.url));

export interface PerWorker {
  readonly keptIn: KeptIn;
  readonly storage: Storage;
  readonly server: RunningServer;
}

/** The tests of one worker share one server; {@link startServer} gives a test one to itself. */
export const test = base.extend<object, PerWorker>({
  keptIn: ['folder', { option: true, scope: 'worker' }],
  storage: [
    async ({ keptIn }, use) => {
      const storage = await openStorage(keptIn);
      await use(storage);
      await storage.stop();
    },
    { scope: 'worker' },
  ],
  server: [
    async ({ storage }, use) => {
      const server = await startServer(await storage.settings());
      await use(server);
      await server.stop();
    },
    { scope: 'worker' },
  ],
  baseURL: ({ server }, use) => use(server.origin),
});
export { expect } from '@playwright/test';

/** Starts the built server on a free port, over a new data folder that `stop` removes. Extra settings go in `env`. */
export async function startServer(env: Record<string, string> = {}): Promise<OwnServer> {
  const folder = await mkdtemp(join(tmpdir(), 'licheng-e2e-'));
  const child = spawn(process.execPath, ['src/cli/serve.ts'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      HOST: '127.0.0.1',
      PORT: '0',
      LICHENG_ORIGIN: '',
      LICHENG_DATA: folder,
      DATABASE_URL: '',
      LICHENG_SECRET: 'a secret for the tests, and for nothing else',
      LICHENG_ANNOUNCE: '1',
      ...env,
    },
  });
  const ended = once(child, 'exit').then(([code]) => code as number | null);
  const stop = async () => {
    await stopped(child);
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const signal = (name: NodeJS.Signals) => child.kill(name);
    return { ...(await announced(child)), folder, signal, ended, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Reads what the server says until it listens, and on to its end, so that it never waits for a reader. */
function announced(child: ChildProcess): Promise<Pick<RunningServer, 'origin' | 'setupLink' | 'said'>> {
  const said: string[] = [];
  return new Promise((resolve, reject) => {
    createInterface({ input: child.stdout! }).on('line', (line) => {
      said.push(line);
      if (line.includes('"level":"error"')) console.error(line);
      const port = /^LISTENING (\d+)$/.exec(line)?.[1];
      const setupLink = /\S+\/setup\/\S+/.exec(said.join('\n'))?.[0] ?? '';
      if (port) resolve({ origin: `http://127.0.0.1:${port}`, setupLink, said });
    });
    child.once('error', reject);
    child.once('exit', () => reject(new Error(`The server ended before it listened. It said:\n${said.join('\n')}`)));
  });
}

/** Asks the server to stop, and ends it when it has not after 10 s. */
async function stopped(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  const impatience = setTimeout(() => child.kill('SIGKILL'), 10_000);
  await gone;
  clearTimeout(impatience);
}
