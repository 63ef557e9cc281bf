import type { Bilingual, Language } from '../../../domain/language.ts';
import { at } from '../../geometry.ts';
import { column, half, type Picture } from '../../layout.ts';
import { bubble } from '../../lettering.ts';
import { drawPerson, type Expression, type Pose } from '../../person.ts';
import { circle, path, placed } from '../../svg.ts';
import { CLERK_MAN, ELDER } from '../cast.ts';

const HEIGHT = 216;
const GAP = 6;
/** Below the frame, which cuts people off under the hip. */
const FLOOR = 264;
const SCALE = 1.2;

export const homeDoor: Picture = {
  title: { 'zh-CN': '在客户门前', en: 'At the customer’s door' },
  caption: {
    'zh-CN': '敲门轻重适度，不喊叫；门一开，主动说明身份，出示工作证。',
    en: 'Knock moderately and do not shout; when the door opens, say who you are and show your card unasked.',
  },
  description: {
    'zh-CN':
      '两行图。上一行，敲门。对：师傅用指节轻轻敲门，安静等着。错：师傅用拳头砸门，张嘴大喊“有人吗！”下一行，门开了。对：师傅微笑着出示工作证，说“您好，我是燃气公司的”，客户放心地笑着。错：师傅两手空空，一声不出，客户担心地问“你是谁？”',
    en: 'Two rows. Above, the knock. Right: the fitter knocks lightly with his knuckles and waits quietly. Wrong: he bangs with his fist and shouts “Anyone in?!” Below, the door is open. Right: he smiles, shows his work card and says “Good morning. I’m from the gas company”; the customer smiles, at ease. Wrong: he shows nothing and says nothing, and the customer asks with a worried face: “Who are you?”',
  },
  height: HEIGHT * 2 + GAP,
  draw: (language) => {
    const lower = HEIGHT + GAP;
    return (
      half(column(0, 0, HEIGHT), { scene: knocking(), note: NOTES.knock }, true, language) +
      half(column(1, 0, HEIGHT), { scene: banging(language), note: NOTES.bang }, false, language) +
      half(column(0, lower, HEIGHT), { scene: introduced(language), note: NOTES.card }, true, language) +
      half(column(1, lower, HEIGHT), { scene: unknown(language), note: NOTES.none }, false, language)
    );
  },
};

const NOTES = {
  knock: { 'zh-CN': '轻重适度，静静地等', en: 'Moderate, then wait' },
  bang: { 'zh-CN': '砸门，大声叫喊', en: 'Banging and shouting' },
  card: { 'zh-CN': '说明身份，出示证件', en: 'Says who, shows card' },
  none: { 'zh-CN': '等客户来问', en: 'Waits to be asked' },
} as const satisfies Readonly<Record<string, Bilingual>>;

const SHUT =
  path('fig-wood-deep', 'M112 42H180V200H112Z') +
  path('fig-wood', 'M118 48H180V200H118Z') +
  circle('fig-shoe', 154, 92, 3) +
  path('fig-grey', 'M125 146H131V168H125ZM126 154H142V158H126Z');
const OPEN = path('fig-wood-deep', 'M106 42H180V200H106Z') + path('fig-shade', 'M112 48H180V200H112Z');

function fitter(pose: Pose, expression: Expression, x: number, holds = '', bow = 0): string {
  return drawPerson({ x, y: FLOOR, scale: SCALE, look: CLERK_MAN, pose, expression, holds, bow });
}

const door = (drawn: string) => `<g class="fig-person" stroke-width="1.1">${drawn}</g>`;
const BAG_HAND = { wrist: at(9.4, 6), turn: -6 } as const;

function knocking(): string {
  return (
    door(SHUT) +
    fitter({ near: { wrist: at(27, -37), hand: 'grip', turn: -10 }, far: BAG_HAND }, 'smile', 74) +
    '<path class="fig-motion" stroke-width="1.7" d="M126 128Q131 134 127 140M131 123Q139 134 132 144"/>'
  );
}

function banging(language: Language): string {
  const star = placed(
    path('fig-accent', 'M-3-12L0-5L7-10L4-2L12 0L4 3L7 10L0 5L-4 12L-4 4L-12 5L-5 0L-11-7L-3-5Z'),
    128,
    116,
    1.1,
  );
  return (
    door(SHUT + star) +
    fitter(
      { near: { wrist: at(30, -50), hand: 'grip', turn: -10 }, far: { wrist: at(26, -30), hand: 'grip' } },
      'shouting',
      66,
      '',
      8,
    ) +
    '<path class="fig-motion" stroke-width="2.4" d="M143 101Q151 116 144 130M151 93Q164 116 152 138"/>' +
    bubble([language === 'en' ? 'Anyone in?!' : '有人吗！！'], at(114, 56), at(94, 110), 16)
  );
}

const WORK_CARD = placed(
  path('fig-line', 'M-3-11Q0-18 3-11') +
    path('fig-card', 'M-8-11H8V12H-8Z') +
    path('fig-tie', 'M-8-11H8V-6H-8Z') +
    '<path class="fig-skin" stroke-width=".7" d="M-5-3H1V5H-5Z"/><path class="fig-print" stroke-width="1" d="M3-2H6M3 2H6M-5 8.4H5"/>',
  33,
  -42,
);

function introduced(language: Language): string {
  const words = language === 'en' ? ['Good morning. I’m', 'from the gas company'] : ['您好，我是', '燃气公司的于亮'];
  return (
    door(OPEN) +
    customer('smile') +
    fitter({ near: { wrist: at(24, -36), hand: 'grip', turn: -12 }, far: BAG_HAND }, 'warm', 44, WORK_CARD) +
    bubble(words, at(92, 58), at(66, 114), 12.8)
  );
}

function unknown(language: Language): string {
  return (
    door(OPEN) +
    customer('worried') +
    fitter({ near: { wrist: at(-7.6, 6), turn: -6 }, far: BAG_HAND }, 'neutral', 56) +
    bubble([language === 'en' ? 'Who are you?' : '你是谁？'], at(116, 62), at(128, 116), 14)
  );
}

function customer(expression: Expression): string {
  return drawPerson({ x: 146, y: FLOOR + 4, scale: SCALE, facing: 'left', look: ELDER, expression });
}
