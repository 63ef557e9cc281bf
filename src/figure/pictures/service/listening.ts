import type { Language } from '../../../domain/language.ts';
import { at } from '../../geometry.ts';
import { arrow, type Picture, pair } from '../../layout.ts';
import { bubble } from '../../lettering.ts';
import { mobile, pad } from '../../scenes/room.ts';
import { path, placed } from '../../svg.ts';
import { atWindow, HEIGHT } from './window.ts';

export const listening: Picture = {
  title: { 'zh-CN': '让他看得见你在听', en: 'Listen, so that it can be seen' },
  caption: {
    'zh-CN': '放下手里的事，看着对方，点头；不要打着字、拿着手机、看着别处。',
    en: 'Put other work down, look at the speaker and nod; do not type, hold a phone or look elsewhere.',
  },
  description: {
    'zh-CN':
      '客户在说自己的事。左图，对：工作人员上身略向前，微笑看着客户，点头，笔已放下。右图，错：工作人员扭头看着屏幕，一只手打字，另一只手拿着手机，客户说到一半，皱起眉。',
    en: 'A customer is telling what has happened. Left, right: the clerk leans slightly forward, looks at the customer with a smile and nods; the pen is down. Right, wrong: the clerk’s head is turned to the screen, one hand types, the other holds a phone, and the customer breaks off with a frown.',
  },
  height: HEIGHT,
  draw: (language) =>
    pair(
      language,
      HEIGHT,
      { scene: attentive(language), note: { 'zh-CN': '看着他，点头，笔放下', en: 'Eyes, a nod, pen down' } },
      { scene: absent(language), note: { 'zh-CN': '打字，拿手机，看别处', en: 'Typing, phone in hand' } },
    ),
};

function attentive(language: Language): string {
  const pose = {
    near: { wrist: at(19, -7), hand: 'relaxed', turn: 8 },
    far: { wrist: at(25, -7), hand: 'relaxed', turn: 8 },
    nod: 8,
  } as const;
  return (
    atWindow(
      { pose, expression: 'smile', bow: 8 },
      { expression: 'neutral' },
      { on: pad(104, 185) + placed(path('fig-shoe', 'M-9-1H7L10 0L7 1H-9Z'), 108, 190, 1, -8) },
    ) +
    arrow('M86 100Q94 110 91 122', 91, 123, 104, 'fig-motion') +
    told(language)
  );
}

function absent(language: Language): string {
  const pose = {
    near: { wrist: at(-17, -4), hand: 'grip', turn: 30 },
    far: { wrist: at(26, -24), hand: 'grip', turn: -20 },
  } as const;
  return (
    atWindow(
      { pose, expression: 'away', holds: mobile(33, -31, 14, 0.85) },
      { expression: 'cross' },
      { on: KEYBOARD },
    ) + told(language)
  );
}

const KEYBOARD =
  path('fig-grey', 'M14 183H46L52 191H10Z') +
  '<path class="fig-print" stroke-width="1.6" stroke-dasharray="3 2" d="M15 185.6H46M13.6 188.4H48"/>';

function told(language: Language): string {
  const words = language === 'en' ? ['Last night our', 'pipe burst, and …'] : ['昨晚我家水管', '裂了，后来…'];
  return bubble(words, at(102, 56), at(126, 118), 12.8);
}
