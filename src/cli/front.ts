import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import { isIP } from 'node:net';
import type { Settings } from '../server/settings.ts';

/** The HTTP server that stands before Astro's handler. */
export interface Front {
  readonly server: Server;
  /** Requests are answered 503 until this is called. */
  answerWith(handler: RequestListener): void;
  /**
   * Lets the requests begun finish, asking every client to hang up afterwards, and listens until the last has, so that
   * whoever asks meanwhile is told how the server stands. Hangs up on what takes longer than `grace` milliseconds.
   */
  drain(grace: number): Promise<void>;
}

type Outside = Pick<Settings, 'origin' | 'trustProxy'>;

/** Longer than the idle time of usual proxies (60 s), so that the proxy hangs up first and no request is lost between. */
const IDLE = 75_000;
/** A whole request, an uploaded staff list over a slow line included. */
const REQUEST = 120_000;

/** Bytes that a form may have. A staff list may have 5 MB; a little more gets through so that it can be told what is wrong with it. */
export const MOST_SENT = 8 * 1024 * 1024;

export function frontOf(outside: Outside): Front {
  let answer: RequestListener = (_request, response) => {
    response.writeHead(503, { 'retry-after': '1' }).end();
  };
  const begun = new Set<ServerResponse>();
  let leaving = false;
  const server = createServer({ keepAliveTimeout: IDLE, requestTimeout: REQUEST }, (request, response) => {
    begun.add(response);
    response.once('close', () => begun.delete(response));
    if (leaving) hangUpAfter(response);
    asSeenFromOutside(request, outside);
    // What is too large is refused unread. Whoever is still sending when we then hang up sees a reset, and no answer.
    if (Number(request.headers['content-length']) > MOST_SENT)
      request.resume().once('end', () => answer(request, response));
    else answer(request, response);
  });
  // Astro takes a request's protocol from here; the proxy in front is where it was encrypted.
  if (outside.origin?.startsWith('https:'))
    server.on('connection', (socket) => Object.assign(socket, { encrypted: true }));
  return {
    server,
    answerWith: (handler) => (answer = handler),
    drain: (grace) => {
      leaving = true;
      for (const response of begun) hangUpAfter(response);
      return drain(server, begun, grace);
    },
  };
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

function hangUpAfter(response: ServerResponse): void {
  if (!response.headersSent) response.setHeader('Connection', 'close');
}

async function drain(server: Server, begun: ReadonlySet<ServerResponse>, grace: number): Promise<void> {
  const { promise: closed, resolve } = Promise.withResolvers<void>();
  const close = () => {
    server.close(() => resolve());
    server.closeIdleConnections();
  };
  const closeOnceIdle = () => begun.size === 0 && close();
  const sweep = setInterval(closeOnceIdle, 50);
  const hangUp = setTimeout(() => {
    close();
    server.closeAllConnections();
  }, grace);
  closeOnceIdle();
  await closed;
  clearInterval(sweep);
  clearTimeout(hangUp);
}
