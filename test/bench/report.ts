import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';
import { type Bar, type Figure, isMet, type Unit, written } from './figure.ts';

const DIGITS: Readonly<Record<Unit, number>> = { '×': 3, kB: 1, s: 2, ms: 1, MB: 0 };
const VERDICTS = new Map([
  [true, 'met'],
  [false, '**missed**'],
  [undefined, '–'],
]);

/** The whole report, in Markdown. @param load the machine's load average before anything ran */
export function report(figures: readonly Figure[], { at, load }: { at: Date; load: number }): string {
  return `# Results of \`npm run bench\`

Written by that command; the parts are in \`parts/\`. Ratios (×) compare things measured in turns within this one run.
Sizes are after gzip -6; a kB is 1,000 bytes.

${table(figures)}

- Date: ${at.toISOString().slice(0, 10)}
- Machine: ${availableParallelism()} cores (${cpus()[0]?.model.trim() || process.arch}), ${written(totalmem() / 2 ** 30)} GiB, ${process.platform} ${process.arch}; load average before the run ${written(load, 1)}
- Node ${process.versions.node}
`;
}

/** The figures as a table in Markdown. */
export function table(figures: readonly Figure[]): string {
  const head = ['what', 'bar', 'measured', '', 'from'];
  const rows = figures.map((figure) => [
    figure.what,
    figure.bar ? barOf(figure.bar, figure.unit) : '',
    amount(figure.measured, figure.unit),
    VERDICTS.get(isMet(figure)) ?? '',
    figure.raw,
  ]);
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** How busy the machine is, as the number of processes that want to run; 0 where the system does not tell. */
export function loadNow(): number {
  return loadavg()[0] ?? 0;
}

function barOf(bar: Bar, unit: Unit): string {
  return 'atLeast' in bar ? `≥ ${bar.atLeast} ${unit}` : `≤ ${bar.atMost} ${unit}`;
}

function amount(value: number, unit: Unit): string {
  return `${written(value, DIGITS[unit])} ${unit}`;
}
