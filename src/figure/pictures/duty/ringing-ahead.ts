import type { Language } from '../../../domain/language.ts';
import { at } from '../../geometry.ts';
import { lens, type Picture, pair } from '../../layout.ts';
import { bubble, text } from '../../lettering.ts';
import { drawPerson, type PersonOptions } from '../../person.ts';
import { mobile } from '../../scenes/room.ts';
import { circle, path, placed } from '../../svg.ts';
import { CLERK_MAN, VISITOR_WOMAN } from '../cast.ts';
import { CALLING } from '../telephone/telephone.ts';
import { clockAt } from './clock.ts';

const HEIGHT = 320;
const FLOOR = 370;
const SCALE = 1.25;

export const ringingAhead: Picture = {
  title: { 'zh-CN': '一知道要晚，就打电话', en: 'Late? Ring as soon as you know' },
  caption: {
    'zh-CN': '约的是两点：知道要晚，马上打电话说明；不要让客户看着钟白等。',
    en: 'The appointment is at two: ring at once if you will be late; never leave the customer waiting by the clock.',
  },
  description: {
    'zh-CN':
      '同一位客户在家里，约的是两点。左图，对：钟才一点四十分，圆窗里师傅的车抛了锚，他马上打来电话说“车坏了，我晚二十分钟，行吗？”，客户拿着手机微笑。右图，错：钟已经三点二十分，没有电话，圆窗里没有人，只有问号，客户一个人抬头看着钟，皱着眉。',
    en: 'One and the same customer at home; the appointment is at two. Left, right: it is only 1:40; a round window shows the fitter beside his broken-down van, who rings at once: “My van broke down. May I be 20 minutes late?”; the customer smiles, mobile at her ear. Right, wrong: it is 3:20; there has been no call, the round window holds nothing but a question mark, and the customer stands alone by the clock and frowns.',
  },
  height: HEIGHT,
  draw: (language) =>
    pair(
      language,
      HEIGHT,
      { scene: told(language), note: { 'zh-CN': '主动来电，说明缘由', en: 'Rings ahead, says why' } },
      { scene: left(language), note: { 'zh-CN': '没有消息，客户白等', en: 'No word, waiting' } },
    ),
};

const ROUND = { x: 122, y: 140, radius: 47 };
const VAN =
  path('fig-shirt', 'M-52 42V8Q-52 2-46 2H-12L2 18H8V42Z') +
  path('fig-water', 'M-22 8H-13L-4 19H-22Z') +
  path('fig-tie', 'M-52 26H8V31H-52Z') +
  circle('fig-shoe', -38, 42, 7) +
  circle('fig-shoe', -5, 42, 7) +
  '<path class="fig-faint" stroke-width="2.2" d="M2 8q5-5 0-10t0-10M11 9q5-5 0-10t0-10"/>';

/** Hides what stands out of the round window. */
const RIM =
  '<path class="fig-panel" fill-rule="evenodd" d="M-60-60H60V60H-60ZM-46.4 0A46.4 46.4 0 0 0 46.4 0A46.4 46.4 0 0 0-46.4 0Z"/><circle class="fig-stroke" stroke-width="1.2" r="46.4"/>';

function told(language: Language): string {
  const words =
    language === 'en'
      ? ['My van broke down.', '20 minutes late,', 'is that OK?']
      : ['车坏了，要晚', '二十分钟，行吗？'];
  const caller = drawPerson({
    x: 20,
    y: 104,
    scale: 0.9,
    facing: 'left',
    look: CLERK_MAN,
    pose: { near: CALLING, far: { wrist: at(9.4, 6) } },
    expression: 'worried',
    holds: mobile(-4.6, -51, -14, 0.62),
    legless: true,
  });
  return (
    lens(
      ROUND.x,
      ROUND.y,
      ROUND.radius,
      `<g class="fig-person" stroke-width="1">${placed(VAN, 0, 0, 0.78)}</g>${caller}${RIM}`,
    ) +
    '<path class="fig-faint" stroke-width="1.3" stroke-dasharray="3 3" d="M150 180Q156 194 140 206"/>' +
    clock(1, 40) +
    customer({
      pose: { near: CALLING, far: { wrist: at(9.4, 6) } },
      holds: mobile(-4.6, -51, -14, 0.62),
      expression: 'smile',
    }) +
    bubble(words, at(language === 'en' ? 84 : 94, 60), at(132, 124), 12.4)
  );
}

function left(language: Language): string {
  const words = language === 'en' ? ['He said two!'] : ['说好两点…'];
  return (
    `<circle class="fig-faint" stroke-width="1.4" stroke-dasharray="5 5" cx="${ROUND.x}" cy="${ROUND.y}" r="${ROUND.radius}"/>` +
    text('?', ROUND.x, ROUND.y + 14, { kind: 'word-wrong', size: 42 }) +
    clock(3, 20) +
    customer({
      pose: { near: { wrist: at(3, -12), hand: 'grip' }, far: { wrist: at(9.4, 6) }, nod: -10 },
      expression: 'cross',
    }) +
    bubble(words, at(54, 206), at(108, 226), 12.6)
  );
}

function clock(hours: number, minutes: number): string {
  return clockAt(36, 124, 26, hours, minutes) + text(`${hours}:${minutes}`, 36, 171, { kind: 'title', size: 15 });
}

function customer(options: Partial<PersonOptions>): string {
  return drawPerson({ x: 122, y: FLOOR, scale: SCALE, facing: 'left', look: VISITOR_WOMAN, legless: true, ...options });
}
