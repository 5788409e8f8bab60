import { describe, expect, it } from 'vitest';
import type { TeamAddresses } from '../../../../utils/records/team-addresses.ts';
import { EMPTY_CONTENT, type TeamContent, teamContent } from '../../../../utils/records/team-content.ts';
import { toBase64 } from '../../../../utils/team/release/base64.ts';
import { canonical } from '../../../../utils/team/release/canonical.ts';
import { bytesOf, digestOf } from '../../../../utils/team/release/hash.ts';
import { signBytes } from '../../../../utils/team/release/keys.ts';
import { pack } from '../../../../utils/team/release/pack.ts';
import { parseContent } from '../../../../utils/team/release/read-content.ts';
import { identify, signedBytes } from '../../../../utils/team/release/release-id.ts';
import { verifyRelease } from '../../../../utils/team/release/verify-release.ts';
import { aTeam, aTeamReply, contentWith, envelopeOf } from '../../../support/team.ts';

const ADDRESSES: TeamAddresses = {
  now: [
    {
      kind: 'web',
      id: 'c1',
      url: 'https://files.example.com/team/',
      mirrors: ['https://mirror.example.com/team/'],
      webdav: true,
      everyMinutes: 10,
      secret: true,
    },
    { kind: 'hub', id: 'h1', servers: ['wss://hub.example.com'], secret: true },
  ],
  gone: ['c0'],
};

/** A release that a lead signed by hand, whatever its content. */
async function signedByHand(content: unknown) {
  const team = await aTeam();
  const first = envelopeOf((await team.release()).text);
  const bytes = bytesOf(JSON.stringify(content));
  const packed = await pack(bytes);
  const header = {
    ...first.header,
    content: { hash: await digestOf(packed), bytes: packed.length, unpacked: bytes.length },
  };
  const id = await identify(header);
  if (!id.ok) throw new Error(id.error.code);
  const signature = await signBytes(team.founder.key, signedBytes(id.value.release));
  const text = JSON.stringify({ ...first, header, signature, content: toBase64(packed) });
  const verified = await verifyRelease(text, team.trust);
  return verified.ok ? verified.value.content() : verified;
}

describe('addresses in a release', () => {
  it('are signed with the rest and come out as they went in', async () => {
    const team = await aTeam();
    const content: TeamContent = { ...contentWith(aTeamReply('1')), addresses: ADDRESSES };
    const { text } = await team.release(undefined, { content });
    const verified = await verifyRelease(text, team.trust);
    expect(verified.ok && (await verified.value.content())).toEqual({ ok: true, value: content });
  });

  it('are absent where there are none: the content is what it was before there could be any', () => {
    const content = contentWith(aTeamReply('1'));
    const bare = canonical(teamContent.parse(content));
    expect(bare).toEqual(canonical(teamContent.parse({ ...content, addresses: undefined })));
    expect(bare.ok && bare.value).not.toContain('addresses');
  });

  it('do not matter to a client that knows nothing of them, as this one knows nothing of what will be', async () => {
    const { addresses: _, ...known } = EMPTY_CONTENT;
    const later = { ...known, addresses: { ...ADDRESSES, later: 1 }, unheardOf: [{ at: 1 }] };
    const read = await signedByHand(later);
    expect(read).toEqual({ ok: true, value: { ...EMPTY_CONTENT, addresses: ADDRESSES } });
  });

  it.each([
    [
      'an address with a password',
      { now: [{ ...ADDRESSES.now[0], url: 'https://u:p@a.example.com/' }], gone: [] },
    ],
    ['one without TLS', { now: [{ kind: 'hub', id: 'h', servers: ['ws://hub.example.com'] }], gone: [] }],
    ['half of them', { now: [] }],
    ['a text', 'https://a.example.com/'],
    ['nothing', null],
  ])('make the whole release one that is refused where they are %s', async (_, addresses) => {
    const read = await signedByHand({ ...EMPTY_CONTENT, addresses });
    expect(read).toMatchObject({ ok: false, error: { code: 'team-content-invalid' } });
    expect(!read.ok && read.error.detail).toMatch(/^addresses/);
  });

  it('cannot be signed where they hold what is refused', async () => {
    const team = await aTeam();
    const url = 'https://u:p@a.example.com/';
    const now = [{ ...ADDRESSES.now[0], url } as (typeof ADDRESSES.now)[number]];
    const content = { ...EMPTY_CONTENT, addresses: { now, gone: [] } };
    await expect(team.release(undefined, { content })).rejects.toThrow(
      'team-content-invalid addresses.now.0.url',
    );
    expect(parseContent(bytesOf(JSON.stringify(content)))).toMatchObject({ ok: false });
  });
});
