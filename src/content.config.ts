import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import type { Authored } from './authored/library.ts';
import { readAuthored } from './authored/read.ts';

/** Read and checked as a whole, since its parts refer to each other; a fault anywhere stops the build. */
const authored = await readAuthored('content');

/** What {@link readAuthored} returns is checked already; the built server carries it as data. */
const collection = <Part extends keyof Authored>(part: Part) =>
  defineCollection({
    loader: () => authored[part].map((entry) => ({ id: entry.id as string, entry })),
    schema: z.object({ id: z.string(), entry: z.custom<Authored[Part][number]>() }),
  });

export const collections = {
  sources: collection('sources'),
  norms: collection('norms'),
  questions: collection('questions'),
  scenarios: collection('scenarios'),
  courses: collection('courses'),
  programmes: collection('programmes'),
  policies: defineCollection({
    loader: glob({ base: './content/policy', pattern: '*.md', generateId: ({ entry }) => entry.replace(/\.md$/, '') }),
  }),
};
