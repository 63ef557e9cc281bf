import type { Look } from '../../domain/scenario/look.ts';
import { drawSkull, mirrored } from '../front/head.ts';
import { circle, d, path } from '../svg.ts';
import { drawEyes } from './eyes.ts';
import { hairOf, isWoman } from './hair.ts';
import type { Mien } from './mien.ts';
import { drawMouth } from './mouth.ts';
import { drawAge, drawSkin } from './skin.ts';

/** The face slides down the head as it bends in anger or over a watch, and up a little in joy. */
export function drawHead(look: Look, mien: Mien): string {
  const woman = isWoman(look);
  const [, over, under = ''] = hairOf(look);
  const face =
    drawEyes(mien, EYES[look.age ?? 'middle'], woman) + drawSkin(mien) + drawAge(look.age) + NOSE + drawMouth(mien);
  const bent = (content: string) =>
    d`<g transform="translate(0 ${mien.anger * 3 + mien.waiting * 2 - mien.joy * 1.5})">${content}</g>`;
  return under + drawSkull(woman) + bent(face) + over + (look.glasses ? bent(GLASSES) : '');
}

/** How wide the eyes are. */
const EYES = { young: 1.07, middle: 1, old: 0.9 } as const;
const NOSE = '<path class="fig-feature" stroke-width="2" d="M101 94L104 108C103 111 99 111.5 96.5 110"/>';
const RIM = circle('fig-line', 81, 93, 15) + path('fig-line', 'M66 91L58 88');
const GLASSES = `<g stroke-width="2.6">${mirrored(RIM)}${path('fig-line', 'M96 92Q100 88 104 92')}</g>`;
