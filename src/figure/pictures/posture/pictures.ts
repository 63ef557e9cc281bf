import { gesturePalm } from './gesture-palm.ts';
import { lookTriangle } from './look-triangle.ts';
import { sitLegs } from './sit-legs.ts';
import { sitUpright } from './sit-upright.ts';
import { sneeze } from './sneeze.ts';
import { standFeet } from './stand-feet.ts';
import { standSteady } from './stand-steady.ts';
import { standUpright } from './stand-upright.ts';
import { walkHall } from './walk-hall.ts';

/** Standing, sitting, walking, gestures and eyes. */
export const POSTURE_PICTURES = {
  'stand-upright': standUpright,
  'stand-feet': standFeet,
  'stand-steady': standSteady,
  'sit-upright': sitUpright,
  'sit-legs': sitLegs,
  'walk-hall': walkHall,
  'look-triangle': lookTriangle,
  'gesture-palm': gesturePalm,
  sneeze,
} as const;
