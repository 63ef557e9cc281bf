import type { Bilingual, Language } from '../../domain/language.ts';
import { COLUMN, column, footed, numbered, type Picture, panel, WIDTH } from '../layout.ts';
import { text, widthOf } from '../lettering.ts';
import { d } from '../svg.ts';
import { STEPS } from './reception-steps.ts';

const HEIGHT = 142;
const BAR = 28;

/** Which steps come before, during and after the service itself. */
const PHASES: readonly { readonly name: Bilingual; readonly first: number; readonly last: number }[] = [
  { name: { 'zh-CN': '接待前', en: 'Before' }, first: 1, last: 6 },
  { name: { 'zh-CN': '接待中', en: 'During' }, first: 7, last: 8 },
  { name: { 'zh-CN': '接待后', en: 'After' }, first: 9, last: 10 },
];

export const receptionTenSteps: Picture = {
  title: { 'zh-CN': '柜台接待十步', en: 'Ten steps of counter reception' },
  caption: {
    'zh-CN': '接待前：站、笑、点头、欠身、询问、请坐；接待中：总结、处理；接待后：评价道谢、相送。',
    en: 'Before: stand, smile, nod, bow, ask, seat. During: summarise, handle. After: rate and thank, see off.',
  },
  description: {
    'zh-CN':
      '十格图，分三段。接待前：1 以标准站姿迎候；2 真心微笑；3 点头致意；4 微欠身；5 热情询问来意；6 请客户入座。接待中：7 倾听并归纳诉求；8 马上处理。接待后：9 请客户评价并道谢；10 起身送别。',
    en: 'Ten panels in three groups. Before: 1 wait in the standard stance; 2 smile sincerely; 3 nod; 4 bow slightly; 5 ask warmly what brings the customer; 6 invite the customer to sit. During: 7 listen and summarise; 8 handle promptly. After: 9 ask for a rating and give thanks; 10 rise to see the customer off.',
  },
  height: 5 * (HEIGHT + 6) + 3 * BAR,
  draw: (language) => PHASES.map((phase, index) => drawPhase(phase, index, language)).join(''),
};

function drawPhase({ name, first, last }: (typeof PHASES)[number], index: number, language: Language): string {
  const top = index * BAR + Math.floor((first - 1) / 2) * (HEIGHT + 6);
  const heading = `${name[language]} ${first}–${last}`;
  const bar =
    d`<path class="fig-stroke" stroke-width="1.2" d="M${widthOf(heading, 14) + 14} ${top + 13}H${WIDTH}"/>` +
    text(heading, 2, top + 18, { kind: 'title', size: 14, anchor: 'start' });
  const steps = STEPS.slice(first - 1, last).map((_, place) =>
    drawStep(first + place, top + BAR - 4 + Math.floor(place / 2) * (HEIGHT + 6), language),
  );
  return `<g data-phase="${index + 1}">${bar}${steps.join('')}</g>`;
}

function drawStep(number: number, top: number, language: Language): string {
  const { name, scene } = STEPS[number - 1]!;
  const box = column(((number - 1) % 2) as 0 | 1, top, HEIGHT);
  const start = (COLUMN - widthOf(name[language], 13.5)) / 2;
  const label =
    numbered(number, start - 6, HEIGHT - 13) +
    text(name[language], start + 9, HEIGHT - 8.2, { kind: 'title', size: 13.5, anchor: 'start' });
  return panel(box, footed(box, scene(language), label), ` data-step="${number}"`);
}
