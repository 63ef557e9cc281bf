import type { Language } from '../../../domain/language.ts';
import { at } from '../../geometry.ts';
import { ground, type Picture, pair } from '../../layout.ts';
import { bubble } from '../../lettering.ts';
import { drawPerson, type PersonOptions } from '../../person.ts';
import { counter } from '../../props.ts';
import { path } from '../../svg.ts';
import { CLERK, VISITOR } from '../cast.ts';
import { redEnvelope } from './things.ts';

const HEIGHT = 262;
const FLOOR = 228;
const TOP = 160;
const SCALE = 1.1;

export const giftReturned: Picture = {
  title: { 'zh-CN': '红包双手奉还', en: 'A red envelope goes back with both hands' },
  caption: {
    'zh-CN': '先谢，再双手还，话说一遍就够；不要趁人不见，收进抽屉。',
    en: 'Thank first, then give it back with both hands, once; never slip it into the drawer unseen.',
  },
  description: {
    'zh-CN':
      '左图，对：工作人员微笑欠身，双手把红包还给客户，说“谢谢，心意领了，请您收好”，客户也笑了。右图，错：客户已转身要走，工作人员扭头看着别处，一只手悄悄把红包放进拉开的抽屉。',
    en: 'Left, right: with a smile and a slight bow the clerk gives the red envelope back with both hands, saying “Thank you, but please keep it”; the customer smiles, too. Right, wrong: the customer has turned to go; the clerk looks the other way and slips the red envelope into an open drawer.',
  },
  height: HEIGHT,
  draw: (language) =>
    pair(
      language,
      HEIGHT,
      { scene: returned(language), note: { 'zh-CN': '先谢，双手奉还', en: 'Thanks, both hands' } },
      { scene: slipped(), note: { 'zh-CN': '悄悄收进抽屉', en: 'Slipped into the drawer' } },
    ),
};

function returned(language: Language): string {
  const pose = {
    near: { wrist: at(22, -20), hand: 'grip', turn: -4 },
    far: { wrist: at(27, -26), hand: 'grip', turn: 8 },
  } as const;
  const words = language === 'en' ? ['Thank you, but', 'please keep it.'] : ['谢谢，心意领了，', '请您收好。'];
  return (
    scene({ pose, expression: 'warm', bow: 6, holds: GIVEN }, { facing: 'left', expression: 'smile', pose: TAKING }) +
    bubble(words, at(112, 52), at(62, 96), 13)
  );
}

/** The far thumb lies on it. */
const GIVEN = redEnvelope(41, -27, 76) + path('fig-skin', 'M28-34C31-35 36-35 37-32.6C36-30.6 32-31 29-30.6Z');
const TAKING = {
  near: { wrist: at(21, -16), hand: 'open', turn: -20 },
  far: { wrist: at(25, -22), hand: 'open', turn: -14 },
} as const;

function slipped(): string {
  const pose = { near: { wrist: at(17, -10), hand: 'grip', turn: 60 }, far: { wrist: at(9.4, 6) } } as const;
  return (
    scene(
      { pose, expression: 'away', holds: redEnvelope(24, 6, 8) },
      { facing: 'right', expression: 'neutral' },
      DRAWER,
    ) +
    `<g class="fig-person" stroke-width="1">${FRONT}</g>` +
    '<path class="fig-motion" stroke-width="1.8" d="M84 138Q88 147 85 156M91 141Q94 148 92 154"/>'
  );
}

const DRAWER = path('fig-shoe', 'M52 166H86V174H46Z');
const FRONT = path('fig-wood', 'M44 172H86V188H44Z');

function scene(clerk: Partial<PersonOptions>, customer: Partial<PersonOptions>, between = ''): string {
  const common = { y: FLOOR, scale: SCALE } as const;
  return (
    ground(FLOOR) +
    drawPerson({ ...common, x: 46, look: CLERK, badge: true, ...clerk }) +
    `<g class="fig-person" stroke-width="1">${between}</g>` +
    counter(84, TOP + 4, 32, FLOOR - TOP - 4) +
    drawPerson({ ...common, x: 141, look: VISITOR, ...customer })
  );
}
