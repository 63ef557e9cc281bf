import type { Norm } from './norm.ts';

/** Norm id → the number its rule names. */
export type Figures = ReadonlyMap<string, number>;

export function figuresOf(norms: readonly Norm[]): Figures {
  return new Map(norms.flatMap(({ id, figure }) => (figure ? [[id as string, figure.value]] : [])));
}

/**
 * A copy in which each `{figure:<norm id>}` of every text, and `{figure}` inside the norm itself, stands as its number.
 * `{figure:<norm id>+2}`, `-2` and `*2` stand for numbers worked out from it.
 * @throws {RangeError} when a text names a norm without a figure.
 */
export function withFigures<Value>(value: Value, figures: Figures, own?: string): Value {
  if (typeof value === 'string') return fill(value, figures, own) as Value;
  if (Array.isArray(value)) return value.map((item) => withFigures(item, figures, own)) as Value;
  if (typeof value !== 'object' || value === null) return value;
  const norm = ownerOf(value) ?? own;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [key, withFigures(part, figures, norm)]),
  ) as Value;
}

/** Placeholders that {@link withFigures} could not fill, misspelt ones too, each with the field it stands in, e.g. `options.2.text.en`. */
export function unknownFigures(
  value: unknown,
  figures: Figures,
  own?: string,
): { field: string; placeholder: string }[] {
  if (typeof value === 'string') {
    return [...value.matchAll(/\{figure[^}]*\}?/g)].flatMap(([placeholder]) => {
      const [form] = placeholder.matchAll(PLACEHOLDER);
      return form && figures.has(form[1] ?? own ?? '') ? [] : [{ field: '', placeholder }];
    });
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    unknownFigures(part, figures, ownerOf(value) ?? own).map(({ field, placeholder }) => ({
      field: field === '' ? key : `${key}.${field}`,
      placeholder,
    })),
  );
}

/** The norms whose figures the texts of this value name. */
export function figuresNamedIn(value: unknown): Set<string> {
  return new Set([...JSON.stringify(value).matchAll(PLACEHOLDER)].flatMap(([, named]) => named ?? []));
}

const PLACEHOLDER = /\{figure(?::([a-z0-9]+(?:-[a-z0-9]+)*?))?(?:([-+*])(\d+))?\}/g;

/** The norm that `{figure}` stands for in the texts of this object. */
function ownerOf(value: object): string | undefined {
  return 'figure' in value && 'id' in value ? String(value.id) : undefined;
}

function fill(text: string, figures: Figures, own: string | undefined): string {
  return text.replace(PLACEHOLDER, (placeholder, named?: string, sign?: string, by?: string) => {
    const figure = figures.get(named ?? own ?? '');
    if (figure === undefined)
      throw new RangeError(`"${placeholder}" names no norm with a figure, in: ${text.slice(0, 60)}`);
    return String(workedOut(figure, sign, Number(by)));
  });
}

function workedOut(figure: number, sign: string | undefined, by: number): number {
  if (sign === '+') return figure + by;
  if (sign === '-') return figure - by;
  return sign === '*' ? figure * by : figure;
}
