import type { server } from '../actions/index.ts';

export type Called =
  | { readonly ok: true; readonly data: unknown }
  | { readonly ok: false; readonly message: string; readonly code: string; readonly fields: readonly string[] };

/** Codes of failures after which sending the same again may help; what is sent twice is kept once. */
const PASSING = ['OFFLINE', 'INSUFFICIENT_STORAGE', 'SERVICE_UNAVAILABLE', 'INTERNAL_SERVER_ERROR'];
export const RETRY_MS = 5000;

export function isPassing(code: string): boolean {
  return PASSING.includes(code);
}

/** Calls an action with JSON, or with a form. Never throws: no connection is an answer like any other, in the page's language. */
export async function call(action: keyof typeof server, input: unknown): Promise<Called> {
  const form = input instanceof FormData;
  try {
    const response = await fetch(`/_actions/${action}`, {
      method: 'POST',
      headers: form ? {} : { 'Content-Type': 'application/json' },
      body: form ? input : JSON.stringify(input),
    });
    const body = await response.json();
    // A successful action answers with a list of one text, which is JSON itself (src/actions/door.ts).
    return response.ok
      ? { ok: true, data: JSON.parse(body[0]) }
      : { ok: false, message: body.message, code: body.code, fields: body.fields ?? [] };
  } catch {
    return { ok: false, message: document.documentElement.dataset.offline ?? '', code: 'OFFLINE', fields: [] };
  }
}
