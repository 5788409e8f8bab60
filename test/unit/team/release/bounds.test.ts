import { deflateRawSync } from 'node:zlib';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { toBase64 } from '../../../../utils/team/release/base64.ts';
import { canonical, escapesSurrogates } from '../../../../utils/team/release/canonical.ts';
import { digestOf } from '../../../../utils/team/release/hash.ts';
import { signBytes } from '../../../../utils/team/release/keys.ts';
import { unpack } from '../../../../utils/team/release/pack.ts';
import { identify, signedBytes } from '../../../../utils/team/release/release-id.ts';
import { type Signed, signRelease } from '../../../../utils/team/release/sign-release.ts';
import { verifyRelease } from '../../../../utils/team/release/verify-release.ts';
import {
  aTeam,
  aTeamReply,
  contentWith,
  envelopeOf,
  TEAM_NOW,
  type TestTeam,
} from '../../../support/team.ts';

let team: TestTeam;
let one: Signed;
beforeAll(async () => {
  team = await aTeam();
  one = await team.release();
});

/** A release that a lead signed by hand, whatever stands in it. */
async function signedByHand(content: Uint8Array<ArrayBuffer>, unpacked: number): Promise<string> {
  const envelope = envelopeOf(one.text);
  const header = {
    ...envelope.header,
    content: { hash: await digestOf(content), bytes: content.length, unpacked },
  };
  const id = await identify(header);
  if (!id.ok) throw new Error(id.error.code);
  const signature = await signBytes(team.founder.key, signedBytes(id.value.release));
  return JSON.stringify({ ...envelope, header, signature, content: toBase64(content) });
}
const deflated = (text: string | Uint8Array) => new Uint8Array(deflateRawSync(text));
async function contentCode(content: Uint8Array<ArrayBuffer>, unpacked: number): Promise<string> {
  const verified = await verifyRelease(await signedByHand(content, unpacked), team.trust);
  if (!verified.ok) return verified.error.code;
  const read = await verified.value.content();
  return read.ok ? 'ok' : `${read.error.code} ${read.error.detail ?? ''}`.trim();
}
const json = (text: string) => contentCode(deflated(text), new TextEncoder().encode(text).length);

describe('a release that is too large', () => {
  it('is refused at once where the text is', async () => {
    // A text that is not even read: looking at one unit of it would throw.
    const text = { length: 100_000_000 } as unknown as string;
    expect(await verifyRelease(text, team.trust)).toEqual({ ok: false, error: { code: 'team-too-large' } });
    expect(await verifyRelease('{'.repeat(100_000_000), team.trust)).toMatchObject({ ok: false });
  });

  it('is refused where it says so', async () => {
    const text = one.text.replace(/"unpacked":\d+/, '"unpacked":1000000000');
    const verified = await verifyRelease(text, team.trust);
    expect(verified).toEqual({ ok: false, error: { code: 'team-too-large' } });
  });

  it('stops at what it declared: of a bomb of 1 GB few pieces are unpacked', async () => {
    let unpacked = 0;
    const Native = DecompressionStream;
    class Counting extends Native {
      override readonly readable: ReadableStream<Uint8Array<ArrayBuffer>>;
      constructor(format: CompressionFormat) {
        super(format);
        this.readable = super.readable.pipeThrough(
          new TransformStream({
            transform(chunk: Uint8Array<ArrayBuffer>, controller) {
              unpacked += chunk.length;
              controller.enqueue(chunk);
            },
          }),
        );
      }
    }
    vi.stubGlobal('DecompressionStream', Counting);
    // A thousand blocks of a megabyte, each ended at a byte.
    const block = deflateRawSync(Buffer.alloc(2 ** 20), { level: 9, finishFlush: 2 });
    const bomb = new Uint8Array(Buffer.concat(Array.from({ length: 1000 }, () => block)));
    expect(await contentCode(bomb, 1000)).toBe('team-too-large unpacked');
    vi.unstubAllGlobals();
    expect(unpacked).toBeGreaterThan(1000);
    expect(unpacked).toBeLessThan(40_000_000);
  });

  it('is not signed in the first place', async () => {
    const image = { name: 'a', data: `data:image/png;base64,${'A'.repeat(1_900_000)}` };
    const replies = Array.from({ length: 3 }, (_, at) =>
      aTeamReply(String(at), { images: Array.from({ length: 20 }, () => image) }),
    );
    const { keys } = team;
    const header = {
      team: team.id,
      at: TEAM_NOW,
      kind: 'release',
      title: '',
      note: '',
      minimumClient: '0.1.0',
      keys,
    } as const;
    const signed = await signRelease({ content: contentWith(...replies), header, key: team.founder.key });
    expect(signed).toEqual({ ok: false, error: { code: 'team-too-large' } });
  });
});

describe('a content that a lead signed and that is none', () => {
  it('is refused with the field', async () => {
    const sound = canonical(contentWith(aTeamReply('a')));
    if (!sound.ok) throw new Error();
    expect(await json(sound.value)).toBe('ok');
    expect(await json('')).toBe('team-content-invalid');
    expect(await json('[]')).toBe('team-content-invalid');
    expect(await json(sound.value.replace('"replies":[', '"replies":[null,'))).toBe(
      'team-content-invalid replies.0',
    );
    expect(await json(sound.value.replace('"id":"team:a"', '"id":"mine:a"'))).toBe(
      'team-content-invalid replies.0.id',
    );
    expect(await json(sound.value.replace(/"updatedAt":\d+/, '"updatedAt":1e300'))).toBe(
      'team-content-invalid replies.0.updatedAt',
    );
    expect(await json(`${'['.repeat(100_000)}${']'.repeat(100_000)}`)).toBe('team-content-invalid');
  });

  it('is refused where it is no deflate, shorter than declared, or no text', async () => {
    expect(await contentCode(new Uint8Array([255, 255, 1, 2]), 10)).toBe('team-content-invalid deflate');
    expect(await contentCode(deflated('{}'), 3)).toBe('team-content-invalid length');
    expect(await contentCode(deflated('{}').slice(0, 2), 2)).toMatch(/^team-content-invalid/);
    expect(await contentCode(deflated(new Uint8Array([0x22, 0xff, 0x22])), 3)).toBe(
      'team-content-invalid text',
    );
  });

  it('does not take half a sign, and does not mistake words for one', async () => {
    const sound = canonical(contentWith(aTeamReply('a', { title: '\\ud83d 和 \\\\ud83d' })));
    if (!sound.ok) throw new Error();
    expect(await json(sound.value)).toBe('ok');
    expect(await json(sound.value.replace('正文', '\\ud83d正文'))).toBe('team-content-invalid text');
    expect(escapesSurrogates('"\\\\\\uDc00"')).toBe(true);
    expect(escapesSurrogates('"\\\\uDc00"')).toBe(false);
    expect(escapesSurrogates('"\\u0001 \\\\ud800 \\udfff"')).toBe(true);
  });

  it('cannot reach a prototype', async () => {
    const sound = canonical(contentWith(aTeamReply('a')));
    if (!sound.ok) throw new Error();
    const text = sound.value.replace(
      '"id":"team:a"',
      '"__proto__":{"state":"draft","layer":"personal"},"id":"team:a"',
    );
    const verified = await verifyRelease(
      await signedByHand(deflated(text), new TextEncoder().encode(text).length),
      team.trust,
    );
    const read = verified.ok ? await verified.value.content() : verified;
    if (!read.ok) throw new Error(read.error.code);
    expect('state' in (read.value.replies[0] ?? {})).toBe(false);
  });
});

describe('unpacking', () => {
  it('is exact', async () => {
    const bytes = new TextEncoder().encode('贴心'.repeat(1000));
    expect(await unpack(deflated(bytes), bytes.length)).toEqual({ ok: true, value: bytes });
    expect(await unpack(deflated(bytes), bytes.length - 1)).toMatchObject({
      error: { code: 'team-too-large' },
    });
    expect(await unpack(deflated(bytes), bytes.length + 1)).toMatchObject({ error: { detail: 'length' } });
    expect(await unpack(deflated(''), 0)).toEqual({ ok: true, value: new Uint8Array() });
  });
});
