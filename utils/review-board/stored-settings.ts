import * as z from 'zod/mini';
import { storedSetting } from '../platform/stored.ts';
import { instant, text } from '../records/fields.ts';
import type { PraiseLine } from './praise.ts';

/** A line that was pinned is kept itself: its review may be gone from the store when the wall is printed again. */
const pinned = z.object({ key: z.string(), text, itemTitle: text, at: instant, copies: z.int() });

const wall = z.object({
  pinned: z.array(pinned).check(z.maxLength(200)),
  /** Keys of reviews whose lines are not to be shown. */
  hidden: z.array(z.string()).check(z.maxLength(2000)),
});
export type WallSettings = z.infer<typeof wall>;

/** What a person pinned to the wall of praise and took off it. */
export const wallSetting = storedSetting<WallSettings>('local:praiseWall', wall, { pinned: [], hidden: [] });

/** The settings with a line pinned, or no longer. The oldest gives way. */
export const withPinned = (settings: WallSettings, line: PraiseLine, isOn: boolean): WallSettings => {
  const others = settings.pinned.filter(({ key }) => key !== line.key);
  return {
    hidden: settings.hidden.filter((key) => key !== line.key),
    pinned: isOn ? [...others, line].slice(-200) : others,
  };
};

/** The settings with a line taken off the wall, or put back. */
export const withHidden = (settings: WallSettings, key: string, isOn: boolean): WallSettings => {
  const others = settings.hidden.filter((one) => one !== key);
  return {
    pinned: isOn ? settings.pinned.filter((line) => line.key !== key) : settings.pinned,
    hidden: isOn ? [...others, key].slice(-2000) : others,
  };
};

/** What hangs on the wall: pinned lines first, then found ones that are not hidden. */
export const wallLines = (found: readonly PraiseLine[], settings: WallSettings): PraiseLine[] => {
  const taken = new Set([...settings.pinned.map(({ key }) => key), ...settings.hidden]);
  return [...settings.pinned, ...found.filter(({ key }) => !taken.has(key))];
};
