import { beforeAll, describe, expect, it } from 'vitest';
import {
  publicFields,
  readJoin,
  readJoinFile,
  writeJoinLink,
  writeJoinText,
} from '../../../utils/team/join.ts';
import { type Join, signJoin } from '../../../utils/team/join-form.ts';
import { fingerprintOf } from '../../../utils/team/release/fingerprint.ts';
import type { Signed } from '../../../utils/team/release/sign-release.ts';
import { verifyRelease } from '../../../utils/team/release/verify-release.ts';
import { aLead, aTeam, CLIENT, envelopeOf, type Lead, type TestTeam } from '../../support/team.ts';

let team: TestTeam;
let second: Lead;
let two: Signed;
let three: Signed;
let join: Join;

const fieldsOf = (signed?: Signed) => ({
  team: team.id,
  name: '贴心客服组',
  founding: team.founder.public,
  role: 'agent' as const,
  channels: [
    {
      kind: 'web' as const,
      id: 'web-1',
      url: 'https://cdn.example/tiexin/',
      mirrors: [],
      webdav: false,
      everyMinutes: 5,
    },
    { kind: 'hub' as const, id: 'hub-1', servers: ['wss://hub.example'] },
  ],
  secrets: { care: 'c'.repeat(43), channels: { 'hub-1': { seed: 'SU0123456789' } } },
  keyChanges: signed ? envelopeOf(signed.text).keyChanges : [],
  ...(signed && { head: { header: signed.header, signature: envelopeOf(signed.text).signature } }),
});
const sign = async (fields: Parameters<typeof signJoin>[0], lead: Lead = team.founder) => {
  const signed = await signJoin(fields, lead.key);
  if (!signed.ok) throw new Error(`${signed.error.code} ${signed.error.detail}`);
  return signed.value;
};
beforeAll(async () => {
  team = await aTeam();
  second = await aLead();
  const one = await team.release();
  two = await team.release(one, { keys: [...team.keys, { key: second.public, name: '陈', from: 0 }] });
  three = await team.release(two, { lead: second });
  join = await sign(fieldsOf(three), second);
});
const codeOf = async (pasted: string) => {
  const read = await readJoin(pasted);
  return read.ok ? 'ok' : read.error.code;
};

describe('joining', () => {
  it('comes through a chat, by a link, or as it is', async () => {
    const written = await writeJoinText(join);
    if (!written.ok) throw new Error(written.error.code);
    const link = await writeJoinLink('https://cdn.example/tiexin/#old', join);
    expect(link).toMatch(/^https:\/\/cdn\.example\/tiexin\/#tiexin-join=/);
    expect(link.length).toBeLessThan(3000);
    const pastes = [
      `欢迎加入：\n${written.value.join('\n\n')}\n有问题问我`,
      `点这里 ${link} 加入`,
      `join us: ${link.replace(/(.{30})/g, '$1\n')} thanks`,
      `${link.replace(/(.{11})/g, '$1\u200b')}。`,
      JSON.stringify(join, null, 2),
    ];
    for (const pasted of pastes) {
      const read = await readJoin(pasted);
      if (!read.ok) throw new Error(read.error.code);
      expect(read.value.join).toEqual(join);
      expect(read.value.fingerprint).toBe(fingerprintOf(team.id));
      expect(read.value.trust).toEqual({
        team: team.id,
        number: 3,
        release: three.release,
        keys: three.header.keys,
      });
    }
  });

  it('trusts what the next release is verified against', async () => {
    const four = await team.release(three);
    const read = await readJoin(JSON.stringify(join));
    if (!read.ok) throw new Error(read.error.code);
    const trust = { ...read.value.trust, client: CLIENT };
    expect((await verifyRelease(three.text, trust)).ok).toBe(true);
    expect((await verifyRelease(four.text, trust)).ok).toBe(true);
    expect(await verifyRelease(two.text, trust)).toMatchObject({ error: { code: 'team-older' } });
  });

  it('works before there is a release, and where the newest one changed the keys', async () => {
    const early = await readJoin(JSON.stringify(await sign(fieldsOf())));
    expect(early.ok && early.value.trust).toMatchObject({ number: 0, release: '' });
    expect(await codeOf(JSON.stringify(await sign(fieldsOf(two), second)))).toBe('ok');
    const both = { ...fieldsOf(two), keyChanges: envelopeOf(three.text).keyChanges };
    expect(await codeOf(JSON.stringify(await sign(both)))).toBe('ok');
  });

  it('is refused where anybody altered it on the way', async () => {
    const stranger = await aLead();
    const head = join.head;
    if (!head) throw new Error();
    const mine = {
      ...head.header,
      keys: [...head.header.keys, { key: stranger.public, name: '？', from: 3 }],
    };
    const altered: object[] = [
      { ...join, channels: [{ kind: 'hub', id: 'hub-1', servers: ['wss://elsewhere.example'] }] },
      { ...join, role: 'lead' },
      { ...join, name: '别的组' },
      { ...join, secrets: { ...join.secrets, care: 'd'.repeat(43) } },
      { ...join, head: undefined },
      { ...join, keyChanges: [] },
      { ...join, head: { ...head, header: mine } },
      { ...join, by: stranger.public },
      { ...join, founding: stranger.public },
      await sign(fieldsOf(three), stranger),
      await sign({ ...fieldsOf(three), head: { ...head, header: mine } }, stranger),
      { ...(await sign({ ...fieldsOf(), founding: stranger.public }, stranger)) },
    ];
    for (const [at, one] of altered.entries())
      expect(await codeOf(JSON.stringify(one)), String(at)).toBe('team-join-changed');
  });

  it('is refused where it is none, cut off, of a later format or too long', async () => {
    const text = JSON.stringify(join);
    expect(await codeOf(text.slice(0, -5))).toBe('team-join-unreadable');
    expect(await codeOf(text.replace('"format":1', '"format":2'))).toBe('team-client-too-old');
    expect(await codeOf(text.replace('"tiexin":"join"', '"tiexin":"join","more":1'))).toBe(
      'team-join-unreadable',
    );
    expect(await codeOf(three.text)).toBe('team-join-unreadable');
    expect(await codeOf('')).toBe('team-text-nothing');
    expect(await codeOf('https://cdn.example/#tiexin-join=')).toBe('team-join-unreadable');
    expect(await codeOf('https://cdn.example/#tiexin-join=999999.4.AAAA')).toBe('team-join-unreadable');
    expect(await codeOf(`{"tiexin":"join","name":"${'x'.repeat(2_000_000)}"}`)).toBe('team-join-unreadable');
    const link = await writeJoinLink('https://cdn.example/', join);
    for (let at = link.length - 400; at < link.length; at += 7) {
      const sign = link[at] === 'A' ? 'B' : 'A';
      expect(await codeOf(link.slice(0, at) + sign + link.slice(at + 1))).not.toBe('ok');
    }
  });

  it('by a short code takes only the team of that code', async () => {
    const { role, secrets, ...shown } = fieldsOf(three);
    expect(publicFields(join)).toEqual(shown);
    const file = JSON.stringify(await sign(publicFields(join), second));
    expect(file).not.toContain('SU0123456789');
    const read = await readJoinFile(file, ` ${fingerprintOf(team.id).toLowerCase().replaceAll('-', ' ')} `);
    expect(read.ok && read.value.join.role).toBeUndefined();
    expect(read.ok).toBe(true);
    const other = await aTeam();
    for (const code of [fingerprintOf(other.id), '', '1234'])
      expect(await readJoinFile(file, code)).toMatchObject({ error: { code: 'team-join-code' } });
    expect(role).toBe('agent');
    expect(secrets.care).toHaveLength(43);
  });

  it('is signed by somebody who holds a key', async () => {
    expect(await signJoin(fieldsOf(three), { key: 'signing' })).toMatchObject({
      error: { code: 'team-unknown-key' },
    });
    expect(await signJoin({ ...fieldsOf(three), name: '' }, second.key)).toMatchObject({
      error: { code: 'team-content-invalid', detail: 'name' },
    });
    expect(await signJoin({ ...fieldsOf(three), name: '\ud800' }, second.key)).toMatchObject({
      error: { code: 'team-content-invalid' },
    });
  });
});
