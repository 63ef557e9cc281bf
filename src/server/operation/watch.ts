import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { nanoid } from 'nanoid';
import { type Asked, asked } from '../log/asked.ts';
import { log } from '../log/log.ts';
import { metrics } from './metrics.ts';

/** Asked for every few seconds by machines; written at debug level. */
const PROBES = ['/healthz', '/readyz', '/metrics'];
const METHODS = ['GET', 'HEAD', 'POST'];
/** No page answered, but a file, or an address that cannot be read. */
const NO_PAGE = '(file)';

/** The same answers, each under an id, counted, and with a line in the log once it has ended. */
export function watched(answer: RequestListener): RequestListener {
  return (request, response) => {
    const begun = performance.now();
    const told: Asked = { id: nanoid() };
    response.setHeader('X-Request-Id', told.id);
    response.once('close', () => tell(told, { request, response, ms: performance.now() - begun }));
    asked.run(told, () => answer(request, response));
  };
}

interface Answered {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly ms: number;
}

function tell({ id, route = NO_PAGE }: Asked, { request: { method = '' }, response, ms }: Answered): void {
  const { statusCode: status, writableFinished } = response;
  const labels = {
    method: METHODS.includes(method) ? method : 'other',
    route,
    status: `${Math.floor(status / 100)}xx`,
  };
  metrics.requests.inc(labels);
  metrics.duration.observe(labels, ms / 1000);
  log[PROBES.includes(route) ? 'debug' : 'info'](
    { request: id, method, route, status, ms: Math.round(ms), ...(!writableFinished && { cut: true }) },
    'request',
  );
}
