/** A CSV to be saved under a name; `fallback` is that name for what reads no Chinese in headers. */
export function csvDownload(text: string, { name, fallback }: { name: string; fallback: string }): Response {
  return new Response(text, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${fallback}"; filename*=UTF-8''${encodeURIComponent(name)}`,
    },
  });
}
