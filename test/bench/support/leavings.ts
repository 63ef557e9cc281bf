import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { root } from '../../../src/cli/command.mjs';

const folders = new Set<string>();
const children = new Set<ChildProcess>();

process.on('exit', () => {
  for (const child of children) child.kill('SIGKILL');
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** Runs work in a new folder of the system's place for such, which is removed afterwards, whatever happens. */
export async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'licheng-bench-'));
  folders.add(folder);
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
    folders.delete(folder);
  }
}

/** A process of ours that answers requests at `origin`. */
export interface Running {
  readonly origin: string;
  readonly port: number;
  readonly pid: number;
}

/**
 * Runs work against a server: a Node script, given by its arguments, that says `LISTENING <port>` once it is ready.
 * It is ended afterwards.
 */
export async function against<T>(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  work: (running: Running) => Promise<T>,
): Promise<T> {
  const child = started(args, env);
  try {
    const port = Number(await line(child, /^LISTENING (\d+)$/));
    return await work({ port, origin: `http://127.0.0.1:${port}`, pid: child.pid ?? 0 });
  } finally {
    await ended(child);
  }
}

/** Runs a Node script to its end; resolves to the JSON it says last, after `RESULT `. */
export async function resultOf<T>(args: readonly string[]): Promise<T> {
  const child = started(args, {});
  try {
    return JSON.parse(await line(child, /^RESULT (.*)$/)) as T;
  } finally {
    await ended(child);
  }
}

function started(args: readonly string[], env: Readonly<Record<string, string>>): ChildProcess {
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.add(child);
  child.once('exit', () => children.delete(child));
  return child;
}

/** What the pattern finds in the first line that fits it; the lines after are read and forgotten. */
function line(child: ChildProcess, wanted: RegExp): Promise<string> {
  const said: string[] = [];
  return new Promise((resolve, reject) => {
    const lines = createInterface({ input: child.stdout! }).on('line', (text) => {
      said.push(text);
      const found = wanted.exec(text)?.[1];
      if (!found) return;
      lines.close();
      child.stdout?.resume();
      resolve(found);
    });
    child.once('error', reject);
    child.once('exit', (code) =>
      reject(new Error(`${child.spawnargs[1]} ended (${code}) after saying:\n${said.join('\n')}`)),
    );
  });
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  const impatience = setTimeout(() => child.kill('SIGKILL'), 10_000);
  await gone;
  clearTimeout(impatience);
}
