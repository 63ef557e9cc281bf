import type { Picture } from '../layout.ts';
import { complaintKinds } from './service/complaint-kinds.ts';
import { homeDoor } from './service/home-door.ts';
import { listening } from './service/listening.ts';
import { outageSigns } from './service/outage.ts';
import { papersFacing } from './service/papers.ts';
import { paymentHandover } from './service/payment.ts';
import { queueOrder } from './service/queue.ts';
import { phoneColleague } from './telephone/colleague.ts';
import { phoneMessage } from './telephone/message.ts';
import { phoneRings } from './telephone/rings.ts';
import { phoneVoice } from './telephone/voice.ts';

/** Pictures of serving people: at the counter, at their door, on the telephone. */
export const SERVICE_PICTURES = {
  'phone-rings': phoneRings,
  'home-visit-door': homeDoor,
  'papers-facing': papersFacing,
  'payment-handover': paymentHandover,
  'queue-order': queueOrder,
  'outage-signs': outageSigns,
  'phone-colleague': phoneColleague,
  'phone-message': phoneMessage,
  'complaint-kinds': complaintKinds,
  listening,
  'phone-voice': phoneVoice,
} as const satisfies Readonly<Record<string, Picture>>;

export const SERVICE_IDS = Object.keys(SERVICE_PICTURES) as (keyof typeof SERVICE_PICTURES)[];
