import { at, type Point } from './geometry.ts';
import type { HandShape } from './hands.ts';

/** Where one wrist goes, counted from the hip; the elbow follows. */
export interface Arm {
  readonly wrist: Point;
  readonly hand?: HandShape;
  /** Degrees the hand turns off the line of the forearm. */
  readonly turn?: number;
  /** Elbow up instead of down. */
  readonly elbowUp?: boolean;
  readonly thumbDown?: boolean;
}

/** Where one leg bends and ends, counted from the hip. */
export interface Leg {
  readonly knee: Point;
  readonly ankle: Point;
  /** Degrees the foot turns, its toe down. */
  readonly toe?: number;
}

/** The near arm is the right one of a figure facing right, the left one of a figure facing left. */
export interface Pose {
  readonly near: Arm;
  readonly far: Arm;
  readonly seated?: boolean;
  /** Legs that neither stand nor sit as usual. */
  readonly legs?: { readonly near?: Leg; readonly far?: Leg };
  readonly nod?: number;
  /** Degrees the trunk leans back against a chair. */
  readonly recline?: number;
  /** Seated with the near leg over the far one. */
  readonly crossed?: boolean;
  /** The right hand acts: seen from the other side it is the far one, so the arms change places. */
  readonly rightHanded?: boolean;
}

const HANGING: Arm = { wrist: at(-7.6, 6), turn: -6 };
const HANGING_FAR: Arm = { wrist: at(9.4, 6), turn: -6 };
const FOLDED = {
  near: { wrist: at(2.6, -3.6), hand: 'grip', turn: -8 },
  far: { wrist: at(9.6, -3), hand: 'grip', turn: 40 },
} as const;

export const POSES = {
  stand: { near: HANGING, far: HANGING_FAR },
  /** Hands folded in front: the standard stance of a counter. */
  wait: FOLDED,
  nod: { ...FOLDED, nod: 16 },
  sit: { near: { wrist: at(15, -8) }, far: { wrist: at(19, -8) }, seated: true },
  type: {
    near: { wrist: at(22, -15), hand: 'grip', turn: 14 },
    far: { wrist: at(26, -15.6), hand: 'grip', turn: 14 },
    seated: true,
    nod: 8,
  },
  work: { near: { wrist: at(17, -7), hand: 'grip' }, far: { wrist: at(22, -8), hand: 'grip' }, nod: 8 },
  rate: { near: { wrist: at(15, -8) }, far: { wrist: at(32, -19), hand: 'grip' }, seated: true },
  reach: { near: { wrist: at(24, -20), hand: 'open', turn: -6 }, far: HANGING_FAR, rightHanded: true },
  shake: { near: { wrist: at(24, -18), hand: 'none' }, far: HANGING_FAR, rightHanded: true },
  'two-hands': {
    near: { wrist: at(17, -21), hand: 'grip', turn: 6 },
    far: { wrist: at(27, -29), hand: 'grip', turn: 20 },
  },
  read: {
    near: { wrist: at(12, -22), hand: 'grip', turn: 10 },
    far: { wrist: at(23, -26), hand: 'grip', turn: 0 },
    nod: 14,
  },
  guide: { near: { wrist: at(23, -27), hand: 'open', turn: 8 }, far: HANGING_FAR },
  pocket: { near: { wrist: at(-11.5, 1), hand: 'grip', turn: 16 }, far: HANGING_FAR },
  wave: { near: HANGING, far: { wrist: at(20, -44), hand: 'wave', turn: 0 } },
} as const satisfies Record<string, Pose>;

export type PoseName = keyof typeof POSES;

/** The arms as the viewer meets them. */
export function poseFor(pose: PoseName | Pose, facing: 'left' | 'right'): Pose {
  const found: Pose = typeof pose === 'string' ? POSES[pose] : pose;
  const swap = found.rightHanded && facing === 'left';
  return swap ? { ...found, near: atSide(found.far, HANGING), far: found.near } : found;
}

function atSide(arm: Arm, side: Arm): Arm {
  return arm === HANGING_FAR ? side : arm;
}
