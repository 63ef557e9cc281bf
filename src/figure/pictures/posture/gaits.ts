import { at } from '../../geometry.ts';
import type { Pose } from '../../pose.ts';

/** A step of moderate length, the arms swinging against the legs. */
export const WALKING: Pose = {
  near: { wrist: at(-15, 1), turn: -6 },
  far: { wrist: at(18, -1), turn: -14 },
  legs: {
    near: { knee: at(5, 32), ankle: at(12, 63.5), toe: -12 },
    far: { knee: at(2, 32), ankle: at(-13, 61), toe: 28 },
  },
};

/** Both feet nearly off the ground, fists up. */
export const RUNNING: Pose = {
  near: { wrist: at(-19, -20), hand: 'grip', turn: -30 },
  far: { wrist: at(25, -27), hand: 'grip', turn: -30 },
  legs: {
    near: { knee: at(20, 24), ankle: at(11, 54), toe: 10 },
    far: { knee: at(-6, 31), ankle: at(-34, 42), toe: 72 },
  },
};

/** Flat feet that do not leave the ground, the head hanging. */
export const SHUFFLING: Pose = {
  near: { wrist: at(4, 7), turn: 6 },
  far: { wrist: at(13, 6), turn: 6 },
  nod: 22,
  legs: { near: { knee: at(8, 32), ankle: at(8, 65) }, far: { knee: at(5, 31), ankle: at(-7, 64) } },
};
