import type { APIRequest, APIRequestContext, APIResponse } from '@playwright/test';
import type { Language } from '../../../src/domain/language.ts';

type Fields = Record<string, string | number | boolean | { name: string; mimeType: string; buffer: Buffer }>;

/** Somebody who uses the server without a browser, with a session of their own. */
export interface Visitor {
  /** Sends a form to an action, as a browser on our own pages would. */
  readonly send: (action: string, fields?: Fields) => Promise<APIResponse>;
  /** Sends JSON to an action, as an island would. */
  readonly call: (action: string, input: unknown) => Promise<APIResponse>;
  /** Does not follow redirects. */
  readonly get: (path: string) => Promise<APIResponse>;
  readonly post: (path: string, fields: Fields, headers?: Record<string, string>) => Promise<APIResponse>;
  readonly choose: (language: Language) => Promise<APIResponse>;
  /** The session, for a browser to go on with. */
  readonly state: () => ReturnType<APIRequestContext['storageState']>;
  readonly leave: () => Promise<void>;
}

/** @param from whose session to go on with */
export async function openVisitor(origin: string, request: APIRequest, from?: Visitor): Promise<Visitor> {
  const context = await request.newContext({
    baseURL: origin,
    storageState: await from?.state(),
    // A connection kept open may be hung up by the server just as it is used again.
    extraHTTPHeaders: { origin, 'accept-language': 'en', connection: 'close' },
    maxRedirects: 0,
  });
  return {
    send: (action, fields = {}) => context.post(`/_actions/${action}`, { multipart: fields }),
    call: (action, data) => context.post(`/_actions/${action}`, { data: data as object }),
    get: (path) => context.get(path),
    post: (path, multipart, headers = {}) => context.post(path, { multipart, headers }),
    choose: (language) => context.post('/language', { form: { language, to: '/' } }),
    state: () => context.storageState(),
    leave: () => context.dispose(),
  };
}

/** The answer of an action that has to succeed. */
export async function done(answer: Promise<APIResponse>): Promise<Record<string, unknown>> {
  const response = await answer;
  if (!response.ok()) throw new Error(`${response.url()} answered ${response.status()}: ${await response.text()}`);
  const [said] = (await response.json()) as [string];
  return JSON.parse(said);
}
