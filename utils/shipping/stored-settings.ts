import { storedSetting } from '../platform/stored.ts';
import { DEFAULT_SHIPPING, shippingSettings } from './settings.ts';

/** The ship-by rules and thresholds that a person set. */
export const shippingSetting = storedSetting('local:shipping', shippingSettings, DEFAULT_SHIPPING);
