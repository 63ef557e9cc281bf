import type { Language } from '../../../domain/language.ts';
import { at } from '../../geometry.ts';
import { ground, type Picture, pair } from '../../layout.ts';
import { bubble } from '../../lettering.ts';
import { drawPerson, type PersonOptions } from '../../person.ts';
import { TOOLS } from '../../scenes/home-visit/tools.ts';
import { d, path, placed } from '../../svg.ts';
import { CLERK_MAN, VISITOR_WOMAN } from '../cast.ts';

const HEIGHT = 300;
const FLOOR = 222;

export const toolsOnCloth: Picture = {
  title: { 'zh-CN': '先说一声，工具放整齐', en: 'A word first, and the tools in order' },
  caption: {
    'zh-CN': '停气之前先告诉客户，工具放在垫布上；不要一声不吭就关气，工具摊一地。',
    en: 'Tell the customer before you cut the gas, and lay the tools on a cloth; do not cut it unsaid with tools all over the floor.',
  },
  description: {
    'zh-CN':
      '同一间厨房，灶上有一只锅。左图，对：火还着，师傅先对客户说“停十分钟气，现在方便吗？”，客户微笑，地上铺着垫布，锤子、扳手、螺丝刀、钳子在布上排成一排。右图，错：师傅已经背对客户关了阀，灶上的火灭了，客户喊“怎么不说一声？”，工具乱七八糟摊了一地。',
    en: 'The same kitchen, a pot on the stove. Left, right: the flame still burns while the fitter asks “May I cut the gas for ten minutes?”; the customer smiles, and hammer, spanner, screwdriver and pliers lie in a row on a cloth. Right, wrong: his back to the customer, the fitter has shut the valve and the flame is out; she cries “Why didn’t you say?”, and the tools are strewn over the floor.',
  },
  height: HEIGHT,
  draw: (language) =>
    pair(
      language,
      HEIGHT,
      { scene: asked(language), note: { 'zh-CN': '先告知，工具上布', en: 'Told; tools on a cloth' } },
      { scene: unasked(language), note: { 'zh-CN': '不说就停，工具乱摊', en: 'Unsaid; tools all over' } },
    ),
};

const FLAME = '<path class="fig-gold" stroke-width=".8" d="M-9 0q-3-5 1-9q0 4 3 4q0-6 5-9q0 6 4 8q1-3 2-4q4 5 1 10z"/>';
const GONE = '<path class="fig-faint" stroke-width="1.8" d="M-5 0q4-4 0-8M4 0q4-4 0-8"/>';

/** A stove with a pot at the left wall, its pipe with a valve over it. */
function kitchen(burning: boolean): string {
  return (
    path('fig-grey', 'M24 74H30V148H24Z') +
    path('fig-accent', burning ? 'M25 96H29V116H25Z' : 'M17 104H37V109H17Z') +
    path('fig-wood', d`M0 164H46V${FLOOR}H0Z`) +
    path('fig-grey', 'M0 158H48V165H0Z') +
    placed(burning ? FLAME : GONE, 14, 157, 1.1) +
    path('fig-tie', 'M-2 128H30V141Q30 145 26 145H-2Z') +
    path('fig-line', 'M30 132H40')
  );
}

function asked(language: Language): string {
  const words = language === 'en' ? ['May I cut the gas', 'for ten minutes?'] : ['停十分钟气，', '现在方便吗？'];
  return (
    scene(true) +
    customer({ expression: 'smile' }) +
    fitter({
      facing: 'right',
      pose: { near: { wrist: at(-7.6, 6), turn: -6 }, far: { wrist: at(22, -20), hand: 'open' } },
      expression: 'warm',
    }) +
    tools('proper') +
    bubble(words, at(98, 56), at(88, 100), 12.4)
  );
}

function unasked(language: Language): string {
  const words = language === 'en' ? ['Why didn’t', 'you say?'] : ['怎么不说', '一声？'];
  return (
    scene(false) +
    customer({
      expression: 'shouting',
      pose: { near: { wrist: at(20, -22), hand: 'open' }, far: { wrist: at(20, -12), hand: 'open' } },
    }) +
    fitter({
      facing: 'left',
      pose: { near: { wrist: at(8, -10), hand: 'grip' }, far: { wrist: at(32, -42), hand: 'grip' } },
      expression: 'neutral',
    }) +
    tools('spread') +
    bubble(words, at(126, 55), at(136, 106), 13)
  );
}

const scene = (burning: boolean) =>
  `<g class="fig-person" stroke-width="1.1">${kitchen(burning)}</g>${ground(FLOOR, 4, 173)}`;
const tools = (state: string) => `<g class="fig-person" stroke-width="1.1">${placed(TOOLS[state]!, 88, 250, 1.15)}</g>`;

function fitter(options: Partial<PersonOptions>): string {
  return drawPerson({ x: 76, y: FLOOR, look: CLERK_MAN, ...options });
}

function customer(options: Partial<PersonOptions>): string {
  return drawPerson({ x: 148, y: FLOOR, facing: 'left', look: VISITOR_WOMAN, ...options });
}
