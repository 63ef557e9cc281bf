import { Agent, request } from 'node:http';

/** What a visit sends: nothing for a page, JSON or a form for an action. */
export type Sent = { readonly json: unknown } | { readonly form: Readonly<Record<string, string>> };

/** A browser as far as the server can tell: one person's cookie, connections that stay open. */
export interface Visitor {
  /** Resolves to the body. @throws {Error} for any answer but 200 */
  visit(path: string, sent?: Sent): Promise<string>;
}

const BOUNDARY = 'licheng-bench-boundary';

/** Visitors to one server; they share `connections` connections. */
export function visitorsTo(port: number, connections: number): { as(cookie: string): Visitor; leave(): void } {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  return {
    as: (cookie) => ({ visit: (path, sent) => fetched({ agent, port, path, cookie }, sent) }),
    leave: () => agent.destroy(),
  };
}

function fetched(to: { agent: Agent; port: number; path: string; cookie: string }, sent?: Sent): Promise<string> {
  const { agent, port, path, cookie } = to;
  const body = sent && bodyOf(sent);
  const headers = {
    cookie,
    'accept-language': 'zh-CN',
    ...(body && { 'content-type': body.type, 'content-length': body.bytes.length, origin: `http://127.0.0.1:${port}` }),
  };
  return new Promise((resolve, reject) => {
    const asked = request(
      { agent, host: '127.0.0.1', port, path, headers, method: body ? 'POST' : 'GET' },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => {
          const text = Buffer.concat(chunks).toString();
          if (response.statusCode === 200) resolve(text);
          else reject(new Error(`${path} answers ${response.statusCode}: ${text.slice(0, 300)}`));
        });
      },
    );
    asked.on('error', reject);
    asked.end(body?.bytes);
  });
}

function bodyOf(sent: Sent): { type: string; bytes: Buffer } {
  if ('json' in sent) return { type: 'application/json', bytes: Buffer.from(JSON.stringify(sent.json)) };
  const fields = Object.entries(sent.form).map(
    ([name, value]) => `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  return {
    type: `multipart/form-data; boundary=${BOUNDARY}`,
    bytes: Buffer.from(`${fields.join('')}--${BOUNDARY}--\r\n`),
  };
}
