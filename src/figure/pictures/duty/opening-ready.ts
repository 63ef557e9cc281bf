import type { Language } from '../../../domain/language.ts';
import { at } from '../../geometry.ts';
import { type Picture, pair } from '../../layout.ts';
import { bubble, text } from '../../lettering.ts';
import { drawPerson, type PersonOptions } from '../../person.ts';
import { counter, monitor } from '../../props.ts';
import { pile, printed } from '../../scenes/room.ts';
import { path, placed } from '../../svg.ts';
import { CLERK, VISITOR } from '../cast.ts';
import { clockAt } from './clock.ts';

const HEIGHT = 276;
const TOP = 214;
const FLOOR = TOP + 70;

export const openingReady: Picture = {
  title: { 'zh-CN': '八点半开门，八点半能办', en: 'Open at half past eight, ready at half past eight' },
  caption: {
    'zh-CN': '提前到岗，环境、机器、工作牌、用品四样做完再开门；不让第一位客户等你准备。',
    en: 'Come early and have room, machines, name plate and supplies ready; do not let the first customer wait for it.',
  },
  description: {
    'zh-CN':
      '左图，对：钟是八点半，台面干净，放着名牌和备好的单据，工作人员站在窗口微笑着说“早上好，您请”，客户微笑。右图，错：钟已经是八点三十九分，台面上堆着报纸和冒热气的杯子，没有名牌，工作人员刚刚赶到，手忙脚乱地说“您稍等一下”，客户皱着眉。',
    en: 'Left, right: the clock shows half past eight; on the clean counter stand a name plate and a pile of forms, and the clerk says with a smile “Good morning, please”; the customer smiles. Right, wrong: it is 8:39; a newspaper and a steaming cup cover the counter, there is no name plate, and the clerk, who has only just rushed in, says “Wait a moment”; the customer frowns.',
  },
  height: HEIGHT,
  draw: (language) =>
    pair(
      language,
      HEIGHT,
      { scene: ready(language), note: { 'zh-CN': '提前到岗，样样备好', en: 'Early, all in place' } },
      { scene: late(language), note: { 'zh-CN': '晚到，台面还没收拾', en: 'Late, nothing ready' } },
    ),
};

function ready(language: Language): string {
  const words = language === 'en' ? ['Good morning!'] : ['早上好，您请！'];
  return (
    clock(30) +
    hall(
      { pose: 'wait', expression: 'warm', bow: 5 },
      { expression: 'smile' },
      pile(70, TOP - 14, 0.75) + plate({ 'zh-CN': '韦岚', en: 'Wei Lan' }[language]),
    ) +
    bubble(words, at(72, 78), at(66, 132), 13)
  );
}

function late(language: Language): string {
  const words = language === 'en' ? ['Wait a moment …'] : ['您稍等一下…'];
  const pose = {
    near: { wrist: at(-4, -12), hand: 'grip', turn: 10 },
    far: { wrist: at(24, -22), hand: 'open' },
  } as const;
  return (
    clock(39) +
    hall(
      { x: 40, pose, expression: 'worried', bow: 10 },
      {
        expression: 'cross',
        pose: { near: { wrist: at(12, -24), hand: 'grip', turn: -30 }, far: { wrist: at(9.4, 6) } },
      },
      NEWSPAPER + CUP,
    ) +
    '<path class="fig-motion" stroke-width="1.8" d="M6 146H18M3 160H15M6 174H18"/>' +
    bubble(words, at(70, 78), at(68, 136), 13)
  );
}

/** The clock on the wall, and the same time in figures. */
function clock(minutes: number): string {
  return clockAt(148, 40, 22, 8, minutes) + text(`8:${minutes}`, 105, 46, { kind: 'title', size: 15 });
}

const NEWSPAPER = placed(
  path('fig-card', 'M-30 9L-20-9L2-7L22-9L30 9L0 7Z') +
    path('fig-line', 'M2-7L0 7') +
    '<path class="fig-print" stroke-width="1" d="M-18-5H-3M-20-1H-3M-22 3H-4M6-5H20M6-1H22M6 3H24"/>' +
    path('fig-grey', 'M-17-4H-8L-9 3H-20Z'),
  76,
  TOP - 9,
);
const CUP = placed(
  path('fig-shirt', 'M-9-18H9L7 2H-7Z') +
    path('fig-line', 'M9-14C17-15 16-3 8-3') +
    '<path class="fig-faint" stroke-width="1.6" d="M-4-22q4-5 0-9t0-9M4-22q4-5 0-9t0-9"/>',
  122,
  TOP - 6,
);

function plate(name: string): string {
  return (
    path('fig-wood-deep', `M95 ${TOP - 4}L99 ${TOP - 27}H165L169 ${TOP - 4}Z`) +
    path('fig-card', `M99 ${TOP - 7}L102 ${TOP - 24}H162L165 ${TOP - 7}Z`) +
    printed(name, 132, TOP - 11, 12.6)
  );
}

function hall(clerk: Partial<PersonOptions>, customer: Partial<PersonOptions>, on: string): string {
  const common = { y: FLOOR, scale: 1.15, legless: true } as const;
  return (
    drawPerson({ ...common, x: 46, look: CLERK, badge: true, ...clerk }) +
    drawPerson({ ...common, x: 148, facing: 'left', look: VISITOR, ...customer }) +
    counter(6, TOP, 165, 60) +
    `<g class="fig-person" stroke-width="1">${placed(monitor(0, 0), 14, TOP - 4, 1.05)}${on}</g>`
  );
}
