import { drawArms } from '../front/arms.ts';
import { BADGE_STATES, drawBadge } from '../front/badge.ts';
import { drawSideburns, drawStubble, WHISKERS } from '../front/beard.ts';
import { COPPER, CROPPED, LONG } from '../front/hair.ts';
import { INKED, PALE_NAILS, PLAIN_RING } from '../front/hands.ts';
import { drawFeatures, drawGlasses, drawSkull, EARRING, MOUTH, onNeck } from '../front/head.ts';
import { DRAPED, drawTrousers, drawTrunk } from '../front/man.ts';
import { EARS, HEIGHT, inMirror, SIDES, TOP } from '../front/setting.ts';
import { drawShoes } from '../front/shoes.ts';
import { part } from '../parts.ts';
import type { Scene } from './scene.ts';

/** The free arm and the hem: a jacket is worn all over. */
const FLANKS = [
  { x: 244, y: 174, width: 44, height: 78 },
  { x: 260, y: 254, width: 40, height: 70 },
  { x: 66, y: 290, width: 70, height: 34 },
];

/** A man of the counter, from head to foot. */
export const appearanceMan: Scene = {
  title: { 'zh-CN': '上岗前照镜子的男营业员', en: 'A man of the service counter before the mirror' },
  height: HEIGHT,
  spots: {
    hair: { states: ['proper', 'long', 'dyed'], area: TOP, also: SIDES },
    glasses: { states: ['proper', 'clear', 'tinted'], area: { x: 146, y: 66, width: 68, height: 32 } },
    ears: { states: ['proper', 'earring'], area: EARS[0], also: [EARS[1]] },
    beard: { states: ['proper', 'stubble', 'moustache'], area: { x: 146, y: 100, width: 68, height: 34 } },
    collar: { states: ['proper', 'undone', 'stained'], area: { x: 144, y: 136, width: 72, height: 36 } },
    tie: { states: ['proper', 'loose', 'missing'], area: { x: 150, y: 174, width: 45, height: 44 } },
    badge: { states: BADGE_STATES, area: { x: 196, y: 178, width: 46, height: 40 } },
    jacket: {
      states: ['proper', 'unfastened', 'draped', 'missing'],
      area: { x: 150, y: 219, width: 57, height: 44 },
      also: FLANKS,
    },
    sleeves: { states: ['proper', 'rolled'], area: { x: 76, y: 204, width: 50, height: 84 } },
    hands: { states: ['proper', 'ring', 'nails', 'tattoo'], area: { x: 138, y: 264, width: 68, height: 56 } },
    wrist: { states: ['proper', 'watch', 'bracelets'], area: { x: 208, y: 254, width: 50, height: 48 } },
    trousers: { states: ['proper', 'rolled', 'stained'], area: { x: 120, y: 326, width: 120, height: 128 } },
    shoes: { states: ['proper', 'slippers', 'untied'], area: { x: 112, y: 470, width: 136, height: 42 } },
  },
  draw: (shows) => inMirror(drawMan(shows)),
};

/** The man himself, each spot in the state that `shows` gives it; his beard may also come with `sideburns`. */
export function drawMan(shows: (spot: string) => string): string {
  const hair = HAIR[shows('hair')] ?? CROPPED;
  const draped = shows('jacket') === 'draped';
  const face = drawSkull(false) + drawFeatures(false) + MOUTH + beard(shows('beard'));
  const arms = drawArms({
    rolled: shows('sleeves') === 'rolled',
    wrist: shows('wrist'),
    hand: HANDS[shows('hands')] ?? {},
    strong: true,
    ...(draped ? { cloth: 'fig-shirt' } : {}),
  });
  return (
    part(drawShoes(SHOES[shows('shoes')] ?? 'laced', 'fig-skin', 24)) +
    part(drawTrousers(shows('trousers'), shows('shoes') === 'slippers')) +
    part(drawTrunk(shows('collar'), shows('tie'), shows('jacket'))) +
    part(onNeck(hair.under + face + hair.over, 8)) +
    onNeck((shows('ears') === 'earring' ? EARRING : '') + glasses(shows('glasses')), 8) +
    part(draped ? arms + DRAPED : arms) +
    drawBadge(shows('badge'), 213, 191, 0.7)
  );
}

const HAIR: Readonly<Record<string, typeof CROPPED>> = { long: LONG, dyed: COPPER };
const SHOES: Readonly<Record<string, 'slippers' | 'trailing'>> = { slippers: 'slippers', untied: 'trailing' };
const HANDS = { ring: PLAIN_RING, nails: PALE_NAILS, tattoo: INKED } as Readonly<Record<string, object>>;

function glasses(state: string): string {
  return state === 'proper' ? '' : drawGlasses(state === 'tinted' ? 'dark' : 'light');
}

function beard(state: string): string {
  if (state === 'proper') return '';
  if (state === 'sideburns') return drawSideburns('fig-copper') + WHISKERS;
  return state === 'stubble' ? drawStubble() : WHISKERS;
}
