import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { Figure } from './figure.ts';
import { measureAnalysis } from './parts/analysis.ts';
import { measureAttempts } from './parts/attempts.ts';
import { measureDesk, measurePostgresDesk } from './parts/desk.ts';
import { measureDraw } from './parts/draw.ts';
import { measureGrading } from './parts/grading.ts';
import { measureGrowth } from './parts/growth.ts';
import { measureInteraction } from './parts/interaction.ts';
import { measureLesson } from './parts/lesson.ts';
import { measurePostgres } from './parts/postgres.ts';
import { measurePostgresGrowth } from './parts/postgres-growth.ts';
import { measurePostgresReimport, measureReimport } from './parts/reimport.ts';
import { measurePostgresReminders, measureReminders } from './parts/reminders.ts';
import { measurePostgresReply, measureReply } from './parts/reply.ts';
import { measureResult } from './parts/result.ts';
import { measurePostgresResults, measureResults } from './parts/results.ts';
import { measureStart } from './parts/start.ts';
import { measureSubmit } from './parts/submit.ts';
import { measureWeights } from './parts/weights.ts';
import { measurePostgresXlsx, measureXlsx } from './parts/xlsx.ts';
import { loadNow, report, table } from './report.ts';

/** Measured in this order; `--only lesson,start` measures those alone, and leaves RESULTS.md as it is. */
const PARTS: Readonly<Record<string, () => Promise<Figure[]>>> = {
  lesson: measureLesson,
  attempts: measureAttempts,
  weights: measureWeights,
  interaction: measureInteraction,
  draw: measureDraw,
  grading: measureGrading,
  analysis: measureAnalysis,
  reply: measureReply,
  'postgres-reply': measurePostgresReply,
  result: measureResult,
  submit: measureSubmit,
  growth: measureGrowth,
  postgres: measurePostgres,
  'postgres-growth': measurePostgresGrowth,
  start: measureStart,
  results: measureResults,
  'postgres-results': measurePostgresResults,
  desk: measureDesk,
  'postgres-desk': measurePostgresDesk,
  reimport: measureReimport,
  'postgres-reimport': measurePostgresReimport,
  xlsx: measureXlsx,
  'postgres-xlsx': measurePostgresXlsx,
  reminders: measureReminders,
  'postgres-reminders': measurePostgresReminders,
};

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
const { values } = parseArgs({ options: { only: { type: 'string' } } });
const names = values.only?.split(',') ?? Object.keys(PARTS);
const before = { at: new Date(), load: loadNow() };
const figures: Figure[] = [];
for (const name of names) figures.push(...(await measured(name)));
if (values.only) console.log(table(figures));
else await writeFile(new URL('RESULTS.md', import.meta.url), report(figures, before));
process.exit(0);

async function measured(name: string): Promise<Figure[]> {
  const measure = PARTS[name];
  if (!measure) throw new Error(`There is no part "${name}". There are: ${Object.keys(PARTS).join(', ')}.`);
  const start = performance.now();
  const figures = await measure();
  console.log(`✓ ${name} (${((performance.now() - start) / 1000).toFixed(0)} s)`);
  return figures;
}
