import type { Language } from '../../../domain/language.ts';
import { at } from '../../geometry.ts';
import { arrow, ground, type Picture, pair } from '../../layout.ts';
import { bubble, text } from '../../lettering.ts';
import { drawPerson } from '../../person.ts';
import { mobile } from '../../scenes/room.ts';
import { circle, path, placed } from '../../svg.ts';
import { CLERK_MAN } from '../cast.ts';
import { CALLING } from '../telephone/telephone.ts';

const HEIGHT = 286;
const FLOOR = 246;
const SCALE = 1.12;

export const gasSmell: Picture = {
  title: { 'zh-CN': '闻到燃气味', en: 'At the smell of gas' },
  caption: {
    'zh-CN': '马上退到外面，不碰开关，不点火，走远些再打电话；不开灯，不打火去找。',
    en: 'Go outside at once, touch no switch, light nothing, and telephone from well away; no lamp, no flame to look for it.',
  },
  description: {
    'zh-CN':
      '左图，对：楼门里飘出燃气味，师傅已经退到楼外，离门远远的，拿着手机说“有燃气味，我在楼外。”右图，错：师傅站在有燃气味的楼道里，一只手按电灯开关，开关上冒火花，另一只手举着点燃的打火机，凑着鼻子闻。',
    en: 'Left, right: gas comes out of the door of a building; the fitter has gone outside and stands well away, saying on his mobile “I smell gas. I’m outside.” Right, wrong: the fitter stands in the stairwell amid the gas; one hand presses the light switch, which sparks, and the other holds up a burning lighter while he sniffs.',
  },
  height: HEIGHT,
  draw: (language) =>
    pair(
      language,
      HEIGHT,
      { scene: outside(language), note: { 'zh-CN': '退到外面，走远再打', en: 'Out, then telephone' } },
      { scene: inside(language), note: { 'zh-CN': '开灯，打火，凑着闻', en: 'Switch, flame, sniff' } },
    ),
};

const WAFT = 'q6-7 0-14t0-14t0-14';
const waft = (x: number, y: number) =>
  `<path class="fig-faint" stroke-width="2.6" d="M${x - 13} ${y}${WAFT}M${x} ${y + 8}${WAFT}M${x + 13} ${y}${WAFT}"/>`;
const gas = (language: Language, x: number, y: number) =>
  text({ 'zh-CN': '燃气味', en: 'Gas' }[language], x, y, { kind: 'word-wrong', size: 13 });

const BUILDING =
  path('fig-shade', 'M0 60H52V246H0Z') +
  path('fig-wood-deep', 'M0 112H42V246H0Z') +
  path('fig-tie', 'M0 119H35V246H0Z') +
  path('fig-wood', 'M35 119L48 126V252L35 246Z');

function outside(language: Language): string {
  const words = language === 'en' ? ['I smell gas.', 'I’m outside.'] : ['有燃气味，', '我在楼外。'];
  return (
    `<g class="fig-person" stroke-width="1.1">${BUILDING}</g>` +
    ground(FLOOR, 52) +
    waft(70, 178) +
    gas(language, 27, 98) +
    arrow('M56 232H116', 117, 232, 0, 'fig-good') +
    drawPerson({
      x: 144,
      y: FLOOR,
      scale: SCALE,
      look: CLERK_MAN,
      pose: { near: CALLING, far: { wrist: at(9.4, 6), turn: -6 } },
      expression: 'neutral',
      holds: mobile(-4.6, -51, -14, 0.62),
    }) +
    bubble(words, at(118, 54), at(150, 106), 13)
  );
}

const STAR = path('fig-accent', 'M-3-12L0-5L7-10L4-2L12 0L4 3L7 10L0 5L-4 12L-4 4L-12 5L-5 0L-11-7L-3-5Z');
const SWITCH =
  placed(STAR, 144, 116, 1.5) + path('fig-card', 'M138 106H150V126H138Z') + path('fig-grey', 'M141 110H147V118H141Z');
const LAMP =
  path('fig-line', 'M120 0V16') +
  circle('fig-gold', 120, 28, 9) +
  path('fig-tie', 'M113 16H127L130 24H110Z') +
  '<path class="fig-motion" stroke-width="1.6" d="M104 34L97 38M109 43L105 50M120 46V54M131 43L135 50M136 34L143 38"/>';
const LIGHTER =
  path('fig-accent', 'M-4-2H4V13H-4Z') +
  path('fig-grey', 'M-4-7H4V-2H-4Z') +
  path('fig-gold', 'M0-8C-6-13-2-18 0-24C3-18 6-13 0-8Z');

function inside(language: Language): string {
  return (
    `<g class="fig-person" stroke-width="1.1">${SWITCH + LAMP}</g>` +
    ground(FLOOR) +
    waft(138, 200) +
    gas(language, 138, 226) +
    drawPerson({
      x: 66,
      y: FLOOR,
      scale: SCALE,
      look: CLERK_MAN,
      pose: {
        near: { wrist: at(17, -32), hand: 'grip', turn: -30 },
        far: { wrist: at(46, -46), hand: 'point', turn: -4 },
      },
      expression: 'neutral',
      bow: 12,
      holds: placed(LIGHTER, 29, -41),
    })
  );
}
