import { drawArms } from '../front/arms.ts';
import { BADGE_STATES, drawBadge } from '../front/badge.ts';
import { button } from '../front/button.ts';
import { DOWN, UP } from '../front/hair.ts';
import { MANY_RINGS, PLAIN_RING, RED_NAILS } from '../front/hands.ts';
import { drawFeatures, drawGlasses, drawMakeUp, drawSkull, onNeck } from '../front/head.ts';
import { EARS, HEIGHT, inMirror, SIDES, TOP } from '../front/setting.ts';
import { drawShoes } from '../front/shoes.ts';
import { drawEarrings, drawLegs, drawScarf, JACKET, NECK, SHIRT, SKIRTS } from '../front/woman.ts';
import { part } from '../parts.ts';
import type { Scene } from './scene.ts';

/** A woman of the counter, from head to foot. */
export const appearanceWoman: Scene = {
  title: { 'zh-CN': '上岗前照镜子的女营业员', en: 'A woman of the service counter before the mirror' },
  height: HEIGHT,
  spots: {
    hair: { states: ['proper', 'loose'], area: TOP, also: SIDES },
    glasses: { states: ['proper', 'clear', 'tinted'], area: { x: 146, y: 66, width: 68, height: 32 } },
    face: { states: ['proper', 'heavy'], area: { x: 148, y: 99, width: 64, height: 33 } },
    ears: { states: ['proper', 'showy'], area: EARS[0], also: [EARS[1]] },
    scarf: {
      states: ['proper', 'untied'],
      area: { x: 143, y: 132, width: 74, height: 41 },
      also: [{ x: 143, y: 173, width: 46, height: 34 }],
    },
    badge: { states: BADGE_STATES, area: { x: 192, y: 174, width: 46, height: 40 } },
    buttons: { states: ['proper', 'undone', 'missing'], area: { x: 156, y: 215, width: 48, height: 40 } },
    sleeves: { states: ['proper', 'rolled'], area: { x: 84, y: 196, width: 50, height: 84 } },
    hands: {
      states: ['proper', 'ring', 'nails', 'rings'],
      area: { x: 142, y: 256, width: 60, height: 50 },
    },
    wrist: { states: ['proper', 'watch', 'bangles'], area: { x: 204, y: 248, width: 46, height: 44 } },
    skirt: { states: ['proper', 'stained', 'creased'], area: { x: 132, y: 314, width: 96, height: 80 } },
    stockings: { states: ['proper', 'laddered'], area: { x: 136, y: 398, width: 88, height: 68 } },
    shoes: { states: ['proper', 'slippers', 'heels'], area: { x: 116, y: 470, width: 128, height: 42 } },
  },
  draw: (shows) => inMirror(drawWoman(shows)),
};

/** The woman herself, each spot in the state that `shows` gives it. */
export function drawWoman(shows: (spot: string) => string): string {
  const hair = shows('hair') === 'loose' ? DOWN : UP;
  const [behind, tresses] = hair === UP ? [hair.under, ''] : ['', hair.under];
  const front = NECK + SHIRT + JACKET + button(212, shows('buttons')) + button(240, 'proper');
  const face = drawSkull(true) + drawFeatures(true) + drawMakeUp(shows('face') === 'heavy');
  return (
    onNeck(behind, 8) +
    part(
      drawLegs(shows('stockings') === 'laddered') +
        drawShoes(SHOES[shows('shoes')] ?? 'pumps', 'fig-stocking', 20) +
        SKIRTS[shows('skirt')] +
        front,
    ) +
    onNeck(tresses, 8) +
    drawScarf(shows('scarf') === 'untied') +
    drawBadge(shows('badge'), 211, 187, 0.68) +
    part(onNeck(face + hair.over, 8)) +
    onNeck(drawEarrings(shows('ears') === 'showy') + glasses(shows('glasses')), 8) +
    part(
      drawArms({
        rolled: shows('sleeves') === 'rolled',
        wrist: shows('wrist'),
        hand: HANDS[shows('hands')] ?? {},
        strong: false,
      }),
    )
  );
}

const SHOES: Readonly<Record<string, 'slippers' | 'heels'>> = { slippers: 'slippers', heels: 'heels' };
const HANDS = { ring: PLAIN_RING, nails: RED_NAILS, rings: MANY_RINGS } as Readonly<Record<string, object>>;

function glasses(state: string): string {
  return state === 'proper' ? '' : drawGlasses(state === 'tinted' ? 'dark' : 'light');
}
