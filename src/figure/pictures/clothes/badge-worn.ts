import type { Bilingual } from '../../../domain/language.ts';
import { drawArms } from '../../front/arms.ts';
import { drawBadge } from '../../front/badge.ts';
import { drawTrousers, drawTrunk } from '../../front/man.ts';
import { column, half, type Picture } from '../../layout.ts';
import { part } from '../../parts.ts';
import { path } from '../../svg.ts';
import { closeUp } from './dressed.ts';

const TALL = 244;
const GAP = 6;

export const badgeWorn: Picture = {
  title: { 'zh-CN': '工作证戴在胸前', en: 'The badge on the chest' },
  caption: {
    'zh-CN': '工作证戴在胸前，正面朝外，端端正正。',
    en: 'Wear the badge on your chest, front outwards and straight.',
  },
  description: {
    'zh-CN':
      '同一位工作人员的四幅图。对：工作证戴在胸前，有照片和姓名的正面朝外，不歪不斜。错：工作证翻了面，只看见白卡。错：工作证歪着。错：工作证挂在腰间。',
    en: 'Four pictures of the same staff member. Right: the badge is on the chest, the side with photograph and name outwards, straight. Wrong: the badge has turned over and shows a blank card. Wrong: the badge hangs at a slant. Wrong: the badge hangs from the belt.',
  },
  height: TALL * 2 + GAP,
  draw: (language) =>
    SIDES.map(({ badge, note }, index) => {
      const box = column(index % 2 === 0 ? 0 : 1, Math.floor(index / 2) * (TALL + GAP), TALL);
      return half(box, { scene: chest(badge), note }, index === 0, language);
    }).join(''),
};

const ON_BELT = path('fig-line', 'M232 305V309') + drawBadge('proper', 232, 329);
const SIDES: readonly { readonly badge: string; readonly note: Bilingual }[] = [
  { badge: onChest('proper'), note: { 'zh-CN': '胸前、正面、端正', en: 'Chest, front, straight' } },
  { badge: onChest('reversed'), note: { 'zh-CN': '翻了面', en: 'Turned over' } },
  { badge: onChest('tilted'), note: { 'zh-CN': '歪着', en: 'At a slant' } },
  { badge: ON_BELT, note: { 'zh-CN': '挂在腰上', en: 'On the belt' } },
];

/** From the neck to the thighs. */
const MAN = part(
  drawTrousers('proper', false) +
    drawTrunk('proper', 'proper', 'proper') +
    drawArms({ rolled: false, wrist: 'proper', hand: {}, strong: true }),
);

function onChest(state: string): string {
  return drawBadge(state, 212, 192);
}

function chest(badge: string): string {
  return closeUp(MAN + badge, 180, 132, 0.82);
}
