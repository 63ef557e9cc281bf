import type { Bilingual, Language } from '../../../domain/language.ts';
import { at } from '../../geometry.ts';
import { type Picture, pair } from '../../layout.ts';
import { bubble, text } from '../../lettering.ts';
import { drawPerson, type PersonOptions } from '../../person.ts';
import { counter } from '../../props.ts';
import { path } from '../../svg.ts';
import { CLERK, VISITOR_WOMAN } from '../cast.ts';

const HEIGHT = 348;
const TOP = 288;
const SCALE = 1.15;

export const complaintReceived: Picture = {
  title: { 'zh-CN': '投诉来了，站起来听，四项记全', en: 'A complaint: stand up, listen, note four items' },
  caption: {
    'zh-CN': '站起来听，请她坐，时间、投诉人、事项、联系方式四项记全；不抱着胳膊说“不归我管”。',
    en: 'Stand up, listen, and note time, person, matter and contact; do not fold your arms and say “not my job”.',
  },
  description: {
    'zh-CN':
      '同一位女客户来投诉。左图，对：记录单上时间、投诉人、事项、联系四项都写了，工作人员站起来，上身微微向前，一手请她坐，说“您坐，我听您说”，手里拿着笔，客户神情平静下来。右图，错：记录单上只有“快递柜”三个字，其余三项空着，工作人员坐着不动，抱着胳膊往后靠，说“不归我管”，客户皱着眉。',
    en: 'One and the same woman comes to complain. Left, right: time, person, matter and contact are filled in on the slip; the clerk has stood up, leans slightly forward and says “Please sit. I’m listening”, offering a seat with one hand, a pen in the other; the customer calms down. Right, wrong: the slip says “Parcel locker” and nothing else; the clerk stays seated, leans back with folded arms and says “That’s not my job”; the customer frowns.',
  },
  height: HEIGHT,
  draw: (language) =>
    pair(
      language,
      HEIGHT,
      { scene: received(language), note: { 'zh-CN': '起身，倾听，四项记全', en: 'Up, listening, all noted' } },
      { scene: refused(language), note: { 'zh-CN': '抱着胳膊，推给别人', en: 'Arms folded, put off' } },
    ),
};

const ITEMS: readonly { readonly name: Bilingual; readonly noted: Bilingual }[] = [
  { name: { 'zh-CN': '时间', en: 'When' }, noted: { 'zh-CN': '6月3日 10:20', en: '3 June, 10:20' } },
  { name: { 'zh-CN': '投诉人', en: 'Who' }, noted: { 'zh-CN': '钱女士', en: 'Ms Qian' } },
  { name: { 'zh-CN': '事项', en: 'What' }, noted: { 'zh-CN': '快递柜', en: 'Parcel locker' } },
  { name: { 'zh-CN': '联系', en: 'Tel.' }, noted: { 'zh-CN': '138 0000 0000', en: '138 0000 0000' } },
];
/** The item that is there even on a poor slip. */
const MATTER = 2;

function slip(language: Language, noted: (index: number) => boolean): string {
  const rows = ITEMS.map(({ name, noted: words }, index) => {
    const y = 56 + index * 22;
    const line = `<path class="fig-print" stroke-width=".8" d="M16 ${y + 6}H161"/>`;
    const written = noted(index)
      ? text(words[language], 60, y, { kind: 'printed', size: 12.4, anchor: 'start' })
      : `<path class="fig-motion" stroke-width="2.2" d="M64 ${y - 9}l8 8m0-8l-8 8"/>`;
    return line + text(name[language], 15, y, { kind: 'printed', size: 12.4, anchor: 'start' }) + written;
  });
  return `<path class="fig-card" stroke-width="1.2" d="M9 37H168V132H9Z"/>${rows.join('')}`;
}

function received(language: Language): string {
  const words = language === 'en' ? ['Please sit.', 'I’m listening.'] : ['您坐，', '我听您说。'];
  const pose = {
    near: { wrist: at(16, -14), hand: 'grip', turn: 8 },
    far: { wrist: at(28, -20), hand: 'open', turn: 12 },
  } as const;
  return (
    slip(language, () => true) +
    desk(
      { y: TOP + 62, pose, expression: 'neutral', bow: 8, holds: PEN },
      { expression: 'neutral', pose: { near: { wrist: at(14, -19), hand: 'open' }, far: { wrist: at(9.4, 6) } } },
    ) +
    bubble(words, at(114, 160), at(70, 214), 12.6)
  );
}

function refused(language: Language): string {
  const pose = {
    near: { wrist: at(13, -21), hand: 'none' },
    far: { wrist: at(-4, -17), hand: 'none' },
    recline: 6,
  } as const;
  return (
    slip(language, (index) => index === MATTER) +
    `<g class="fig-person" stroke-width="1.1">${CHAIR}</g>` +
    desk(
      { y: TOP + 80, x: 46, pose, expression: 'cross', holds: TUCKED },
      {
        expression: 'cross',
        pose: { near: { wrist: at(20, -24), hand: 'open' }, far: { wrist: at(18, -10), hand: 'grip' } },
      },
    ) +
    bubble([language === 'en' ? 'Not my job.' : '不归我管。'], at(74, 162), at(62, 224), 13.4)
  );
}

const PEN = path('fig-shoe', 'M23-21L25-21.6L28.6-8L27.6-4.6L26-7.6Z');
/** The fingers of the far hand over the near sleeve. */
const TUCKED = path('fig-uniform', 'M15-27Q19-23 15-17L2-13L0-20Z') + path('fig-skin', 'M2-21L-5-23Q-8-21-5-18L1-15Z');
const CHAIR = path('fig-tie', 'M10 238Q10 226 22 226H50Q62 226 62 238V290H10Z');

function desk(clerk: Partial<PersonOptions> & { readonly y: number }, customer: Partial<PersonOptions>): string {
  const common = { scale: SCALE, legless: true } as const;
  return (
    drawPerson({ ...common, x: 48, look: CLERK, badge: true, ...clerk }) +
    drawPerson({ ...common, x: 142, y: TOP + 70, facing: 'left', look: VISITOR_WOMAN, ...customer }) +
    counter(6, TOP, 165, 60)
  );
}
