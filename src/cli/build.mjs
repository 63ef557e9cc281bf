// @ts-check
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { must, root, tool, withNode } from './command.mjs';
import { step } from './steps.mjs';

/** What the built server is made from. */
const SOURCES = ['package-lock.json', 'astro.config.mjs', 'tsconfig.json', 'src', 'content', 'public'];
const MARK = join(root, 'dist', '.built');
const advice = 'Mend what is named above and run the same command again.';

/** Builds the server, unless dist/ was made from these very sources. @param {string} node */
export async function buildIfChanged(node) {
  const wanted = fingerprint(root);
  const built = existsSync(MARK) && existsSync(join(root, 'dist', 'server', 'entry.mjs'));
  if (!built || readFileSync(MARK, 'utf8') !== wanted) await build(node);
}

/** @param {string} node */
export async function build(node) {
  await step('Build the site', async () => {
    const wanted = fingerprint(root);
    rmSync(MARK, { force: true });
    await compileMessages(node);
    await must(node, tool('astro', 'astro', 'build'), {
      env: withNode(node),
      failed: 'The site does not build.',
      advice,
    });
    writeFileSync(MARK, wanted);
  });
}

/** Makes src/i18n/paraglide from the messages. @param {string} node */
export async function compileMessages(node) {
  const files = ['--project', 'src/i18n/project.inlang', '--outdir', 'src/i18n/paraglide'];
  const plain = ['--no-emit-readme', '--no-emit-git-ignore', '--no-emit-prettier-ignore'];
  const compile = tool('@inlang/paraglide-js', 'paraglide-js', 'compile', ...files, ...plain);
  await must(node, compile, { env: withNode(node), failed: 'The messages do not compile.', advice });
}

/**
 * A digest of the names and contents of the sources under a folder, leaving out what the build itself makes.
 * @param {string} folder absolute
 */
export function fingerprint(folder) {
  const digest = createHash('sha256');
  for (const file of SOURCES.flatMap((source) => filesIn(join(folder, source)))) {
    const name = relative(folder, file).split(sep).join('/');
    if (isMadeHere(name)) continue;
    const bytes = readFileSync(file);
    digest.update(`${name}\0${bytes.length}\0`).update(bytes);
  }
  return digest.digest('hex');
}

/** The message compiler writes notes of its own beside the project's settings. @param {string} name */
function isMadeHere(name) {
  if (name.includes('.inlang/')) return !name.endsWith('/settings.json');
  return name.startsWith('src/i18n/paraglide/') || name.startsWith('src/cli/') || name.includes('/.');
}

/** In one order on every machine; none when the path does not exist. @param {string} path @returns {string[]} */
function filesIn(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((entry) => filesIn(join(path, entry)));
}
