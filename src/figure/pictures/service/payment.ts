import type { Language } from '../../../domain/language.ts';
import { at } from '../../geometry.ts';
import { type Picture, pair } from '../../layout.ts';
import { bubble } from '../../lettering.ts';
import { atWindow, coin, HEIGHT, invoice } from './window.ts';

export const paymentHandover: Picture = {
  title: { 'zh-CN': '唱收唱付，双手奉上', en: 'Say the sums, use both hands' },
  caption: {
    'zh-CN': '报出数目，微笑看着客户，发票和零钱双手奉上；不要往台面上丢。',
    en: 'Say the sums, smile at the customer, and offer invoice and change with both hands; never drop them on the counter.',
  },
  description: {
    'zh-CN':
      '左图，对：工作人员微笑看着客户，双手递上发票和零钱，说：“收您一百元，找您三十七元。”右图，错：工作人员扭头看屏幕，一言不发，单手把硬币扔在台面上，硬币四处弹跳，发票丢在一边，客户皱眉。',
    en: 'Left, right: the clerk smiles at the customer and offers invoice and change with both hands, saying “One hundred yuan; thirty-seven change.” Right, wrong: head turned to the screen and without a word, the clerk throws coins on the counter with one hand; they bounce about, the invoice lies dropped beside them, and the customer frowns.',
  },
  height: HEIGHT,
  draw: (language) =>
    pair(
      language,
      HEIGHT,
      { scene: offered(language), note: { 'zh-CN': '报数，双手，看着客户', en: 'Sums said, both hands' } },
      { scene: thrown(), note: { 'zh-CN': '不看人，丢在台面上', en: 'Thrown, looking away' } },
    ),
};

function offered(language: Language): string {
  const pose = {
    near: { wrist: at(20, -16), hand: 'open', turn: -6 },
    far: { wrist: at(26, -24), hand: 'grip', turn: 8 },
  } as const;
  const words = language === 'en' ? ['One hundred yuan;', '37 change'] : ['收您一百元，', '找您三十七元'];
  return (
    atWindow(
      {
        pose,
        expression: 'warm',
        bow: 6,
        holds: invoice(40, -22, -8, 0.9) + coin(36, -22, true) + coin(44, -25, true),
      },
      { expression: 'smile' },
    ) + bubble(words, at(96, 58), at(68, 114), 13)
  );
}

function thrown(): string {
  const pose = { near: { wrist: at(26, -20), hand: 'open', turn: 10 }, far: { wrist: at(9.4, 6) } } as const;
  return atWindow(
    { pose, expression: 'away' },
    { expression: 'cross' },
    {
      on: invoice(66, 185, 0, 0.9),
      handed:
        coin(98, 173) +
        coin(112, 180) +
        coin(104, 186, true) +
        coin(126, 169) +
        coin(122, 187, true) +
        '<path class="fig-motion" stroke-width="1.5" d="M92 163Q96 159 101 162M108 171Q111 167 116 170M120 161Q124 155 130 159M134 177L140 173M136 184H143"/>',
    },
  );
}
