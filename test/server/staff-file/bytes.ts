import { crc32, deflateRawSync } from 'node:zlib';

/** Two-byte GBK code of each character, found by decoding them all: Node has a decoder only. */
const GBK = new Map<string, readonly number[]>();
for (let first = 0x81; first <= 0xfe; first++) {
  for (let second = 0x40; second <= 0xfe; second++) {
    const [character = ''] = new TextDecoder('gb18030').decode(Uint8Array.of(first, second));
    if (second !== 0x7f && !GBK.has(character)) GBK.set(character, [first, second]);
  }
}

/** The bytes that Chinese Windows writes for a text. */
export function gbk(text: string): Uint8Array {
  return Uint8Array.from(
    [...text].flatMap((character) => {
      if (character < '\x80') return [character.charCodeAt(0)];
      const code = GBK.get(character);
      if (!code) throw new RangeError(`GBK has no "${character}".`);
      return code;
    }),
  );
}

export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

export function utf16le(text: string): Uint8Array {
  return Uint8Array.from(Buffer.from(`\uFEFF${text}`, 'utf16le'));
}

export function latin1(text: string): Uint8Array {
  return Uint8Array.from(Buffer.from(text, 'latin1'));
}

/** A zip of packed files; `claims` replaces the size that one of them says it has when unpacked. */
export function zip(
  files: Readonly<Record<string, string>>,
  claims: Readonly<Record<string, number>> = {},
): Uint8Array {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  for (const [name, text] of Object.entries(files)) {
    const data = Buffer.from(text);
    const packed = deflateRawSync(data);
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE(8, 4);
    head.writeUInt32LE(crc32(data), 10);
    head.writeUInt32LE(packed.length, 14);
    head.writeUInt32LE(claims[name] ?? data.length, 18);
    head.writeUInt16LE(Buffer.byteLength(name), 22);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(Buffer.concat(locals).length, 10);
    locals.push(Buffer.from('PK\x03\x04'), head, Buffer.from(name), packed);
    directory.push(Buffer.from('PK\x01\x02\x14\x00'), head, tail, Buffer.from(name));
  }
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06');
  end.writeUInt16LE(Object.keys(files).length, 8);
  end.writeUInt16LE(Object.keys(files).length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(Buffer.concat(locals).length, 16);
  return Uint8Array.from(Buffer.concat([...locals, ...directory, end]));
}

export interface RawSheet {
  readonly name: string;
  readonly state?: string;
  readonly data: string;
  /** What stands after the rows. */
  readonly after?: string;
}

/**
 * A workbook of raw sheets; `data` is the XML between `<sheetData>` and its end. `formats` are the codes of the styles
 * that cells name by their place, from 1; `texts` is the part of texts that cells share, under the name `textsIn`;
 * `claims` is as in {@link zip}.
 */
export function workbook(
  sheets: readonly RawSheet[],
  {
    formats = [],
    properties = '',
    texts,
    textsIn = 'sharedStrings.xml',
    claims = {},
  }: {
    formats?: readonly string[];
    properties?: string;
    texts?: string;
    textsIn?: string;
    claims?: Readonly<Record<string, number>>;
  } = {},
): Uint8Array {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const list = sheets.map(
    ({ name, state }, at) =>
      `<sheet name="${name}" sheetId="${at + 1}"${state ? ` state="${state}"` : ''} r:id="rId${at + 1}"/>`,
  );
  const relations = sheets.map(
    (_, at) => `<Relationship Id="rId${at + 1}" Type="${office}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
  );
  const styles = `<Relationship Id="styles" Type="${office}/styles" Target="styles.xml"/>`;
  const shared = `<Relationship Id="texts" Type="${office}/sharedStrings" Target="${textsIn}"/>`;
  const codes = formats.map((code, at) => `<numFmt numFmtId="${164 + at}" formatCode="${code}"/>`).join('');
  const looks = formats.map((_, at) => `<xf numFmtId="${164 + at}"/>`).join('');
  return zip(
    {
      'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}">${properties}<sheets>${list.join('')}</sheets></workbook>`,
      'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${styles}${shared}${relations.join('')}</Relationships>`,
      'xl/styles.xml': `<styleSheet xmlns="${main}"><numFmts>${codes}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${looks}</cellXfs></styleSheet>`,
      ...(texts !== undefined && { [`xl/${textsIn}`]: texts }),
      ...Object.fromEntries(
        sheets.map(({ data, after = '' }, at) => [
          `xl/worksheets/sheet${at + 1}.xml`,
          `<worksheet xmlns="${main}"><sheetData>${data}</sheetData>${after}</worksheet>`,
        ]),
      ),
    },
    claims,
  );
}

/** The XML of rows of text cells, from A1. */
export function rowsXml(rows: readonly (readonly string[])[]): string {
  return rows
    .map(
      (cells, at) =>
        `<row r="${at + 1}">${cells
          .map(
            (text, place) =>
              `<c r="${String.fromCharCode(65 + place)}${at + 1}" t="inlineStr"><is><t>${text}</t></is></c>`,
          )
          .join('')}</row>`,
    )
    .join('');
}
