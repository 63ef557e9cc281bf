import type { APIRequest, APIResponse, Page } from '@playwright/test';

type Fields = Record<string, string | number | boolean | { name: string; mimeType: string; buffer: Buffer }>;

/** Somebody who uses the server without a browser, with a session of their own. */
export interface Visitor {
  /** Sends a form to an action, as a browser on our own pages would. */
  readonly send: (action: string, fields?: Fields) => Promise<APIResponse>;
  /** Sends JSON to an action, as an island would. */
  readonly call: (action: string, input: unknown) => Promise<APIResponse>;
  readonly get: (path: string) => Promise<APIResponse>;
  /** The session, for a browser to go on with. */
  readonly state: () => Promise<Awaited<ReturnType<Page['context']>['storageState'] extends () => infer State ? State : never>>;
  readonly leave: () => Promise<void>;
}

export async function openVisitor(origin: string, request: APIRequest): Promise<Visitor> {
  const context = await request.newContext({
    baseURL: origin,
    extraHTTPHeaders: { origin, 'accept-language': 'en' },
    maxRedirects: 0,
  });
  return {
    send: (action, fields = {}) => context.post(`/_actions/${action}`, { multipart: fields }),
    call: (action, data) => context.post(`/_actions/${action}`, { data: data as object }),
    get: (path) => context.get(path),
    state: () => context.storageState(),
    leave: () => context.dispose(),
  };
}

/** The answer of an action that has to succeed. */
export async function done(answer: Promise<APIResponse>): Promise<Record<string, unknown>> {
  const response = await answer;
  if (!response.ok()) throw new Error(`${response.url()} answered ${response.status()}: ${await response.text()}`);
  return response.status() === 204 ? {} : unpacked(JSON.parse(await response.text()));
}

/** Astro sends a list of values, in which objects hold the places of theirs. */
function unpacked(values: unknown[]): Record<string, unknown> {
  const [first] = values as [Record<string, number>];
  return Object.fromEntries(Object.entries(first).map(([name, place]) => [name, values[place]]));
}
