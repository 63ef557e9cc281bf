import type { Bilingual } from '../../../domain/language.ts';
import { footed, noteLine, type Picture, panel, verdict, WIDTH } from '../../layout.ts';
import { counter } from '../../props.ts';
import { man, seen } from './dressed.ts';

const GAP = 6;
const THIRD = (WIDTH - 2 * GAP) / 3;
const TALL = 268;
const FOOT = 44;

export const menAtWindow: Picture = {
  title: { 'zh-CN': '窗口的男员工', en: 'A man at the service window' },
  caption: {
    'zh-CN': '男员工头发短、胡须剃净；在窗口的，还不染发、不留大鬓角、不戴耳环、不纹身。',
    en: 'Men: hair short, clean-shaven; at a window also no dyed hair, large sideburns, earrings or tattoos.',
  },
  description: {
    'zh-CN':
      '窗口里同一位男员工的三幅图。对：短发整齐，胡须剃净，不戴耳环，手上没有纹身。错：长发披到肩上，手背上有纹身。错：头发染成红铜色，留着大鬓角和胡须，戴着耳环。',
    en: 'Three pictures of the same man at a service window. Right: short neat hair, clean-shaven, no earring, no tattoo on the hand. Wrong: hair down to the shoulders, and a tattoo on the back of the hand. Wrong: hair dyed copper, large sideburns and a beard, and an earring.',
  },
  height: TALL,
  draw: (language) =>
    SIDES.map(({ wears, notes }, index) => {
      const box = { x: index * (THIRD + GAP), y: 0, width: THIRD, height: TALL };
      const words = notes.map((note, line) => noteLine(note[language], { ...box, height: TALL - 17 * (1 - line) }));
      return panel(box, footed(box, verdict(index === 0, language) + atWindow(wears), words.join(''), FOOT));
    }).join(''),
};

const SIDES: readonly {
  readonly wears: Readonly<Record<string, string>>;
  readonly notes: readonly Bilingual[];
}[] = [
  {
    wears: {},
    notes: [
      { 'zh-CN': '短发整齐', en: 'Short hair,' },
      { 'zh-CN': '胡须剃净', en: 'clean-shaven' },
    ],
  },
  {
    wears: { hair: 'long', hands: 'tattoo' },
    notes: [
      { 'zh-CN': '长发披肩', en: 'Long hair,' },
      { 'zh-CN': '手上纹身', en: 'tattoo' },
    ],
  },
  {
    wears: { hair: 'dyed', beard: 'sideburns', ears: 'earring' },
    notes: [
      { 'zh-CN': '染发、大鬓角', en: 'Sideburns, dye,' },
      { 'zh-CN': '胡须、耳环', en: 'beard, earring' },
    ],
  },
];

function atWindow(wears: Readonly<Record<string, string>>): string {
  const scale = 0.58;
  return seen(man(wears), 180 - THIRD / 2 / scale, -46, scale) + counter(0, 212, THIRD, 20);
}
