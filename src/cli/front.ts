import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import { isIP } from 'node:net';
import type { Settings } from '../server/settings.ts';

/** The HTTP server that stands before Astro's handler. */
export interface Front {
  readonly server: Server;
  /** Requests are answered 503 until this is called. */
  answerWith(handler: RequestListener): void;
  /** Takes no new requests, lets those begun finish for up to `grace` milliseconds, then hangs up. */
  drain(grace: number): Promise<void>;
}

type Outside = Pick<Settings, 'origin' | 'trustProxy'>;

/** Longer than the idle time of usual proxies (60 s), so that the proxy hangs up first and no request is lost between. */
const IDLE = 75_000;
/** A whole request, an uploaded staff list over a slow line included. */
const REQUEST = 120_000;

export function frontOf(outside: Outside): Front {
  let answer: RequestListener = (_request, response) => {
    response.writeHead(503, { 'retry-after': '1' }).end();
  };
  const server = createServer({ keepAliveTimeout: IDLE, requestTimeout: REQUEST }, (request, response) => {
    asSeenFromOutside(request, outside);
    answer(request, response);
  });
  // Astro takes a request's protocol from here; the proxy in front is where it was encrypted.
  if (outside.origin?.startsWith('https:'))
    server.on('connection', (socket) => Object.assign(socket, { encrypted: true }));
  return { server, answerWith: (handler) => (answer = handler), drain: (grace) => drain(server, grace) };
}

/**
 * Makes a request say what is known of it rather than what the client claims: `host` is the origin's, and the client's
 * address, alone in `x-forwarded-for` and as the socket's, is what the one trusted proxy added last, else the connection's.
 */
export function asSeenFromOutside(request: IncomingMessage, { origin, trustProxy }: Outside): void {
  const { headers, socket } = request;
  const added =
    String(headers['x-forwarded-for'] ?? '')
      .split(',')
      .at(-1)
      ?.trim() ?? '';
  for (const claim of ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-port', 'x-forwarded-proto'])
    delete headers[claim];
  if (origin) headers.host = new URL(origin).host;
  Reflect.deleteProperty(socket, 'remoteAddress');
  if (trustProxy && isIP(added)) Object.defineProperty(socket, 'remoteAddress', { value: added, configurable: true });
  if (socket.remoteAddress) headers['x-forwarded-for'] = socket.remoteAddress;
}

async function drain(server: Server, grace: number): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  const sweep = setInterval(() => server.closeIdleConnections(), 50);
  const hangUp = setTimeout(() => server.closeAllConnections(), grace);
  await closed;
  clearInterval(sweep);
  clearTimeout(hangUp);
}
