import type { Language } from '../../domain/language.ts';
import { WIDTH } from '../layout.ts';
import { text } from '../lettering.ts';
import { d, path, placed } from '../svg.ts';
import { armsOf, behindTable, fourth, neighbour, third, writer } from './meeting/people.ts';
import { CUP, DOOR, HANDOUTS, PHONES, TABLE_END } from './meeting/things.ts';
import { printed, room, wallClock } from './room.ts';
import type { Scene } from './scene.ts';

const HEIGHT = 294;
const EDGE = 218;

/** Four colleagues side by side behind a table, a door in the wall behind them. */
export const meeting: Scene = {
  title: { 'zh-CN': '会议室里', en: 'In the meeting room' },
  height: HEIGHT,
  spots: {
    notes: {
      states: ['proper', 'newspaper'],
      area: { x: 4, y: 120, width: 84, height: 110 },
      also: [{ x: 4, y: 230, width: 74, height: 32 }],
    },
    talk: { states: ['proper', 'whispering'], area: { x: 90, y: 120, width: 54, height: 110 } },
    door: {
      states: ['proper', 'late'],
      area: { x: 136, y: 14, width: 76, height: 106 },
      also: [{ x: 145, y: 120, width: 42, height: 94 }],
    },
    phone: { states: ['proper', 'lit', 'ringing'], area: { x: 188, y: 120, width: 62, height: 142 } },
    bearing: {
      states: ['proper', 'asleep'],
      area: { x: 252, y: 118, width: 104, height: 110 },
      also: [{ x: 252, y: 228, width: 42, height: 34 }],
    },
    handouts: { states: ['proper', 'scattered'], area: { x: 78, y: 232, width: 64, height: 40 } },
    cup: { states: ['proper', 'ashtray'], area: { x: 146, y: 214, width: 42, height: 54 } },
    table: { states: ['proper', 'litter'], area: { x: 294, y: 230, width: 62, height: 40 } },
  },
  draw: (shows, language) => {
    const people = [
      writer(shows('notes'), language),
      neighbour(shows('talk')),
      third(shows('phone')),
      fourth(shows('bearing')),
    ];
    return room(
      HEIGHT,
      EDGE - 14,
      board(language) +
        wallClock(300, 52, 20) +
        placed(DOOR[shows('door')]!, 152, 212) +
        people.map(behindTable).join('') +
        TABLE +
        (shows('notes') === 'proper' ? NOTEBOOK : '') +
        placed(PHONES[shows('phone')]!, 236, 250) +
        overTable(people.map(armsOf).join('')) +
        placed(HANDOUTS[shows('handouts')]!, 110, 253) +
        placed(CUP[shows('cup')]!, 168, 253) +
        placed(TABLE_END[shows('table')]!, 326, 253) +
        (shows('bearing') === 'asleep' ? SNORE : ''),
    );
  },
};

/** What lies on the table, without what stands up behind its edge. */
function overTable(content: string): string {
  const top = EDGE - 1;
  return d`<svg y="${top}" width="${WIDTH}" height="${HEIGHT - top}" viewBox="0 ${top} ${WIDTH} ${HEIGHT - top}">${content}</svg>`;
}

const TABLE =
  path('fig-wood', `M10 ${EDGE}H350L359 262H1Z`) +
  path('fig-wood-deep', 'M1 262H359V269H1Z') +
  path('fig-wood', 'M10 269H350V299H10Z');

const NOTEBOOK = placed(
  path('fig-card', 'M-20 7L-12-8H16L10 7Z') +
    '<path class="fig-print" stroke-width=".9" d="M-9-5H10M-11-1.5H8M-13 2H0"/>',
  70,
  238,
);

const SNORE = `<g stroke="none">${text('z', 284, 168, { kind: 'title', size: 13 })}${text('z', 295, 152, { kind: 'title', size: 16 })}${text('Z', 309, 134, { kind: 'title', size: 20 })}</g>`;

function board(language: Language): string {
  const words = { 'zh-CN': '周例会', en: 'Meeting' }[language];
  return (
    path('fig-card', 'M12 18H128V96H12Z') +
    printed(words, 70, 38, 14) +
    '<path class="fig-print" d="M28 84V50M28 84H86"/><path class="fig-uniform" d="M36 84V68H46V84ZM52 84V60H62V84ZM68 84V54H78V84Z"/><path class="fig-print" d="M94 56H118M94 66H118M94 76H110"/>'
  );
}
