import { describe, expect, it } from 'vitest';
import { EXPORT_FORMATS, FORMATS } from '../../../utils/exchange/formats.ts';
import { readLibrary } from '../../../utils/exchange/read-library.ts';
import { writeLibrary } from '../../../utils/exchange/write-library.ts';
import { reply } from '../../../utils/records/reply.ts';
import { fuzzJson, fuzzText } from '../../support/fuzz.ts';
import { Random } from '../../support/random.ts';
import { failureOf, joined, planOf, replyOf, utf8 } from './files.ts';
import { FULL, makeReply, NOW } from './replies.ts';

const REPLIES = [FULL, ...Array.from({ length: 6 }, (_, n) => makeReply({ id: `r${n}`, code: `c${n}` }))];
const written = await Promise.all(
  EXPORT_FORMATS.map(async (format) => {
    const file = await writeLibrary(REPLIES, format, { now: NOW });
    if (!file.ok) throw new Error(file.error.code);
    return [format, file.value] as const;
  }),
);

/** Bytes with some of them cut off, swapped, doubled or overwritten. */
function fuzzBytes(bytes: Uint8Array, random: Random) {
  let fuzzed: Uint8Array = Uint8Array.from(bytes);
  for (let count = random.int(1, 6); count > 0; count -= 1) {
    const at = random.int(0, Math.max(0, fuzzed.length - 1));
    const kind = random.int(0, 3);
    if (kind === 0) fuzzed = fuzzed.slice(0, at);
    else if (kind === 1) fuzzed[at] = random.int(0, 255);
    else if (kind === 2) fuzzed = joined(fuzzed.slice(0, at), fuzzed.slice(Math.max(0, at - 40)));
    else fuzzed = joined(fuzzed.slice(0, at), fuzzed.slice(at + random.int(1, 30)));
  }
  return fuzzed;
}

async function holds(bytes: Uint8Array, fileName: string, format?: (typeof FORMATS)[number]) {
  const result = await readLibrary(bytes, fileName, format && { format });
  if (!result.ok) return;
  for (const row of result.value.rows) {
    expect(row.reply === undefined).toBe(row.errors.length > 0);
    const whole = { id: 'x', layer: 'personal', updatedAt: NOW, ...row.reply };
    if (row.reply) expect(reply.safeParse(whole).success).toBe(true);
  }
}

describe('whatever happens to a file, it is read or refused, and what is read is a reply', () => {
  it.each(written)('%s', async (_, { bytes, fileName }) => {
    const random = new Random(fileName);
    for (let round = 0; round < 60; round += 1) await holds(fuzzBytes(bytes, random), fileName);
  });

  it.each(written.filter(([, { mime }]) => mime.includes('json')))(
    '%s, as a value',
    async (_, { bytes, fileName }) => {
      const random = new Random(fileName);
      const text = new TextDecoder().decode(bytes);
      for (let round = 0; round < 80; round += 1) await holds(utf8(fuzzJson(text, random)), fileName);
    },
  );

  it.each(written.filter(([, { mime }]) => !mime.includes('sheet')))(
    '%s, as a text',
    async (_, { bytes, fileName }) => {
      const random = new Random(`${fileName} text`);
      const text = new TextDecoder().decode(bytes);
      for (let round = 0; round < 60; round += 1) await holds(utf8(fuzzText(text, random)), fileName);
    },
  );

  it.each(FORMATS)('any file set to be %s by hand', async (format) => {
    for (const [, { bytes, fileName }] of written) await holds(bytes, fileName, format);
  });

  it.each([
    ['{"folders":', '[]', '}', 'x.json'],
    ['matches: ', '- ', '', 'x.yml'],
    ['{"matches":', '{"a":', '1', 'x.yaml'],
    ['[', '[', '', 'x.json'],
  ])('a file that is nested without end: %s%s', async (start, level, end, name) => {
    await holds(utf8(`${start}${level.repeat(100_000)}${end}`), name);
  });
});

describe('a hundred thousand rows', () => {
  const LINES = Array.from({ length: 100_000 }, (_, n) => `c${n},"亲，第 ${n} 条，请您看一下",组${n % 50}`);
  const HEADER = '快捷短语编码,快捷短语,快捷短语分组\n';

  it('are read whole', async () => {
    const plan = await planOf(HEADER + LINES.join('\n'), 'x.csv');
    expect(plan.rows).toHaveLength(100_000);
    expect(replyOf(plan.rows[99_999])).toMatchObject({ code: 'c99999', group: ['组49'] });
  });

  it('and one more is refused', async () => {
    expect(await failureOf(`${HEADER}${LINES.join('\n')}\nz,z,z`, 'x.csv')).toBe('tooManyRows');
  });

  it('of a huge cell each are errors of their own', async () => {
    const plan = await planOf(`${HEADER}a,好,组\nb,"${'长'.repeat(50_000)}\n`, 'x.csv');
    expect(plan.rows.map(({ row, errors }) => [row, errors[0]?.code])).toEqual([
      [2, undefined],
      [3, 'cellTooLong'],
    ]);
    expect(plan.warnings).toEqual([{ code: 'openQuote', detail: '3' }]);
  });
});
