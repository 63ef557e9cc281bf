import { clothOf } from './clothes.ts';
import { at, type Point, plus, turned } from './geometry.ts';
import { limb } from './limbs.ts';
import { isWoman, type Look } from './look.ts';
import { part } from './parts.ts';
import type { Leg, Pose } from './pose.ts';
import { d, path } from './svg.ts';

/** Height of the hip above the ground. */
export const STANDING = 70;
export const SITTING = 41;

/** Degrees the shin of a crossed leg swings forward. */
const SWING = -40;

/** Both legs, shoes and whatever skirt hangs over them, in hip coordinates. */
export function drawLegs(look: Look, { seated = false, crossed = false, legs = {} }: Pose, lean = 0): string {
  const far = legs.far ? bentLeg(look, at(3.6, 0), legs.far) : leg(look, seated, at(3.6, 0), 1.2);
  const own = crossed ? crossedLeg(look) : leg(look, seated, at(-3.8, 0), 0);
  const near = legs.near ? bentLeg(look, at(-3.8, 0), legs.near) : own;
  return part(far + near + drawSkirt(look, seated, lean));
}

function leg(look: Look, seated: boolean, hip: Point, lift: number): string {
  const knee = plus(hip, seated ? at(27, 1) : at(0.6, 33));
  const ankle = seated ? at(knee.x - 1, SITTING - 5 - lift) : at(hip.x - 0.4, STANDING - 5 - lift);
  if (isWoman(look)) return drawPump(ankle) + path('fig-stocking', calf(knee, ankle, seated ? 6 : -6));
  const cloth = look.outfit === 'coat' ? 'fig-trousers' : clothOf(look);
  return drawShoe(ankle) + path(cloth, limb([hip, knee, ankle], [6.6, 5.2, 4.3]));
}

/** A leg that walks or swings. */
function bentLeg(look: Look, hip: Point, { knee, ankle, toe = 0 }: Leg): string {
  const woman = isWoman(look);
  const shoe = (woman ? drawPump : drawShoe)(ankle);
  const turnedShoe = toe === 0 ? shoe : d`<g transform="rotate(${toe} ${ankle.x} ${ankle.y})">${shoe}</g>`;
  const cloth = look.outfit === 'coat' ? 'fig-trousers' : woman ? 'fig-stocking' : clothOf(look);
  return turnedShoe + path(cloth, limb([hip, knee, ankle], woman ? [5, 4.2, 2.6] : [6.6, 5.2, 4.3]));
}

/** The near leg of someone seated, laid over the other knee with its foot in the air. */
function crossedLeg(look: Look): string {
  const [knee, ankle] = [at(27.5, -2), at(26.5, 32)];
  const shin = (content: string) => d`<g transform="rotate(${SWING} ${knee.x} ${knee.y})">${content}</g>`;
  if (isWoman(look)) return shin(drawPump(ankle) + path('fig-stocking', calf(knee, ankle, 6)));
  const cloth = look.outfit === 'coat' ? 'fig-trousers' : clothOf(look);
  const end = plus(knee, turned(at(ankle.x - knee.x, ankle.y - knee.y), SWING));
  return shin(drawShoe(ankle)) + path(cloth, limb([at(-3.8, 0), knee, end], [6.6, 5.2, 4.3]));
}

/** What shows of the leg below a skirt. */
function calf(knee: Point, ankle: Point, top: number): string {
  const [{ x, y }, end] = [knee, ankle.y + 1.5];
  return d`M${x - 3.8} ${y + top}C${x - 3} ${y + 1} ${x - 5.2} ${y + 6} ${x - 4.4} ${y + 12}C${x - 3.6} ${y + 19} ${ankle.x - 2.2} ${end - 9} ${ankle.x - 2.4} ${end}H${ankle.x + 2}C${ankle.x + 1.8} ${end - 10} ${x + 2.6} ${y + 19} ${x + 2.8} ${y + 10}C${x + 3.2} ${y + 4} ${x + 4} ${y + 3} ${x + 4} ${y + top}`;
}

const PENCIL = 'M-9.6-4C-11 8-10.2 18-9.4 29Q0 31 9 29C10 18 10.4 8 9.6-4Z';

/** Whatever hangs over the legs; nothing for trousers. */
export function drawSkirt(look: Look, seated: boolean, bow: number): string {
  const long = look.outfit === 'coat' || look.outfit === 'dress';
  if (!long && !isWoman(look)) return '';
  if (seated)
    return path(
      clothOf(look),
      `M-10.4-${long ? 15 : 6}L-11 4Q-6 7.6 8 7.8L31 8Q36.6 5.4 35-2.6Q18-7 9-${long ? 13 : 6}Z`,
    );
  return path(clothOf(look), long ? hanging(look.outfit === 'coat', bow) : PENCIL);
}

/** A coat or dress below the belt; the belt goes with the trunk in a bow. */
function hanging(coat: boolean, bow: number): string {
  const [back, front] = [turned(at(coat ? -10 : -8, -14), bow), turned(at(coat ? 10.2 : 8.2, -14), bow)];
  const [width, hem] = coat ? [13, 31] : [14, 28];
  const folds = coat ? 'M3.2-8L4.2 32.4M-6-4L-8.4 3' : 'M-2-8L-4.4 20M4-8L6.4 14';
  return d`M${back.x} ${back.y}C-10 -2 ${1 - width} 17 ${-width} ${hem}Q0 ${hem + 3.4} ${width} ${hem}C${width - 1} 17 10.6 0 ${front.x} ${front.y}Z${folds}`;
}

function drawShoe({ x, y }: Point): string {
  return path(
    'fig-shoe',
    d`M${x - 4.4} ${y - 1}L${x - 4.6} ${y + 5}H${x + 10}C${x + 10.4} ${y + 2.4} ${x + 6} ${y + 1} ${x + 4} ${y - 1}Z`,
  );
}

function drawPump({ x, y }: Point): string {
  return path(
    'fig-shoe',
    d`M${x - 2.8} ${y}L${x - 3.6} ${y + 5}H${x - 2}L${x - 1} ${y + 3}L${x + 2} ${y + 5}H${x + 8.6}C${x + 8.6} ${y + 2.6} ${x + 5} ${y + 2} ${x + 2.6} ${y}Z`,
  );
}
