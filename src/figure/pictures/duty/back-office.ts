import type { Bilingual, Language } from '../../../domain/language.ts';
import { type Box, column, footed, numbered, type Picture, panel, WIDTH } from '../../layout.ts';
import { text, widthOf } from '../../lettering.ts';
import { d } from '../../svg.ts';
import { decided, heard, judged, noted, sorted } from './back-office-steps.ts';

const HEIGHT = 158;
const GAP = 6;

export const backOffice: Picture = {
  title: { 'zh-CN': '后台五步：记、判、查、定、归', en: 'The back office in five steps' },
  caption: {
    'zh-CN': '记下全程，判出轻重，两边都听，定出方案并告诉客户，再归到一起找原因。',
    en: 'Note the whole course, judge the weight, hear both sides, decide and tell the customer, then sort all together.',
  },
  description: {
    'zh-CN':
      '五格图。1 记：记录单上一天一行，3 日来电，5 日转财务，9 日重开发票、已核对。2 判：门口的吊灯在晃，会伤人，排第一；信封漏印一个字，催了七次，排第二。3 查：经理分别问客户和当事员工，同一句“请讲经过”，都记下来。4 定：方案写明向谁道歉、补多少、改什么、谁办和哪天，经理打电话告诉客户“办好了”。5 归：三月、五月、六月、八月、九月的五张单子放在一起，指向同一级台阶，它高出三厘米。',
    en: 'Five panels. 1 Note: one line for each day on the record: 3rd, customer rang; 5th, to Accounts; 9th, new bill sent. 2 Judge: the lamp over the entrance sways and could hurt somebody, so it is first; a letter left out on an envelope, with seven calls, is second. 3 Investigate: the manager asks the customer and the employee apart, with the same words “Tell me”, and notes both. 4 Decide: the plan says whom to apologise to, what to make good, what to change, who and when; on the telephone the manager tells the customer “Done!”. 5 Sort: five slips, of March, May, June, August and September, are laid together and point to one step, three centimetres too high.',
  },
  height: HEIGHT * 3 + GAP * 2,
  draw: (language) => STEPS.map((step, index) => drawStep(step, index, language)).join(''),
};

interface Step {
  readonly name: Bilingual;
  readonly scene: Picture['draw'];
}

const STEPS: readonly Step[] = [
  { name: { 'zh-CN': '记：全程记下', en: 'Note it all' }, scene: noted },
  { name: { 'zh-CN': '判：先看后果', en: 'Judge: harm first' }, scene: judged },
  { name: { 'zh-CN': '查：两边都听', en: 'Hear both sides' }, scene: heard },
  { name: { 'zh-CN': '定：办完告知', en: 'Decide, and tell' }, scene: decided },
  { name: { 'zh-CN': '归：放在一起，看见原因', en: 'Sort: together they show the cause' }, scene: sorted },
];

function drawStep({ name, scene }: Step, index: number, language: Language): string {
  const y = Math.floor(index / 2) * (HEIGHT + GAP);
  const last = index === STEPS.length - 1;
  const box: Box = last ? { x: 0, y, width: WIDTH, height: HEIGHT } : column((index % 2) as 0 | 1, y, HEIGHT);
  const start = (box.width - widthOf(name[language], 13.5)) / 2;
  const label =
    numbered(index + 1, start - 4, HEIGHT - 13) +
    text(name[language], start + 12, HEIGHT - 8.2, { kind: 'title', size: 13.5, anchor: 'start' });
  return panel(box, footed(box, scene(language), label), d` data-step="${index + 1}"`);
}
