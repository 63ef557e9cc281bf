import type { Place } from '../../domain/scenario/look.ts';
import { drawHandBack } from '../front/hands.ts';
import { at, heading, type Point } from '../geometry.ts';
import { sleeve } from '../limbs.ts';
import { circle, d, path } from '../svg.ts';
import { between, type Mien } from './mien.ts';
import type { Outfit } from './outfit.ts';

/** Where an arm on the left of the picture has its joints; the other arm is its mirror image. */
interface Arm {
  readonly elbow: Point;
  readonly wrist: Point;
}

const SHOULDER = at(47, 184);
const HANGING: Arm = { elbow: at(33, 244), wrist: at(38, 300) };
const CROSSED: Arm = { elbow: at(40, 226), wrist: at(128, 202) };
const UNDER: Arm = { elbow: at(38, 218), wrist: at(100, 219) };
const WATCHED: Arm = { elbow: at(38, 230), wrist: at(114, 196) };
const OFFERED: Arm = { elbow: at(50, 240), wrist: at(31, 206) };
const HEARTFELT: Arm = { elbow: at(38, 228), wrist: at(84, 200) };
const CALLING: Arm = { elbow: at(26, 222), wrist: at(37, 138) };

/** Crossed when unhappy, one hand opened when pleased; the arm with the watch comes up while waiting. */
export function drawArms({ anger, joy, waiting }: Mien, outfit: Outfit, where?: Place): string {
  const folded = between(anger, 0.05, 0.5);
  const heart = mix(HANGING, HEARTFELT, between(joy, 0.5, 0.95) * (1 - waiting));
  const watch = mix(mix(heart, CROSSED, Math.max(folded, waiting)), WATCHED, waiting);
  const near = drawArm(watch, outfit, RESTING, WATCH);
  if (where === 'telephone') return near + flipped(drawArm(CALLING, outfit, PHONE));
  const free = mix(mix(HANGING, OFFERED, between(joy, 0.1, 0.55)), UNDER, folded);
  return flipped(drawArm(free, outfit, RESTING)) + near;
}

const flipped = (content: string) => `<g transform="matrix(-1 0 0 1 200 0)">${content}</g>`;

const HAND = drawHandBack({ nails: { reach: -0.4, colour: 'fig-bare' } });
const RESTING = HAND + path('fig-skin', 'M3-10C8-19 16-25 21-22C24-18 18-12 14-6');
const PHONE = `<rect class="fig-tie" x="2" y="9" width="60" height="14" rx="4"/>${HAND}`;
const WATCH = circle('fig-tie', -10, 0, 9) + circle('fig-shirt', -10, 0, 6.4) + path('fig-line', 'M-10-4V0L-7 2');

function drawArm({ elbow, wrist }: Arm, { cloth, sleeves }: Outfit, hand: string, worn = ''): string {
  const bare = sleeves === 'short';
  const whole = sleeve([SHOULDER, elbow, wrist], bare ? [13, 12, 9] : [17, 15, 12], UP);
  const hem = sleeve([SHOULDER, toward(SHOULDER, elbow, 0.3), toward(SHOULDER, elbow, 0.6)], [17, 17, 17], UP);
  const placed = d`<g data-part="hand" transform="translate(${wrist.x} ${wrist.y}) rotate(${Math.round(heading(elbow, wrist))})">`;
  return (
    path(bare ? 'fig-skin' : cloth, whole) +
    (bare ? path(cloth, hem) : '') +
    `${placed}<g transform="scale(.7)">${hand}</g>${CUFFS[sleeves]}${worn}</g>`
  );
}

const UP = at(0, -1);
const CUFFS: Readonly<Record<Outfit['sleeves'], string>> = {
  long: path('fig-line', 'M-7-12V12'),
  cuffed: path('fig-shirt', 'M-3-11.5H2V11.5H-3Z'),
  banded: path('fig-band', 'M-30-13.4L-21-13V13L-30 13.4Z'),
  short: '',
};

function mix(from: Arm, to: Arm, share: number): Arm {
  return { elbow: toward(from.elbow, to.elbow, share), wrist: toward(from.wrist, to.wrist, share) };
}

function toward(from: Point, to: Point, share: number): Point {
  return at(from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share);
}
