import { at } from '../../geometry.ts';
import { drawPerson, type Expression } from '../../person.ts';
import { CLERK } from '../../pictures/cast.ts';
import type { Arm, Pose } from '../../pose.ts';
import { placed } from '../../svg.ts';
import { mobile } from '../room.ts';

const ON_DESK: Arm = { wrist: at(21, -14.6), hand: 'grip', turn: 10 };
interface Bearing {
  readonly expression: Expression;
  readonly near?: Arm;
  readonly bow?: number;
  readonly recline?: number;
}

const BEARINGS: Readonly<Record<string, Bearing>> = {
  proper: { expression: 'warm' },
  away: { expression: 'away' },
  scowl: { expression: 'cross' },
  chin: { expression: 'neutral', near: { wrist: at(18.4, -39.6), hand: 'relaxed', turn: -20 }, bow: 16 },
  slumped: { expression: 'neutral', near: { wrist: at(9, -3), hand: 'grip' }, recline: 20 },
};

/** The clerk on her chair, her feet under the desk. */
export function clerk(shows: (spot: string) => string): string {
  const { expression, near = ON_DESK, bow = 0, recline = 0 } = BEARINGS[shows('clerk')]!;
  const phone = shows('hand') === 'mobile';
  const far: Arm = phone
    ? { wrist: at(34, -24), hand: 'grip', turn: -30 }
    : { wrist: at(29, -16), hand: 'grip', turn: 6 };
  const pose: Pose = { near, far, seated: true, crossed: shows('legs') === 'crossed', recline };
  return drawPerson({
    x: 62,
    y: 286,
    scale: 1.6,
    look: CLERK,
    pose,
    bow,
    expression,
    badge: true,
    holds: phone ? mobile(40, -33, 14, 0.8) : placed(PEN, 37, -17, 0.8, 0),
  });
}

const PEN = '<path class="fig-shoe" d="M-2-7L0-8L4 5L3.5 8L1.5 5.8Z"/>';
