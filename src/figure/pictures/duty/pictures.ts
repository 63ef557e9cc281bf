import type { Picture } from '../../layout.ts';
import { backOffice } from './back-office.ts';
import { complaintReceived } from './complaint-received.ts';
import { gasSmell } from './gas-smell.ts';
import { meterReading } from './meter-reading.ts';
import { openingReady } from './opening-ready.ts';
import { ringingAhead } from './ringing-ahead.ts';
import { saidInFull } from './said-in-full.ts';
import { toolsOnCloth } from './tools-on-cloth.ts';

/** How work is done on duty: in the hall, in homes, with complaints. */
export const DUTY_PICTURES = {
  'opening-ready': openingReady,
  'said-in-full': saidInFull,
  'ringing-ahead': ringingAhead,
  'tools-on-cloth': toolsOnCloth,
  'meter-reading': meterReading,
  'gas-smell': gasSmell,
  'complaint-received': complaintReceived,
  'complaint-back-office': backOffice,
} as const satisfies Readonly<Record<string, Picture>>;

export const DUTY_IDS = Object.keys(DUTY_PICTURES) as (keyof typeof DUTY_PICTURES)[];
