import { SIMPLIFIED_TABLE } from './simplified-table.ts';

const FIRST = 0x4e00;
const LAST = 0x9fff;
/** How the table writes the distance to the next traditional character: `ZERO` + distance, after one `FAR` for each `STEP` more. */
const ZERO = 0x28;
const STEP = 0x33;
const FAR = '!';

let forms: Uint16Array | undefined;

/** The simplified form of every UTF-16 unit from U+4E00 to U+9FFF; 0 where it is the same. */
function readTable(): Uint16Array {
  const table = new Uint16Array(LAST - FIRST + 1);
  let at = 0;
  for (let sign = 0; sign < SIMPLIFIED_TABLE.length; sign += 1) {
    if (SIMPLIFIED_TABLE[sign] === FAR) at += STEP;
    else {
      at += SIMPLIFIED_TABLE.charCodeAt(sign) - ZERO;
      sign += 1;
      table[at] = SIMPLIFIED_TABLE.charCodeAt(sign);
    }
  }
  return table;
}

/** The simplified form of a UTF-16 unit, or the unit itself. */
export function simplifiedUnit(unit: number): number {
  if (unit < FIRST || unit > LAST) return unit;
  forms ??= readTable();
  return forms[unit - FIRST] || unit;
}

/**
 * A text with every traditional character in its simplified form, unit by unit, so that places in it are those of the text given. For
 * finding and comparing, not for showing: one character has one form here, whatever word it stands in (乾坤 → 干坤).
 */
export function toSimplified(text: string): string {
  let from = 0;
  let simplified = '';
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const form = simplifiedUnit(unit);
    if (form === unit) continue;
    simplified += text.slice(from, at) + String.fromCharCode(form);
    from = at + 1;
  }
  return from === 0 ? text : simplified + text.slice(from);
}
