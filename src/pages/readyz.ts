import type { APIRoute } from 'astro';
import { needs } from '../server/needs.ts';

/** The store answers. What is wrong when it does not stands in the log; the first line of it is the answer. */
export const GET: APIRoute = async () => {
  try {
    await (await needs()).store.organisation();
    return new Response('ok\n');
  } catch (error) {
    console.error(error);
    return new Response(`${error instanceof Error ? error.message : error}\n`, { status: 503 });
  }
};
