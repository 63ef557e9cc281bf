import { type Device, deviceOf } from '../../domain/rights/device.ts';
import * as m from '../paraglide/messages.js';
import type { Translate } from '../translate.ts';

const KIND = {
  phone: m.device_phone,
  tablet: m.device_tablet,
  computer: m.device_computer,
  unknown: m.device_unknown,
} satisfies Record<Device['kind'], unknown>;

/** The kind of device, and the browser where it says so: "Phone · Safari". */
export function deviceName(t: Translate, agent: string): string {
  const { kind, browser } = deviceOf(agent);
  return [t(KIND[kind]), browser].filter(Boolean).join(' · ');
}
