import { type Counts, NO_LINES } from '../../store/archive/line.ts';
import type { Line } from '../../store/archive.ts';

/** Lines between two looks at the clock of whoever watches. */
const EVERY = 100;

/** Says how far a step is. */
export type Tell = (progress: string) => void;

/** Passes lines on and tells how many there were so far. */
export async function* watched(lines: AsyncIterable<Line>, tell: Tell): AsyncGenerator<Line> {
  const counts = { ...NO_LINES };
  let seen = 0;
  for await (const line of lines) {
    counts[line.kind]++;
    if (seen++ % EVERY === 0) tell(said(counts));
    yield line;
  }
  tell(said(counts));
}

/** `: 42 人 people, 7 行账号 account rows, 19 条审计 audit entries` */
export function said({ person, account, entry }: Counts): string {
  return `: ${person} 人 people, ${account} 行账号 account rows, ${entry} 条审计 audit entries`;
}
