import type { Bilingual, Language } from '../../../domain/language.ts';
import { at } from '../../geometry.ts';
import { arrow, type Box, column, ground, half, type Picture } from '../../layout.ts';
import { bubble, text } from '../../lettering.ts';
import { drawPerson, type PersonOptions } from '../../person.ts';
import { CLERK, CLERK_MAN, VISITOR } from '../cast.ts';
import { RUNNING, SHUFFLING, WALKING } from './gaits.ts';

const TOP = 212;
const LOW = 172;
const THIRD = 116;
const FLOOR = 178;
const LOW_FLOOR = 138;

export const walkHall: Picture = {
  title: { 'zh-CN': '在大厅里走路', en: 'Walking in the hall' },
  caption: {
    'zh-CN': '步子平稳，抬头带笑；遇到客户靠一边，停一停，笑着点头。不奔跑追逐，不高声谈笑，不拖着脚。',
    en: 'Walk steadily, head up, with a smile; for a customer, step aside, stop, nod and smile. No running or chasing, no loud talk, no shuffling.',
  },
  description: {
    'zh-CN':
      '上面两图，对：一，抬头挺胸，步子平稳，面带微笑；二，客户走来，工作人员靠到一边停下，微笑着欠身，说“您先请”。下面三图，错：两个人在大厅里奔跑追逐；两个人边走边高声谈笑；低着头，拖着脚走，鞋底擦地。',
    en: 'Top, right: 1 a member of staff walks steadily, head up, smiling; 2 a customer comes, and the member of staff has stopped at the side, bows a little with a smile and says “After you”. Bottom, wrong: two run and chase each other through the hall; two talk and laugh loudly; one shuffles along, head down, soles scraping the floor.',
  },
  height: TOP + 6 + LOW,
  draw: (language) =>
    half(
      column(0, 0, TOP),
      { scene: steady(), note: { 'zh-CN': '平稳，抬头带笑', en: 'Steady, head up' } },
      true,
      language,
    ) +
    half(
      column(1, 0, TOP),
      { scene: givesWay(language), note: { 'zh-CN': '让到一边，微笑', en: 'Steps aside, smiles' } },
      true,
      language,
    ) +
    fault(0, chasing(), { 'zh-CN': '奔跑追逐', en: 'Running' }, language) +
    fault(1, laughing(language), { 'zh-CN': '高声谈笑', en: 'Loud talk' }, language) +
    fault(2, dragging(language), { 'zh-CN': '拖着脚走', en: 'Shuffling' }, language),
};

function fault(index: number, scene: string, note: Bilingual, language: Language): string {
  const box: Box = { x: index * (THIRD + 6), y: TOP + 6, width: THIRD, height: LOW };
  return half(box, { scene: ground(LOW_FLOOR, 6, THIRD - 6) + scene, note }, false, language);
}

function steady(): string {
  return (
    ground(FLOOR) +
    drawPerson({ x: 74, y: FLOOR, scale: 0.98, look: CLERK_MAN, pose: WALKING, expression: 'smile', badge: true }) +
    arrow('M112 108H148', 150, 108, 0)
  );
}

function givesWay(language: Language): string {
  const words = { 'zh-CN': '您先请', en: 'After you' }[language];
  return (
    ground(FLOOR) +
    drawPerson({
      x: 138,
      y: FLOOR - 5,
      scale: 0.92,
      facing: 'left',
      look: CLERK,
      pose: 'wait',
      bow: 10,
      expression: 'warm',
      badge: true,
    }) +
    drawPerson({ x: 50, y: FLOOR, scale: 0.98, look: VISITOR, pose: WALKING, expression: 'smile' }) +
    bubble([words], at(123, 23), at(116, 60), 13)
  );
}

const small = (options: Pick<PersonOptions, 'x' | 'pose'> & Partial<PersonOptions>) =>
  drawPerson({ y: LOW_FLOOR, scale: 0.66, look: CLERK_MAN, expression: 'loud', badge: true, ...options });

function chasing(): string {
  return (
    small({ x: 80, pose: RUNNING, bow: 12 }) +
    small({ x: 32, pose: RUNNING, bow: 12 }) +
    '<path class="fig-motion" stroke-width="1.8" d="M4 58H14M2 66H12M52 52H62M50 60H58"/>'
  );
}

function laughing(language: Language): string {
  const laugh = text({ 'zh-CN': '哈哈哈', en: 'Ha ha ha' }[language], 58, 42, { kind: 'word-wrong', size: 13 });
  return small({ x: 34, pose: WALKING }) + small({ x: 84, pose: WALKING, facing: 'left', look: CLERK }) + laugh;
}

function dragging(language: Language): string {
  const sound = text({ 'zh-CN': '沙沙', en: 'scrape' }[language], 28, 124, { kind: 'word-wrong', size: 12.6 });
  return (
    small({ x: 66, pose: SHUFFLING, bow: 14, expression: 'neutral' }) +
    sound +
    `<path class="fig-motion" stroke-width="1.8" d="M14 ${LOW_FLOOR - 4}H30M34 ${LOW_FLOOR - 4}H46"/>`
  );
}
