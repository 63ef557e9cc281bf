import { findPackageJSON } from 'node:module';
import { pathToFileURL } from 'node:url';

/**
 * The source of a thread, which Node runs as it is: the bundle of the pages has no file of its own for it.
 * @param path from the folder of the program
 */
export function sourceOf(path: string): URL {
  const root = findPackageJSON(import.meta.url);
  if (!root) throw new Error('The folder of the program cannot be found.');
  return new URL(path, pathToFileURL(root));
}
