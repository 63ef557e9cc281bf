import { at } from '../../geometry.ts';
import { drawPerson } from '../../person.ts';
import { CLERK } from '../../pictures/cast.ts';
import type { Arm, Pose } from '../../pose.ts';
import { placed } from '../../svg.ts';
import { mobile } from '../room.ts';

const ON_DESK: Arm = { wrist: at(21, -14.6), hand: 'grip', turn: 10 };
const TRUNKS: Readonly<Record<string, { readonly bow?: number; readonly near: Arm; readonly recline?: number }>> = {
  proper: { near: ON_DESK },
  chin: { near: { wrist: at(19.2, -39), hand: 'relaxed', turn: -20 }, bow: 19 },
  slumped: { near: { wrist: at(9, -3), hand: 'grip' }, recline: 20 },
};
const FACES: Readonly<Record<string, 'warm' | 'cross' | 'away'>> = { proper: 'warm', scowl: 'cross', away: 'away' };

/** The clerk on her chair, her feet under the desk. */
export function clerk(shows: (spot: string) => string): string {
  const { bow, near, recline } = TRUNKS[shows('posture')]!;
  const phone = shows('hand') === 'mobile';
  const far: Arm = phone
    ? { wrist: at(34, -24), hand: 'grip', turn: -30 }
    : { wrist: at(29, -16), hand: 'grip', turn: 6 };
  const pose: Pose = { near, far, seated: true, crossed: shows('legs') === 'crossed', ...(recline ? { recline } : {}) };
  return drawPerson({
    x: 62,
    y: 286,
    scale: 1.6,
    look: CLERK,
    pose,
    bow: bow ?? 0,
    expression: FACES[shows('attention')]!,
    badge: true,
    holds: phone ? mobile(40, -33, 14, 0.8) : placed(PEN, 37, -17, 0.8, 0),
  });
}

const PEN = '<path class="fig-shoe" d="M-2-7L0-8L4 5L3.5 8L1.5 5.8Z"/>';
