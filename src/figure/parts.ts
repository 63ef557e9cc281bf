/**
 * Parts that look the same wherever they are drawn: a head, an arm, a whole person. A picture that shows one
 * twice draws it once and points back to it.
 */
const OPEN = '<g data-part="">';
const TAG = /<g[ >]|<\/g>/g;

/** Marks a piece of drawing as a part; parts may hold parts. */
export function part(content: string): string {
  return content === '' ? '' : `${OPEN}${content}</g>`;
}

/** Replaces every repeated part by a reference to its first place; `prefix` keeps ids apart on a page. */
export function shareParts(svg: string, prefix: string): string {
  const counts = new Map<string, number>();
  const ids = new Map<string, string>();
  count(svg, counts);
  return share(svg, (content) => {
    const known = ids.get(content);
    if (known) return `<use href="#${known}"/>`;
    if (counts.get(content) === 1) return undefined;
    ids.set(content, `${prefix}-${ids.size + 1}`);
    return ids.get(content)!;
  });
}

/** Draws every part where it stands, without ids, for drawings that may stand on one page more than once. */
export function repeatParts(svg: string): string {
  return eachPart(svg, repeatParts);
}

/** Repeats inside a repeated part count once, since that part is drawn once. */
function count(svg: string, counts: Map<string, number>): void {
  eachPart(svg, (content) => {
    const before = counts.get(content) ?? 0;
    counts.set(content, before + 1);
    if (before === 0) count(content, counts);
    return '';
  });
}

/** `nameOf` gives a reference, an id to draw the part under, or nothing for a part seen once. */
function share(svg: string, nameOf: (content: string) => string | undefined): string {
  return eachPart(svg, (content) => {
    const name = nameOf(content);
    if (name?.startsWith('<')) return name;
    const drawn = share(content, nameOf);
    return name ? `<g id="${name}">${drawn}</g>` : drawn;
  });
}

function eachPart(svg: string, replace: (content: string) => string): string {
  let [result, from] = ['', 0];
  for (let open = svg.indexOf(OPEN); open >= 0; open = svg.indexOf(OPEN, from)) {
    const start = open + OPEN.length;
    const end = closing(svg, start);
    result += svg.slice(from, open) + replace(svg.slice(start, end));
    from = end + '</g>'.length;
  }
  return result + svg.slice(from);
}

function closing(svg: string, start: number): number {
  let depth = 1;
  TAG.lastIndex = start;
  for (let tag = TAG.exec(svg); tag; tag = TAG.exec(svg)) {
    depth += tag[0] === '</g>' ? -1 : 1;
    if (depth === 0) return tag.index;
  }
  throw new RangeError('A part is not closed: a group in it lacks its end.');
}
