import type { Found } from './staff-file.ts';

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** First bytes that give a format away. */
const SIGNATURES: readonly (readonly [Found, readonly number[]])[] = [
  ['pdf', [...Buffer.from('%PDF-')]],
  ['image', [0x89, 0x50, 0x4e, 0x47]],
  ['image', [0xff, 0xd8, 0xff]],
  ['image', [...Buffer.from('GIF8')]],
  ['archive', [...Buffer.from('Rar!')]],
  ['archive', [0x37, 0x7a, 0xbc, 0xaf]],
  ['archive', [0x1f, 0x8b]],
];

/** What the bytes are by themselves, whatever the file is called. A zip may still hold no workbook, text no table. */
export function sniff(bytes: Uint8Array): 'zip' | 'text' | Found {
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06])) return 'zip';
  if (startsWith(bytes, OLE)) return holds(bytes, 'EncryptedPackage') ? 'locked-excel' : 'old-excel';
  const signed = SIGNATURES.find(([, signature]) => startsWith(bytes, signature));
  if (signed) return signed[0];
  const utf16 = startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff]);
  return !utf16 && bytes.includes(0) ? 'binary' : 'text';
}

/** Excel's "web page" and "XML spreadsheet" are saved under .xls as well. */
export function isMarkup(text: string): boolean {
  return /^\s*<(?:!doctype|\?xml|html|table|meta|head)\b/i.test(text);
}

export function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, at) => bytes[at] === byte);
}

function holds(bytes: Uint8Array, name: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(Buffer.from(name, 'utf16le'));
}
