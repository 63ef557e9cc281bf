import type { APIContext, MiddlewareNext } from 'astro';
import { server as actions } from './actions/index.ts';
import { refusedWithoutStore } from './actions/without-store.ts';
import { DEFAULT_TIME_ZONE } from './domain/organisation.ts';
import type { Person } from './domain/people/person.ts';
import { chooseLanguage, LANGUAGE_COOKIE } from './i18n/choose-language.ts';
import { formatFor } from './i18n/format.ts';
import { sayer, translator } from './i18n/translate.ts';
import { asked } from './server/log/asked.ts';
import { mailOf } from './server/mail/present.ts';
import { needs, type Server } from './server/needs.ts';
import { report, storeFault } from './server/operation/report.ts';
import { supervises } from './usecases/access.ts';

/** Pages that need nobody signed in; actions check for themselves. */
const PUBLIC =
  /^\/(?:sign-in|language|404|500|_actions\/|policy\/privacy$|_astro\/|(?:setup|invite|verify|calendar)\/)/;

/** Pages for machines that watch the server; they know nothing of people. */
const PROBES = ['/healthz', '/readyz', '/metrics'];

/** No name, number or link holds this character, and a database takes no text with it. */
const NUL = '%00';

/** Lets those in who may come, and tells pages who is asking. */
export async function onRequest(context: APIContext, next: MiddlewareNext): Promise<Response> {
  const { url, request, locals } = context;
  tellRoute(context);
  if (PROBES.includes(context.routePattern) || isForAuthors(context)) return next();
  // The page for a fault needs no store, and one that just failed would keep everybody waiting once more.
  if (asked.getStore()?.withoutStore) return guarded(await next());
  try {
    const server = await needs();
    if (isForeign(request, url, server)) return new Response('Foreign origin', { status: 403 });
    await fill(context, server);
  } catch (error) {
    return guarded(answerWithout(context, error));
  }

  if (!locals.person && !PUBLIC.test(url.pathname)) {
    const back = url.pathname === '/' ? '' : `?to=${encodeURIComponent(url.pathname + url.search)}`;
    return context.redirect(`/sign-in${back}`, 303);
  }
  const response = await next(url.href.includes(NUL) ? '/404' : undefined);
  for (const cookie of locals.cookies ?? []) response.headers.append('Set-Cookie', cookie);
  return guarded(response);
}

/** Pages of development, which show content and nothing of people; none of this is in what is built. */
function isForAuthors({ routePattern }: APIContext): boolean {
  return import.meta.env.DEV && routePattern.startsWith('/authors/');
}

/** Fills `locals`: who is asking, in which language, and what the server runs on. */
async function fill({ locals, request, cookies }: APIContext, server: Server): Promise<void> {
  const person = await whoIsAsking(server, request.headers);
  const organisation = await server.store.organisation();
  const language = chooseLanguage({
    person: person?.language,
    cookie: cookies.get(LANGUAGE_COOKIE)?.value,
    accepts: request.headers.get('accept-language'),
    organisation: organisation?.language,
  });
  const mail = mailOf(server.mailUnder(organisation));
  locals.server = { ...server, library: await server.libraryUnder(organisation), ...mail };
  locals.person = person;
  locals.organisation = organisation;
  locals.supervises = person !== undefined && (await supervises(server, person.id));
  locals.language = language;
  locals.t = translator(language);
  locals.say = sayer(language);
  locals.format = formatFor(language, organisation?.timeZone ?? DEFAULT_TIME_ZONE);
}

/** Says which page or action answers, for the log; of what the address says, only an action's name is taken over. */
function tellRoute({ routePattern, params }: APIContext): void {
  const request = asked.getStore();
  if (!request) return;
  const isAction = routePattern.startsWith('/_actions/') && Object.hasOwn(actions, params.path ?? '');
  // The page for a fault comes after the one that failed.
  request.route ??= isAction ? `/_actions/${params.path}` : routePattern;
}

/** @throws the error itself, for the page for faults, where no form or island asked */
function answerWithout({ url, cookies, request }: APIContext, error: unknown): Response {
  const fault = storeFault(error);
  if (!fault) throw error;
  const store = asked.getStore();
  if (store) store.withoutStore = true;
  if (!url.pathname.startsWith('/_actions/')) throw error;
  report(error, 'An action failed.');
  const language = chooseLanguage({
    cookie: cookies.get(LANGUAGE_COOKIE)?.value,
    accepts: request.headers.get('accept-language'),
  });
  return refusedWithoutStore(fault, language);
}

/** A person who has left is nobody, even with a session still in the browser. */
async function whoIsAsking({ accounts, store }: Server, headers: Headers): Promise<Person | undefined> {
  const id = await accounts.personOf(headers);
  const summary = id && (await store.summary(id));
  return summary?.person.active ? summary.person : undefined;
}

/** Browsers name the origin of every changing request; none other than our own may change anything. */
function isForeign({ method, headers }: Request, url: URL, { settings }: Server): boolean {
  const origin = headers.get('origin');
  if (method === 'GET' || method === 'HEAD' || origin === null) return false;
  return origin !== (settings.origin ?? url.origin);
}

function guarded(response: Response): Response {
  const { headers } = response;
  headers.set('X-Content-Type-Options', 'nosniff');
  headers.set('X-Frame-Options', 'DENY');
  headers.set('Referrer-Policy', 'same-origin');
  headers.set('Permissions-Policy', 'camera=(), microphone=(self), geolocation=()');
  if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'private, no-store');
  return response;
}
