import type { APIRoute } from 'astro';
import { metrics } from '../server/operation/metrics.ts';
import { said } from '../server/operation/said.ts';
import { bears } from '../server/operation/token.ts';
import { readSettings } from '../server/settings.ts';

const read = readSettings(process.env);

/** What the server counts, for Prometheus; as if it were not there unless it was asked for in the settings. */
export const GET: APIRoute = async ({ request }) => {
  if (!read.ok || !read.settings.metrics) return said(404, 'There are no metrics here.');
  if (!bears(request.headers, read.settings.metricsToken)) {
    const refused = said(401, 'Send the token of LICHENG_METRICS_TOKEN as "Authorization: Bearer <token>".');
    refused.headers.set('WWW-Authenticate', 'Bearer');
    return refused;
  }
  const { registry } = metrics;
  return new Response(await registry.metrics(), {
    headers: { 'Content-Type': registry.contentType, 'Cache-Control': 'no-store' },
  });
};
