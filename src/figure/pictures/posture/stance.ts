import { drawArms } from '../../front/arms.ts';
import { drawBadge } from '../../front/badge.ts';
import { CROPPED } from '../../front/hair.ts';
import { drawHandBack } from '../../front/hands.ts';
import { drawFeatures, drawSkull, MOUTH, onNeck } from '../../front/head.ts';
import { drawTrousers, drawTrunk } from '../../front/man.ts';
import { drawShoes } from '../../front/shoes.ts';
import { at, heading, type Point } from '../../geometry.ts';
import { sleeve, type Three } from '../../limbs.ts';
import { part } from '../../parts.ts';
import { d, path } from '../../svg.ts';

/** What someone standing does with the arms; `drooping` goes with a bent back. */
export type Hands = 'folded' | 'drooping' | 'crossed' | 'hips';

/** A man of the counter in full, drawn on the place of a scene's figure: middle at x 180, soles near y 498. */
export function drawStance(hands: Hands): string {
  const hunched = hands === 'drooping';
  const legs = part(drawShoes('laced', 'fig-skin', hunched ? 30 : 17) + drawTrousers('proper', false));
  const trunk = part(drawTrunk('proper', 'proper', 'proper'));
  const badge = hands === 'folded' || hands === 'hips' ? drawBadge('proper', 213, 191, 0.7) : '';
  const upper = hunched ? bent(trunk) : trunk + drawHead(false) + ARMS[hands]() + badge;
  return `<g class="fig-person" stroke-width="2.6" data-hands="${hands}">${legs}${upper}</g>`;
}

/** The back rounds, so that the trunk is shorter and the head hangs before the collar, its face to the floor. */
function bent(trunk: string): string {
  return `<g transform="translate(9 31.2) scale(.95 .9)">${trunk}</g>${drawHead(true)}${ARMS.drooping()}`;
}

function drawHead(bowed: boolean): string {
  const face = drawFeatures(false) + (bowed ? GLUM : MOUTH);
  if (!bowed) return onNeck(part(drawSkull(false) + face + CROPPED.over), 8);
  return onNeck(
    `${drawSkull(false)}<g transform="translate(0 13)">${face}</g><g transform="translate(0 7)">${CROPPED.over}</g>`,
    44,
  );
}

const GLUM = '<path class="fig-feature" stroke-width="2.6" d="M88 126C94 121.5 106 121.5 112 126"/>';

const ARMS: Readonly<Record<Hands, () => string>> = {
  folded: () => drawArms({ rolled: false, wrist: 'proper', hand: {}, strong: true }),
  drooping: () => both(arm([at(138, 196), at(112, 256), at(134, 316)], 12)),
  hips: () => both(arm([at(134, 168), at(70, 222), at(120, 268)], -8)),
  crossed: () =>
    flipped(arm([at(134, 170), at(104, 240), at(206, 236)], 0)) + arm([at(134, 170), at(104, 240), at(214, 216)], 0),
};

function arm(joints: Three<Point>, turn: number): string {
  const [, elbow, wrist] = joints;
  const way = Math.round(heading(elbow, wrist));
  return (
    d`<g transform="translate(${wrist.x} ${wrist.y}) rotate(${way})"><g transform="rotate(${turn}) scale(1.1)">${HAND}</g>${path('fig-shirt', 'M-3-12.6H4V12.6H-3Z')}</g>` +
    path('fig-uniform', sleeve(joints, [18, 16, 13.4], at(0, -1)))
  );
}

const HAND = part(drawHandBack({}));
const flipped = (content: string) => `<g transform="matrix(-1 0 0 1 360 0)">${content}</g>`;
const both = (content: string) => flipped(content) + content;
