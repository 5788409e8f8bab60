/** Two-byte codes: lead bytes 0x81–0xFE, trail bytes 0x40–0x7E and 0x80–0xFE. */
const TRAILS = 190;
const LEADS = 126;
/** Four-byte codes of the basic plane, counted from 0x81308130. */
const FOUR_BYTE_LIMIT = 39_420;
/** Where the other planes begin in the same count. */
const PLANES = 189_000;

const trailOf = (index: number): number => index + (index < 63 ? 0x40 : 0x41);

function fourBytes(index: number): [number, number, number, number] {
  return [
    0x81 + Math.floor(index / 12_600),
    0x30 + (Math.floor(index / 1260) % 10),
    0x81 + (Math.floor(index / 10) % 126),
    0x30 + (index % 10),
  ];
}

let twoByte: Map<number, number> | undefined;
let fourByte: Map<number, number> | undefined;

/** What each two-byte code stands for, asked of the browser's own decoder: the tables need not be carried. */
function twoByteTable(): Map<number, number> {
  if (twoByte) return twoByte;
  const table = new Map<number, number>();
  const decoder = new TextDecoder('gb18030');
  const pairs = new Uint8Array(TRAILS * 2);
  for (let lead = 0; lead < LEADS; lead += 1) {
    for (let trail = 0; trail < TRAILS; trail += 1) {
      pairs[trail * 2] = 0x81 + lead;
      pairs[trail * 2 + 1] = trailOf(trail);
    }
    const characters = [...decoder.decode(pairs)];
    // A row with a code of no single character would put the others off their places: it is then left to four bytes.
    if (characters.length !== TRAILS) continue;
    characters.forEach((character, trail) => {
      const point = character.codePointAt(0) ?? 0xfffd;
      if (point > 0x7f && point !== 0xfffd && !table.has(point))
        table.set(point, ((0x81 + lead) << 8) | trailOf(trail));
    });
  }
  twoByte = table;
  return table;
}

/** The same for the four-byte codes of the basic plane; needed for rare characters only. */
function fourByteTable(): Map<number, number> {
  if (fourByte) return fourByte;
  const table = new Map<number, number>();
  const decoder = new TextDecoder('gb18030');
  for (let index = 0; index < FOUR_BYTE_LIMIT; index += 1) {
    const point = decoder.decode(Uint8Array.from(fourBytes(index))).codePointAt(0) ?? 0xfffd;
    if (point !== 0xfffd && !table.has(point)) table.set(point, index);
  }
  fourByte = table;
  return table;
}

/** A text as GB18030, which has a code for every character. Half characters become question marks. */
export function encodeGb18030(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(text.length * 4);
  const pairs = twoByteTable();
  let length = 0;
  const add = (...some: number[]) => {
    for (const byte of some) bytes[length++] = byte;
  };
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0x3f;
    const pair = point < 0x80 ? undefined : pairs.get(point);
    if (point < 0x80) add(point);
    else if (pair !== undefined) add(pair >> 8, pair & 0xff);
    else if (point >= 0x10000) add(...fourBytes(point - 0x10000 + PLANES));
    else {
      const index = fourByteTable().get(point);
      if (index === undefined) add(0x3f);
      else add(...fourBytes(index));
    }
  }
  return bytes.slice(0, length);
}
