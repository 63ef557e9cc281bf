import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { root } from '../../../src/cli/command.mjs';
import { SECRET } from '../../bench/support/servers.ts';

/** The built server, as `npm start` runs it, that a test may end at any moment. */
export interface Launched {
  readonly port: number;
  readonly pid: number;
  /** What it said so far, one line each. */
  readonly said: readonly string[];
  /** Ends it at once, as a loss of power would. */
  kill(): Promise<void>;
  /** Asks it to stop and resolves to its exit code. */
  stop(): Promise<number | null>;
  /** Resolves to its exit code once it has ended. */
  readonly ended: Promise<number | null>;
}

const running = new Set<ChildProcess>();
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/** Resolves once it is ready. @throws {Error} with what it said, when it ends before */
export async function launch(env: Readonly<Record<string, string>>): Promise<Launched> {
  const child = spawn(process.execPath, ['src/cli/serve.ts'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      HOST: '127.0.0.1',
      PORT: '0',
      LICHENG_SECRET: SECRET,
      LICHENG_ORIGIN: '',
      LICHENG_ANNOUNCE: '1',
      NODE_ENV: 'production',
      ...env,
    },
  });
  running.add(child);
  const ended = once(child, 'exit').then(([code]) => {
    running.delete(child);
    return code as number | null;
  });
  const said: string[] = [];
  const port = await new Promise<number>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      createInterface({ input: stream! }).on('line', (line) => {
        said.push(line);
        const listening = /^LISTENING (\d+)$/.exec(line)?.[1];
        if (listening) resolve(Number(listening));
      });
    }
    child.once('error', reject);
    ended.then((code) => reject(new Error(`The server ended (${code}) before it was ready:\n${said.join('\n')}`)));
  });
  const end = (signal: 'SIGKILL' | 'SIGTERM') => {
    child.kill(signal);
    return ended;
  };
  return {
    ...{ port, pid: child.pid!, said, ended },
    kill: () => end('SIGKILL').then(() => {}),
    stop: () => end('SIGTERM'),
  };
}
