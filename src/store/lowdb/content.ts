import { basename } from 'node:path';
import type { Keeping } from '../keeping.ts';
import { checkedContent, DIGEST, isDigestOf, NOT_ITS_DIGEST } from '../values/digest.ts';
import { eachOf } from '../waiting/turns.ts';
import type { Changes } from './changes.ts';
import { FILES_AT_ONCE, type Files } from './files.ts';
import type { SetAside } from './set-aside.ts';

export const CONTENT = 'content';

/**
 * What authors wrote, a file for each digest. Files are added and never changed, so which are there is known from opening,
 * when those that are damaged are set aside. Damage done later shows when a file is read, and sets it aside then.
 */
export class KeptContent {
  readonly #files: Files;
  readonly #setAside: SetAside;
  readonly #sound = new Set<string>();

  private constructor(files: Files, setAside: SetAside) {
    this.#files = files;
    this.#setAside = setAside;
  }

  static async open(files: Files, setAside: SetAside): Promise<KeptContent> {
    await files.makeFolder(CONTENT);
    await files.sweep(CONTENT);
    const content = new KeptContent(files, setAside);
    for (const digest of digestsIn(await files.list(CONTENT))) content.#sound.add(digest);
    await eachOf([...content.#sound], FILES_AT_ONCE, async (digest) => void (await content.text(digest)));
    return content;
  }

  async keep(items: ReadonlyMap<string, string>): Promise<void> {
    const missing = [...items].filter(([digest]) => !this.#sound.has(digest));
    await eachOf(missing, FILES_AT_ONCE, async ([digest, text]) => {
      await this.#files.write(fileOf(digest), text);
      this.#sound.add(digest);
    });
  }

  async text(digest: string): Promise<string | undefined> {
    if (!this.#sound.has(digest)) return undefined;
    const bytes = await this.#files.bytes(fileOf(digest));
    if (bytes && isDigestOf(digest, bytes)) return bytes.toString();
    // Of several who find it, the first puts it away.
    const first = this.#sound.delete(digest);
    if (first && bytes) await this.#setAside.document(fileOf(digest), NOT_ITS_DIGEST);
    return undefined;
  }
}

export function contentPart(content: KeptContent, changes: Changes): Keeping {
  return {
    async keepContent(items) {
      const checked = checkedContent(items);
      return changes.inTurn(CONTENT, () => content.keep(checked));
    },
    content: (digest) => content.text(digest),
  };
}

/** Of the names in the folder, in code-unit order. */
export function digestsIn(names: readonly string[]): string[] {
  const digests = names.filter((name) => name.endsWith('.json')).map((name) => basename(name, '.json'));
  return digests.filter((digest) => DIGEST.test(digest)).sort();
}

export function fileOf(digest: string): string {
  return `${CONTENT}/${digest}.json`;
}
