/** A CSV to be saved under a name; `fallback` is that name for what reads no Chinese in headers. */
export function csvDownload(text: string, names: FileNames): Response {
  return download(text, 'text/csv; charset=utf-8', names);
}

interface FileNames {
  readonly name: string;
  readonly fallback: string;
}

export function download(body: BodyInit, type: string, { name, fallback }: FileNames): Response {
  return new Response(body, {
    headers: {
      'Content-Type': type,
      'Content-Disposition': `attachment; filename="${fallback}"; filename*=UTF-8''${encodeURIComponent(name)}`,
    },
  });
}
