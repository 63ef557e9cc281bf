import { posix } from 'node:path';
import { type Book, sharedTexts } from './cell.ts';
import { formatsIn } from './formats.ts';
import { attribute, element, elements } from './xml.ts';
import type { ZipEntry } from './zip.ts';

const WORKBOOK = 'xl/workbook.xml';

export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly part: ZipEntry;
}

export interface Workbook extends Book {
  /** Those that hold cells, in the order of their tabs. */
  readonly sheets: readonly Sheet[];
}

/** The part that names the sheets; undefined in a zip that is no workbook. */
export function workbookPart(parts: ReadonlyMap<string, ZipEntry>): ZipEntry | undefined {
  const relations = relationsOf('', parts);
  const main = [...relations.values()].find(({ type }) => type.endsWith('/officeDocument'));
  return parts.get(main?.target ?? WORKBOOK) ?? parts.get(WORKBOOK);
}

/** @throws {Error} when a part is broken. */
export function workbookOf(main: ZipEntry, parts: ReadonlyMap<string, ZipEntry>): Workbook {
  const xml = textOf(main);
  const relations = relationsOf(main.name, parts);
  const related = (kind: string) => {
    const found = [...relations.values()].find(({ type }) => type.endsWith(`/${kind}`));
    return textOf(parts.get(found?.target ?? ''));
  };
  const properties = element(xml, 'workbookPr');
  const sheets = [...elements(xml, 'sheet')].flatMap((sheet) => {
    const relation = relations.get(attribute(sheet, 'id') ?? '');
    const part = relation?.type.endsWith('/worksheet') && parts.get(relation.target);
    const hidden = /hidden/i.test(attribute(sheet, 'state') ?? '');
    return part ? [{ name: attribute(sheet, 'name') ?? '', hidden, part }] : [];
  });
  return {
    sheets,
    texts: sharedTexts(related('sharedStrings')),
    formats: formatsIn(related('styles')),
    from1904: /^(?:1|true)$/.test((properties && attribute(properties, 'date1904')) ?? ''),
  };
}

/** What a part refers to, by the id it uses. */
function relationsOf(part: string, parts: ReadonlyMap<string, ZipEntry>) {
  const folder = posix.dirname(part);
  const own = textOf(parts.get(posix.join(folder, '_rels', `${posix.basename(part)}.rels`)));
  return new Map(
    [...elements(own, 'Relationship')].map((one) => {
      const target = attribute(one, 'Target') ?? '';
      const path = target.startsWith('/') ? target.slice(1) : posix.join(folder, target);
      return [attribute(one, 'Id') ?? '', { type: attribute(one, 'Type') ?? '', target: path }] as const;
    }),
  );
}

function textOf(part: ZipEntry | undefined): string {
  return part ? new TextDecoder().decode(part.unpack()) : '';
}
