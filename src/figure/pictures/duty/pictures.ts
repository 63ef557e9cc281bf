import type { Picture } from '../../layout.ts';
import { complaintReceived } from './complaint-received.ts';
import { gasSmell } from './gas-smell.ts';
import { meterReading } from './meter-reading.ts';
import { openingReady } from './opening-ready.ts';

/** How work is done on duty: in the hall, in homes, with complaints. */
export const DUTY_PICTURES = {
  'opening-ready': openingReady,
  'meter-reading': meterReading,
  'gas-smell': gasSmell,
  'complaint-received': complaintReceived,
} as const satisfies Readonly<Record<string, Picture>>;

export const DUTY_IDS = Object.keys(DUTY_PICTURES) as (keyof typeof DUTY_PICTURES)[];
