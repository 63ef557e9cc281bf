import type { APIRoute } from 'astro';

/** The process is up. */
export const GET: APIRoute = () => new Response('ok\n');
