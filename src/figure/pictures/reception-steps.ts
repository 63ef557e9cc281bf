import type { Bilingual, Language } from '../../domain/language.ts';
import { at } from '../geometry.ts';
import { arrow, ground } from '../layout.ts';
import { bubble } from '../lettering.ts';
import { drawPerson, type PersonOptions } from '../person.ts';
import { chair, counter, mirrored, monitor, ratingPad, sheet } from '../props.ts';
import { CLERK, VISITOR } from './cast.ts';

interface Step {
  readonly name: Bilingual;
  scene(language: Language): string;
}

/** The room whose floor the counter hides: its line lies below the frame. */
const FLOOR = 170;

const clerk = (options: Partial<PersonOptions> = {}) =>
  drawPerson({
    x: 52,
    y: FLOOR,
    look: CLERK,
    pose: 'wait',
    expression: 'smile',
    badge: true,
    legless: true,
    ...options,
  });
const visitor = (options: Partial<PersonOptions> = {}) =>
  drawPerson({ x: 146, y: FLOOR + 5, facing: 'left', look: VISITOR, expression: 'smile', ...options });
const desk = counter(10, 99, 88, 30);
const fullLength = { x: 88, y: 114, scale: 0.76, legless: false } as const;
const bow = 15;

const says = (language: Language, zh: string, en: string) =>
  bubble([language === 'en' ? en : zh], at(114, 18), at(67, 49), 12.8);

export const STEPS: readonly Step[] = [
  { name: { 'zh-CN': '站', en: 'Stand' }, scene: () => ground(114) + clerk(fullLength) },
  {
    name: { 'zh-CN': '笑', en: 'Smile' },
    scene: () => clerk({ x: 86, y: 330, scale: 2.1, expression: 'warm', pose: 'stand' }),
  },
  {
    name: { 'zh-CN': '点头', en: 'Nod' },
    scene: () =>
      clerk({ x: 84, y: 224, scale: 1.45, pose: 'nod' }) + arrow('M124 34Q133 46 130 60', 130, 61, 100, 'fig-motion'),
  },
  {
    name: { 'zh-CN': '微欠身', en: 'Slight bow' },
    scene: () =>
      ground(114) +
      clerk({ ...fullLength, x: 82, bow, expression: 'warm' }) +
      arrow('M118 14Q130 21 135 33', 135.5, 34, 72, 'fig-motion'),
  },
  {
    name: { 'zh-CN': '询问', en: 'Ask' },
    scene: (language) =>
      clerk({ expression: 'warm' }) + visitor() + desk + says(language, '您办什么业务？', 'May I help?'),
  },
  {
    name: { 'zh-CN': '请坐', en: 'Offer a seat' },
    scene: () => clerk({ pose: 'guide' }) + desk + visitor({ x: 156 }) + mirrored(chair(0, 0), 121, 146),
  },
  {
    name: { 'zh-CN': '总结', en: 'Summarise' },
    scene: (language) =>
      clerk({ pose: 'nod' }) + seated('neutral') + desk + sheet(78, 92) + says(language, '您是要办…', 'So you need…'),
  },
  {
    name: { 'zh-CN': '处理', en: 'Handle' },
    scene: () => clerk({ pose: 'work' }) + seated('smile') + desk + monitor(91, 96),
  },
  {
    name: { 'zh-CN': '评价道谢', en: 'Rate and thank' },
    scene: (language) =>
      clerk({ expression: 'warm' }) +
      seated('smile', true) +
      desk +
      ratingPad(86, 92) +
      says(language, '请您评价，谢谢', 'Thank you'),
  },
  {
    name: { 'zh-CN': '相送', en: 'See off' },
    scene: (language) =>
      clerk({ expression: 'warm', pose: 'wave' }) +
      visitor({ x: 150, facing: 'right', lookingBack: true }) +
      desk +
      says(language, '请走好', 'Take care'),
  },
];

function seated(expression: 'smile' | 'neutral', rates = false): string {
  const pose = rates ? 'rate' : 'sit';
  return mirrored(chair(0, 0), 144, 152) + visitor({ x: 142, y: 154, pose, expression });
}
