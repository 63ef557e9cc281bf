import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filesIn } from '../../src/cli/files.ts';

let folder: string;
let server: Server;
const ask = (path: string, init: RequestInit = {}) =>
  fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, init);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'licheng-files-'));
  await mkdir(join(folder, 'client', '_astro'), { recursive: true });
  await writeFile(join(folder, 'client', '_astro', 'shared.abc.css'), 'p{}');
  await writeFile(join(folder, 'client', 'favicon.svg'), '<svg/>');
  await writeFile(join(folder, 'secret'), 'kept');
  const files = await filesIn(join(folder, 'client'));
  server = createServer((request, response) => files(request, response) || response.end('a page'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true });
});

describe('the built files', () => {
  test('one named by its content is kept by browsers for ever', async () => {
    const answer = await ask('/_astro/shared.abc.css?again');
    expect(await answer.text()).toBe('p{}');
    expect(answer.headers.get('content-type')).toBe('text/css; charset=utf-8');
    expect(answer.headers.get('cache-control')).toContain('immutable');
  });

  test('another is asked for again, and not sent again while it is the same', async () => {
    const answer = await ask('/favicon.svg');
    expect(answer.headers.get('content-type')).toBe('image/svg+xml');
    expect(answer.headers.get('cache-control')).toBe('public, max-age=0');
    const again = await ask('/favicon.svg', { headers: { 'if-none-match': answer.headers.get('etag') ?? '' } });
    expect(again.status).toBe(304);
  });

  test.each(['/', '/_astro', '/_astro/other.css', '/%2e%2e/secret', '/..%2fsecret', '/favicon.svg/'])(
    '%s is none of them, and a page answers',
    async (path) => expect(await (await ask(path)).text()).toBe('a page'),
  );

  test('nothing is sent to a file', async () => {
    expect(await (await ask('/favicon.svg', { method: 'POST' })).text()).toBe('a page');
  });
});
