import type { Bilingual, Language } from '../../../domain/language.ts';
import { at } from '../../geometry.ts';
import { type Picture, pair } from '../../layout.ts';
import { bubble, text } from '../../lettering.ts';
import { drawPerson } from '../../person.ts';
import { counter } from '../../props.ts';
import { d, path } from '../../svg.ts';
import { CLERK } from '../cast.ts';
import { AT_EAR, CALLING, telephone } from '../telephone/telephone.ts';

const HEIGHT = 316;
const DESK = 268;
const FLOOR = 356;

export const followUpCall: Picture = {
  title: { 'zh-CN': '回访：打电话，问三样', en: 'A follow-up: a call and three questions' },
  caption: {
    'zh-CN': '到日子就打电话，服务、使用、别的需要，三样都问，原话记下；不要不打电话就打勾。',
    en: 'Ring when the day comes, ask about service, use and other needs, and note the words; never tick without calling.',
  },
  description: {
    'zh-CN':
      '左图，对：工作人员拿着听筒问“用着哪里最不方便？”，手里记着，回访单上三样都写了客户的话：服务，“师傅很细心”；使用，“夜里有响声”；需要，“想学定时”。右图，错：电话好好放在桌上，没有打；工作人员扭头看着别处，回访单上三样都只打了勾。',
    en: 'Left, right: with the receiver at her ear the clerk asks “What is least convenient?” and takes notes; the form has the customer’s words on all three: service, “very careful”; use, “night noise”; needs, “set timer”. Right, wrong: the telephone lies untouched on the desk; the clerk looks elsewhere, and on the form all three are merely ticked.',
  },
  height: HEIGHT,
  draw: (language) =>
    pair(
      language,
      HEIGHT,
      { scene: called(language), note: { 'zh-CN': '打电话，三样都问', en: 'Calls, asks all three' } },
      { scene: ticked(language), note: { 'zh-CN': '没打电话就打勾', en: 'Ticked without a call' } },
    ),
};

const ASKED: readonly { readonly name: Bilingual; readonly heard: Bilingual }[] = [
  { name: { 'zh-CN': '服务', en: 'Service' }, heard: { 'zh-CN': '师傅很细心', en: 'very careful' } },
  { name: { 'zh-CN': '使用', en: 'Use' }, heard: { 'zh-CN': '夜里有响声', en: 'night noise' } },
  { name: { 'zh-CN': '需要', en: 'Needs' }, heard: { 'zh-CN': '想学定时', en: 'set timer' } },
];

function called(language: Language): string {
  const words = language === 'en' ? ['What is least', 'convenient?'] : ['用着哪里', '最不方便？'];
  const rows = ASKED.map(({ heard }, index) =>
    text(heard[language], 74, rowAt(index), { kind: 'printed', size: 12.4, anchor: 'start' }),
  );
  return (
    form(language) + rows.join('') + clerk('smile', true) + table(true) + bubble(words, at(116, 168), at(70, 196), 13)
  );
}

function ticked(language: Language): string {
  const ticks = ASKED.map(
    (_, index) => d`<path class="fig-motion" stroke-width="2.6" d="M104 ${rowAt(index) - 6}l5 6l10-13"/>`,
  );
  return form(language) + ticks.join('') + clerk('away', false) + table(false);
}

function rowAt(index: number): number {
  return 62 + index * 27;
}

function form(language: Language): string {
  const rows = ASKED.map(
    ({ name }, index) =>
      d`<path class="fig-print" stroke-width=".8" d="M16 ${rowAt(index) + 8}H161"/>` +
      text(name[language], 14, rowAt(index), { kind: 'printed', size: 12.4, anchor: 'start' }),
  );
  return `<path class="fig-card" stroke-width="1.2" d="M9 40H168V132H9Z"/>${rows.join('')}`;
}

function clerk(expression: 'smile' | 'away', calling: boolean): string {
  return drawPerson({
    x: 46,
    y: FLOOR,
    scale: 1.25,
    look: CLERK,
    pose: {
      near: calling ? CALLING : { wrist: at(2.6, -3.6), hand: 'grip' },
      far: { wrist: at(26, -8), hand: 'grip', turn: 16 },
    },
    expression,
    holds: calling ? AT_EAR : '',
    badge: true,
    legless: true,
  });
}

function table(taken: boolean): string {
  const pen = path('fig-shoe', 'M84 243L87 242L90 258L88 262L86 259Z');
  return (
    counter(6, DESK, 165, 40) +
    `<g class="fig-person" stroke-width="1">${telephone(140, DESK - 14, 1.1, taken)}${path('fig-card', 'M72 264L80 255H112L106 264Z')}${pen}</g>`
  );
}
