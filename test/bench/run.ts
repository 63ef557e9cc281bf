import { parseArgs } from 'node:util';
import type { Figure } from './figure.ts';
import { table } from './report.ts';

/** What can be measured by itself, in this order: `--only lesson,start`. */
const PARTS: Record<string, () => Promise<Figure[]>> = {
  lesson: () => import('./parts/lesson.ts').then(({ measureLesson }) => measureLesson()),
  attempts: () => import('./parts/attempts.ts').then(({ measureAttempts }) => measureAttempts()),
  weights: () => import('./parts/weights.ts').then(({ measureWeights }) => measureWeights()),
  submit: () => import('./parts/submit.ts').then(({ measureSubmit }) => measureSubmit()),
  growth: () => import('./parts/growth.ts').then(({ measureGrowth }) => measureGrowth()),
  start: () => import('./parts/start.ts').then(({ measureStart }) => measureStart()),
  results: () => import('./parts/results.ts').then(({ measureResults }) => measureResults()),
};

const { values } = parseArgs({ options: { only: { type: 'string' } } });
for (const name of values.only?.split(',') ?? Object.keys(PARTS)) console.log(table(await PARTS[name]!()));
process.exit(0);
