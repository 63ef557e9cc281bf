import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { must, root, tool } from '../../../src/cli/command.mjs';

/** Astro puts this before every page. */
const DOCTYPE = '<!DOCTYPE html>';

const FILES = {
  'package.json': '{ "type": "module" }',
  'astro.config.mjs': `
    import node from '@astrojs/node';
    export default { output: 'server', adapter: node({ mode: 'standalone' }), devToolbar: { enabled: false } };`,
  'src/pages/index.astro': `---
import { html } from '../page.mjs';
---
<Fragment set:html={html} />`,
};

/**
 * Builds, with the repository's own Astro, a site whose one page is `html` as it stands: no session, no store, no
 * component. Resolves to the entry of its server.
 * @param folder an empty one
 */
export async function buildEmptySite(folder: string, html: string): Promise<string> {
  const page = html.replace(/^<!doctype html>/i, '');
  const files = { ...FILES, 'src/page.mjs': `export const html = ${JSON.stringify(page)};` };
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  await must(process.execPath, tool('astro', 'astro', 'build', '--root', folder), {
    env: { ASTRO_TELEMETRY_DISABLED: '1' },
    failed: 'The empty Astro site does not build.',
  });
  return join(folder, 'dist/server/entry.mjs');
}

/** How much longer than the page the answer of {@link buildEmptySite} is, in bytes. */
export function lengthened(html: string): number {
  return /^<!doctype html>/i.test(html) ? 0 : DOCTYPE.length;
}
