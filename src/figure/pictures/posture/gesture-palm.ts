import type { Bilingual, Language } from '../../../domain/language.ts';
import { at } from '../../geometry.ts';
import { drawHand, type HandShape } from '../../hands.ts';
import { column, half, lens, type Picture } from '../../layout.ts';
import { drawPerson, type Expression } from '../../person.ts';
import type { Arm } from '../../pose.ts';
import { counter } from '../../props.ts';
import { placed } from '../../svg.ts';
import { CLERK, VISITOR } from '../cast.ts';

const HALF = 190;
const FLOOR = 211;
const SCALE = 1.1;

export const gesturePalm: Picture = {
  title: { 'zh-CN': '手势：小而清楚', en: 'Gestures: small and clear' },
  caption: {
    'zh-CN': '五指并拢，手掌摊开；不用手指指人，不打响指，不把胳膊挥来挥去。',
    en: 'Fingers closed, palm open; no finger pointed at anyone, no snapping, no arms sweeping about.',
  },
  description: {
    'zh-CN':
      '四格图，工作人员和客户隔着柜台，圆窗里放大看手。左上，对：五指并拢，手掌摊开，幅度不大，客户微笑。右上，错：同样的方向，伸出一根食指指着客户，客户皱眉。左下，错：举手打响指。右下，错：两臂高高挥开，客户往后退。',
    en: 'Four panels, clerk and customer across a counter, with the hand enlarged in a round window. Top left, right: fingers closed, palm open, a small movement; the customer smiles. Top right, wrong: in the same direction one finger points at the customer, who frowns. Bottom left, wrong: a raised hand snaps its fingers. Bottom right, wrong: both arms sweep wide, and the customer draws back.',
  },
  height: 2 * HALF + 6,
  draw: (language) => SCENES.map((_, index) => cell(index, language)).join(''),
};

interface Shown {
  readonly near: Arm;
  readonly far?: Arm;
  readonly hand?: HandShape;
  readonly customer: Expression;
  readonly over?: string;
  readonly note: Bilingual;
}

const SCENES: readonly Shown[] = [
  {
    near: { wrist: at(25, -23), hand: 'open', turn: 4 },
    hand: 'open',
    customer: 'smile',
    note: { 'zh-CN': '手掌摊开，幅度小', en: 'Open hand, small' },
  },
  {
    near: { wrist: at(25, -27), hand: 'point', turn: 6 },
    hand: 'point',
    customer: 'cross',
    note: { 'zh-CN': '手指指着人', en: 'A finger at a person' },
  },
  {
    near: { wrist: at(18, -44), hand: 'snap', turn: 30 },
    hand: 'snap',
    customer: 'cross',
    over: '<path class="fig-motion" stroke-width="2" d="M93 74L101 69M94 81L104 82M90 68L93 60"/>',
    note: { 'zh-CN': '打响指', en: 'Snapping fingers' },
  },
  {
    near: { wrist: at(-30, -46), hand: 'open', turn: 0 },
    far: { wrist: at(36, -52), hand: 'open', turn: 0 },
    customer: 'cross',
    over: '<path class="fig-motion" stroke-width="2" d="M4 92Q2 70 14 54M11 90Q9 74 18 62M106 88Q116 72 112 52M113 90Q124 72 119 50"/>',
    note: { 'zh-CN': '两臂挥来挥去', en: 'Arms sweeping about' },
  },
];

function cell(index: number, language: Language): string {
  const { near, far = { wrist: at(9.4, 6), turn: -6 }, hand, customer, over = '', note } = SCENES[index]!;
  const box = column((index % 2) as 0 | 1, index < 2 ? 0 : HALF + 6, HALF);
  const common = { y: FLOOR, scale: SCALE, legless: true } as const;
  const scene =
    drawPerson({ ...common, x: 50, look: CLERK, pose: { near, far }, expression: 'smile', badge: true }) +
    drawPerson({ ...common, x: 142, facing: 'left', look: VISITOR, expression: customer }) +
    counter(14, 134, 149, 40) +
    over +
    (hand
      ? lens(
          119,
          30,
          24,
          `<g class="fig-person" stroke-width=".6">${placed(drawHand(hand, at(-6.5, hand === 'snap' ? 3 : 0), 0, false), 0, 0, 2.4)}</g>`,
        )
      : '');
  return half(box, { scene, note }, index === 0, language);
}
