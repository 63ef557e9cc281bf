/** An answer for machines: one line, never kept by anything in between. */
export function said(status: number, line: string): Response {
  return new Response(`${line}\n`, {
    status,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' },
  });
}
