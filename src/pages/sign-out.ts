import type { APIRoute } from 'astro';

/** Ends the session. A plain form, so that no page needs a script for it. */
export const POST: APIRoute = async ({ request, locals, redirect }) => {
  const { cookies } = await locals.server.accounts.signOut(request.headers);
  locals.cookies = cookies;
  return redirect('/sign-in', 303);
};
