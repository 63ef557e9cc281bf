import { once } from 'node:events';
import { Agent, type IncomingMessage, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { afterEach, describe, expect, test } from 'vitest';
import { frontOf, MOST_SENT } from '../../src/cli/front.ts';

type Outside = Parameters<typeof frontOf>[0];

const agent = new Agent({ keepAlive: true, maxSockets: 1 });
let front: ReturnType<typeof frontOf>;
afterEach(() => front.drain(0));

/** Opens a front whose answer is what Astro would make of the request. */
async function open(outside: Outside): Promise<void> {
  front = frontOf(outside);
  front.answerWith(({ headers, socket }, response) => {
    const { host, 'x-forwarded-for': forwarded, ...others } = headers;
    const claims = Object.keys(others).filter((name) => name.startsWith('x-forwarded') || name === 'forwarded');
    const encrypted = 'encrypted' in socket && socket.encrypted === true;
    response.end(JSON.stringify({ host, forwarded, address: socket.remoteAddress, encrypted, claims }));
  });
  front.server.listen(0, '127.0.0.1');
  await once(front.server, 'listening');
}

/** All on one connection, as a proxy sends the requests of different people. */
async function seen(headers: Record<string, string> = {}): Promise<Record<string, unknown>> {
  const { port } = front.server.address() as AddressInfo;
  const asked = request({ port, host: '127.0.0.1', agent, headers }).end();
  const [response] = (await once(asked, 'response')) as [IncomingMessage];
  const chunks = await response.toArray();
  const { connection } = response.headers;
  return {
    status: response.statusCode,
    connection,
    ...(chunks.length > 0 ? JSON.parse(Buffer.concat(chunks).toString()) : {}),
  };
}

const LIES = {
  host: 'evil.example',
  forwarded: 'for=192.0.2.1;host=evil.example',
  'x-forwarded-for': '192.0.2.1',
  'x-forwarded-host': 'evil.example',
  'x-forwarded-port': '81',
  'x-forwarded-proto': 'https',
};

describe('without an origin and a proxy', () => {
  test('the client is who is at the other end of the connection, whatever it claims', async () => {
    await open({ trustProxy: false });
    expect(await seen(LIES)).toMatchObject({
      address: '127.0.0.1',
      forwarded: '127.0.0.1',
      encrypted: false,
      claims: [],
    });
  });
});

test('what is too large is read off before it is refused, so that whoever wants to be hung up on sees the answer', async () => {
  await open({ trustProxy: false });
  front.answerWith((_request, response) => response.writeHead(413).end());
  const { port } = front.server.address() as AddressInfo;
  const body = Buffer.alloc(MOST_SENT + 1);
  const headers = { connection: 'close', 'content-length': body.length };
  for (let time = 0; time < 20; time++) {
    const faults: Error[] = [];
    const asked = request({ port, host: '127.0.0.1', method: 'POST', headers }).on('error', (error) =>
      faults.push(error),
    );
    const [response] = (await once(asked.end(body), 'response')) as [IncomingMessage];
    expect(response.statusCode).toBe(413);
    response.resume();
    await once(asked, 'close');
    expect(faults).toEqual([]);
  }
});

describe('with an origin', () => {
  test('every request is for that host, over that protocol', async () => {
    await open({ origin: 'https://training.example', trustProxy: false });
    expect(await seen(LIES)).toMatchObject({ host: 'training.example', encrypted: true, address: '127.0.0.1' });
  });

  test('an unencrypted origin stays unencrypted', async () => {
    await open({ origin: 'http://training.example:8080', trustProxy: false });
    expect(await seen(LIES)).toMatchObject({ host: 'training.example:8080', encrypted: false });
  });
});

describe('behind a trusted proxy', () => {
  test('the client is whom the proxy added last, since a client can write anything before that', async () => {
    await open({ trustProxy: true });
    const forwarded = { 'x-forwarded-for': '192.0.2.1, 198.51.100.7' };
    expect(await seen(forwarded)).toMatchObject({ address: '198.51.100.7', forwarded: '198.51.100.7' });
  });

  test('each request of one connection has its own client', async () => {
    await open({ trustProxy: true });
    expect(await seen({ 'x-forwarded-for': '198.51.100.7' })).toMatchObject({ address: '198.51.100.7' });
    expect(await seen({ 'x-forwarded-for': '2001:db8::1' })).toMatchObject({ address: '2001:db8::1' });
    expect(await seen()).toMatchObject({ address: '127.0.0.1', forwarded: '127.0.0.1' });
  });

  test('what is not an address is not taken for one', async () => {
    await open({ trustProxy: true });
    expect(await seen({ 'x-forwarded-for': 'unknown' })).toMatchObject({ address: '127.0.0.1' });
  });
});

test('until there is an answer, requests are told to come back', async () => {
  front = frontOf({ trustProxy: false });
  front.server.listen(0, '127.0.0.1');
  await once(front.server, 'listening');
  expect(await seen()).toMatchObject({ status: 503 });
});

describe('drain', () => {
  test('lets a request that has begun finish, and asks its client to hang up', async () => {
    await open({ trustProxy: false });
    let finish = () => {};
    front.answerWith((_request, response) => {
      finish = () => response.end('{"done":true}');
    });
    const begun = seen();
    await once(front.server, 'request');
    const drained = front.drain(60_000);
    // Long enough for idle connections to have been looked for several times.
    await setTimeout(200);
    finish();
    expect(await begun).toMatchObject({ done: true, connection: 'close' });
    await drained;
  });

  test('answers whoever asks until the last request begun has finished, and nobody after that', async () => {
    await open({ trustProxy: false });
    let finish = () => {};
    front.answerWith(({ url }, response) => {
      if (url === '/slow') finish = () => response.end();
      else response.end('stopping');
    });
    const { port } = front.server.address() as AddressInfo;
    const ask = (path: string) => fetch(`http://127.0.0.1:${port}${path}`);
    const begun = ask('/slow');
    await once(front.server, 'request');
    const drained = front.drain(60_000);
    const other = await ask('/');
    expect([await other.text(), other.headers.get('connection')]).toEqual(['stopping', 'close']);
    finish();
    expect((await begun).status).toBe(200);
    await drained;
    await expect(ask('/')).rejects.toThrow('fetch failed');
  });

  test('hangs up on one that takes longer than the grace', async () => {
    await open({ trustProxy: false });
    front.answerWith(() => {});
    const begun = seen();
    await once(front.server, 'request');
    await Promise.all([front.drain(10), expect(begun).rejects.toThrow()]);
  });
});
