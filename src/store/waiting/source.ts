import { findPackageJSON } from 'node:module';
import { pathToFileURL } from 'node:url';

/**
 * The file of a thread: of the build when we are part of it (`THREADS` of astro.config.mjs), else its source, which Node
 * runs as it is.
 * @param path from the folder of the program, `….ts`
 */
export function sourceOf(path: string): URL {
  const manifest = findPackageJSON(import.meta.url);
  if (!manifest) throw new Error('The folder of the program cannot be found.');
  const root = pathToFileURL(manifest);
  const built = new URL('dist/server/', root);
  if (!import.meta.url.startsWith(built.href)) return new URL(path, root);
  return new URL(`threads/${path.replace(/\.ts$/, '.mjs')}`, built);
}
