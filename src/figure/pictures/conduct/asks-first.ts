import type { Language } from '../../../domain/language.ts';
import { at } from '../../geometry.ts';
import { ground, type Picture, pair } from '../../layout.ts';
import { bubble } from '../../lettering.ts';
import { drawPerson, type Look, type PersonOptions } from '../../person.ts';
import { counter } from '../../props.ts';
import { printed } from '../../scenes/room.ts';
import { circle, d, path } from '../../svg.ts';
import { CLERK } from '../cast.ts';

const HEIGHT = 276;
const FLOOR = 242;
const TABLE = 196;
const BUYER: Look = { hair: 'grey', outfit: 'coat' };

export const asksFirst: Picture = {
  title: { 'zh-CN': '先问，再推荐', en: 'Ask first, recommend second' },
  caption: {
    'zh-CN': '先问怎么用、放在哪里、打算花多少，再拿合适的给他挑；不要一上来就推最贵的。',
    en: 'Ask how, where and for how much, then show what fits; do not push the dearest straight away.',
  },
  description: {
    'zh-CN':
      '左图，对：工作人员先问“家里几口人用？”，桌上摆着两台大小合适的热水器，标价都不高，老人笑着听。右图，错：工作人员什么也没问，指着一台有一人高的热水器说“就买这台！”，标价 9800 元，老人一脸为难。',
    en: 'Left, right: the clerk asks first, “How many are you at home?”; two water heaters of a fitting size stand on the table at modest prices, and the old man listens with a smile. Right, wrong: the clerk has asked nothing, points at a water heater as tall as a man and says “Take this one!”; its price is 9,800 yuan, and the old man looks troubled.',
  },
  height: HEIGHT,
  draw: (language) =>
    pair(
      language,
      HEIGHT,
      { scene: asking(language), note: { 'zh-CN': '先问，再拿合适的', en: 'Asks, shows what fits' } },
      { scene: pushing(language), note: { 'zh-CN': '不问，只推最贵的', en: 'Pushes the dearest' } },
    ),
};

function asking(language: Language): string {
  const words = language === 'en' ? ['How many are', 'you at home?'] : ['家里', '几口人用？'];
  return (
    scene(
      { pose: 'guide', expression: 'warm', bow: 5 },
      { expression: 'smile', pose: 'wait' },
      counter(64, TABLE, 64, FLOOR - TABLE) +
        heater(80, TABLE - 4, 27, 42, '300') +
        heater(112, TABLE - 4, 27, 52, '480'),
    ) + bubble(words, at(92, 62), at(54, 106), 13)
  );
}

function pushing(language: Language): string {
  const words = language === 'en' ? ['Take this one!'] : ['就买这台！'];
  const pose = { near: { wrist: at(24, -30), hand: 'point', turn: -8 }, far: { wrist: at(9.4, 6) } } as const;
  return (
    scene({ pose, expression: 'loud', bow: 8 }, { expression: 'worried' }, heater(101, FLOOR, 46, 158, '9800')) +
    bubble(words, at(88, 54), at(60, 104), 14)
  );
}

function scene(clerk: Partial<PersonOptions>, buyer: Partial<PersonOptions>, wares: string): string {
  return (
    ground(FLOOR) +
    `<g class="fig-person" stroke-width="1.1">${wares}</g>` +
    drawPerson({ x: 152, y: FLOOR, scale: 1.02, facing: 'left', look: BUYER, ...buyer }) +
    drawPerson({ x: 34, y: FLOOR, scale: 1.08, look: CLERK, badge: true, ...clerk })
  );
}

/** A water heater with its price, standing on y. */
function heater(x: number, y: number, width: number, height: number, price: string): string {
  const left = x - width / 2;
  const tag = 4 + price.length * 8.2;
  return (
    d`<rect class="fig-shirt" x="${left}" y="${y - height}" width="${width}" height="${height}" rx="6"/>` +
    circle('fig-grey', x, y - height * 0.72, width * 0.16) +
    path('fig-line', d`M${x} ${y - height * 0.72}v${-width * 0.11}`) +
    d`<rect class="fig-gold" x="${x - tag / 2}" y="${y - height * 0.42}" width="${tag}" height="17" rx="2"/>` +
    printed(price, x, y - height * 0.42 + 12.8, 12.5)
  );
}
