import { checkContent } from '../../../utils/team/release/check-content.ts';
import { diffContent } from '../../../utils/team/release/diff-content.ts';
import { bytesOf } from '../../../utils/team/release/hash.ts';
import { verifyBytes, type Way } from '../../../utils/team/release/keys.ts';
import { unpack } from '../../../utils/team/release/pack.ts';
import { parseContent } from '../../../utils/team/release/read-content.ts';
import type { Trust } from '../../../utils/team/release/verified.ts';
import { verifyRelease } from '../../../utils/team/release/verify-release.ts';
import { aLibrary, aTeam, TEAM_NOW, trustAfter } from '../../support/team.ts';

/** What a run of each step took, in ms. */
export interface ReleaseTimes {
  sign: number;
  verify: number;
  unpack: number;
  parse: number;
  diff: number;
}
export interface ReleaseBench {
  text: string;
  characters: number;
  unpacked: number;
  run(): Promise<ReleaseTimes>;
  check(): Promise<number>;
  /** One signature alone, the one way or the other. */
  signature(way: Way): Promise<number>;
}

const timed = async <T>(work: () => T | Promise<T>): Promise<[T, number]> => {
  const started = performance.now();
  const value = await work();
  return [value, performance.now() - started];
};

/** A release of so many replies in four voices on top of another one, ready to be verified by who has that one. */
export async function prepareReleases(count: number): Promise<ReleaseBench> {
  const team = await aTeam();
  const content = aLibrary(count);
  const first = await team.release();
  const trust: Trust = trustAfter(team, first);
  const signed = await team.release(first, { content });
  const { bytes, unpacked } = signed.header.content;
  const run = async (): Promise<ReleaseTimes> => {
    const [, sign] = await timed(() => team.release(first, { content }));
    const [verified, verify] = await timed(() => verifyRelease(signed.text, trust));
    if (!verified.ok) throw new Error(verified.error.code);
    const packed = verified.value.packed as Uint8Array<ArrayBuffer>;
    const [plain, unpacking] = await timed(() => unpack(packed, unpacked));
    if (!plain.ok || packed.length !== bytes) throw new Error('not unpacked');
    const [read, parse] = await timed(() => parseContent(plain.value));
    if (!read.ok || read.value.replies.length !== count) throw new Error('not parsed');
    const later = structuredClone(read.value);
    for (const reply of later.replies.slice(0, 100)) reply.title += '！';
    const [changes, diff] = await timed(() => diffContent(read.value, later));
    if (changes.replies.length !== 100) throw new Error('not compared');
    return { sign, verify, unpack: unpacking, parse, diff };
  };
  const signature = async (way: Way): Promise<number> => {
    const { signature: made, by } = { signature: JSON.parse(signed.text).signature, by: signed.header.by };
    const said = bytesOf(`tiexin-release-1:${signed.release}`);
    const [holds, took] = await timed(() => verifyBytes(by, made, said, way));
    if (!holds) throw new Error('not signed');
    return took;
  };
  return {
    text: signed.text,
    characters: signed.text.length,
    unpacked,
    run,
    signature,
    check: async () => (await timed(() => checkContent(content, { at: TEAM_NOW })))[1],
  };
}
