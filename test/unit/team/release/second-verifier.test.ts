import { createHash, createPublicKey, verify } from 'node:crypto';
import { inflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { aLead, aTeam, aTeamReply, contentWith, TEAM_NOW } from '../../../support/team.ts';

// A verifier that shares no code with ours: what docs/team-releases.md says, made of Node's own parts.

interface Header {
  number: number;
  previous: string;
  by: string;
  keys: { key: string }[];
  content: { hash: string; bytes: number; unpacked: number };
}

const sha256 = (data: string | Uint8Array) => createHash('sha256').update(data).digest();
const bytes = (text: string) => Buffer.from(text, 'base64url');

/** RFC 8785 for what a header holds. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${fields.map(([name, one]) => `${JSON.stringify(name)}:${canonical(one)}`).join(',')}}`;
}

const bodyOf = ({ previous: _previous, ...rest }: Header) => sha256(canonical(rest));
const idOf = (previous: string, body: Buffer) =>
  sha256(Buffer.concat([bytes(previous), body])).toString('base64url');

function signed(header: Header, signature: string): boolean {
  const jwk = { kty: 'OKP', crv: 'Ed25519', x: header.by };
  const id = idOf(header.previous, bodyOf(header));
  return verify(
    null,
    Buffer.from(`tiexin-release-1:${id}`),
    createPublicKey({ key: jwk, format: 'jwk' }),
    bytes(signature),
  );
}

/** The ids and titles of the replies of a release, from the founding key alone. Throws where anything does not hold. */
function readFromTheStart(text: string, founding: string): string[] {
  const { header, signature, trail, keyChanges, content } = JSON.parse(text);
  const team = sha256(bytes(founding)).subarray(0, 16).toString('base64url');
  let at = '';
  for (const body of trail.bodies) at = idOf(at, bytes(body));
  if (header.team !== team || trail.from !== 1 || at !== header.previous) throw new Error('chain');
  let keys = [founding];
  for (const change of keyChanges) {
    const stands = trail.bodies[change.header.number - 1] === bodyOf(change.header).toString('base64url');
    if (!stands || !keys.includes(change.header.by) || !signed(change.header, change.signature))
      throw new Error('change');
    keys = change.header.keys.map(({ key }: { key: string }) => key);
  }
  if (!keys.includes(header.by) || !signed(header, signature)) throw new Error('signature');
  const packed = Buffer.from(content, 'base64');
  if (sha256(packed).toString('base64url') !== header.content.hash) throw new Error('content');
  const plain = inflateRawSync(packed, { maxOutputLength: header.content.unpacked });
  const said = plain.toString('utf8');
  if (canonical(JSON.parse(said)) !== said) throw new Error('not canonical');
  return JSON.parse(said).replies.map(({ id, title }: { id: string; title: string }) => `${id} ${title}`);
}

describe('the format', () => {
  it('can be verified by what is written down of it', async () => {
    const team = await aTeam();
    const second = await aLead();
    const one = await team.release();
    const admitted = await team.release(one, {
      keys: [...team.keys, { key: second.public, name: '陈 "C"', from: 0 }],
    });
    const three = await team.release(admitted, {
      lead: second,
      content: contentWith(aTeamReply('1', { title: '道歉 😊\u2028' }), aTeamReply('2')),
      note: '换行\n和引号"',
      startsAt: TEAM_NOW + 1,
    });
    expect(readFromTheStart(three.text, team.founder.public)).toEqual([
      'team:1 道歉 😊\u2028',
      'team:2 话术 2',
    ]);
    expect(() => readFromTheStart(three.text, second.public)).toThrow('chain');
    expect(() => readFromTheStart(three.text.replace('换行', '換行'), team.founder.public)).toThrow(
      'signature',
    );
  });
});
