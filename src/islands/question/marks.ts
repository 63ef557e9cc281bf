import type { ReviewedQuestion } from '../../domain/question/review.ts';

/** How a spot of a drawn scene is marked: by the learner, or when it is looked back on. */
export type SpotMark = 'marked' | 'hit' | 'missed' | 'false-alarm';

export type SpotMarks = Readonly<Record<string, SpotMark>>;

const SIGNS: Readonly<Record<SpotMark, string>> = { marked: '●', hit: '✓', missed: '!', 'false-alarm': '✗' };

const SVG = 'http://www.w3.org/2000/svg';

/** Shows which spots of a drawing are marked, each with a sign, so that nothing hangs on a colour. */
export function showMarks(drawing: Element, marks: SpotMarks): void {
  for (const old of drawing.querySelectorAll('.fig-sign')) old.remove();
  for (const spot of drawing.querySelectorAll<SVGGraphicsElement>('[data-spot]')) {
    const mark = marks[spot.dataset.spot ?? ''];
    spot.dataset.mark = mark ?? '';
    if (mark) spot.after(signAt(spot.getBBox(), mark));
  }
}

/** What became of each spot of a scene, for {@link showMarks}; empty for other kinds of questions. */
export function marksOf({ kind, parts }: ReviewedQuestion): SpotMarks {
  if (kind !== 'hotspot') return {};
  const marks = parts.flatMap(({ id, given, right }): [string, SpotMark][] => {
    if (!id || (given !== 'yes' && right !== 'yes')) return [];
    return [[id, right === 'no' ? 'false-alarm' : given === 'yes' ? 'hit' : 'missed']];
  });
  return Object.fromEntries(marks);
}

function signAt({ x, y, width }: DOMRect, mark: SpotMark): Element {
  const sign = document.createElementNS(SVG, 'g');
  sign.setAttribute('class', `fig-sign ${mark}`);
  sign.setAttribute('transform', `translate(${x + width - 8} ${y + 8})`);
  const [disc, text] = [document.createElementNS(SVG, 'circle'), document.createElementNS(SVG, 'text')];
  disc.setAttribute('r', '9');
  text.setAttribute('text-anchor', 'middle');
  text.setAttribute('dy', '4.5');
  text.textContent = SIGNS[mark];
  sign.append(disc, text);
  return sign;
}
