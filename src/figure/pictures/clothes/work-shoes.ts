import { drawTrousers } from '../../front/man.ts';
import { drawShoes } from '../../front/shoes.ts';
import { type Picture, pair } from '../../layout.ts';
import { part } from '../../parts.ts';
import { closeUp } from './dressed.ts';

export const workShoes: Picture = {
  title: { 'zh-CN': '上岗穿工作鞋', en: 'Work shoes on duty' },
  caption: {
    'zh-CN': '上岗不穿拖鞋，坐在柜台里也一样。',
    en: 'No slippers on duty, not even behind a counter.',
  },
  description: {
    'zh-CN': '左图，对：工作人员穿着擦净的黑色工作鞋，鞋带系好。右图，错：同一位工作人员光脚穿着塑料拖鞋。',
    en: 'Left, right: a staff member in clean black work shoes, the laces tied. Right, wrong: the same staff member barefoot in plastic slippers.',
  },
  height: 190,
  draw: (language) =>
    pair(
      language,
      190,
      { scene: feet('laced'), note: { 'zh-CN': '工作鞋', en: 'Work shoes' } },
      { scene: feet('slippers'), note: { 'zh-CN': '拖鞋', en: 'Slippers' } },
    ),
};

function feet(kind: 'laced' | 'slippers'): string {
  const legs = drawShoes(kind, 'fig-skin', 24) + part(drawTrousers('proper', true));
  return closeUp(legs, 180, 386, 1.04);
}
