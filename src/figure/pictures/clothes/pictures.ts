import { accessories } from './accessories.ts';
import { badgeWorn } from './badge-worn.ts';
import { makeUp } from './make-up.ts';
import { menAtWindow } from './men-at-window.ts';
import { nails } from './nails.ts';
import { uniformCondition } from './uniform-condition.ts';
import { uniformWorn } from './uniform-worn.ts';
import { workShoes } from './work-shoes.ts';

/** How someone on duty is dressed and groomed. */
export const CLOTHES_PICTURES = {
  'uniform-worn': uniformWorn,
  'uniform-condition': uniformCondition,
  'badge-worn': badgeWorn,
  'work-shoes': workShoes,
  'make-up': makeUp,
  nails,
  accessories,
  'men-at-window': menAtWindow,
} as const;
