import { BADGE_STATES, drawBadge } from '../front/badge.ts';
import { at, type Point } from '../geometry.ts';
import { WIDTH } from '../layout.ts';
import { part } from '../parts.ts';
import { circle, d, path, placed } from '../svg.ts';
import type { Scene } from './scene.ts';

const HEIGHT = 330;

/** The front of a uniform jacket close up, from the collar to below the pockets. */
export const uniform: Scene = {
  title: { 'zh-CN': '工作服的前襟', en: 'The front of a uniform jacket' },
  height: HEIGHT,
  spots: {
    collar: { states: ['proper', 'stained'], area: { x: 120, y: 24, width: 120, height: 60 } },
    badge: { states: BADGE_STATES, area: { x: 218, y: 112, width: 78, height: 58 } },
    sleeve: { states: ['proper', 'torn'], area: { x: 22, y: 130, width: 56, height: 96 } },
    front: { states: ['proper', 'stained', 'creased'], area: { x: 84, y: 138, width: 68, height: 86 } },
    buttons: { states: ['proper', 'missing', 'undone'], area: { x: 158, y: 186, width: 52, height: 120 } },
    pocket: { states: ['proper', 'torn', 'crammed'], area: { x: 218, y: 232, width: 84, height: 66 } },
  },
  draw: (shows) =>
    `<rect class="fig-panel" x=".5" y=".5" width="${WIDTH - 1}" height="${HEIGHT - 1}" rx="7"/>` +
    `<svg width="${WIDTH}" height="${HEIGHT}"><g class="fig-person" stroke-width="2">${drawJacket(shows)}</g></svg>` +
    `<rect class="fig-frame" x=".5" y=".5" width="${WIDTH - 1}" height="${HEIGHT - 1}" rx="7"/>`,
};

/** The jacket itself, each spot in the state that `shows` gives it. */
export function drawJacket(shows: (spot: string) => string): string {
  return (
    part(NECK + path('fig-shirt', 'M140 28L180 92L220 28L236 44L184 190H176L124 44Z')) +
    (shows('collar') === 'stained' ? path('fig-stain', 'M196 62Q206 50 214 58Q218 68 208 74Q196 78 194 70Z') : '') +
    part(path('fig-line', 'M140 28L148 66L180 92L212 66L220 28') + JACKET) +
    (FRONTS[shows('front')] ?? '') +
    (shows('sleeve') === 'torn' ? TORN_SLEEVE : '') +
    drawBadge(shows('badge'), 257, 142) +
    pocket(shows('pocket')) +
    BUTTONS.map((place, index) => button(place, index === 1 ? shows('buttons') : 'proper')).join('')
  );
}

const NECK = path('fig-skin', 'M146-4V34L180 80L214 34V-4Z') + path('fig-line', 'M156 34Q180 60 204 34');
const JACKET =
  path(
    'fig-uniform',
    'M132 30L98 46Q58 58 44 98Q30 200 22 336H182L180 192L132 30ZM228 30L262 46Q302 58 316 98Q330 200 338 336H182V192L228 30Z',
  ) +
  path(
    'fig-line',
    'M82 112Q92 220 82 336M278 112Q268 220 278 336M132 30L106 82L128 92L114 104L180 192M228 30L254 82L232 92L246 104L182 192M182 192Q185 260 183 336',
  ) +
  path('fig-uniform', 'M96 246H146L148 264Q121 270 94 264Z');

const WRINKLES =
  'M90 146C104 148 112 158 128 154M92 162C108 160 120 174 144 166M94 178C106 174 118 186 134 182M92 194C110 192 122 206 150 198M96 210C108 206 118 218 134 214M122 142C130 146 136 142 142 150M138 182C146 184 148 180 154 186M142 212C150 208 154 216 160 214';
/** By the state of the front. */
export const FRONTS: Readonly<Record<string, string>> = {
  stained:
    path('fig-stain', 'M104 160Q112 146 124 154Q138 152 136 168Q142 182 128 184Q114 192 108 180Q94 174 104 160Z') +
    circle('fig-stain', 140, 194, 4) +
    circle('fig-stain', 100, 196, 2.6),
  creased: `${path('fig-fold', WRINKLES)}<g transform="translate(0 3)">${path('fig-fold-light', WRINKLES)}</g>`,
};

const TORN_SLEEVE =
  path('fig-shirt', 'M44 142L58 152L54 166L74 174L60 188L68 208L46 200L40 220L34 198L42 182L32 170L44 160Z') +
  path('fig-line', 'M58 152L66 142M74 174L82 172M68 208L74 216M40 220L39 232');

function pocket(state: string): string {
  const flap = path('fig-uniform', 'M214 246H264L266 264Q239 270 212 264Z');
  if (state === 'torn') {
    return (
      path('fig-shirt', 'M236 246L274 244L270 288Q246 288 236 246Z') +
      path('fig-uniform', 'M212 244H236L256 278L244 298L214 280Z') +
      path('fig-line', 'M236 246L256 278M274 244L282 240M270 266L280 270M266 288L270 296')
    );
  }
  if (state !== 'crammed') return flap;
  return (
    placed('<rect class="fig-card" x="-17" y="-40" width="34" height="56"/>', 232, 252, 1, -12) +
    placed(
      `<rect class="fig-card" x="-14" y="-34" width="28" height="48"/>${path('fig-print', 'M-9-26H9M-9-19H9M-9-12H4')}`,
      243,
      252,
      1,
      9,
    ) +
    path('fig-lacquer', 'M252 212L258 210L263 254H256Z') +
    path('fig-tie', 'M247 222L252 221L256 256H250Z') +
    flap
  );
}

const BUTTONS = [at(182, 212), at(183, 254), at(183, 296)];

function button({ x, y }: Point, state: string): string {
  if (state === 'missing') {
    const strands = d`M${x} ${y}C${x - 8} ${y + 4} ${x - 3} ${y + 11} ${x - 9} ${y + 17}M${x} ${y}C${x + 7} ${y + 5} ${x + 1} ${y + 12} ${x + 6} ${y + 19}M${x - 4} ${y - 4}l8 7m0-7l-8 7`;
    return path('fig-thread', strands) + path('fig-line', d`M${x + 10} ${y}h11`);
  }
  const round = circle('fig-shoe', state === 'undone' ? x - 16 : x, y, 6.5);
  const gap = d`M${x - 1} ${y - 34}Q${x + 30} ${y} ${x} ${y + 34}Q${x - 12} ${y} ${x - 1} ${y - 34}Z`;
  return (state === 'undone' ? path('fig-shirt', gap) : '') + round;
}
