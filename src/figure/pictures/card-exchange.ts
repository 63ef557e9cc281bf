import type { Bilingual } from '../../domain/language.ts';
import { column, footed, noteLine, numbered, type Picture, panel } from '../layout.ts';
import { drawPerson } from '../person.ts';
import { cardCase, heldCard } from '../props.ts';
import { CLERK, MANAGER } from './cast.ts';

const HEIGHT = 168;
/** People are shown down to the thigh; their feet would stand below the frame. */
const FLOOR = 240;
const SCALE = 1.35;

export const cardExchange: Picture = {
  title: { 'zh-CN': '交换名片四步', en: 'Exchanging business cards in four steps' },
  caption: {
    'zh-CN': '起身微笑，双手递，双手接并细看，再放进名片夹。',
    en: 'Stand and smile, give with both hands, receive with both hands and read, then put it in the card case.',
  },
  description: {
    'zh-CN':
      '四格。一：双方起身，面带微笑。二：工作人员双手递上名片。三：工作人员双手接过对方名片，低头细看。四：看过后把名片收进名片夹。',
    en: 'Four panels. 1: both stand and smile. 2: the staff member gives a card with both hands. 3: the staff member receives the other card with both hands and reads it. 4: after reading, the card goes into a card case.',
  },
  height: HEIGHT * 2 + 6,
  draw: (language) =>
    EXCHANGE_PANELS.map(({ note, scene }, index) => drawPanel(scene(), note[language], index)).join(''),
};

export const EXCHANGE_PANELS: readonly { readonly note: Bilingual; scene(): string }[] = [
  { note: { 'zh-CN': '起身，微笑', en: 'Stand and smile' }, scene: () => staff(42, 'wait', '') + guest('wait') },
  {
    note: { 'zh-CN': '双手递上', en: 'Give with both hands' },
    scene: () => staff(42, 'two-hands', heldCard(31, -28, -22)) + guest('stand'),
  },
  {
    note: { 'zh-CN': '双手接过，细看', en: 'Receive, then read' },
    scene: () => staff(42, 'read', heldCard(24, -30, -32)) + guest('stand'),
  },
  { note: { 'zh-CN': '收进名片夹', en: 'Put away in a case' }, scene: () => staff(74, 'read', cardCase(21, -28, 1)) },
];

function drawPanel(scene: string, note: string, index: number): string {
  const box = column((index % 2) as 0 | 1, Math.floor(index / 2) * (HEIGHT + 6), HEIGHT);
  return panel(box, footed(box, scene + numbered(index + 1, 18, 18), noteLine(note, box)), ` data-step="${index + 1}"`);
}

function staff(x: number, pose: 'wait' | 'two-hands' | 'read', holds: string): string {
  return drawPerson({
    x,
    y: FLOOR,
    scale: SCALE,
    look: CLERK,
    pose,
    expression: 'smile',
    badge: true,
    holds,
    legless: true,
  });
}

function guest(pose: 'wait' | 'stand'): string {
  return drawPerson({
    x: 140,
    y: FLOOR,
    scale: SCALE,
    facing: 'left',
    look: MANAGER,
    pose,
    expression: 'smile',
    legless: true,
  });
}
