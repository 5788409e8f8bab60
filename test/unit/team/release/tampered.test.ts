import { beforeAll, describe, expect, it } from 'vitest';
import { toBase64 } from '../../../../utils/team/release/base64.ts';
import { sameValue } from '../../../../utils/team/release/same.ts';
import type { Signed } from '../../../../utils/team/release/sign-release.ts';
import { verifyRelease } from '../../../../utils/team/release/verify-release.ts';
import { Random } from '../../../support/random.ts';
import {
  aLead,
  aTeam,
  aTeamReply,
  contentWith,
  envelopeOf,
  TEAM_NOW,
  type TestTeam,
  trustAfter,
} from '../../../support/team.ts';

let team: TestTeam;
let one: Signed;
let four: Signed;
beforeAll(async () => {
  team = await aTeam();
  const second = await aLead();
  one = await team.release();
  const keys = [...team.keys, { key: second.public, name: '陈', from: 2 }];
  const two = await team.release(one, { keys });
  const three = await team.release(two, { lead: second, supersedes: ['A'.repeat(43)] });
  four = await team.release(three, {
    content: contentWith(...Array.from({ length: 30 }, (_, at) => aTeamReply(String(at)))),
    note: '换季用语',
    startsAt: TEAM_NOW + 1000,
  });
});

/**
 * Either refused, or the very same release: what a browser would use of it is what was signed. The part of the trail that is older than what is here is
 * neither looked at nor used, so it may be anything.
 */
async function refusedOrSame(text: string, number: 0 | 1): Promise<boolean> {
  const trust = number === 0 ? team.trust : trustAfter(team, one);
  const verified = await verifyRelease(text, trust);
  if (!verified.ok) return true;
  const { release, packed, keys, envelope } = verified.value;
  return (
    release === four.release &&
    toBase64(packed) === envelopeOf(four.text).content &&
    JSON.stringify(keys) === JSON.stringify(four.header.keys) &&
    sameValue(envelope.header, four.header)
  );
}

describe('a release that was tampered with', () => {
  it('is refused with any bit of it flipped, and nothing throws', async () => {
    const bytes = new TextEncoder().encode(four.text);
    const decoder = new TextDecoder();
    let accepted = 0;
    for (let at = 0; at < bytes.length; at++) {
      const bit = 1 << (at % 8);
      bytes[at] = (bytes[at] ?? 0) ^ bit;
      const text = decoder.decode(bytes);
      if (!(await refusedOrSame(text, 1))) accepted++;
      bytes[at] = (bytes[at] ?? 0) ^ bit;
    }
    expect(accepted).toBe(0);
  });

  it('is refused with parts of it exchanged, doubled, dropped or made up', async () => {
    const random = new Random(7);
    for (let round = 0; round < 1500; round++) {
      const from = random.int(0, four.text.length);
      const length = random.int(0, 60);
      const to = random.int(0, four.text.length);
      const piece = random.chance(0.5) ? four.text.slice(to, to + length) : random.letters(length);
      const text = four.text.slice(0, from) + piece + four.text.slice(from + random.int(0, 60));
      expect(await refusedOrSame(text, round % 2 ? 1 : 0)).toBe(true);
    }
  });

  it('is refused with any field of it another value', async () => {
    const odd: unknown[] = [
      null,
      true,
      -1,
      0,
      1.5,
      1e308,
      2 ** 53,
      '',
      'A'.repeat(43),
      [],
      [[]],
      {},
      '__proto__',
    ];
    const walk = async (path: (string | number)[], value: unknown): Promise<void> => {
      for (const other of odd) {
        const copy = JSON.parse(four.text);
        let at = copy;
        for (const step of path.slice(0, -1)) at = at[step];
        const last = path.at(-1) ?? '';
        if (JSON.stringify(at[last]) === JSON.stringify(other)) continue;
        at[last] = other;
        expect(await refusedOrSame(JSON.stringify(copy), 1), `${path.join('.')} ${other}`).toBe(true);
      }
      if (typeof value === 'object' && value !== null)
        for (const [name, inner] of Object.entries(value)) await walk([...path, name], inner);
    };
    for (const [name, value] of Object.entries(JSON.parse(four.text))) await walk([name], value);
  });

  it('is refused cut off at any length', async () => {
    for (let length = 0; length < four.text.length; length += length < 4000 ? 1 : 97) {
      const verified = await verifyRelease(four.text.slice(0, length), team.trust);
      expect(verified.ok ? 'ok' : verified.error.code).toBe('team-unreadable');
    }
  });

  it('is refused with fields beside those that are signed', async () => {
    const said = JSON.parse(four.text);
    const cases = [
      { ...said, more: 1 },
      { ...said, header: { ...said.header, more: 1 } },
      { ...said, header: { ...said.header, content: { ...said.header.content, more: 1 } } },
      {
        ...said,
        header: { ...said.header, keys: said.header.keys.map((key: object) => ({ ...key, more: 1 })) },
      },
      { ...said, keyChanges: said.keyChanges.map((change: object) => ({ ...change, more: 1 })) },
    ];
    for (const one of cases) {
      const verified = await verifyRelease(JSON.stringify(one), team.trust);
      expect(verified.ok ? 'ok' : verified.error.code).toBe('team-unreadable');
    }
  });

  it('cannot bring prototypes, or say a thing twice', async () => {
    for (const key of ['__proto__', 'constructor', 'prototype'])
      for (const place of ['{"tiexin"', '"header":{"format"', '"content":{"hash"']) {
        const bad = four.text.replace(place, place.replace('{', `{"${key}":{"keys":[],"polluted":1},`));
        expect(bad).not.toBe(four.text);
        expect((await verifyRelease(bad, team.trust)).ok).toBe(false);
      }
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
    // Of a key that stands twice JSON takes the last: that one is what the signature is compared with.
    const twice = four.text.replace('"number":4', '"number":4,"number":5');
    expect(await refusedOrSame(twice, 0)).toBe(true);
    expect((await verifyRelease(twice, team.trust)).ok).toBe(false);
    expect(
      (await verifyRelease(four.text.replace('"number":4', '"number":5,"number":4'), team.trust)).ok,
    ).toBe(true);
  });
});
