import { createHash } from 'node:crypto';

export const DIGEST = /^[0-9a-f]{16,64}$/;

/** What is wrong with content that is damaged. */
export const NOT_ITS_DIGEST = 'It is not what its digest says.';

/** Whether a text is the one that is kept under a digest. */
export function isDigestOf(digest: string, text: string | Uint8Array): boolean {
  return DIGEST.test(digest) && createHash('sha256').update(text).digest('hex').startsWith(digest);
}

/** A copy. @throws {RangeError} when a digest is not the one of its text */
export function checkedContent(items: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  for (const [digest, text] of items) {
    if (!isDigestOf(digest, text)) throw new RangeError(`"${digest}" is not the digest of its content.`);
  }
  return new Map(items);
}
