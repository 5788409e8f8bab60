import { beforeAll, describe, expect, it } from 'vitest';
import { fromLetters, lettersFor, toLetters } from '../../../../utils/team/release/letters.ts';
import { readTextForm, writeTextForm } from '../../../../utils/team/release/text-form.ts';
import { Random } from '../../../support/random.ts';
import { aLibrary, aTeam } from '../../../support/team.ts';

let text: string;
let parts: string[];
let small: string;
let single: string;
const write = async (said: string, letters?: number) => {
  const written = await writeTextForm('release', said, letters);
  if (!written.ok) throw new Error(written.error.code);
  return written.value;
};
beforeAll(async () => {
  const team = await aTeam();
  text = (await team.release(undefined, { content: aLibrary(40) })).text;
  small = (await team.release()).text;
  parts = await write(text);
  single = (await write(small, 9000)).join('');
  expect(parts.length).toBeGreaterThan(4);
});

const read = async (pasted: string) => {
  const whole = await readTextForm(pasted);
  return whole.ok ? whole.value.text : `${whole.error.code} ${whole.error.detail ?? ''}`.trim();
};
const wide = (said: string) =>
  said.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)).replaceAll(' ', '　');

describe('a text for a group chat', () => {
  it('comes back, in parts that a message takes', async () => {
    expect(await read(parts.join('\n'))).toBe(text);
    for (const part of parts) expect(part.length).toBeLessThan(3200);
    expect(parts.join('')).toMatch(/^[0-9A-Za-z \n]+$/);
  });

  it('survives what chats and people do to it', async () => {
    const random = new Random(9);
    const ways: Record<string, (part: string, at: number) => string> = {
      greeting: (part) => `大家好 hello 2026！新话术在下面↓\n${part}\n收到请回复 OK 1`,
      names: (part, at) => `张三 10:3${at % 10}\n${part}\n`,
      quotes: (part) => `“${part}”`,
      'no line breaks': (part) => part.replaceAll('\n', ''),
      'no spaces': (part) => part.replace(/\s/g, ''),
      'other line breaks': (part) => part.replace(/(.{17})/gs, '$1\r\n'),
      'signs without width': (part) => part.replace(/(.{5})/gs, '$1\u200b\u2060\ufeff\u00ad'),
      'odd spaces': (part) => part.replace(/(.{9})/gs, '$1\u00a0\u3000\u2003'),
      'full width': wide,
      'quote marks of replies': (part) => part.replace(/^/gm, '> '),
      'right to left marks': (part) => `\u202b${part}\u202c`,
      'a frame': (part) =>
        part
          .split('\n')
          .map((line) => `「${line}」`)
          .join('\n———\n'),
      random: (part) =>
        [...part]
          .map((sign) =>
            random.chance(0.2) ? sign + random.pick([' ', '\n', '\t', '\u200d', '，', '’']) : sign,
          )
          .join(''),
    };
    for (const [name, way] of Object.entries(ways))
      expect(await read(parts.map(way).join('\n')), name).toBe(text);
  });

  it('takes its parts in any order, also twice', async () => {
    expect(await read([...parts].reverse().join('\n'))).toBe(text);
    expect(await read([...parts, ...parts].join('\n'))).toBe(text);
  });

  it('names the parts that are missing', async () => {
    const total = parts.length;
    expect(await read(parts.slice(1).join('\n'))).toBe(`team-text-missing 1 / ${total}`);
    expect(await read(parts.filter((_, at) => at !== 1 && at !== 3).join('\n'))).toBe(
      `team-text-missing 2, 4 / ${total}`,
    );
  });

  it('names the parts that are damaged: a letter changed, or cut off by the chat', async () => {
    const total = parts.length;
    const [first = '', second = '', ...rest] = parts;
    const changed = second.replace(/.$/, (sign) => (sign === 'A' ? 'B' : 'A'));
    expect(await read([first, changed, ...rest].join('\n'))).toBe(`team-text-damaged 2 / ${total}`);
    expect(await read([first, second.slice(0, 2000), ...rest].join('\n'))).toBe(
      `team-text-damaged 2 / ${total}`,
    );
    // The whole one beside it mends it.
    expect(await read([first, changed, second, ...rest].join('\n'))).toBe(text);
    for (let at = 8; at < single.length; at += 3) {
      const sign = single[at] ?? '';
      if (/\s/.test(sign)) continue;
      const odd = single.slice(0, at) + (sign === '7' ? '8' : '7') + single.slice(at + 1);
      expect(await read(odd), `at ${at}`).toMatch(/^team-text-/);
    }
  });

  it('takes the last whole one of several', async () => {
    expect(await read(`${parts.join('\n')}\n${single}`)).toBe(small);
    expect(await read(`${single}\n${parts.join('\n')}`)).toBe(text);
    expect(await read(`${single}\n${parts.slice(1).join('\n')}`)).toBe(small);
  });

  it('says that there is none', async () => {
    for (const odd of ['', '今天有新话术吗', 'TIEXIN1', 'TIEXIN1R', 'x'.repeat(100_000), '{"a":1}'])
      expect(await read(odd)).toBe('team-text-nothing');
    expect(await read('x'.repeat(10_000_000))).toBe('team-too-large');
  });

  it('takes JSON that was pasted as such, and tells of which kind a text is', async () => {
    expect(await readTextForm(small)).toEqual({ ok: true, value: { kind: 'release', text: small } });
    const posts = await writeTextForm('post', '{"tiexin":"post"}');
    expect(await readTextForm(posts.ok ? posts.value.join('') : '')).toMatchObject({
      value: { kind: 'post' },
    });
  });

  it('does not go beyond 999 parts', async () => {
    expect(await writeTextForm('release', text, 10)).toMatchObject({ error: { code: 'team-too-large' } });
  });

  it('is bounded where its head lies about the length', async () => {
    const written = await writeTextForm('release', '0'.repeat(2_000_000));
    if (!written.ok) throw new Error();
    expect(await read(written.value.join(''))).toHaveLength(2_000_000);
  });
});

describe('letters', () => {
  it('hold every byte, at every length', () => {
    const random = new Random(62);
    for (let length = 0; length < 70; length++)
      for (const fill of [0, 255, undefined]) {
        const bytes = Uint8Array.from({ length }, () => fill ?? random.int(0, 255));
        expect(toLetters(bytes)).toHaveLength(lettersFor(length));
        expect(fromLetters(toLetters(bytes))).toEqual(bytes);
      }
  });

  it('are none where a block says more than its bytes hold', () => {
    for (const odd of ['z', 'zz', 'zzzzzzzzzzz', 'A-', 'zzzz', '一一'])
      expect(fromLetters(odd)).toBeUndefined();
  });
});
