import { HOUR } from '../core/time.ts';
import type { Thresholds } from '../records/ship-by-rule.ts';
import type { ShippingSettings } from './settings.ts';

/** The thresholds of one shop in milliseconds: what differs there, else what holds everywhere. */
export interface ThresholdsMs {
  soon: number;
  urgent: number;
  pickUp: number;
  stale: number;
}

/** `soon` is never shorter than `urgent`. */
export function thresholdsOf(settings: ShippingSettings, console: string, shop: string): ThresholdsMs {
  const own = settings.shops[`${console}/${shop}`] ?? {};
  const hours = (name: keyof Thresholds) => own[name] ?? settings.thresholds[name];
  return {
    soon: Math.max(hours('soonHours'), hours('urgentHours')) * HOUR,
    urgent: hours('urgentHours') * HOUR,
    pickUp: hours('pickUpHours') * HOUR,
    stale: hours('staleHours') * HOUR,
  };
}
