import type { Bilingual, Language } from '../../../domain/language.ts';
import { at, type Point } from '../../geometry.ts';
import {
  type Box,
  footed,
  ground,
  half,
  noteLine,
  numbered,
  type Picture,
  panel,
  verdict,
  WIDTH,
} from '../../layout.ts';
import { text } from '../../lettering.ts';
import { circle, d, placed } from '../../svg.ts';
import { drawStance, type Hands } from './stance.ts';

const TOP = 282;
const LOW = 214;
const THIRD = 116;

export const standUpright: Picture = {
  title: { 'zh-CN': '站姿：从头到脚五处', en: 'Standing: five places from head to foot' },
  caption: {
    'zh-CN': '头抬起，胸挺、腹收，背挺直，手放稳，脚跟相靠；不驼背，不抱臂，不叉腰。',
    en: 'Head up, chest out and abdomen in, back straight, hands at rest, heels together; no hunching, no folded arms, no hands on hips.',
  },
  description: {
    'zh-CN':
      '正面四个姿势，同一个人。上图，对：一，头抬起，目光平视；二，胸挺起，腹收紧；三，背挺直；四，双手叠放在身前；五，脚跟相靠，脚尖略开。下面三图，错：弯腰驼背，脸朝着地；双臂抱在胸前；两手叉腰。',
    en: 'The same man from the front in four ways. Top, right: 1 head up, eyes level; 2 chest out, abdomen in; 3 back straight; 4 one hand on the other in front; 5 heels touching, toes slightly apart. Below, wrong: hunched, face to the floor; arms folded across the chest; hands on hips.',
  },
  height: TOP + 6 + LOW,
  draw: (language) => upright(language) + FAULTS.map((_, index) => fault(index, language)).join(''),
};

/** What is called out, its height beside the figure and the point it belongs to. */
interface Place {
  readonly name: Readonly<Record<Language, readonly string[]>>;
  readonly y: number;
  readonly to: Point;
}

const PLACES: readonly Place[] = [
  { name: { 'zh-CN': ['头抬起，', '目光平视'], en: ['Head up,', 'eyes level'] }, y: 44, to: at(198, 48) },
  { name: { 'zh-CN': ['胸挺起，', '腹收紧'], en: ['Chest out,', 'abdomen in'] }, y: 92, to: at(160, 94) },
  { name: { 'zh-CN': ['背挺直，', '不弯不驼'], en: ['Back straight,', 'no stooping'] }, y: 112, to: at(212, 86) },
  {
    name: { 'zh-CN': ['手叠放身前，', '或垂在体侧'], en: ['Hands folded,', 'or hanging'] },
    y: 152,
    to: at(166, 138),
  },
  { name: { 'zh-CN': ['脚跟相靠，', '脚尖略开'], en: ['Heels touch,', 'toes open'] }, y: 218, to: at(192, 240) },
];

function upright(language: Language): string {
  const box: Box = { x: 0, y: 0, width: WIDTH, height: TOP };
  const scene = ground(246, 90, 270) + placed(drawStance('folded'), 180 - 180 * 0.48, 246 - 498 * 0.48, 0.48);
  const note = { 'zh-CN': '从头到脚，五处都到位', en: 'Natural and steady, head to foot' };
  const places = PLACES.map((place, index) => drawPlace(place, index, language)).join('');
  return panel(box, footed(box, verdict(true, language) + scene + places, noteLine(note[language], box)));
}

function drawPlace({ name, y, to }: Place, index: number, language: Language): string {
  const left = index % 2 === 1;
  const x = left ? 118 : 242;
  const words = name[language].map((line, row) =>
    text(line, left ? x - 14 : x + 14, y - 2.6 + row * 15, { size: 12.6, anchor: left ? 'end' : 'start' }),
  );
  const line = d`<path class="fig-faint" stroke-width="1.2" d="M${to.x} ${to.y}L${x} ${y}"/>${circle('fig-ink', to.x, to.y, 1.8)}`;
  return line + numbered(index + 1, x, y) + words.join('');
}

const FAULTS: readonly { readonly hands: Hands; readonly note: Bilingual }[] = [
  { hands: 'drooping', note: { 'zh-CN': '弯腰驼背', en: 'Hunched' } },
  { hands: 'crossed', note: { 'zh-CN': '双臂抱胸', en: 'Arms folded' } },
  { hands: 'hips', note: { 'zh-CN': '两手叉腰', en: 'Hands on hips' } },
];

function fault(index: number, language: Language): string {
  const { hands, note } = FAULTS[index]!;
  const box: Box = { x: index * (THIRD + 6), y: TOP + 6, width: THIRD, height: LOW };
  const scale = 0.31;
  const scene =
    ground(182, 8, THIRD - 8) + placed(drawStance(hands), THIRD / 2 - 180 * scale, 182 - 498 * scale, scale);
  return half(box, { scene, note }, false, language);
}
