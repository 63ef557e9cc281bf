import type { Bilingual, Language } from '../../../domain/language.ts';
import { at } from '../../geometry.ts';
import { column, ground, half, type Picture } from '../../layout.ts';
import { drawPerson, type PersonOptions } from '../../person.ts';
import { POSES, type Pose } from '../../pose.ts';
import { chair } from '../../props.ts';
import { path } from '../../svg.ts';
import { CLERK_MAN } from '../cast.ts';

const HALF = 192;
const FLOOR = 158;
const SCALE = 1.12;

export const sitLegs: Picture = {
  title: { 'zh-CN': '坐着，腿怎么放', en: 'Sitting: what to do with the legs' },
  caption: {
    'zh-CN': '双脚踩实地面；不跷二郎腿，不跷脚，不抖腿。',
    en: 'Both feet flat on the floor; no crossed legs, no feet up, no jiggling.',
  },
  description: {
    'zh-CN':
      '四格图，同一个人坐在同一把椅子上。左上，对：上身挺直，双脚踩实地面。右上，错：一条腿跷在另一条腿上。左下，错：一只脚跷在矮柜上，身子往后仰。右下，错：脚跟离地，腿上下抖动，弧线表示抖动。',
    en: 'Four panels, the same man on the same chair. Top left, right: back straight, both feet flat on the floor. Top right, wrong: one leg crossed over the other. Bottom left, wrong: one foot up on a low cabinet, the body leaning back. Bottom right, wrong: a heel off the floor and the leg jiggling up and down; curved lines show it.',
  },
  height: 2 * HALF + 6,
  draw: (language) =>
    cell(0, seated(SIT, { expression: 'smile' }), { 'zh-CN': '双脚踩实', en: 'Feet on the floor' }, language) +
    cell(1, seated({ ...SIT, crossed: true }), { 'zh-CN': '跷二郎腿', en: 'Legs crossed' }, language) +
    cell(2, CABINET + seated(RAISED), { 'zh-CN': '跷脚', en: 'A foot up' }, language) +
    cell(3, jiggling(), { 'zh-CN': '抖腿', en: 'Jiggling' }, language),
};

function cell(place: 0 | 1 | 2 | 3, scene: string, note: Bilingual, language: Language): string {
  const box = column((place % 2) as 0 | 1, place < 2 ? 0 : HALF + 6, HALF);
  return half(box, { scene: ground(FLOOR) + chair(62, FLOOR, SCALE) + scene, note }, place === 0, language);
}

const SIT: Pose = POSES.sit;
const RAISED: Pose = { ...SIT, recline: 12, legs: { near: { knee: at(27, -5), ankle: at(57, -7), toe: -62 } } };
const CABINET =
  path('fig-wood', `M114 ${FLOOR - 41}H160V${FLOOR}H114Z`) +
  path('fig-wood-deep', `M111 ${FLOOR - 45}H163V${FLOOR - 40}H111Z`) +
  `<path class="fig-stroke" stroke-width="1.2" d="M114 ${FLOOR - 20}H160M132 ${FLOOR - 30}H142M132 ${FLOOR - 10}H142"/>`;

const seated = (pose: Pose, options: Partial<PersonOptions> = {}) =>
  drawPerson({ x: 66, y: FLOOR, scale: SCALE, look: CLERK_MAN, pose, badge: true, ...options });

const shaken = (lift: number): Pose => ({
  ...SIT,
  legs: { near: { knee: at(27, -lift), ankle: at(23, 35.5 - lift), toe: lift * 4 } },
});

function jiggling(): string {
  const lines =
    '<path class="fig-motion" stroke-width="2.2" d="M108 92Q113 99 111 108M115 88Q121 98 118 110M112 140Q117 146 114 154M119 138Q125 146 121 155"/>';
  return `<g opacity=".5">${seated(shaken(0))}</g>${seated(shaken(7))}${lines}`;
}
