import type { APIRoute } from 'astro';
import { calendarOf } from '../../i18n/calendar/entries.ts';
import { etagOf, icsOf } from '../../server/export/calendar.ts';
import { showFeed } from '../../usecases/calendar/show-feed.ts';

/** Somebody's calendar, for whoever has its secret link. */
export const GET: APIRoute = async ({ locals: { server }, params, request, url, rewrite }) => {
  const feed = await showFeed(server, params.token ?? '');
  if (!feed) return rewrite('/404');
  const origin = server.settings.origin ?? url.origin;
  const calendar = calendarOf(feed, origin);
  const headers = { ETag: etagOf(calendar), 'Cache-Control': 'private, no-cache' };
  if (knows(request, headers.ETag)) return new Response(null, { status: 304, headers });
  return new Response(icsOf(calendar, { host: new URL(origin).hostname, now: server.now() }), {
    headers: { ...headers, 'Content-Type': 'text/calendar; charset=utf-8' },
  });
};

function knows({ headers }: Request, etag: string): boolean {
  return (headers.get('if-none-match') ?? '').split(',').some((one) => one.trim() === etag);
}
