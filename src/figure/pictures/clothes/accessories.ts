import type { Bilingual } from '../../../domain/language.ts';
import { half, type Picture, WIDTH } from '../../layout.ts';
import { seen, woman } from './dressed.ts';

const GAP = 6;
const THIRD = (WIDTH - 2 * GAP) / 3;
const TALL = 250;

export const accessories: Picture = {
  title: { 'zh-CN': '饰品少而简洁', en: 'Accessories few and simple' },
  caption: {
    'zh-CN': '饰品少而简洁，不戴有色眼镜；工作需要或者眼疾要避光的除外。',
    en: 'Accessories few and simple, and no tinted glasses, unless the job or an eye condition requires them.',
  },
  description: {
    'zh-CN':
      '同一位工作人员的三幅图。对：只有一对小耳钉，一块样式简单的手表。错：大耳环，几只金手镯，手指上戴满镶宝石的戒指。错：戴一副深色眼镜，看不见眼睛；工作需要或者眼疾要避光时可以戴。',
    en: 'Three pictures of the same staff member. Right: only small ear studs and one plain watch. Wrong: large earrings, several gold bangles and a jewelled ring on every finger. Wrong: dark glasses that hide the eyes; they are allowed when the job or an eye condition requires them.',
  },
  height: TALL,
  draw: (language) =>
    SIDES.map(({ wears, note }, index) => {
      const box = { x: index * (THIRD + GAP), y: 0, width: THIRD, height: TALL };
      return half(box, { scene: bust(wears), note }, index === 0, language);
    }).join(''),
};

const SIDES: readonly { readonly wears: Readonly<Record<string, string>>; readonly note: Bilingual }[] = [
  { wears: { wrist: 'watch' }, note: { 'zh-CN': '少而简洁', en: 'Few, simple' } },
  { wears: { ears: 'showy', wrist: 'bangles', hands: 'rings' }, note: { 'zh-CN': '夸张、贵重', en: 'Showy, costly' } },
  { wears: { glasses: 'tinted' }, note: { 'zh-CN': '有色眼镜', en: 'Tinted glasses' } },
];

function bust(wears: Readonly<Record<string, string>>): string {
  const scale = 0.6;
  return seen(woman(wears), 180 - THIRD / 2 / scale, -46, scale);
}
