import { LANGUAGES } from '../language.ts';
import { DIMENSIONS, type Dimension, type Norm, POSITIONS, type Position, TOPICS, type Topic } from './norm.ts';

/** What somebody looks for among the norms; everything that is left out fits. */
export interface NormFilter {
  readonly search?: string;
  readonly topic?: Topic;
  readonly position?: Position;
  readonly dimension?: Dimension;
  readonly redLines?: true;
}

/** A filter as it stands in an address; what names nothing there is, is left out. */
export function normFilterFrom(fields: URLSearchParams): NormFilter {
  const chosen = <Value extends string>(name: string, among: readonly Value[]) =>
    among.find((value) => value === fields.get(name));
  const search = fields.get('search')?.trim();
  const topic = chosen('topic', TOPICS);
  const position = chosen('position', POSITIONS);
  const dimension = chosen('dimension', DIMENSIONS);
  return {
    ...(search && { search }),
    ...(topic && { topic }),
    ...(position && { position }),
    ...(dimension && { dimension }),
    ...(fields.has('red-lines') && { redLines: true as const }),
  };
}

/** What {@link isFound} looks at: of a norm, or of a row on a page that shows one. */
export interface Findable {
  readonly topic: string;
  readonly dimension: string;
  /** `all`, or positions parted by spaces. */
  readonly positions: string;
  readonly redLine: boolean;
  /** Its words in both languages, as {@link foldedText}. */
  readonly words: string;
}

export function findableOf({ topic, dimension, positions, severity, text, why }: Norm): Findable {
  return {
    ...{ topic, dimension },
    positions: positions === 'all' ? 'all' : positions.join(' '),
    redLine: severity === 'prohibited',
    words: foldedText(LANGUAGES.flatMap((language) => [text[language], why[language]]).join(' ')),
  };
}

/** Every word of the search stands in it, in whichever language, and every choice fits. */
export function isFound(
  { topic, dimension, positions, redLine, words }: Findable,
  filter: Readonly<Partial<Record<keyof NormFilter, string | boolean>>>,
): boolean {
  const fits = (value: string, wanted: string | boolean | undefined) => !wanted || value === wanted;
  const looked = foldedText(String(filter.search ?? '')).split(/\s+/);
  return (
    fits(topic, filter.topic) &&
    fits(dimension, filter.dimension) &&
    (!filter.position || positions === 'all' || positions.split(' ').includes(String(filter.position))) &&
    (!filter.redLines || redLine) &&
    looked.every((word) => words.includes(word))
  );
}

/** Without difference of case or width. */
export function foldedText(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
