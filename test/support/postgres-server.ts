import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pass } from 'node:timers/promises';
import { postgresFor } from './postgres-programs.ts';

export interface PostgresServer {
  /** The address of its first database; others differ in the path alone. */
  readonly url: string;
  /** Ends it as a loss of power would; {@link restart} has to recover. */
  crash(): Promise<void>;
  /** Starts it again, over what it keeps, if it has crashed. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * A real server of its own on a free port of this machine, with everything it keeps in a scratch folder that goes with
 * it. As root it runs as the user `postgres`, which is made when there is none.
 */
export async function startPostgres(...flags: string[]): Promise<PostgresServer> {
  const folder = await mkdtemp(join(tmpdir(), 'licheng-postgres-'));
  // The user it runs as has to get in.
  await chmod(folder, 0o755);
  const port = await freePort();
  const log: string[] = [];
  let crashed = false;
  const { default: EmbeddedPostgres } = await postgresFor(folder);
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    port,
    user: 'postgres',
    password: 'postgres',
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    postgresFlags: ['-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories=', ...flags],
    onLog: (message) => log.push(message),
    onError: (fault) => log.push(String(fault)),
  });
  try {
    await server.initialise();
    await server.start();
  } catch (cause) {
    await rm(folder, { recursive: true, force: true });
    throw new Error(`PostgreSQL did not start:\n${log.join('')}`, { cause });
  }
  return {
    url: `postgres://postgres:postgres@127.0.0.1:${port}/postgres`,
    async crash() {
      const [pid] = (await readFile(join(folder, 'data', 'postmaster.pid'), 'utf8')).split('\n');
      // Its "immediate shutdown": every process of it is gone at once, and nothing is written any more.
      process.kill(Number(pid), 'SIGQUIT');
      await gone(Number(pid));
      crashed = true;
    },
    async restart() {
      if (crashed) await server.start();
      crashed = false;
    },
    async stop() {
      if (!crashed) await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function gone(pid: number): Promise<void> {
  for (;;) {
    try {
      process.kill(pid, 0);
    } catch {
      return;
    }
    await pass(20);
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('No port.')),
      );
    });
  });
}
