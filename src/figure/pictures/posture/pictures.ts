import { gesturePalm } from './gesture-palm.ts';
import { lookTriangle } from './look-triangle.ts';
import { sneeze } from './sneeze.ts';
import { standFeet } from './stand-feet.ts';
import { standUpright } from './stand-upright.ts';

/** Standing, sitting, walking, gestures and eyes. */
export const POSTURE_PICTURES = {
  'stand-upright': standUpright,
  'stand-feet': standFeet,
  'look-triangle': lookTriangle,
  'gesture-palm': gesturePalm,
  sneeze,
} as const;
