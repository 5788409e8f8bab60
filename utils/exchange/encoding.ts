import { fail, ok, type Result } from '../core/result.ts';
import type { EncodingId } from './formats.ts';

export interface Decoded {
  text: string;
  encoding: EncodingId;
  /** The file ends in the middle of a character. */
  cutOff: boolean;
  /** Characters that could not be read. */
  damaged: number;
}

/** More unreadable characters than this share, and it is no text. */
const DAMAGE_LIMIT = 0.05;
/** Bytes that are looked at to tell text from something else. */
const SAMPLE = 64 * 1024;

const decode = (bytes: Uint8Array, encoding: string): string =>
  new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);

/** The text if it is valid, also where it ends in the middle of a character. */
function strictly(bytes: Uint8Array, encoding: string): { text: string; cutOff: boolean } | undefined {
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  let text: string;
  try {
    text = decoder.decode(bytes, { stream: true });
  } catch {
    return undefined;
  }
  try {
    return { text: text + decoder.decode(), cutOff: false };
  } catch {
    return { text, cutOff: true };
  }
}

const MARKS: readonly (readonly [EncodingId, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

function markOf(bytes: Uint8Array): { encoding: EncodingId; length: number } | undefined {
  const found = MARKS.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte));
  return found && { encoding: found[0], length: found[1].length };
}

/** UTF-16 without a mark shows itself by zeros at every other place, in line breaks and commas at least. */
function bareUtf16(bytes: Uint8Array): EncodingId | undefined {
  const sample = bytes.subarray(0, SAMPLE & ~1);
  const zeros = [0, 0];
  for (let at = 0; at < sample.length; at += 1)
    if (sample[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (even + odd < sample.length / 100) return undefined;
  if (even === 0) return 'utf-16le';
  return odd === 0 ? 'utf-16be' : undefined;
}

/** Control characters that no text has: a picture or a program has them within its first bytes. */
function looksBinary(text: string): boolean {
  const sample = text.slice(0, SAMPLE);
  let control = 0;
  for (let at = 0; at < sample.length; at += 1) {
    const unit = sample.charCodeAt(at);
    if (unit === 0) return true;
    if (unit < 32 && unit !== 9 && unit !== 10 && unit !== 13 && unit !== 27 && unit !== 12) control += 1;
  }
  return control > 2 && control > sample.length / 500;
}

const countDamage = (text: string): number => text.match(/\ufffd/g)?.length ?? 0;

const decoded = (text: string, encoding: EncodingId, cutOff: boolean): Result<Decoded> => {
  const bare = text.startsWith('\ufeff') ? text.slice(1) : text;
  return looksBinary(bare)
    ? fail('notText')
    : ok({ text: bare, encoding, cutOff, damaged: countDamage(bare) });
};

/** Text in neither encoding without fault: the one that reads more of it, if that is nearly all. */
function leastDamaged(bytes: Uint8Array): Result<Decoded> {
  const readings = (['utf-8', 'gb18030'] as const).map((encoding) => {
    const text = decode(bytes, encoding);
    return { encoding, text, damage: countDamage(text) / Math.max(1, text.length) };
  });
  const [first, second] = readings;
  if (!first || !second) return fail('notText');
  // Chinese in UTF-8 read as GB18030 gives other characters with few faults, so UTF-8 is asked first.
  const multiByte = first.text.match(/[\u0080-\ufffc]/g)?.length ?? 0;
  const best = multiByte > 20 * countDamage(first.text) || first.damage <= second.damage ? first : second;
  return best.damage > DAMAGE_LIMIT ? fail('notText') : decoded(best.text, best.encoding, false);
}

/**
 * The text of a file: by its mark if what follows agrees with it, else UTF-8 if it is valid, else GB18030; or as a person says.
 * Errors: `notText`.
 */
export function decodeText(bytes: Uint8Array, chosen?: EncodingId): Result<Decoded> {
  const mark = markOf(bytes);
  if (chosen !== undefined) {
    const body = mark?.encoding === chosen ? bytes.subarray(mark.length) : bytes;
    const text = strictly(body, chosen);
    return decoded(text?.text ?? decode(body, chosen), chosen, text?.cutOff ?? false);
  }
  if (mark && mark.encoding !== 'utf-8') {
    const body = bytes.subarray(mark.length);
    const text = strictly(body, mark.encoding);
    return decoded(text?.text ?? decode(body, mark.encoding), mark.encoding, text?.cutOff ?? false);
  }
  // Some programs put a UTF-8 mark before GBK: the mark is believed only if the rest agrees.
  const body = mark ? bytes.subarray(mark.length) : bytes;
  const wide = mark ? undefined : bareUtf16(body);
  if (wide) {
    const text = strictly(body, wide);
    if (text) return decoded(text.text, wide, text.cutOff);
  }
  for (const encoding of ['utf-8', 'gb18030'] as const) {
    const text = strictly(body, encoding);
    if (text) return decoded(text.text, encoding, text.cutOff);
  }
  return leastDamaged(body);
}
