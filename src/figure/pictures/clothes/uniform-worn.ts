import type { Bilingual } from '../../../domain/language.ts';
import { COLUMN, column, half, type Picture } from '../../layout.ts';
import { man, seen } from './dressed.ts';

const TALL = 292;
const GAP = 6;

export const uniformWorn: Picture = {
  title: { 'zh-CN': '工作服穿好', en: 'Wear the uniform properly' },
  caption: {
    'zh-CN': '穿进袖子，扣好扣子，袖口、裤腿放下；不披、不敞、不卷。',
    en: 'Arms in the sleeves, buttons done up, cuffs and trouser legs down: not draped, not open, not rolled up.',
  },
  description: {
    'zh-CN':
      '同一位工作人员的四幅图。对：两只胳膊都穿进袖子，扣子扣好，袖口和裤腿放下，穿着工作鞋。错：上衣披在肩上，袖子空着。错：上衣敞着怀，没有扣。错：一只袖子卷到胳膊肘，一条裤腿卷到小腿。',
    en: 'Four pictures of the same staff member. Right: both arms in the sleeves, the jacket buttoned, cuffs and trouser legs down, work shoes on. Wrong: the jacket hangs over the shoulders, its sleeves empty. Wrong: the jacket hangs open, unbuttoned. Wrong: one sleeve is rolled up to the elbow and one trouser leg to the shin.',
  },
  height: TALL * 2 + GAP,
  draw: (language) =>
    SIDES.map(({ wears, note }, index) => {
      const box = column(index % 2 === 0 ? 0 : 1, Math.floor(index / 2) * (TALL + GAP), TALL);
      return half(box, { scene: whole(wears), note }, index === 0, language);
    }).join(''),
};

const SIDES: readonly { readonly wears: Readonly<Record<string, string>>; readonly note: Bilingual }[] = [
  { wears: {}, note: { 'zh-CN': '穿好、扣好、放下', en: 'On, buttoned, down' } },
  { wears: { jacket: 'draped' }, note: { 'zh-CN': '披在肩上', en: 'Draped' } },
  { wears: { jacket: 'unfastened' }, note: { 'zh-CN': '敞着怀', en: 'Hanging open' } },
  { wears: { sleeves: 'rolled', trousers: 'rolled' }, note: { 'zh-CN': '卷袖口、卷裤腿', en: 'Rolled up' } },
];

function whole(wears: Readonly<Record<string, string>>): string {
  const scale = 0.47;
  return seen(man(wears), 180 - COLUMN / 2 / scale, -36, scale);
}
