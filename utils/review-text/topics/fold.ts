import { simplifiedUnit } from '../../core/simplified.ts';

const WIDE_FIRST = 0xff01;
const WIDE_LAST = 0xff5e;
const WIDE = 0xfee0;
const WIDE_SPACE = 0x3000;

function foldUnit(unit: number): number {
  if (unit < 0x80) return unit >= 0x41 && unit <= 0x5a ? unit + 0x20 : unit;
  if (unit >= WIDE_FIRST && unit <= WIDE_LAST) return foldUnit(unit - WIDE);
  if (unit === WIDE_SPACE || unit === 0xa0) return 0x20;
  if (unit === 0x2019) return 0x27;
  return simplifiedUnit(unit);
}

/** A review as the word lists write it: Simplified, lower case, half-width, unit by unit, so that places in it are those of the text. */
export function foldReview(text: string): Uint16Array {
  const units = new Uint16Array(text.length);
  for (let at = 0; at < text.length; at += 1) units[at] = foldUnit(text.charCodeAt(at));
  return units;
}
