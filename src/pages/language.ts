import type { APIRoute } from 'astro';
import { isLanguage } from '../domain/language.ts';
import { LANGUAGE_COOKIE } from '../i18n/choose-language.ts';

const YEAR = 365 * 86_400;

/** Changes the language, for the person if they are signed in, and goes back to where they were. */
export const POST: APIRoute = async ({ request, cookies, locals, redirect, url }) => {
  const form = await request.formData();
  const language = form.get('language');
  if (isLanguage(language)) {
    if (locals.person) await locals.server.store.setLanguage(locals.person.id, language);
    cookies.set(LANGUAGE_COOKIE, language, { path: '/', maxAge: YEAR, sameSite: 'lax', httpOnly: true });
  }
  return redirect(ownPath(String(form.get('to') ?? '/'), url), 303);
};

/** An address on this server, whatever was sent. */
function ownPath(path: string, here: URL): string {
  const there = URL.canParse(path, here) ? new URL(path, here) : here;
  return there.origin === here.origin ? there.pathname + there.search : '/';
}
