import type { server } from '../actions/index.ts';
import type { Called } from './call.ts';

interface Sending {
  /** Gets the part of the form that has been sent, from 0 to 1. */
  readonly onsent: (part: number) => void;
  /** Stops the sending; what has arrived whole is not taken back. */
  readonly signal: AbortSignal;
}

/** Calls an action with a form as `call` does, and tells how much of it is sent; undefined when it was stopped. */
export function send(
  action: keyof typeof server,
  form: FormData,
  { onsent, signal }: Sending,
): Promise<Called | undefined> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    const offline = document.documentElement.dataset.offline ?? '';
    const lost = () => resolve({ ok: false, message: offline, code: 'OFFLINE', fields: [] });
    request.open('POST', `/_actions/${action}`);
    request.upload.onprogress = ({ loaded, total }) => onsent(total > 0 ? loaded / total : 0);
    request.upload.onload = () => onsent(1);
    request.onerror = lost;
    request.onabort = () => resolve(undefined);
    request.onload = () => {
      try {
        const body = JSON.parse(request.responseText);
        const ok = request.status >= 200 && request.status < 300;
        // A successful action answers with a list of one text, which is JSON itself (src/actions/door.ts).
        resolve(
          ok
            ? { ok: true, data: JSON.parse(body[0]) }
            : { ok: false, message: body.message, code: body.code, fields: body.fields ?? [] },
        );
      } catch {
        lost();
      }
    };
    signal.addEventListener('abort', () => request.abort());
    request.send(form);
  });
}
