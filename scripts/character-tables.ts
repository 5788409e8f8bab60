/**
 * `node scripts/character-tables.ts` writes the two tables of characters that the extension is built with, from OpenCC (Apache-2.0) and
 * pinyin-pro (MIT). They change only when one of those packages does; `test/unit/core/simplified.test.ts` tells when.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import iconv from 'iconv-lite';
import { pinyin } from 'pinyin-pro';

const FIRST = 0x4e00;
const LAST = 0x9fff;
/** The farthest step that one sign of the simplified table takes; see `utils/core/simplified.ts`. */
const STEP = 0x33;
const ZERO = 0x28;

/** The two bytes of a character as one number; 0 when the charset has no such character. */
function codeIn(charset: string, character: string): number {
  const bytes = iconv.encode(character, charset);
  return bytes.length === 2 ? bytes.readUInt16BE() : 0;
}
/** The 6,763 characters of GB 2312, which lie within GBK. */
function isCommon(character: string): boolean {
  const code = codeIn('gbk', character);
  return code >= 0xb0a1 && code <= 0xf7fe && (code & 0xff) >= 0xa1;
}
/** The 5,401 frequent characters of Big5. */
function isCommonInTaiwan(character: string): boolean {
  const code = codeIn('big5', character);
  return code >= 0xa440 && code <= 0xc67e;
}

const ideographs = Array.from({ length: LAST - FIRST + 1 }, (_, at) => String.fromCharCode(FIRST + at));

async function traditionalPairs(): Promise<[string, string][]> {
  const root = dirname(dirname(dirname(createRequire(import.meta.url).resolve('opencc-js'))));
  const file = join(root, 'dist/esm-lib/dict/TSCharacters.js');
  const { default: text } = (await import(pathToFileURL(file).href)) as { default: string };
  const pairs = text.split('|').map((pair) => pair.split(' ') as [string, string]);
  return pairs.filter(
    ([traditional, simplified]) =>
      traditional !== simplified &&
      traditional.length === 1 &&
      simplified.length === 1 &&
      traditional.charCodeAt(0) >= FIRST &&
      (codeIn('big5', traditional) || codeIn('gbk', traditional)),
  );
}

/** The pairs in order of the traditional character, which is given as the distance from the one before. */
export async function simplifiedTable(): Promise<string> {
  const pairs = await traditionalPairs();
  pairs.sort(([a], [b]) => a.charCodeAt(0) - b.charCodeAt(0));
  let table = '';
  let at = 0;
  for (const [traditional, simplified] of pairs) {
    let step = traditional.charCodeAt(0) - (at || FIRST);
    at = traditional.charCodeAt(0);
    for (; step > STEP; step -= STEP) table += '!';
    table += String.fromCharCode(ZERO + step) + simplified;
  }
  return table;
}

/** What input methods take for a syllable, where pinyin-pro says it otherwise or says a sound that nobody types. */
function typed(syllable: string): string[] {
  if (syllable === 'ng' || syllable === 'n') return ['en'];
  if (syllable === 'ê') return ['ei'];
  if (/^[ln]ve$/.test(syllable)) return [syllable, syllable.replace('v', 'u')];
  return /^[a-z]*[aeiouv][a-z]*$/.test(syllable) ? [syllable] : [];
}

/** Each syllable with the characters that may be read so: simplified ones, and those that are the same in both scripts. */
export async function readingsTable(): Promise<string> {
  const simplified = new Map(await traditionalPairs());
  const bySyllable = new Map<string, string>();
  const common = new Set([
    ...ideographs.filter(isCommon),
    ...ideographs.filter(isCommonInTaiwan).map((character) => simplified.get(character) ?? character),
  ]);
  for (const character of ideographs) {
    if (!common.has(character) || simplified.has(character)) continue;
    const syllables = pinyin(character, { multiple: true, toneType: 'none', v: true }).split(' ');
    for (const syllable of new Set(syllables.flatMap(typed)))
      bySyllable.set(syllable, (bySyllable.get(syllable) ?? '') + character);
  }
  return [...bySyllable]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flat()
    .join('');
}

/** A table as the source of a module. */
export const moduleOf = (name: string, purpose: string, table: string): string =>
  `/** ${purpose} Written by \`scripts/character-tables.ts\`. */\nexport const ${name} =\n  '${table}';\n`;

/** Both modules by their paths. */
export async function characterTables(): Promise<Map<string, string>> {
  return new Map([
    [
      'utils/core/simplified-table.ts',
      moduleOf(
        'SIMPLIFIED_TABLE',
        'Traditional characters and their simplified form, after OpenCC (Apache-2.0).',
        await simplifiedTable(),
      ),
    ],
    [
      'utils/search/readings-table.ts',
      moduleOf(
        'READINGS_TABLE',
        'The syllables and the characters that are read so, after pinyin-pro (MIT).',
        await readingsTable(),
      ),
    ],
  ]);
}

if (import.meta.main)
  for (const [path, source] of await characterTables()) {
    writeFileSync(path, source);
    console.log(`${path}: ${Buffer.byteLength(readFileSync(path))} bytes`);
  }
