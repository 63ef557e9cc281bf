import { actions } from 'astro:actions';

export type Called = { readonly ok: true; readonly data: unknown } | { readonly ok: false; readonly message: string; readonly code: string };

/** Calls an action. Never throws: no connection is an answer like any other, in the page's language. */
export async function call(action: keyof typeof actions, input: unknown): Promise<Called> {
  try {
    const { data, error } = await (actions[action] as (input: unknown) => Promise<{ data?: unknown; error?: { message: string; code: string } }>)(input);
    return error ? { ok: false, message: error.message, code: error.code } : { ok: true, data };
  } catch {
    return { ok: false, message: document.documentElement.dataset['offline'] ?? '', code: 'OFFLINE' };
  }
}
