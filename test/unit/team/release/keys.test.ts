import { describe, expect, it } from 'vitest';
import { BACKUP_ROUNDS, createBackedUpKey, openBackup } from '../../../../utils/team/release/backup.ts';
import { fromBase64url, toBase64url } from '../../../../utils/team/release/base64.ts';
import { fingerprintOf, readShortCode } from '../../../../utils/team/release/fingerprint.ts';
import { bytesOf, teamIdOf } from '../../../../utils/team/release/hash.ts';
import {
  canSign,
  createKey,
  keyFromSeed,
  signBytes,
  verifyBytes,
  type Way,
} from '../../../../utils/team/release/keys.ts';

const WAYS: readonly Way[] = ['native', 'script'];
const hex = (text: string) => Uint8Array.from(Buffer.from(text, 'hex'));
// RFC 8032, 7.1, tests 1 and 2.
const VECTORS = [
  {
    seed: '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60',
    shown: 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
    text: '',
    signature:
      'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
  },
  {
    seed: '4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb',
    shown: '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
    text: '72',
    signature:
      '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
  },
];

describe('key pairs', () => {
  it.each(WAYS)('%s: makes what RFC 8032 makes of a seed', async (way) => {
    for (const { seed, shown, text, signature } of VECTORS) {
      const key = await keyFromSeed('signing', hex(seed), way);
      expect(key.public).toBe(toBase64url(hex(shown)));
      expect(await signBytes(key, hex(text))).toBe(toBase64url(hex(signature)));
    }
  });

  it('verifies either way what was signed either way, and nothing else', async () => {
    for (const way of WAYS) {
      const key = await createKey('signing', way);
      const other = await createKey('signing', way);
      const signature = await signBytes(key, bytesOf('九月更新'));
      for (const check of WAYS) {
        expect(await verifyBytes(key.public ?? '', signature, bytesOf('九月更新'), check)).toBe(true);
        expect(await verifyBytes(key.public ?? '', signature, bytesOf('十月更新'), check)).toBe(false);
        expect(await verifyBytes(other.public ?? '', signature, bytesOf('九月更新'), check)).toBe(false);
        for (const odd of ['', 'x', signature.slice(1), `${signature.slice(0, -1)}_`, '一'.repeat(86)])
          expect(await verifyBytes(key.public ?? '', odd, bytesOf('九月更新'), check)).toBe(false);
        for (const odd of ['', 'A'.repeat(43), '_'.repeat(43), '一'.repeat(43)])
          expect(await verifyBytes(odd, signature, bytesOf('九月更新'), check)).toBe(false);
      }
    }
  });

  it('keeps a private part that cannot be read out', async () => {
    const native = await createKey('signing', 'native');
    expect(native.private?.extractable).toBe(false);
    expect(native.wrapped).toBeUndefined();
    await expect(crypto.subtle.exportKey('pkcs8', native.private as CryptoKey)).rejects.toThrow();
    const script = await keyFromSeed('signing', hex(VECTORS[0]?.seed ?? ''), 'script');
    expect(script.private).toBeUndefined();
    expect(script.wrapped?.by.extractable).toBe(false);
    expect(Buffer.from(script.wrapped?.data ?? []).includes(Buffer.from(VECTORS[0]?.seed ?? '', 'hex'))).toBe(
      false,
    );
  });

  it('can be put into a database and taken out again', async () => {
    for (const way of WAYS) {
      const key = structuredClone(await createKey('member', way));
      const signature = await signBytes(key, bytesOf('a'));
      expect(await verifyBytes(key.public ?? '', signature, bytesOf('a'))).toBe(true);
    }
  });

  it('tells a record without a key pair', async () => {
    expect(canSign(undefined)).toBe(false);
    expect(canSign({ key: 'channel:1', channel: { user: 'a' } })).toBe(false);
    expect(canSign(await createKey('signing', 'script'))).toBe(true);
    await expect(signBytes({ key: 'signing' }, bytesOf('a'))).rejects.toThrow('no private key');
  });
});

describe('backups', () => {
  it('give the same key pair back, into either kind of browser', async () => {
    const { key, backup } = await createBackedUpKey('signing', '清晨的茶 与 晚上的雨', 'native');
    for (const way of WAYS) {
      // The same sentence from a keyboard that writes full-width spaces.
      const opened = await openBackup('signing', backup, ' 清晨的茶　与　晚上的雨', way);
      expect(opened.ok && opened.value.public).toBe(key.public);
      if (!opened.ok) throw new Error(opened.error.code);
      const signature = await signBytes(opened.value, bytesOf('a'));
      expect(await verifyBytes(key.public ?? '', signature, bytesOf('a'))).toBe(true);
    }
    expect(JSON.parse(backup).rounds).toBe(BACKUP_ROUNDS);
  });

  it('say which is wrong: the passphrase or the file', async () => {
    const { backup } = await createBackedUpKey('signing', 'morning tea');
    const open = async (text: string, passphrase = 'morning tea') => {
      const opened = await openBackup('signing', text, passphrase);
      return opened.ok ? 'ok' : opened.error.code;
    };
    expect(await open(backup, 'Morning tea')).toBe('team-backup-wrong-passphrase');
    const said = JSON.parse(backup);
    const flipped = (field: string) => {
      const text = String(said[field]);
      return JSON.stringify({ ...said, [field]: `${text[0] === 'A' ? 'B' : 'A'}${text.slice(1)}` });
    };
    for (const field of ['salt', 'iv', 'data', 'public', 'check'])
      expect(await open(flipped(field))).toBe('team-backup-unreadable');
    expect(await open(JSON.stringify({ ...said, rounds: 1 }))).toBe('team-backup-unreadable');
    expect(await open(JSON.stringify({ ...said, rounds: 4e9 }))).toBe('team-backup-unreadable');
    for (const text of ['', '{}', 'null', backup.slice(0, 100), 'x'.repeat(1e6)])
      expect(await open(text)).toBe('team-backup-unreadable');
  });
});

describe('fingerprints', () => {
  it('are of the key that founded the team, and can be typed', async () => {
    const id = (await teamIdOf(toBase64url(hex(VECTORS[0]?.shown ?? '')))) ?? '';
    expect(fromBase64url(id)).toHaveLength(16);
    const code = fingerprintOf(id);
    expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
    const sloppy = code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l');
    expect(readShortCode(` ${sloppy}。`)).toBe(code);
    expect(readShortCode(code.replaceAll('-', '－'))).toBe(code);
    for (const odd of ['', code.slice(1), `${code}A`, 'UUUU-UUUU-UUUU-UUUU', '一二三四'])
      expect(readShortCode(odd)).toBeUndefined();
  });

  it('follow Crockford', () => {
    // 80 bits of ones, of zeros, and 0…01.
    const of = (bytes: number[]) => fingerprintOf(toBase64url(Uint8Array.from([...bytes, 1, 2, 3, 4, 5, 6])));
    expect(of(Array(10).fill(255))).toBe('ZZZZ-ZZZZ-ZZZZ-ZZZZ');
    expect(of([...Array(9).fill(0), 1])).toBe('0000-0000-0000-0001');
    expect(fingerprintOf('no id')).toBe('');
  });

  it('know no team of what is no key', async () => {
    for (const odd of ['', 'abc', 'A'.repeat(42), 'A'.repeat(44), `${'A'.repeat(42)}B`])
      expect(await teamIdOf(odd)).toBeUndefined();
  });
});
