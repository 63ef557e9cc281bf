import type { Bilingual, Language } from '../../../domain/language.ts';
import { type Box, COLUMN, column, footed, noteLine, type Picture, panel, verdict } from '../../layout.ts';
import { text } from '../../lettering.ts';
import { part } from '../../parts.ts';
import { d, path } from '../../svg.ts';

const TALL = 272;
const HALF = (TALL - 6) / 2;
/** Degrees each foot turns out as drawn; the sources name none, so the picture does not either. */
const OPEN = 14;

export const standFeet: Picture = {
  title: { 'zh-CN': '站立时双脚怎么放', en: 'How to place the feet' },
  caption: {
    'zh-CN': '我们取较严的一种：不分男女，脚跟相靠，脚尖略开。',
    en: 'We take the stricter way: heels touching and toes slightly open, for men and women alike.',
  },
  description: {
    'zh-CN':
      '从上往下看两只脚。左图，本课的做法：脚跟相靠，脚尖略微分开，人人如此。右上图，另一份文件：双脚并拢，没有提脚尖。右下图，同一份文件：男士可以把两脚分开。两份文件不同，我们取左图。',
    en: 'Two feet seen from above. Left, the way of this course: heels touching, toes slightly open, for everybody. Top right, another source: feet together, nothing said of the toes. Bottom right, the same source: men may stand with their feet apart. The sources differ, and we follow the left.',
  },
  height: TALL,
  draw: (language) =>
    view(
      column(0, 0, TALL),
      ours(language),
      { 'zh-CN': '脚跟相靠，脚尖略开', en: 'Heels touch, toes open' },
      language,
    ) +
    view(column(1, 0, HALF), other(language, 9.6), { 'zh-CN': '双脚并拢', en: 'Feet together' }, language) +
    view(
      column(1, HALF + 6, HALF),
      other(language, 24),
      { 'zh-CN': '男士可以分开', en: 'Men may part them' },
      language,
    ),
};

function view(box: Box, scene: string, note: Bilingual, language: Language): string {
  return panel(box, footed(box, scene, noteLine(note[language], box)));
}

function ours(language: Language): string {
  const rule = { 'zh-CN': '人人如此', en: 'For everybody' }[language];
  const lines = [-OPEN, OPEN].map(
    (turn) =>
      d`<path class="fig-good" stroke-width="1.6" stroke-dasharray="5 4" transform="rotate(${turn} ${COLUMN / 2} 216)" d="M${COLUMN / 2} 216V78"/>`,
  );
  const [sin, cos] = [Math.sin((OPEN * Math.PI) / 180) * 130, Math.cos((OPEN * Math.PI) / 180) * 130];
  const arc = d`<path class="fig-good" stroke-width="2" data-open="${OPEN}" d="M${COLUMN / 2 - sin} ${216 - cos}A130 130 0 0 1 ${COLUMN / 2 + sin} ${216 - cos}"/>`;
  return (
    verdict(true, language) +
    text(rule, COLUMN / 2, 56, { kind: 'title', size: 13.5 }) +
    feet(COLUMN / 2, 216, 1.66, 8.5, OPEN) +
    lines.join('') +
    arc
  );
}

/** `apart` is half the distance between the middles of the heels, in units of a foot. */
function other(language: Language, apart: number): string {
  const source = { 'zh-CN': '另一份文件', en: 'Another source' }[language];
  return text(source, COLUMN / 2, 21, { kind: 'title', size: 13.5 }) + feet(COLUMN / 2, 101, 1.02, apart, 0);
}

function feet(x: number, y: number, scale: number, apart: number, turn: number): string {
  const foot = d`<g transform="translate(${apart} 0) rotate(${turn})">${part(FOOT)}</g>`;
  return d`<g class="fig-person" stroke-width="1.2" transform="translate(${x} ${y}) scale(${scale.toFixed(2)})" data-apart="${apart}">${foot}<g transform="scale(-1 1)">${foot}</g></g>`;
}

/** A right shoe under its trouser leg, from above: the back of the heel at 0 0, the toe up the picture. */
const FOOT =
  path(
    'fig-shoe',
    'M-8.6-6C-9.4-16-8-24-8.8-34C-10.2-46-10-58-6-65C-3-70 4-70 7.4-64C11.4-57 11.6-46 10.4-36C9.4-26 8.6-16 8.8-6C8 2-8 2-8.6-6Z',
  ) +
  path('fig-lace', 'M-3.4-36H4.4M-3.6-41.4H4.6M-3.4-46.8H4.4') +
  path('fig-uniform', 'M-8.8-15C-8.8-27.4 8.8-27.4 8.8-15C8.8-4 -8.8-4-8.8-15Z') +
  path('fig-line', 'M-3.6-17.4Q0-20 3.6-17.4');
