import type { Bilingual, Language } from '../../../domain/language.ts';
import { at } from '../../geometry.ts';
import { type Picture, pair } from '../../layout.ts';
import { bubble, text } from '../../lettering.ts';
import { d, path, placed } from '../../svg.ts';
import { atWindow } from '../service/window.ts';

const HEIGHT = 330;
const TOP = 270;

export const saidInFull: Picture = {
  title: { 'zh-CN': '五样一次说清，不跑三趟', en: 'Five things said at once, not three trips' },
  caption: {
    'zh-CN': '资料、流程、收费、条款、电话，写在一张单子上一次给全；不要让客户一趟一趟地来。',
    en: 'Documents, steps, charges, terms and numbers on one slip, at once; do not send the customer home again and again.',
  },
  description: {
    'zh-CN':
      '左图，对：一张单子上资料、流程、收费、条款、电话五样都打了勾，工作人员微笑着双手递给客户，客户微笑。右图，错：从家到营业厅来回三趟，第一趟“还要执照”，第二趟“还要合同”，第三趟“还要同意书”，工作人员看着屏幕，客户拿着一沓纸，皱着眉。',
    en: 'Left, right: on one slip documents, steps, charges, terms and numbers are all ticked; with a smile the clerk hands it over with both hands, and the customer smiles. Right, wrong: three trips from home to the hall and back: first a licence is missing, then a lease, then a consent; the clerk looks at the screen, and the customer, papers in hand, frowns.',
  },
  height: HEIGHT,
  draw: (language) =>
    pair(
      language,
      HEIGHT,
      { scene: once(language), note: { 'zh-CN': '写给他，一次给全', en: 'All at once, in writing' } },
      { scene: thrice(language), note: { 'zh-CN': '问一样说一样，跑三趟', en: 'Bit by bit, three trips' } },
    ),
};

const FIVE: readonly Bilingual[] = [
  { 'zh-CN': '资料', en: 'Documents' },
  { 'zh-CN': '流程', en: 'Steps' },
  { 'zh-CN': '收费', en: 'Charges' },
  { 'zh-CN': '条款', en: 'Terms' },
  { 'zh-CN': '电话', en: 'Telephone' },
];
const TRIPS: readonly Bilingual[] = [
  { 'zh-CN': '还要执照', en: '+ licence' },
  { 'zh-CN': '还要合同', en: '+ lease' },
  { 'zh-CN': '还要同意书', en: '+ consent' },
];

function once(language: Language): string {
  const rows = FIVE.map((item, index) => {
    const y = 58 + index * 21;
    return (
      d`<path class="fig-print" stroke-width="2.4" d="M28 ${y - 5}l4 4l8-9"/>` +
      text(item[language], 52, y, { kind: 'printed', size: 14, anchor: 'start' })
    );
  });
  const pose = {
    near: { wrist: at(20, -16), hand: 'grip', turn: -4 },
    far: { wrist: at(26, -24), hand: 'grip', turn: 8 },
  } as const;
  const slip = placed(
    path('fig-card', 'M-11-14H11V14H-11Z') +
      '<path class="fig-print" stroke-width="1.2" d="M-7-9H7M-7-4.5H7M-7 0H7M-7 4.5H7M-7 9H7"/>',
    38,
    -26,
    1,
    6,
  );
  return (
    `<path class="fig-card" stroke-width="1.2" d="M16 38H161V152H16Z"/>${rows.join('')}` +
    '<path class="fig-faint" stroke-width="1.2" stroke-dasharray="3 3" d="M90 154V220"/>' +
    atWindow({ pose, expression: 'warm', bow: 6, holds: slip }, { expression: 'smile' }, { top: TOP })
  );
}

const HOME =
  path('fig-wood', 'M-13 0V-15H13V0Z') + path('fig-coat', 'M-18-14L0-28L18-14Z') + path('fig-tie', 'M-4 0V-10H4V0Z');
const HALL =
  path('fig-shirt', 'M-17 0V-22H17V0Z') +
  path('fig-tie', 'M-19-28H19V-21H-19Z') +
  path('fig-tie', 'M-4 0V-13H4V0ZM-13-16H-8V-8H-13ZM8-16H13V-8H8Z');

function thrice(language: Language): string {
  const trips = TRIPS.map((words, index) => {
    const y = 66 + index * 34;
    return (
      d`<circle class="fig-accent" cx="14" cy="${y}" r="9.5"/>` +
      text(String(index + 1), 14, y + 4.6, { kind: 'number', size: 13 }) +
      `<g class="fig-person" stroke-width="1">${placed(HOME, 44, y + 10, 0.8) + placed(HALL, 156, y + 10, 0.8)}</g>` +
      d`<path class="fig-stroke" stroke-width="1.5" d="M60 ${y + 7}H136m-5-3.5l5 3.5l-5 3.5M136 ${y - 2}"/>` +
      text(words[language], 99, y - 2, { kind: 'word-wrong', size: 12.6 })
    );
  });
  const typing = { near: { wrist: at(-17, -4), hand: 'grip', turn: 30 }, far: { wrist: at(9.4, 6) } } as const;
  const waiting = { near: { wrist: at(16, -20), hand: 'grip' }, far: { wrist: at(20, -22), hand: 'open' } } as const;
  const papers = placed(
    path('fig-card', 'M-12-13H10V13H-12ZM-9-15H13V11H-9Z') +
      '<path class="fig-print" stroke-width="1" d="M-5-10H9M-5-5H9M-5 0H9M-5 5H4"/>',
    24,
    -26,
    0.9,
    12,
  );
  return (
    trips.join('') +
    atWindow(
      { pose: typing, expression: 'away' },
      { pose: waiting, expression: 'cross', holds: papers },
      { top: TOP },
    ) +
    bubble([language === 'en' ? 'Again?' : '还有？'], at(98, 166), at(126, 198), 13)
  );
}
