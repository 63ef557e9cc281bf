import node from '@astrojs/node';
import svelte from '@astrojs/svelte';
import { defineConfig } from 'astro/config';
import { authors } from './src/authors/integration.mjs';
import { MOST_SENT } from './src/cli/front.ts';

/**
 * Every island, and every piece of one that is fetched later, is in the server's build, whose stylesheet has its styles;
 * without this the browser's build would make a second file of them.
 */
const stylesOnce = {
  name: 'styles-once',
  apply: 'build',
  enforce: 'pre',
  applyToEnvironment: ({ name }) => name === 'client',
  resolveId: { filter: { id: /\.css$/ }, handler: () => '\0no-styles' },
  load: { filter: { id: /^\0no-styles$/ }, handler: () => '' },
};

/**
 * Astro 7 hashes the content of every stylesheet and script of a page on every request, for a linked one an empty text;
 * that took an eighth of a page's time. The empty text is hashed once here.
 */
const hashedOnce = {
  name: 'hashed-once',
  apply: 'build',
  transform: {
    filter: { id: /astro\/dist\/core\/encryption\.js$/ },
    handler: (code) => `${code.replace('async function generateCspDigest(', 'async function digest(')}
      const known = new Map();
      function generateCspDigest(text, algorithm) {
        if (text !== '') return digest(text, algorithm);
        if (!known.has(algorithm)) known.set(algorithm, digest(text, algorithm));
        return known.get(algorithm);
      }`,
  },
};

/**
 * What every page has is one piece on the server, and so one stylesheet: pages that share it need not load it again.
 * Styles for print stay with their pages.
 */
const shared = {
  name: 'shared',
  test: /\/src\/(styles|layouts|islands\/question|components\/(?!hr|scenario|attempt|CertificateSheet))/,
};

/** What pages and a thread have in common stands by itself, or the thread would load everything that pages share. */
const common = { name: 'common', test: /\/src\/server\/export\/wall-clock\.ts$/, priority: 1 };

/** Every message is said in a language that is given (src/i18n/translate.ts), so nobody needs the code that finds one. */
const languageGiven = {
  name: 'language-given',
  apply: 'build',
  load: {
    filter: { id: /i18n\/paraglide\/runtime\.js$/ },
    handler: () => `
      export const experimentalStaticLocale = undefined;
      export function getLocale() { throw new Error('A message was said without a language.'); }`,
  },
};

/** Pieces that come later are small and few, and their styles are there: what Vite puts around `import()` weighs more than it saves. */
const fetchedPlainly = {
  name: 'fetched-plainly',
  apply: 'build',
  load: {
    filter: { id: /vite\/preload-helper/ },
    handler: () => 'export const __vitePreload = (load) => load();',
  },
};

/** What runs in threads of its own, see src/store/waiting/source.ts. */
const THREADS = ['src/server/export/writer.ts', 'src/store/lowdb/summaries/gatherer.ts'];

/** Threads have files of their own in the build: run from its source, each would load what takes the types out. */
const threads = {
  name: 'threads',
  apply: 'build',
  applyToEnvironment: ({ name }) => name === 'ssr',
  buildStart() {
    for (const id of THREADS) this.emitFile({ type: 'chunk', id, fileName: `threads/${id.replace(/\.ts$/, '.mjs')}` });
  },
};

export default defineConfig({
  output: 'server',
  // src/cli/serve.ts answers for the built files itself.
  adapter: node({ mode: 'middleware' }),
  integrations: [svelte(), authors],
  devToolbar: { enabled: false },
  security: {
    checkOrigin: true,
    csp: { directives: ["default-src 'self'", "img-src 'self' data:", "base-uri 'none'", "form-action 'self'"] },
    actionBodySizeLimit: MOST_SENT,
  },
  vite: {
    build: { assetsInlineLimit: 0 },
    environments: {
      client: { build: { modulePreload: { polyfill: false, resolveDependencies: () => [] } } },
      ssr: {
        // Whole, its charts of every kind take 80 MB.
        resolve: { noExternal: ['echarts', 'zrender'] },
        build: { rolldownOptions: { output: { codeSplitting: { groups: [shared, common] } } } },
      },
    },
    plugins: [threads, stylesOnce, hashedOnce, languageGiven, fetchedPlainly],
  },
});
