import { inflateSync } from 'node:zlib';

/** What a PDF of ours says, page by page, and what it carries, read back from its bytes alone. */
export interface ReadPdf {
  /** The text of each page as it can be searched and copied, its pieces joined. */
  readonly pages: readonly string[];
  /** Names of the faces embedded in it. */
  readonly fonts: readonly string[];
  /** Everything but the streams. */
  readonly plain: string;
}

/** @throws {Error} when it is no PDF */
export function readPdf(bytes: Uint8Array): ReadPdf {
  const file = Buffer.from(bytes).toString('latin1');
  if (!file.startsWith('%PDF-') || !file.trimEnd().endsWith('%%EOF')) throw new Error('This is not a whole PDF.');
  const objects = new Map(
    [...file.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g)].map(([, number = '', body = '']) => [number, body]),
  );
  const streamOf = (number = '') => {
    const stream = /stream\n([\s\S]*)\nendstream/.exec(objects.get(number) ?? '')?.[1] ?? '';
    return inflateSync(Buffer.from(stream, 'latin1')).toString('latin1');
  };
  const letters = new Map(
    [...file.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = '', font = '']) => {
      const map = /\/ToUnicode (\d+) 0 R/.exec(objects.get(font) ?? '')?.[1];
      return [name, map ? lettersIn(streamOf(map)) : []];
    }),
  );
  const pages = [...objects.values()].filter((body) => /\/Type \/Page\n/.test(body));
  return {
    pages: pages.map((body) => textIn(streamOf(/\/Contents (\d+) 0 R/.exec(body)?.[1]), letters)),
    fonts: [...objects.values()].flatMap((body) =>
      /\/FontFile2 /.test(body) ? (/\/FontName \/(\S+)/.exec(body)?.slice(1) ?? []) : [],
    ),
    plain: file.replaceAll(/stream\n[\s\S]*?\nendstream/g, ''),
  };
}

/** Glyph → its letters, from a ToUnicode map whose ranges follow one another from 0. */
function lettersIn(map: string): string[] {
  const ranges = [...map.matchAll(/<[\da-f]{4}> <[\da-f]{4}> \[(.*?)\]/g)];
  return ranges.flatMap(([, all = '']) =>
    [...all.matchAll(/<([\da-f ]*)>/g)].map(([, hex = '']) =>
      Buffer.from(hex.replaceAll(' ', ''), 'hex').swap16().toString('utf16le'),
    ),
  );
}

function textIn(content: string, letters: ReadonlyMap<string, readonly string[]>): string {
  let font: readonly string[] = [];
  let text = '';
  for (const [, name, shown] of content.matchAll(/\/(F\d+) [\d.]+ Tf|\[(<[^\]]*)\] TJ/g)) {
    if (name) font = letters.get(name) ?? [];
    for (const [, glyphs = ''] of (shown ?? '').matchAll(/<([\da-f]+)>/g)) {
      for (const [glyph] of glyphs.matchAll(/[\da-f]{4}/g)) text += font[Number.parseInt(glyph, 16)] ?? '';
    }
  }
  return text;
}
