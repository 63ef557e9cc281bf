import type { Language } from '../../../domain/language.ts';
import { at } from '../../geometry.ts';
import { ground, type Picture, pair } from '../../layout.ts';
import { bubble } from '../../lettering.ts';
import { drawPerson } from '../../person.ts';
import { chair, counter, desk } from '../../props.ts';
import { lyingSheet } from '../../scenes/room.ts';
import { path, placed } from '../../svg.ts';
import { CLERK_MAN, MANAGER, VISITOR_WOMAN } from '../cast.ts';
import { clockAt } from '../duty/clock.ts';

const HEIGHT = 276;
const FLOOR = 242;
const SCALE = 1.08;

export const visitingEarly: Picture = {
  title: { 'zh-CN': '早到，先登记', en: 'Come early, sign in first' },
  caption: {
    'zh-CN': '约定的时间之前到，先和前台打招呼、登记；不要迟到，更不要坐主人的位子。',
    en: 'Be there before the agreed time and sign in at the front desk; do not come late or take the host’s chair.',
  },
  description: {
    'zh-CN':
      '约的是十点。左图，对：钟上是九点五十，来访的工作人员提着包站在前台登记，说“约了十点，我先登记”，前台微笑。右图，错：钟上已是十点二十，来访的人靠在主人的椅子上，主人站在一旁，皱着眉说“约的是十点”。',
    en: 'The appointment is at ten. Left, right: the clock says ten to ten; the visitor, bag in hand, signs in at the front desk, saying “I’m due at ten. May I sign in?”, and the receptionist smiles. Right, wrong: the clock says twenty past ten; the visitor leans back in the host’s chair, and the host stands by, frowning, and says “We said ten.”',
  },
  height: HEIGHT,
  draw: (language) =>
    pair(
      language,
      HEIGHT,
      { scene: early(language), note: { 'zh-CN': '早到，先在前台登记', en: 'Early, and signs in' } },
      { scene: late(language), note: { 'zh-CN': '迟到，坐主人的位子', en: 'Late, in their chair' } },
    ),
};

const BAG = placed(
  path('fig-line', 'M-5-10Q-5-15 0-15Q5-15 5-10') +
    path('fig-shoe', 'M-14-10H14V10H-14Z') +
    path('fig-line', 'M-14-3H14'),
  -8,
  27,
);

const PEN = path('fig-shoe', 'M35-13L37-13.6L42-.6L41.4 2.8L39.6-.2Z');

function early(language: Language): string {
  const words = language === 'en' ? ['I’m due at ten.', 'May I sign in?'] : ['约了十点，', '我先登记。'];
  const pose = {
    near: { wrist: at(-7.6, 6), hand: 'grip', turn: 0 },
    far: { wrist: at(30, -6), hand: 'grip', turn: 10 },
  } as const;
  return (
    ground(FLOOR) +
    clockAt(150, 30, 19, 9, 50) +
    drawPerson({
      x: 142,
      y: FLOOR,
      scale: SCALE,
      facing: 'left',
      look: VISITOR_WOMAN,
      pose: 'wait',
      expression: 'warm',
    }) +
    counter(78, 180, 92, FLOOR - 180) +
    `<g class="fig-person" stroke-width="1">${lyingSheet(98, 172, 0, 0.9)}</g>` +
    drawPerson({
      x: 46,
      y: FLOOR,
      scale: SCALE,
      look: CLERK_MAN,
      pose,
      expression: 'smile',
      bow: 6,
      holds: BAG + PEN,
      badge: true,
    }) +
    bubble(words, at(66, 62), at(66, 106), 13)
  );
}

function late(language: Language): string {
  const pose = {
    near: { wrist: at(15, -8) },
    far: { wrist: at(19, -8) },
    seated: true,
    recline: 6,
  } as const;
  const host = { near: { wrist: at(2.6, -3.6), hand: 'grip' }, far: { wrist: at(9.6, -3), hand: 'grip' } } as const;
  return (
    ground(FLOOR) +
    clockAt(150, 30, 19, 10, 20) +
    chair(30, FLOOR, SCALE) +
    drawPerson({ x: 34, y: FLOOR, scale: SCALE, look: CLERK_MAN, pose, expression: 'smile', badge: true }) +
    desk(74, FLOOR, 44) +
    drawPerson({ x: 148, y: FLOOR, scale: SCALE, facing: 'left', look: MANAGER, pose: host, expression: 'cross' }) +
    bubble([language === 'en' ? 'We said ten.' : '约的是十点。'], at(78, 74), at(134, 118), 13)
  );
}
