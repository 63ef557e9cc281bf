import type { AuditPage, ChainedEntry } from '../../../domain/audit.ts';
import { saysText } from '../../../domain/rights/audit-names.ts';
import { entryOf } from '../../audit/chain.ts';
import { parsed } from '../../audit/check.ts';
import { isCaseless, patternOf, written } from '../../audit/written-alike.ts';
import { entrySchema } from '../../documents/schema.ts';
import { linesAt } from './lines.ts';
import type { Place, TrailIndex } from './trail-index.ts';

/** The entries of a page, newest first. */
export async function search(
  path: string,
  index: TrailIndex,
  { limit, text, ...pick }: AuditPage,
): Promise<readonly ChainedEntry[]> {
  const found: ChainedEntry[] = [];
  if (limit < 1) return found;
  const places = index.picked(pick);
  const mayMean = text === undefined ? () => true : mayHold(text);
  for await (const line of linesAt(path, text === undefined ? firstOf(places, limit) : places)) {
    if (!mayMean(line)) continue;
    const { data } = entrySchema.safeParse(parsed(line.toString()));
    const entry = data && entryOf(data);
    if (entry && (text === undefined || saysText(entry, text))) found.push(entry);
    if (found.length === limit) break;
  }
  return found;
}

function* firstOf(places: Iterable<Place>, limit: number): Generator<Place> {
  let count = 0;
  for (const place of places) {
    yield place;
    if (++count === limit) return;
  }
}

/** Whether a line can be of an entry that says the text, without taking it apart. */
function mayHold(text: string): (line: Buffer) => boolean {
  if (isCaseless(text)) {
    const bytes = Buffer.from(written(text));
    return (line) => line.includes(bytes);
  }
  const pattern = new RegExp(patternOf(text, (letter) => Buffer.from(letter).toString('latin1')));
  return (line) => pattern.test(line.toString('latin1'));
}
