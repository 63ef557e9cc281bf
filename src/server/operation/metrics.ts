import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import { BANDS } from '../../domain/assessment/band.ts';
import { shared } from './shared.ts';

/** How signing in ends. */
const OUTCOMES = ['signed-in', 'wrong-number-or-password', 'too-many-tries', 'person-inactive'] as const;

/** What the server counts, in this process since its start. Labels take few values, all known beforehand. */
export const metrics = shared('metrics', () => {
  const registry = new Registry();
  const registers = [registry];
  const labelNames = ['method', 'route', 'status'] as const;
  const made = {
    registry,
    requests: new Counter({ name: 'licheng_http_requests_total', help: 'Requests answered', labelNames, registers }),
    duration: new Histogram({
      name: 'licheng_http_request_duration_seconds',
      help: 'Time from a request to the end of its answer',
      labelNames,
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
      registers,
    }),
    submissions: new Counter({
      name: 'licheng_submissions_total',
      help: 'Attempts submitted, by the band of their result',
      labelNames: ['band'] as const,
      registers,
    }),
    signIns: new Counter({
      name: 'licheng_sign_ins_total',
      help: 'Tries to sign in, by how they ended',
      labelNames: ['outcome'] as const,
      registers,
    }),
    storeFailures: new Counter({
      name: 'licheng_store_failures_total',
      help: 'Requests that failed because the store could not keep or read something',
      registers,
    }),
  };
  // A counter that is not there until the first time cannot be told from one that is missing.
  for (const band of BANDS) made.submissions.inc({ band }, 0);
  for (const outcome of OUTCOMES) made.signIns.inc({ outcome }, 0);
  return made;
});

/** Adds what Node knows of its process: memory, processor time, delays of the event loop. */
export function countProcess(): void {
  collectDefaultMetrics({ register: metrics.registry });
}
