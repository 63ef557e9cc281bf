import type { Bilingual, Language } from '../../../domain/language.ts';
import { at } from '../../geometry.ts';
import { type Picture, pair } from '../../layout.ts';
import { bubble, text } from '../../lettering.ts';
import { drawPerson } from '../../person.ts';
import { d, placed } from '../../svg.ts';
import { CLERK, CLERK_MAN } from '../cast.ts';
import { AT_EAR, CALLING } from './telephone.ts';

const HEIGHT = 306;
const FLOOR = 388;

export const phoneMessage: Picture = {
  title: { 'zh-CN': '留言记四项，念一遍', en: 'A message: four items, read back' },
  caption: {
    'zh-CN': '日期、时间、姓名、电话，四项记全，再念一遍请对方核实。',
    en: 'Date, time, name and telephone number, all four, then read back for the caller to check.',
  },
  description: {
    'zh-CN':
      '左图，对：留言条上写着日期 6 月 3 日、时间 10:20、姓名唐致远、电话 100 0000 0000，工作人员拿着听筒念号码，问“对吗？”右图，错：便条上只有“有位先生来电，请回电”，日期、时间、姓名、电话一项也没有，同事拿着便条不知道回给谁。',
    en: 'Left, right: the slip has the date 3 June, the time 10:20, the name Tang Zhiyuan and the number 100 0000 0000; the clerk, receiver at her ear, reads the number out and asks “Is that right?” Right, wrong: the note says only “A man called. Call back.”, without date, time, name or number; the colleague who reads it cannot tell whom to call.',
  },
  height: HEIGHT,
  draw: (language) =>
    pair(
      language,
      HEIGHT,
      { scene: complete(language), note: { 'zh-CN': '四项记全，念给对方听', en: 'All four, read back' } },
      { scene: bare(language), note: { 'zh-CN': '四项全缺，没法回电', en: 'No way to call back' } },
    ),
};

const ITEMS: readonly { readonly name: Bilingual; readonly noted: Bilingual }[] = [
  { name: { 'zh-CN': '日期', en: 'Date' }, noted: { 'zh-CN': '6 月 3 日', en: '3 June' } },
  { name: { 'zh-CN': '时间', en: 'Time' }, noted: { 'zh-CN': '10:20', en: '10:20' } },
  { name: { 'zh-CN': '姓名', en: 'Name' }, noted: { 'zh-CN': '唐致远', en: 'Tang Zhiyuan' } },
  { name: { 'zh-CN': '电话', en: 'Tel.' }, noted: { 'zh-CN': '100 0000 0000', en: '100 0000 0000' } },
];

function complete(language: Language): string {
  const rows = ITEMS.map(({ name, noted }, index) => {
    const y = 60 + index * 25;
    return (
      d`<path class="fig-print" stroke-width=".8" d="M16 ${y + 7}H161"/>` +
      text(name[language], 14, y, { kind: 'printed', size: 12.4, anchor: 'start' }) +
      text(noted[language], 58, y, { kind: 'printed', size: 12.4, anchor: 'start' })
    );
  });
  const words = language === 'en' ? ['100 0000 0000,', 'is that right?'] : ['100 0000 0000，', '对吗？'];
  return (
    `<path class="fig-card" stroke-width="1.2" d="M9 40H168V152H9Z"/>${rows.join('')}` +
    drawPerson({
      x: 44,
      y: FLOOR,
      scale: 1.3,
      look: CLERK,
      pose: { near: CALLING, far: { wrist: at(24, -12), hand: 'grip' } },
      expression: 'smile',
      holds: AT_EAR,
      badge: true,
      legless: true,
    }) +
    bubble(words, at(98, 184), at(72, 226), 12.6)
  );
}

function bare(language: Language): string {
  const words = language === 'en' ? ['A man called.', 'Call back.'] : ['有位先生来电，', '请回电'];
  const note = words.map((line, index) => text(line, 0, -6 + index * 19, { kind: 'printed', size: 13.5 })).join('');
  const missing = ITEMS.map(({ name }, index) => {
    const [x, y] = [index % 2 === 0 ? 24 : 100, 140 + Math.floor(index / 2) * 24];
    return (
      d`<path class="fig-motion" stroke-width="2.2" d="M${x} ${y - 9}l8 8m0-8l-8 8"/>` +
      text(name[language], x + 15, y, { kind: 'word-wrong', size: 13, anchor: 'start' })
    );
  });
  return (
    placed(`<path class="fig-card" stroke-width="1.2" d="M-60-28H60V28H-60Z"/>${note}`, 88, 80, 1, -3) +
    missing.join('') +
    drawPerson({
      x: 66,
      y: FLOOR,
      scale: 1.3,
      look: CLERK_MAN,
      pose: 'read',
      expression: 'worried',
      holds: placed(
        '<path class="fig-card" d="M-9-7H9V7H-9Z"/><path class="fig-print" stroke-width="1" d="M-6-2H6M-6 2H1"/>',
        27,
        -30,
        1.1,
        -20,
      ),
      badge: true,
      legless: true,
    }) +
    text('?', 128, 236, { kind: 'word-wrong', size: 26 })
  );
}
