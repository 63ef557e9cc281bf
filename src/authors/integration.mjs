// @ts-check

/**
 * Pages on which authors see their role-plays drawn and play them with the points in view. They belong to
 * `npm run dev` alone: whatever is built knows nothing of them.
 * @type {import('astro').AstroIntegration}
 */
export const authors = {
  name: 'authors',
  hooks: {
    'astro:config:setup': ({ command, injectRoute }) => {
      if (command !== 'dev') return;
      injectRoute({ pattern: '/authors/scenarios', entrypoint: './src/authors/list.astro' });
      injectRoute({ pattern: '/authors/scenarios/[scenario]', entrypoint: './src/authors/scenario.astro' });
    },
  },
};
