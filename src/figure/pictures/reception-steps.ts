import type { Bilingual, Language } from '../../domain/language.ts';
import { at } from '../geometry.ts';
import { arrow, ground } from '../layout.ts';
import { bubble } from '../lettering.ts';
import { drawPerson, type PersonOptions } from '../person.ts';
import { chair, counter, mirrored, monitor, ratingPad, sheet } from '../props.ts';
import { CLERK, VISITOR } from './cast.ts';

interface Step {
  readonly name: Bilingual;
  /** What is to be seen, with no word of its place among the steps. */
  readonly shows: Bilingual;
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
  {
    name: { 'zh-CN': '站', en: 'Stand' },
    shows: {
      'zh-CN': '工作人员挺直站着，双手交握在身前，面带微笑望着前方。',
      en: 'The clerk stands upright, hands folded in front, looking ahead with a smile.',
    },
    scene: () => ground(114) + clerk(fullLength),
  },
  {
    name: { 'zh-CN': '笑', en: 'Smile' },
    shows: {
      'zh-CN': '工作人员的近景，笑得真诚，眼睛也带着笑意。',
      en: 'The clerk from close by, with a sincere smile that reaches the eyes.',
    },
    scene: () => clerk({ x: 86, y: 330, scale: 2.1, expression: 'warm', pose: 'stand' }),
  },
  {
    name: { 'zh-CN': '点头', en: 'Nod' },
    shows: {
      'zh-CN': '工作人员面带微笑，头微微低下，弧线表示点头的动作。',
      en: 'The clerk lowers the head a little, smiling; a curved line shows the movement of a nod.',
    },
    scene: () =>
      clerk({ x: 84, y: 224, scale: 1.45, pose: 'nod' }) + arrow('M124 34Q133 46 130 60', 130, 61, 100, 'fig-motion'),
  },
  {
    name: { 'zh-CN': '微欠身', en: 'Slight bow' },
    shows: {
      'zh-CN': '工作人员上身微微前倾，面带微笑，弧线表示欠身的动作。',
      en: 'The clerk leans the upper body slightly forward with a smile; a curved line shows the movement of a bow.',
    },
    scene: () =>
      ground(114) +
      clerk({ ...fullLength, x: 82, bow, expression: 'warm' }) +
      arrow('M118 14Q130 21 135 33', 135.5, 34, 72, 'fig-motion'),
  },
  {
    name: { 'zh-CN': '询问', en: 'Ask' },
    shows: {
      'zh-CN': '客户站在柜台前，工作人员微笑着问：“您办什么业务？”',
      en: '“May I help?” asks the clerk with a smile; the customer stands at the counter.',
    },
    scene: (language) =>
      clerk({ expression: 'warm' }) + visitor() + desk + says(language, '您办什么业务？', 'May I help?'),
  },
  {
    name: { 'zh-CN': '请坐', en: 'Offer a seat' },
    shows: {
      'zh-CN': '工作人员伸手指向柜台前的空椅子，客户站在椅子旁边。',
      en: 'The clerk shows with an open hand to the empty chair at the counter; the customer stands beside it.',
    },
    scene: () => clerk({ pose: 'guide' }) + desk + visitor({ x: 156 }) + mirrored(chair(0, 0), 121, 146),
  },
  {
    name: { 'zh-CN': '总结', en: 'Summarise' },
    shows: {
      'zh-CN': '客户坐着，柜台上放着一张单据，工作人员点着头说：“您是要办……”',
      en: 'With a nod the clerk says “So you need…” to the seated customer; a form lies on the counter.',
    },
    scene: (language) =>
      clerk({ pose: 'nod' }) + seated('neutral') + desk + sheet(78, 92) + says(language, '您是要办…', 'So you need…'),
  },
  {
    name: { 'zh-CN': '处理', en: 'Handle' },
    shows: {
      'zh-CN': '客户坐着，工作人员面对屏幕，双手在操作。',
      en: 'The customer is seated and the clerk is at work with both hands, facing the screen.',
    },
    scene: () => clerk({ pose: 'work' }) + seated('smile') + desk + monitor(91, 96),
  },
  {
    name: { 'zh-CN': '评价道谢', en: 'Rate and thank' },
    shows: {
      'zh-CN': '客户坐着，手伸向评价器，工作人员微笑着说：“请您评价，谢谢。”',
      en: 'The customer, seated, reaches for the rating pad, and the clerk says with a smile: “Thank you.”',
    },
    scene: (language) =>
      clerk({ expression: 'warm' }) +
      seated('smile', true) +
      desk +
      ratingPad(86, 92) +
      says(language, '请您评价，谢谢', 'Thank you'),
  },
  {
    name: { 'zh-CN': '相送', en: 'See off' },
    shows: {
      'zh-CN': '客户转身离去，回头看着，工作人员挥手说：“请走好。”',
      en: 'The customer walks away, looking back, and the clerk waves and says: “Take care.”',
    },
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
