import type { Bilingual, Language } from '../../../domain/language.ts';
import { at } from '../../geometry.ts';
import { column, ground, half, type Picture } from '../../layout.ts';
import { text } from '../../lettering.ts';
import { drawPerson, type PersonOptions } from '../../person.ts';
import type { Arm, Pose } from '../../pose.ts';
import { chair, desk } from '../../props.ts';
import { CLERK } from '../cast.ts';

const HALF = 186;
const FLOOR = 152;
const SCALE = 1.08;

export const sitUpright: Picture = {
  title: { 'zh-CN': '坐姿：上身挺直', en: 'Sitting upright' },
  caption: {
    'zh-CN': '上身挺直，两肩放平，后背和椅背之间留一点空隙；不歪靠，不趴桌，不托腮。',
    en: 'Back straight, shoulders level, a little space behind you; no slumping, no sprawling, no cheek in the hand.',
  },
  description: {
    'zh-CN':
      '侧面四格图，同一个人坐在同一张桌前。左上，对：上身挺直，两肩放平，图中标出后背和椅背之间的空隙，微笑看着前方。右上，错：身子往后瘫靠在椅背上。左下，错：上身趴在桌面上。右下，错：一只手托着腮。',
    en: 'Four panels from the side, the same clerk at the same desk. Top left, right: back straight, shoulders level, the space between back and backrest marked, a smile to the front. Top right, wrong: slumped against the backrest. Bottom left, wrong: sprawling over the desk. Bottom right, wrong: the cheek propped on a hand.',
  },
  height: 2 * HALF + 6,
  draw: (language) =>
    cell(
      0,
      seated({ pose: pose(ON_DESK), expression: 'smile' }) + gap(language),
      { 'zh-CN': '挺直，留空隙', en: 'Straight, with a gap' },
      language,
    ) +
    cell(
      1,
      seated({ pose: pose(IN_LAP, { recline: 24, far: { wrist: at(16, -5), hand: 'grip' } }), x: 58 }),
      { 'zh-CN': '瘫靠在椅背上', en: 'Slumped' },
      language,
    ) +
    cell(
      2,
      seated({ pose: pose({ wrist: at(50, -24) }, { nod: 46, far: { wrist: at(58, -25) } }), bow: 45 }),
      { 'zh-CN': '趴在桌上', en: 'Sprawling' },
      language,
    ) +
    cell(3, seated({ pose: pose(UNDER_CHIN), bow: 16 }), { 'zh-CN': '托腮', en: 'Cheek in the hand' }, language),
};

function cell(place: 0 | 1 | 2 | 3, scene: string, note: Bilingual, language: Language): string {
  const box = column((place % 2) as 0 | 1, place < 2 ? 0 : HALF + 6, HALF);
  const room = ground(FLOOR) + chair(40, FLOOR, SCALE) + desk(88, FLOOR, 76, false);
  return half(box, { scene: room + scene, note }, place === 0, language);
}

const ON_DESK: Arm = { wrist: at(24, -16), hand: 'grip', turn: 8 };
const IN_LAP: Arm = { wrist: at(9, -3), hand: 'grip' };
const UNDER_CHIN: Arm = { wrist: at(18.4, -39.6), turn: -20 };

function pose(near: Arm, more: Partial<Pose> = {}): Pose {
  return { near, far: { wrist: at(31, -17), hand: 'grip', turn: 6 }, seated: true, ...more };
}

const seated = (options: Partial<PersonOptions>) =>
  drawPerson({ x: 58, y: FLOOR, scale: SCALE, look: CLERK, expression: 'neutral', badge: true, ...options });

/** Marks the space behind the back. */
function gap(language: Language): string {
  const word = { 'zh-CN': '空隙', en: 'gap' }[language];
  return (
    '<path class="fig-good" stroke-width="2" d="M30 98H45M34 94L29.6 98L34 102M41 94L45.4 98L41 102"/>' +
    text(word, 23, 76, { kind: 'word-right', size: 12.6 })
  );
}
