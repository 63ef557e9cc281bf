import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { setTimeout } from 'node:timers/promises';

/** A form that is on its way to an action. */
export interface Sending {
  /** Sends the rest; the answer, once all of it is here. */
  readonly finish: () => Promise<{ status: number; connection: string | undefined; text: string }>;
  /** Breaks the connection off. */
  readonly giveUp: () => void;
}

/** Sends an action's form but for its last bytes, over a connection that is to stay open. */
export async function beginToSend(origin: string, action: string, fields: Record<string, string>): Promise<Sending> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  const whole = new Response(form);
  const body = Buffer.from(await whole.clone().arrayBuffer());
  const asked = request(`${origin}/_actions/${action}`, {
    method: 'POST',
    headers: {
      origin,
      connection: 'keep-alive',
      'content-type': whole.headers.get('content-type') ?? '',
      'content-length': body.length,
    },
  });
  const answered = once(asked, 'response') as Promise<[IncomingMessage]>;
  answered.catch(() => {});
  asked.write(body.subarray(0, -10));
  // Nothing tells when the server has begun to read.
  await setTimeout(300);
  return {
    async finish() {
      asked.end(body.subarray(-10));
      const [response] = await answered;
      const text = Buffer.concat(await response.toArray()).toString();
      return { status: response.statusCode ?? 0, connection: response.headers.connection, text };
    },
    giveUp: () => asked.destroy(),
  };
}
