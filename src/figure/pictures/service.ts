import type { Picture } from '../layout.ts';
import { homeDoor } from './service/home-door.ts';
import { papersFacing } from './service/papers.ts';
import { paymentHandover } from './service/payment.ts';
import { phoneRings } from './telephone/rings.ts';

/** Pictures of serving people: at the counter, at their door, on the telephone. */
export const SERVICE_PICTURES = {
  'phone-rings': phoneRings,
  'home-visit-door': homeDoor,
  'papers-facing': papersFacing,
  'payment-handover': paymentHandover,
} as const satisfies Readonly<Record<string, Picture>>;

export const SERVICE_IDS = Object.keys(SERVICE_PICTURES) as (keyof typeof SERVICE_PICTURES)[];
