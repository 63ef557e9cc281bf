import type { Bilingual, Language } from '../../../domain/language.ts';
import { at } from '../../geometry.ts';
import { column, ground, half, type Picture } from '../../layout.ts';
import { drawPerson, type PersonOptions } from '../../person.ts';
import { POSES, type Pose } from '../../pose.ts';
import { counter } from '../../props.ts';
import { path, placed } from '../../svg.ts';
import { CLERK_MAN } from '../cast.ts';

const HALF = 216;
const FLOOR = 182;

export const standSteady: Picture = {
  title: { 'zh-CN': '站得住：不晃，不靠', en: 'Standing steady: no swaying, no leaning' },
  caption: {
    'zh-CN': '身子正，脚站稳；不靠柜台，不靠墙，不左右摇晃。',
    en: 'Stand straight and firm; do not lean on the counter or the wall, and do not sway.',
  },
  description: {
    'zh-CN':
      '四格图，同一个人，同一个柜台。左上，对：挺直站着，双手放在身前，两脚站稳。右上，错：弯着身子靠在柜台上，两脚交叉。左下，错：背靠着墙，一只脚蹬在墙上。右下，错：身子左右摇晃，虚影和弧线表示摇动。',
    en: 'Four panels, the same man at the same counter. Top left, right: he stands upright, hands in front, feet firm. Top right, wrong: he leans over the counter with his feet crossed. Bottom left, wrong: his back is against the wall, one foot on it. Bottom right, wrong: he sways from side to side; a faint figure and curved lines show it.',
  },
  height: 2 * HALF + 6,
  draw: (language) =>
    cell(0, DESK + person(POSES.wait, 68), { 'zh-CN': '正而稳', en: 'Straight and steady' }, language) +
    cell(
      1,
      DESK + person(SPRAWLING, 68, { bow: 36, expression: 'neutral' }),
      { 'zh-CN': '靠在柜台上', en: 'Leaning on the counter' },
      language,
    ) +
    cell(2, WALL + tilted(AGAINST, 73, -9) + DESK, { 'zh-CN': '靠着墙', en: 'Against the wall' }, language) +
    cell(3, swaying() + DESK, { 'zh-CN': '左右摇晃', en: 'Swaying' }, language),
};

function cell(place: 0 | 1 | 2 | 3, scene: string, note: Bilingual, language: Language): string {
  const box = column((place % 2) as 0 | 1, place < 2 ? 0 : HALF + 6, HALF);
  return half(box, { scene: ground(FLOOR) + scene, note }, place === 0, language);
}

const DESK = counter(112, FLOOR - 76, 62, 76);
const WALL = `${path('fig-shade', `M1 34H48V${FLOOR}H1Z`)}<path class="fig-stroke" stroke-width="1.4" d="M48 34V${FLOOR}"/>`;

const person = (pose: Pose, x: number, options: Partial<PersonOptions> = {}) =>
  drawPerson({ x, y: FLOOR, look: CLERK_MAN, pose, expression: 'smile', badge: true, ...options });

/** Turned as a whole about the feet. */
const tilted = (pose: Pose, x: number, turn: number, expression: 'smile' | 'neutral' = 'neutral') =>
  placed(drawPerson({ x: 0, y: 0, look: CLERK_MAN, pose, expression, badge: true }), x, FLOOR, 1, turn);

const SPRAWLING: Pose = {
  near: { wrist: at(46, -19), hand: 'relaxed' },
  far: { wrist: at(56, -20), hand: 'relaxed' },
  nod: -20,
  legs: { near: { knee: at(3, 33), ankle: at(10, 64), toe: 8 } },
};

const AGAINST: Pose = {
  near: { wrist: at(-6, 5) },
  far: { wrist: at(10, 5) },
  legs: { near: { knee: at(10, 29), ankle: at(-17.5, 45), toe: 72 } },
};

function swaying(): string {
  return (
    `<g opacity=".3">${tilted(POSES.stand, 66, -9)}</g>` +
    tilted(POSES.stand, 66, 9) +
    '<path class="fig-motion" stroke-width="2.2" d="M48 42Q66 33 86 40M54 34.6L47.6 42L56.6 45.4M79.6 32.8L86.6 40L78.4 44.6"/>'
  );
}
