import type { Bilingual, Language } from '../../../domain/language.ts';
import { mienOf } from '../../customer/mien.ts';
import { drawBody } from '../../customer.ts';
import { COLUMN, column, ground, half, type Picture } from '../../layout.ts';
import { text } from '../../lettering.ts';
import { drawPerson } from '../../person.ts';
import { d } from '../../svg.ts';
import { CLERK, VISITOR } from '../cast.ts';

const TALL = 312;
const HALF = (TALL - 6) / 2;
const FLOOR = 121;

export const lookTriangle: Picture = {
  title: { 'zh-CN': '目光落在哪里', en: 'Where to rest your eyes' },
  caption: {
    'zh-CN': '看着客户，目光落在两眼和额头中间；不上下打量，不左顾右盼。',
    en: 'Look at the customer, on the eyes and the middle of the forehead; do not look them up and down, do not look about.',
  },
  description: {
    'zh-CN':
      '左图，对：客户的脸，两眼为底、额头中间为顶画出一个三角，目光落在里面；规范没有画出边界，这是通常的画法。右上图，错：工作人员的目光从客户的头扫到脚，又扫回来。右下图，错：客户说着话，工作人员转头看别处。',
    en: 'Left, right: the face of a customer with a triangle drawn on it, the two eyes as its base and the middle of the forehead as its tip; the rules do not draw its corners, this is the usual way. Top right, wrong: the clerk’s eyes run from the customer’s head down to the feet and up again. Bottom right, wrong: the clerk looks about while the customer talks.',
  },
  height: TALL,
  draw: (language) =>
    triangle(language) +
    wrong(0, upAndDown(), { 'zh-CN': '上下打量', en: 'Up and down' }, language) +
    wrong(1, elsewhere(), { 'zh-CN': '左顾右盼', en: 'Looking about' }, language),
};

function wrong(row: number, scene: string, note: Bilingual, language: Language): string {
  return half(column(1, row * (HALF + 6), HALF), { scene, note }, false, language);
}

const AREA = 'M60 101L100 48L140 101Z';

function triangle(language: Language): string {
  const face = drawBody({ hair: 'bun', outfit: 'jumper' }, mienOf(60, 0));
  const area = `<path class="fig-right" opacity=".28" d="${AREA}"/><path class="fig-good" stroke-width="2.4" stroke-dasharray="6 4" d="${AREA}"/>`;
  const name = text({ 'zh-CN': '面部上三角区', en: 'Upper triangle' }[language], COLUMN / 2, 56, {
    kind: 'title',
    size: 13.5,
  });
  const scene =
    name +
    `<g class="fig-person" stroke-width="2" transform="translate(-13 82) scale(1.02)">${face}<g transform="translate(-2 -5) scale(1.02)" data-area="upper">${area}</g></g>`;
  const note = { 'zh-CN': '看眉眼之间，不往下看', en: 'Eyes and brows only' };
  return half(column(0, 0, TALL), { scene, note }, true, language);
}

/** Lines of sight from the clerk's eye, and the way they run. */
function upAndDown(): string {
  const sight = [50, 84, 117].map((y) => d`M57 51L100 ${y}`).join('');
  return (
    ground(FLOOR) +
    drawPerson({ x: 44, y: FLOOR, scale: 0.62, look: CLERK, pose: 'wait', badge: true }) +
    drawPerson({ x: 114, y: FLOOR, scale: 0.62, facing: 'left', look: VISITOR, expression: 'cross' }) +
    `<path class="fig-motion" stroke-width="1.4" stroke-dasharray="4 3" d="${sight}"/>` +
    '<path class="fig-motion" stroke-width="2.6" d="M144 40V117M138.5 47L144 39L149.5 47M138.5 110L144 118L149.5 110"/>'
  );
}

/** The two from close by, the clerk's head turned off. */
function elsewhere(): string {
  const near = { y: 194, scale: 1.04, legless: true } as const;
  return (
    drawPerson({ ...near, x: 68, look: CLERK, pose: 'wait', expression: 'away', badge: true }) +
    drawPerson({ ...near, x: 140, facing: 'left', look: VISITOR, expression: 'cross' }) +
    `<path class="fig-motion" stroke-width="1.6" stroke-dasharray="4 3" d="M52 66L14 60M52 70L12 80"/>`
  );
}
