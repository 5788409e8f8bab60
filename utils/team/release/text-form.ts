import { fail, ok, type Result } from '../../core/result.ts';
import { ENVELOPE_LIMIT } from '../../records/team-release.ts';
import type { Bytes } from './base64.ts';
import { bytesOf, sha256 } from './hash.ts';
import { fromLetters, toLetters } from './letters.ts';
import { pack, unpack } from './pack.ts';

/** What a text holds. */
export type TextKind = 'release' | 'join' | 'post';
const SIGN: Record<TextKind, string> = { release: 'R', join: 'J', post: 'P' };

/** Letters of one message: group chats take some 4,000 bytes of text or more; with its head and line breaks a part stays below 3,200. */
const PART_LETTERS = 3000;
const LINE = 60;
const PARTS_LIMIT = 999;
/** What is looked at of a paste, in UTF-16 units: all parts, each with as much again around it. */
const PASTE_LIMIT = 8_000_000;
const CHECK = 8;

/** `TIEXIN1`, kind, number, parts (3 digits each), the set that the parts are of, letters that follow (4 digits), check. */
const HEAD = /TIEXIN1([RJP])(\d{3})(\d{3})([0-9A-Za-z]{8})(\d{4})([0-9A-Za-z]{8})/g;

const number = (value: number, width: number): string => String(value).padStart(width, '0');
const checkOf = async (text: string): Promise<string> =>
  toLetters((await sha256(bytesOf(text))).subarray(0, 8)).slice(-CHECK);

const lined = (letters: string): string => letters.replace(new RegExp(`(.{${LINE}})(?=.)`, 'g'), '$1\n');

/** The length before packing in 4 bytes, then the packed text. */
async function sealed(text: string): Promise<Bytes> {
  const bytes = bytesOf(text);
  const packed = await pack(bytes);
  const whole = new Uint8Array(4 + packed.length);
  new DataView(whole.buffer).setUint32(0, bytes.length);
  whole.set(packed, 4);
  return whole;
}

/**
 * A text (JSON) as messages for a group chat, one for each part: digits and letters only. Error: `team-too-large` for more than 999 parts, some
 * 2 MB packed; that takes a file.
 */
export async function writeTextForm(
  kind: TextKind,
  text: string,
  partLetters = PART_LETTERS,
): Promise<Result<string[]>> {
  const letters = toLetters(await sealed(text));
  const set = await checkOf(letters);
  const total = Math.ceil(letters.length / partLetters);
  if (total > PARTS_LIMIT) return fail('team-too-large', `${total} parts`);
  const parts: string[] = [];
  for (let part = 1; part <= total; part++) {
    const body = letters.slice((part - 1) * partLetters, part * partLetters);
    const fields = [
      `TIEXIN1${SIGN[kind]}`,
      number(part, 3),
      number(total, 3),
      set,
      number(body.length, 4),
    ] as const;
    const check = await checkOf(`${fields.join('')}${body}`);
    parts.push(`${fields.join(' ')} ${check}\n${lined(body)}`);
  }
  return ok(parts);
}

interface Part {
  kind: TextKind;
  part: number;
  total: number;
  set: string;
  body: string | undefined;
}

/** Full-width forms become plain ones; what no part can hold goes: spaces, line breaks, marks without width, quotes, Chinese. */
const bare = (text: string): string => text.normalize('NFKC').replace(/[^0-9A-Za-z]+/g, '');

async function partsIn(text: string): Promise<Part[]> {
  const parts: Part[] = [];
  for (const found of text.matchAll(HEAD)) {
    const [head, sign, part, total, set = '', length, check] = found;
    const kind = (Object.keys(SIGN) as TextKind[]).find((one) => SIGN[one] === sign);
    if (kind === undefined) continue;
    const from = found.index + head.length;
    const body = text.slice(from, from + Number(length));
    const sound = check === (await checkOf(`${head.slice(0, -CHECK)}${body}`));
    parts.push({ kind, part: Number(part), total: Number(total), set, body: sound ? body : undefined });
  }
  return parts;
}

/** The texts of which parts are there, the newest (the last in the paste) first. */
function setsOf(parts: readonly Part[]): Part[][] {
  const sets = new Map<string, Part[]>();
  for (const part of parts) {
    const key = `${part.kind} ${part.set} ${part.total}`;
    const known = sets.get(key) ?? [];
    sets.delete(key);
    sets.set(key, [...known, part]);
  }
  return [...sets.values()].reverse();
}

interface Whole {
  kind: TextKind;
  text: string;
}

async function open(parts: readonly Part[]): Promise<Result<Whole>> {
  const [first] = parts;
  if (!first) return fail('team-text-nothing');
  const bodies = new Map<number, string>();
  for (const { part, body } of parts) if (body !== undefined) bodies.set(part, body);
  const numbers = Array.from({ length: first.total }, (_, at) => at + 1);
  const lacking = numbers.filter((part) => !bodies.has(part));
  const damaged = lacking.filter((part) => parts.some((one) => one.part === part));
  const named = (list: readonly number[]) => `${list.slice(0, 20).join(', ')} / ${first.total}`;
  if (damaged.length > 0) return fail('team-text-damaged', named(damaged));
  if (lacking.length > 0 || first.total === 0) return fail('team-text-missing', named(lacking));
  const letters = numbers.map((part) => bodies.get(part)).join('');
  const whole = fromLetters(letters);
  if (!whole || whole.length < 5) return fail('team-text-damaged', named(numbers));
  const length = new DataView(whole.buffer).getUint32(0);
  if (length > ENVELOPE_LIMIT) return fail('team-too-large');
  const bytes = await unpack(whole.slice(4), length);
  if (!bytes.ok) return fail('team-text-damaged', named(numbers));
  return ok({ kind: first.kind, text: new TextDecoder().decode(bytes.value) });
}

/**
 * What stands in a paste, whatever a chat and its people did to it: parts in any order, in several messages, with other words around them. Where parts of
 * several texts are there, the last that is whole counts. JSON that was pasted as such comes back as it is. Errors: `team-text-nothing`,
 * `team-text-missing` and `team-text-damaged` (with the numbers of the parts: `2, 5 / 7`), `team-too-large`.
 */
export async function readTextForm(pasted: string): Promise<Result<Whole>> {
  const json = /^\s*\{\s*"tiexin"\s*:\s*"(release|join|post)"/.exec(pasted.slice(0, 200));
  if (json) return ok({ kind: json[1] as TextKind, text: pasted });
  if (pasted.length > PASTE_LIMIT) return fail('team-too-large');
  let failure: Result<Whole> | undefined;
  for (const set of setsOf(await partsIn(bare(pasted)))) {
    const whole = await open(set);
    if (whole.ok) return whole;
    failure ??= whole;
  }
  return failure ?? fail('team-text-nothing');
}
