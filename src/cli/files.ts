import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, sep } from 'node:path';

/** Answers when a built file was asked for, and says whether it did. */
export type Files = (request: IncomingMessage, response: ServerResponse) => boolean;

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/**
 * The files built for browsers, all of them in memory: they are few and small, change only with a new build, and no
 * page has to ask the disk first whether it is one of them.
 */
export async function filesIn(folder: string): Promise<Files> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = new Map<string, { bytes: Buffer; headers: Record<string, string | number> }>();
  for (const entry of entries.filter((one) => one.isFile())) {
    const file = join(entry.parentPath, entry.name);
    const bytes = await readFile(file);
    const path = file.slice(folder.length).replaceAll(sep, '/');
    files.set(path, { bytes, headers: headersOf(path, bytes) });
  }
  return ({ method, url = '', headers }, response) => {
    const file = files.get(url.replace(/[?#].*$/, ''));
    if (!file || (method !== 'GET' && method !== 'HEAD')) return false;
    if (headers['if-none-match'] === file.headers.ETag) response.writeHead(304, file.headers).end();
    else response.writeHead(200, file.headers).end(file.bytes);
    return true;
  };
}

function headersOf(path: string, bytes: Buffer): Record<string, string | number> {
  return {
    'Content-Type': TYPES[extname(path)] ?? 'application/octet-stream',
    'Content-Length': bytes.length,
    ETag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 16)}"`,
    // The names of these have a digest of their content.
    'Cache-Control': path.startsWith('/_astro/') ? 'public, max-age=31536000, immutable' : 'public, max-age=0',
    'X-Content-Type-Options': 'nosniff',
  };
}
