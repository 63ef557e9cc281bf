import { clothOf, drawTrunk } from './clothes.ts';
import type { Expression } from './face.ts';
import { at, bendTo, heading, type Point, turned } from './geometry.ts';
import { drawHand } from './hands.ts';
import { drawHead } from './head.ts';
import { drawLegs, drawSkirt, SITTING, STANDING } from './legs.ts';
import { limb, sleeve } from './limbs.ts';
import type { Look } from './look.ts';
import { part } from './parts.ts';
import { type Arm, type Pose, type PoseName, poseFor } from './pose.ts';
import { d, path } from './svg.ts';

export type { Expression, Look, Pose, PoseName };

export interface PersonOptions {
  /** Where the feet stand, in the units of the picture. */
  readonly x: number;
  readonly y: number;
  /** 1 draws a person 140 units tall. */
  readonly scale?: number;
  readonly facing?: 'left' | 'right';
  readonly look: Look;
  readonly pose?: PoseName | Pose;
  /** Degrees the trunk leans forward from the hip, 0 to 45. */
  readonly bow?: number;
  readonly expression?: Expression;
  /** Turns the head to what lies behind; `away` does so too. */
  readonly lookingBack?: boolean;
  /** A name badge on the chest. */
  readonly badge?: boolean;
  /** Drawn between the two hands, in hip coordinates. */
  readonly holds?: string;
  /** Leaves the legs out, though not a skirt, for people behind a counter or cut by the frame. */
  readonly legless?: boolean;
  /** Leaves out all but the arms and what they hold, to lay them once more over the table one sits behind. */
  readonly armsOnly?: boolean;
}

const NEAR_SHOULDER = at(-7, -34);
const FAR_SHOULDER = at(6, -33);
const UPPER_ARM = 21;
const FOREARM = 19.5;

/** One person as a group. `data-bow` carries the angle for those who check what is shown. */
export function drawPerson(options: PersonOptions): string {
  const { x, y, scale = 1, facing = 'right', look, pose = 'stand', holds = '' } = options;
  const bow = Math.min(45, Math.max(0, options.bow ?? 0));
  const posed = poseFor(pose, facing);
  const hip = posed.seated ? SITTING : STANDING;
  const lean = bow - (posed.recline ?? 0);
  const far = drawArm(look, posed.far, FAR_SHOULDER, lean, limb);
  const near = drawArm(look, posed.near, NEAR_SHOULDER, lean, sleeve);
  const legs = options.legless ? part(drawSkirt(look, posed.seated ?? false, lean)) : drawLegs(look, posed, lean);
  const trunk = options.armsOnly ? '' : legs + upperBody(options, posed, lean);
  const body = far + trunk + holds + near;
  const mirror = facing === 'left' ? ' scale(-1 1)' : '';
  const size = scale === 1 ? '' : ` scale(${scale})`;
  return d`<g class="fig-person" stroke-width="${lineOf(scale)}" data-bow="${bow}" transform="translate(${x} ${y})${size}${mirror} translate(0 ${-hip})">${part(body)}</g>`;
}

/** Lines of large and small people look drawn with nearly the same brush. */
function lineOf(scale: number): string {
  return (1.05 * scale ** -0.7).toFixed(2);
}

function upperBody(
  { look, expression = 'neutral', badge = false, lookingBack = false }: PersonOptions,
  pose: Pose,
  lean: number,
): string {
  const back = lookingBack || expression === 'away';
  const place = back ? 'translate(1.4 -56) scale(-1 1)' : 'translate(2 -56)';
  const face = `<g transform="${place}">${drawHead(look, expression)}</g>`;
  const head = pose.nod ? `<g transform="rotate(${pose.nod} 1 -45)">${face}</g>` : face;
  const trunk = drawTrunk(look, badge) + head;
  return lean === 0 ? trunk : `<g transform="rotate(${lean})">${trunk}</g>`;
}

/** Solved in the frame of the trunk, so that elbows fall alike in every bow; the hands follow it a third of the way. */
function drawArm(look: Look, arm: Arm, shoulder: Point, bow: number, outline: typeof limb | typeof sleeve): string {
  const goal = turned(arm.wrist, -bow * 0.65);
  const solved = bendTo(shoulder, goal, UPPER_ARM, FOREARM, arm.elbowUp);
  const [from, elbow, wrist] = [turned(shoulder, bow), turned(solved.middle, bow), turned(solved.end, bow)];
  const hand = drawHand(arm.hand ?? 'relaxed', wrist, heading(elbow, wrist) + (arm.turn ?? 0), arm.thumbDown ?? false);
  return part(hand + path(clothOf(look), outline([from, elbow, wrist], [5.2, 4.4, 3.5], turned(at(0.4, -0.9), bow))));
}
