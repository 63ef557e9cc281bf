import { at } from '../geometry.ts';
import { arrow, ground, lens, type Picture, pair } from '../layout.ts';
import { drawPerson } from '../person.ts';
import { card, chair, heldCard } from '../props.ts';
import { CLERK, MANAGER } from './cast.ts';

const FLOOR = 228;

export const cardTwoHands: Picture = {
  title: { 'zh-CN': '双手递名片', en: 'Present a card with both hands' },
  caption: {
    'zh-CN': '起身，双手递上，名片文字朝向对方。',
    en: 'Stand, use both hands, and turn the text towards the receiver.',
  },
  description: {
    'zh-CN':
      '左图，对：工作人员起身微笑，双手递上名片，名片上的字朝向对方，对方一看就能读。右图，错：工作人员坐着，一只手递名片。',
    en: 'Left, right: the staff member stands, smiles and presents the card with both hands, its text facing the receiver, who can read it at once. Right, wrong: the staff member stays seated and hands the card over with one hand.',
  },
  height: 260,
  draw: (language) =>
    pair(
      language,
      260,
      { scene: standing(), note: { 'zh-CN': '起身双手，字朝对方', en: 'Standing, both hands' } },
      { scene: seated(), note: { 'zh-CN': '坐着，单手递', en: 'Seated, one hand' } },
    ),
};

function standing(): string {
  return (
    ground(FLOOR) +
    chair(22, FLOOR, 1.05) +
    drawPerson({
      x: 54,
      y: FLOOR,
      scale: 1.05,
      look: CLERK,
      pose: 'two-hands',
      bow: 6,
      expression: 'smile',
      badge: true,
      holds: heldCard(32, -28, -22),
    }) +
    guest('smile') +
    closeUp()
  );
}

/** The card from above: thumbs on the giver's side, the lines upright for the guest on the right. */
function closeUp(): string {
  const thumbs =
    '<g class="fig-person" stroke-width="1.2"><path class="fig-skin" d="M-25-16C-19-17.6-12-15-9-11.6C-7-8.6-9-6-13-7L-28.4-9ZM-25 16C-19 17.6-12 15-9 11.6C-7 8.6-9 6-13 7L-28.4 9Z"/></g>';
  const face =
    '<path class="fig-card" d="M-17-19H11V19H-17Z"/><path class="fig-print" stroke-width="2.4" d="M-7 11V-6"/><path class="fig-print" stroke-width="1.2" d="M0 13V-12M5 13V-4"/>';
  return (
    lens(112, 42, 30, face + thumbs + arrow('M15 0H24', 25, 0, 0, 'fig-motion')) +
    '<path class="fig-faint" stroke-width="1.2" stroke-dasharray="3 3" d="M110 73L102 112"/>'
  );
}

function seated(): string {
  const pose = { near: { wrist: at(25, -27), hand: 'grip' }, far: { wrist: at(16, -7) }, seated: true } as const;
  return (
    ground(FLOOR) +
    chair(26, FLOOR, 1.05) +
    drawPerson({
      x: 30,
      y: FLOOR,
      scale: 1.05,
      look: CLERK,
      pose,
      expression: 'neutral',
      badge: true,
      holds: card(37, -29, -10, 1.15),
    }) +
    guest('neutral')
  );
}

function guest(expression: 'smile' | 'neutral'): string {
  return drawPerson({ x: 138, y: FLOOR, scale: 1.05, facing: 'left', look: MANAGER, expression });
}
