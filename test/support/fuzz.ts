import type { Random } from './random.ts';

/** Values that pages were never meant to hold. */
const ODD: readonly unknown[] = [
  null,
  true,
  false,
  0,
  -1,
  1.5,
  1e308,
  Number.MAX_SAFE_INTEGER,
  1789012861,
  1789012861000,
  '',
  ' ',
  '\u0000',
  '\u202e\u2066\u200b',
  '0',
  '-',
  'NaN',
  '<script>alert(1)</script>',
  '2026-02-31 25:61',
  '2026/09/10 08:29',
  '￥1,2,3.456',
  '99999999999999999999999999',
  '__proto__',
  'x'.repeat(5000),
  '订单编号：'.repeat(50),
  '👩\u200d👧\ud800',
  [],
  {},
  [[[[]]]],
  [null, null],
  { '': { '': [] } },
  { id: {}, name: [], length: -1 },
  Array.from({ length: 300 }, (_, n) => n),
];

type Holder = Record<string, unknown> | unknown[];

const isHolder = (value: unknown): value is Holder => typeof value === 'object' && value !== null;

/** A random place in a JSON value: what holds it, and its key. */
function placeIn(root: Holder, random: Random): { holder: Record<string, unknown>; key: string } | undefined {
  let holder: Holder = root;
  for (;;) {
    const keys = Object.keys(holder);
    if (keys.length === 0) return undefined;
    const key = random.pick(keys);
    const inner = (holder as Record<string, unknown>)[key];
    if (!isHolder(inner) || Object.keys(inner).length === 0 || random.chance(0.15))
      return { holder: holder as Record<string, unknown>, key };
    holder = inner;
  }
}

function nested(depth: number): unknown {
  let value: unknown = 1;
  for (let level = 0; level < depth; level++) value = level % 2 ? [value] : { a: value };
  return value;
}

function mutateOnce(root: Holder, random: Random): void {
  const place = placeIn(root, random);
  if (!place) return;
  const { holder, key } = place;
  const kind = random.int(0, 6);
  if (kind === 0) delete holder[key];
  else if (kind === 1) holder[key] = nested(random.pick([5, 90, 150, 3000]));
  else if (kind === 2) holder[key] = String(holder[key]);
  else if (kind === 3) holder[key] = [holder[key], holder[key]];
  else if (kind === 4 && Array.isArray(holder[key])) holder[key] = { ...holder[key] };
  else holder[key] = structuredClone(random.pick(ODD));
}

/** A JSON text with a few of its values swapped, dropped, wrapped or nested. */
export function fuzzJson(text: string, random: Random): string {
  const root: unknown = JSON.parse(text);
  if (!isHolder(root)) return text;
  for (let count = random.int(1, 6); count > 0; count--) mutateOnce(root, random);
  return JSON.stringify(root);
}

/** A text with pieces cut off, cut out, doubled, swapped or replaced. */
export function fuzzText(text: string, random: Random): string {
  let fuzzed = text;
  for (let count = random.int(1, 5); count > 0; count--) {
    const from = random.int(0, fuzzed.length);
    const to = Math.min(fuzzed.length, from + random.pick([1, 3, 20, 200]));
    const piece = fuzzed.slice(from, to);
    const kind = random.int(0, 4);
    if (kind === 0) fuzzed = fuzzed.slice(0, from);
    else if (kind === 1) fuzzed = fuzzed.slice(0, from) + fuzzed.slice(to);
    else if (kind === 2) fuzzed = fuzzed.slice(0, to) + piece + fuzzed.slice(to);
    else if (kind === 3) fuzzed = fuzzed.slice(0, from) + random.pick(ODD.map(String)) + fuzzed.slice(to);
    else
      fuzzed =
        fuzzed.slice(0, from) +
        random.pick(['{', '}', '[', ']', '"', '\\', '<', '>', '：', '</td>', '<tr>', '<table>']) +
        fuzzed.slice(to);
  }
  return fuzzed;
}
