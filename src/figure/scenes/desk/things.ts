import type { Language } from '../../../domain/language.ts';
import { circle, path, placed } from '../../svg.ts';
import { crumple, lyingSheet, pile, plant, printed } from '../room.ts';

type States = Readonly<Record<string, string>>;

const CUP =
  path('fig-card', 'M-9-19H9L7 0H-7Z') +
  path('fig-tie', 'M-10.5-23.5H10.5L10-18.5H-10Z') +
  path('fig-tie', 'M-8.3-12H8.3L7.6-6H-7.6Z') +
  path('fig-tie', 'M-4-26.5H4L5-23.5H-5Z');
const LUNCH =
  path('fig-coat', 'M-19-5L-13-13H21L15-5Z') +
  path('fig-shirt', 'M-15.5-6L-10.5-12H2L-2.5-6Z') +
  path('fig-dress', 'M0-6L4.5-12H11L7-6Z') +
  path('fig-accent', 'M9-6L13-12H18L13.5-6Z') +
  path('fig-coat', 'M-19-5H15V3H-19ZM15-5L21-13V-5L15 3Z') +
  path('fig-wood-deep', 'M-9-9L19-31L20.5-29.5L-6-8ZM-4-8L22-26L23.5-24.5L-1-7Z');
const SNACKS =
  path('fig-accent', 'M-14 2L-15-19L-10-22L-6-19L-2-23L3-19L7-22L12-19L11 2Q-1 5-14 2Z') +
  path('fig-shirt', 'M-11-12H8L7.5-4H-10.5Z') +
  path('fig-coat', 'M-9-19Q-6-27-1-22Q4-27 8-20Q0-16-9-19Z') +
  [15, 20, 12].map((x, index) => placed(path('fig-coat', 'M-3 0L0-2.5L3.5 0L0 1.8Z'), x, index * 3 - 2)).join('');

export const FOOD: States = { proper: CUP, lunch: LUNCH, snacks: SNACKS };

const HANDBAG =
  path('fig-dress', 'M-11-20C-10-38 9-38 10-20H6.5C6-33 -7-33 -7.5-20Z') +
  path('fig-dress', 'M-15-21H14L18 0H-19Z') +
  path('fig-line', 'M-16-13Q-1-7 15-13') +
  circle('fig-shirt', 0, -9.5, 2) +
  path('fig-accent', 'M16-3V-9L20-12V-3Z') +
  path('fig-tie', 'M14-4H22V8H14Z');

export const BELONGINGS: States = { proper: plant(0, 0), handbag: HANDBAG };

export const PAPERS: States = {
  proper: pile(0, -7),
  scattered:
    lyingSheet(-20, -2, -14) +
    lyingSheet(14, -6, 12) +
    lyingSheet(-4, 6, 34) +
    lyingSheet(24, 7, -24) +
    lyingSheet(-26, 10, 6),
};

export const BIN: States = {
  proper: binWith(''),
  overflowing: `${binWith(crumple(-9, -37, 1.1) + crumple(2, -42, 1.2, 40) + crumple(10, -36, 1, 80))}${crumple(-16, 1, 1.1, 20)}${crumple(20, 3, 1.1, 70)}`,
};

function binWith(paper: string): string {
  return (
    path('fig-shoe', 'M-15-34Q0-38 15-34Q0-30-15-34Z') +
    paper +
    path('fig-grey', 'M-15-34Q0-29 15-34L12 4Q0 7-12 4Z') +
    path('fig-line', 'M-7-31.5L-5.5 5M0-31V5.6M7-31.5L5.5 5')
  );
}

/** The sign on the front of the desk, its middle at 0 0, hanging from two hooks. */
export function sign(state: string, language: Language): string {
  const words = { 'zh-CN': ['服务中', '暂停服务'], en: ['In service', 'Closed'] }[language][state === 'shut' ? 1 : 0]!;
  const plate = `<rect class="fig-card" x="-50" y="-15" width="100" height="30" rx="3"/>${printed(words, 0, 5.6, 15.5)}`;
  const hooks = circle('fig-shoe', -44, -24, 1.8) + circle('fig-shoe', 44, -24, 1.8);
  if (state !== 'crooked') return path('fig-line', 'M-44-24V-15M44-24V-15') + hooks + plate;
  return `${path('fig-line', 'M-44-24V-15') + hooks}<g transform="rotate(19 -44 -17)">${plate}</g>`;
}
