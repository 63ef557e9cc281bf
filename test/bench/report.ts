import { type Figure, isMet, written } from './figure.ts';
export function table(figures: readonly Figure[]): string {
  return figures.map((f) => `| ${f.what} | ${f.bar ? JSON.stringify(f.bar) : ''} | ${written(f.measured, 3)} ${f.unit} | ${isMet(f)} | ${f.raw} |`).join('\n');
}
