import type { APIRoute } from 'astro';
import { needs } from '../server/needs.ts';
import { said } from '../server/operation/said.ts';
import { notReady } from '../server/operation/standing.ts';

/** The store answers, and requests may come here. What is wrong when it does not stands in the log. */
export const GET: APIRoute = async () => {
  const reason = await notReady(needs, ({ store }) => store.organisation());
  return reason ? said(503, reason) : said(200, 'ok');
};
