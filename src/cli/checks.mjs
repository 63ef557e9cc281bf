// @ts-check
import { tool } from './command.mjs';

/** What `npm run check` and `npm test` look at before any test, each as arguments for Node. */
export function checks() {
  return [
    {
      name: 'Check style (Biome)',
      args: tool('@biomejs/biome', 'biome', 'check', '--error-on-warnings', '--max-diagnostics=200'),
    },
    { name: 'Check types of pages (astro check)', args: tool('astro', 'astro', 'check') },
    { name: 'Check types of islands (svelte-check)', args: tool('svelte-check', 'svelte-check', '--fail-on-warnings') },
  ];
}
