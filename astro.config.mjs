import node from '@astrojs/node';
import svelte from '@astrojs/svelte';
import { defineConfig } from 'astro/config';

export default defineConfig({
  output: 'server',
  adapter: node({ mode: 'standalone' }),
  integrations: [svelte()],
  devToolbar: { enabled: false },
  security: {
    checkOrigin: true,
    csp: { directives: ["default-src 'self'", "img-src 'self' data:", "base-uri 'none'", "form-action 'self'"] },
    // A staff list may have 5 MB; a little more gets through so that it can be told what is wrong with it.
    actionBodySizeLimit: 8 * 1024 * 1024,
  },
  vite: { build: { assetsInlineLimit: 0 } },
});
