import { createHash } from 'node:crypto';
import { canonical } from '../../domain/canonical.ts';
import { FORMAT, type Line } from '../archive.ts';
import { MIGRATIONS, type Migrations } from '../documents/migrations.ts';
import { SCHEMA } from '../documents/schema.ts';
import { ArchiveFault } from './fault.ts';
import { countsFor, endOf, endSchema, headerSchema, lineSchema, NO_LINES } from './line.ts';
import { renewed } from './renewed.ts';
import { openRules } from './rules.ts';
import { linesOf } from './text.ts';

/**
 * The lines of an archive, those of an earlier version brought up to date. Each is checked when it comes, and the whole at the end: whoever uses lines before that has
 * to be able to undo it.
 * @throws {ArchiveFault} for a file that is not an archive, or not a whole one
 * @throws what the file system says of a file that cannot be read
 */
export async function* readArchive(file: string, migrations: Migrations = MIGRATIONS): AsyncGenerator<Line> {
  try {
    yield* linesIn(file, migrations);
  } catch (fault) {
    if (fault instanceof ArchiveFault) fault.file = file;
    throw fault;
  }
}

async function* linesIn(file: string, migrations: Migrations): AsyncGenerator<Line> {
  const digest = createHash('sha256');
  const counts = { ...NO_LINES };
  const broken = openRules();
  let header = { format: FORMAT, schema: SCHEMA };
  let [number, ended] = [0, false];
  for await (const bytes of linesOf(file)) {
    number++;
    if (ended) throw new ArchiveFault('altered');
    const content = parsed(bytes, number);
    if (number === 1) header = headerIn(content);
    else if (isEnd(content)) {
      ended = true;
      checkEnd(content, endOf(countsFor(header.format, counts), digest.digest('hex')));
      continue;
    } else {
      const line = lineFrom(renewed(content, header.schema, migrations), number);
      const detail = broken(line);
      if (detail) throw new ArchiveFault('line', { line: number, detail });
      counts[line.kind]++;
      yield line;
    }
    digest.update(bytes);
  }
  if (number === 0) throw new ArchiveFault('not-licheng');
  if (!ended) throw new ArchiveFault('cut-short');
}

function parsed(bytes: Buffer, line: number): unknown {
  try {
    return JSON.parse(bytes.toString());
  } catch (cause) {
    if (line === 1) throw new ArchiveFault('not-licheng', { cause });
    throw new ArchiveFault('line', { line, detail: 'It is not JSON.', cause });
  }
}

function headerIn(content: unknown): { format: number; schema: number } {
  const header = headerSchema.safeParse(content);
  if (!header.success) throw new ArchiveFault('not-licheng');
  if (header.data.format > FORMAT || header.data.schema > SCHEMA) throw new ArchiveFault('newer');
  return header.data;
}

function isEnd(content: unknown): boolean {
  return typeof content === 'object' && content !== null && 'kind' in content && content.kind === 'end';
}

function checkEnd(content: unknown, expected: string): void {
  const end = endSchema.safeParse(content);
  if (!end.success || end.data.counts.organisation !== 1 || canonical(end.data) !== expected)
    throw new ArchiveFault('altered');
}

function lineFrom(content: unknown, line: number): Line {
  const read = lineSchema.safeParse(content);
  if (read.success) return read.data;
  const [fault] = read.error.issues;
  const detail = `The field "${fault?.path.join('.')}" is not as it should be: ${fault?.message}.`;
  throw new ArchiveFault('line', { line, detail });
}
