import { attribute, element, elements } from './xml.ts';

/** How a number in a cell is to be read: as a day, with zeros before it, or as it is. */
export type NumberFormat = 'date' | 'plain' | { readonly zeros: string };

/** Formats that a workbook need not spell out and that show a day (ECMA-376, part 1, 18.8.30; 27 to 58 in Chinese). */
const DAYS = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]);

/** The format of each style that cells name by its place. */
export function formatsIn(styles: string): NumberFormat[] {
  const codes = new Map(
    [...elements(styles, 'numFmt')].map((one) => [
      attribute(one, 'numFmtId') ?? '',
      attribute(one, 'formatCode') ?? '',
    ]),
  );
  return [...elements(element(styles, 'cellXfs')?.inner ?? '', 'xf')].map((xf) => {
    const id = attribute(xf, 'numFmtId') ?? '';
    const code = codes.get(id);
    if (code === undefined) return DAYS.has(Number(id)) ? 'date' : 'plain';
    return formatOf(code);
  });
}

/** Longest format that Excel takes, in characters. */
const LONGEST = 255;

/** A format is for positive numbers up to its first semicolon; a time alone is no day. */
function formatOf(code: string): NumberFormat {
  if (code.length > LONGEST) return 'plain';
  const [first = ''] = code.split(';');
  const pattern = first.replace(/\[[^\]]*\]/g, '').replace(/[_*]./g, '');
  const signs = pattern.replace(/"[^"]*"|\\./g, '');
  if (/^0[0-]*$/.test(signs)) return { zeros: pattern };
  const withoutTime = signs.replace(/AM\/PM|A\/P/gi, '').replace(/h+:?m*:?s*|m+:s+/gi, '');
  return /[yd]|m|(?:^|[^a-z])e(?!\+)/i.test(withoutTime) && !/general/i.test(signs) ? 'date' : 'plain';
}

/** A whole number as such a pattern shows it: 12 as 00012 by `00000`, as A-012 by `"A-"000`. */
export function withZeros(digits: string, pattern: string): string {
  const parts = pattern.match(/"[^"]*"|\\.|./g) ?? [];
  const zeros = parts.filter((part) => part === '0').length;
  const padded = digits.padStart(zeros, '0');
  let next = padded.length - zeros;
  let isFirst = true;
  return parts
    .map((part) => {
      if (part !== '0') return part.replace(/^\\|"/g, '');
      const shown = isFirst ? padded.slice(0, ++next) : padded.charAt(next++);
      isFirst = false;
      return shown;
    })
    .join('');
}
