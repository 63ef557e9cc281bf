import type { Language } from '../../../domain/language.ts';
import { at } from '../../geometry.ts';
import { arrow, ground } from '../../layout.ts';
import { bubble, text } from '../../lettering.ts';
import { drawPerson } from '../../person.ts';
import { mobile, printed } from '../../scenes/room.ts';
import { circle, d, path, placed } from '../../svg.ts';
import { CLERK, MANAGER, VISITOR } from '../cast.ts';
import { CALLING } from '../telephone/telephone.ts';

const inked = (content: string) => `<g class="fig-person" stroke-width="1.1">${content}</g>`;

/** A sheet with a line of writing in each row. */
function written(rows: readonly string[], width: number, marks = ''): string {
  const words = rows.map((row, index) =>
    text(row, 12, 23 + index * 25, { kind: 'printed', size: 12.6, anchor: 'start' }),
  );
  const lines = rows.map((_, index) => d`M12 ${30 + index * 25}H${width - 12}`).join('');
  return (
    d`<path class="fig-card" stroke-width="1.2" d="M0 0H${width}V${rows.length * 25 + 14}H0Z"/>` +
    `<path class="fig-print" stroke-width=".8" d="${lines}"/>${words.join('')}${marks}`
  );
}

const PEN = path('fig-tie', 'M-4-30H4V12L0 22L-4 12Z') + path('fig-shirt', 'M-4 12H4L0 22Z');

export function noted(language: Language): string {
  const rows =
    language === 'en'
      ? ['3rd: customer rang', '5th: to Accounts', '9th: new bill sent']
      : ['3日　客户来电', '5日　转财务', '9日　重开，已核对'];
  return placed(written(rows, 157), 10, 18) + inked(placed(PEN, 128, 118, 0.9, 82));
}

const LAMP =
  path('fig-line', 'M0-44L10-16') +
  placed(path('fig-gold', 'M-14 8L-7-10H7L14 8Z') + circle('fig-shirt', 0, 10, 5), 13, -8, 1, -18);
const ENVELOPE = path('fig-card', 'M-26-17H26V17H-26Z') + path('fig-line', 'M-26-17L0 4L26-17');

export function judged(language: Language): string {
  const [lamp, letter] = {
    'zh-CN': [
      ['门口吊灯在晃', '会伤人'],
      ['漏印一个字', '催了 7 次'],
    ],
    en: [
      ['Lamp sways:', 'may injure'],
      ['Misprint:', '7 calls'],
    ],
  }[language];
  const under = (lines: readonly string[], x: number) =>
    lines.map((line, index) => text(line, x, 100 + index * 18, { size: 12.4 })).join('');
  return (
    inked(placed(LAMP, 46, 48) + placed(ENVELOPE, 132, 48)) +
    '<path class="fig-motion" stroke-width="1.8" d="M26 62Q32 70 40 72M82 54Q80 64 74 70"/>' +
    '<path class="fig-faint" stroke-width="1.2" stroke-dasharray="4 4" d="M90 14V120"/>' +
    rank('1', 18, 20) +
    rank('2', 106, 20) +
    under(lamp!, 46) +
    under(letter!, 132)
  );
}

function rank(place: string, x: number, y: number): string {
  return text(place, x, y + 6, { kind: place === '1' ? 'word-wrong' : 'title', size: 21 });
}

export function heard(language: Language): string {
  const words = language === 'en' ? 'Tell me.' : '请讲经过';
  const asks = (x: number) =>
    drawPerson({
      x,
      y: 176,
      scale: 0.8,
      look: MANAGER,
      pose: { near: { wrist: at(15, -14), hand: 'grip' }, far: { wrist: at(21, -17), hand: 'grip' } },
      holds: placed(path('fig-card', 'M-8-10H8V10H-8Z'), 22, -20, 1, 14),
      expression: 'neutral',
      legless: true,
    }) + bubble([words], at(x + 21, 26), at(x + 8, 70), 12.4);
  const tells = { y: 178, scale: 0.8, facing: 'left', expression: 'neutral', legless: true } as const;
  const pose = { near: { wrist: at(19, -18), hand: 'open' }, far: { wrist: at(9.4, 6) } } as const;
  return (
    drawPerson({ ...tells, x: 70, look: VISITOR, pose }) +
    asks(22) +
    drawPerson({ ...tells, x: 158, look: CLERK, pose, badge: true }) +
    asks(110) +
    '<path class="fig-faint" stroke-width="1.2" stroke-dasharray="4 4" d="M89 10V124"/>'
  );
}

export function decided(language: Language): string {
  const rows =
    language === 'en' ? ['Apology', 'Redress', 'Change', 'Who, day'] : ['向谁道歉', '补多少', '改什么', '谁办，哪天'];
  const ticks = rows.map((_, index) => d`M88 ${19 + index * 25}l4 4l8-9`).join('');
  return (
    placed(written(rows, 108, `<path class="fig-print" stroke-width="2.4" d="${ticks}"/>`), 6, 9) +
    drawPerson({
      x: 148,
      y: 190,
      scale: 0.9,
      look: MANAGER,
      facing: 'left',
      pose: { near: CALLING, far: { wrist: at(9.4, 6) } },
      holds: mobile(-4.6, -51, -14, 0.62),
      expression: 'smile',
      legless: true,
    }) +
    bubble([language === 'en' ? 'Done!' : '办好了'], at(146, 28), at(140, 78), 12.6)
  );
}

const STAIRS = path('fig-grey', 'M0 84V70H28V56H56V28H84V14H112V0H146V84Z');
const HIGH = path('fig-accent', 'M56 56V28H60V56Z');

export function sorted(language: Language): string {
  const months = language === 'en' ? ['Mar', 'May', 'June', 'Aug', 'Sept'] : ['3月', '5月', '6月', '8月', '9月'];
  const slips = months.map((month, index) =>
    placed(
      `<path class="fig-card" stroke-width="1" d="M-22-19H22V19H-22Z"/>${printed(month, 0, -2, 13.5)}<path class="fig-print" stroke-width=".9" d="M-14 6H14M-14 12H6"/>`,
      index < 3 ? 34 + index * 50 : 58 + (index - 3) * 50,
      index < 3 ? 38 : 88,
      1,
      [-4, 3, -2, 4, -3][index]!,
    ),
  );
  const words = { 'zh-CN': '高出 3 厘米', en: '3 cm too high' }[language];
  return (
    slips.join('') +
    arrow('M164 64H196', 197, 64, 0, 'fig-motion') +
    inked(placed(STAIRS + HIGH, 206, 42)) +
    ground(126, 200, 356) +
    text(words, 254, 32, { kind: 'word-wrong', size: 13.4 }) +
    arrow('M254 38V64', 254, 65, 90, 'fig-motion')
  );
}
