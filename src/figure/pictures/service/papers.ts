import type { Language } from '../../../domain/language.ts';
import { at } from '../../geometry.ts';
import { lens, type Picture, pair } from '../../layout.ts';
import { form, lyingSheet } from '../../scenes/room.ts';
import { placed } from '../../svg.ts';
import { atWindow, HEIGHT } from './window.ts';

export const papersFacing: Picture = {
  title: { 'zh-CN': '字头朝客户，双手轻递', en: 'Papers face the customer' },
  caption: {
    'zh-CN': '资料字头朝着客户，轻轻递过去；不要倒着，更不要甩过去。',
    en: 'Hand papers over gently, the way round that the customer reads them; never upside down, never tossed.',
  },
  description: {
    'zh-CN':
      '左图，对：工作人员微笑着双手递上一张申请表，圆窗里是客户看到的样子：字是正的，接过来就能看。右图，错：工作人员看着别处，单手把申请表甩向客户，表在空中翻动，圆窗里是客户看到的样子：字是倒的，客户皱眉。',
    en: 'Left, right: with a smile the clerk offers a form with both hands; a round window shows it as the customer sees it, the right way up and ready to read. Right, wrong: looking elsewhere, the clerk tosses the form with one hand; it tumbles through the air, the round window shows it upside down, and the customer frowns.',
  },
  height: HEIGHT,
  draw: (language) =>
    pair(
      language,
      HEIGHT,
      { scene: offered(language), note: { 'zh-CN': '字头朝客户，双手递', en: 'Facing them, gently' } },
      { scene: tossed(language), note: { 'zh-CN': '字倒着，随手一甩', en: 'Upside down, tossed' } },
    ),
};

function offered(language: Language): string {
  const pose = {
    near: { wrist: at(20, -16), hand: 'grip', turn: -4 },
    far: { wrist: at(26, -24), hand: 'grip', turn: 8 },
  } as const;
  return (
    atWindow({ pose, expression: 'warm', bow: 6, holds: lyingSheet(40, -22, -8, 0.8) }, { expression: 'smile' }) +
    seen(language, 0)
  );
}

function tossed(language: Language): string {
  const pose = { near: { wrist: at(26, -30), hand: 'open', turn: -14 }, far: { wrist: at(9.4, 6) } } as const;
  return (
    atWindow(
      { pose, expression: 'away' },
      { expression: 'cross' },
      {
        handed:
          lyingSheet(112, 164, 38, 0.95) +
          '<path class="fig-motion" stroke-width="1.6" d="M86 154Q92 148 100 147M84 164Q90 162 96 163M88 174Q93 174 98 177"/>',
      },
    ) + seen(language, 180)
  );
}

/** The form as the customer sees it. */
function seen(language: Language, turn: number): string {
  return (
    '<path class="fig-faint" stroke-width="1.2" stroke-dasharray="3 3" d="M96 100L99 140"/>' +
    lens(95, 68, 34, `<g class="fig-person" stroke-width="1.1">${placed(form(language), 0, 0, 0.86, turn)}</g>`)
  );
}
