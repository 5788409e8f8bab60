import { describe, expect, it } from 'vitest';
import {
  careHash,
  careHashes,
  careKeyRecords,
  careSecretOf,
  newCareSecret,
} from '../../../../utils/team/care/care-key.ts';
import { careNames } from '../../../../utils/team/care/names.ts';

async function recordsOf(secret: string, handsOn = false, before?: Parameters<typeof careKeyRecords>[2]) {
  const records = await careKeyRecords(secret, handsOn, before);
  if (!records.ok) throw new Error(records.error.code);
  return records.value;
}

describe('the key of the care list', () => {
  it('hashes as RFC 4231 has it', async () => {
    const bytes = Buffer.alloc(32);
    bytes.write('Jefe');
    const [record] = await recordsOf(bytes.toString('base64url'));
    // HMAC fills a key up with zeros, so that "Jefe" with zeros behind it is test case 2.
    const hash = record?.private && (await careHash(record.private, 'what do ya want for nothing?'));
    expect(Buffer.from(hash ?? '', 'base64url').toString('hex')).toBe(
      '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
    );
  });

  it('is the same from lead to agent, and cannot be read out by an agent', async () => {
    const secret = newCareSecret();
    const [lead] = await recordsOf(secret, true);
    expect(await careSecretOf(lead)).toBe(secret);
    const [agent] = await recordsOf(secret);
    expect(await careSecretOf(agent)).toBeUndefined();
    if (!lead?.private || !agent?.private) throw new Error('no key');
    expect(await careHash(agent.private, 'order/jd/1')).toBe(await careHash(lead.private, 'order/jd/1'));
  });

  it('is kept beside the one that replaces it, and once', async () => {
    const [first] = await recordsOf(newCareSecret());
    const second = newCareSecret();
    expect((await recordsOf(second, false, first)).map(({ key }) => key)).toEqual(['care', 'care-before']);
    const [now] = await recordsOf(second);
    expect((await recordsOf(second, false, now)).map(({ key }) => key)).toEqual(['care']);
  });

  it('gives names under every key that is here', async () => {
    const keys = await Promise.all(
      [newCareSecret(), newCareSecret()].map(async (secret) => (await recordsOf(secret))[0]?.private),
    );
    const hashes = await careHashes(
      keys.flatMap((key) => key ?? []),
      ['order/jd/1', 'review/jd/2'],
    );
    expect(new Set(hashes).size).toBe(4);
    expect(hashes.every((hash) => /^[\w-]{43}$/.test(hash))).toBe(true);
  });

  it('refuses what is no key', async () => {
    for (const secret of ['', 'short', 'x'.repeat(44), '?'.repeat(43)])
      expect(await careKeyRecords(secret, false, undefined)).toMatchObject({ ok: false });
  });
});

describe('the names of a subject', () => {
  it('are those of the order, whatever the shop is called', () => {
    expect(careNames({ record: 'order', console: 'jd', id: '1/2' })).toEqual(['order/jd/1%2F2']);
    expect(careNames({ record: 'review', console: 'jd', id: 'r1', orderId: '7' })).toEqual([
      'order/jd/7',
      'review/jd/r1',
    ]);
    expect(careNames({ record: 'review', console: 'jd', id: 'r1' })).toEqual(['review/jd/r1']);
    expect(careNames({ record: 'review', console: 'jd', id: 'order-7~i1' })).toEqual(['order/jd/7']);
  });

  it('never mix up an order with a review', () => {
    const [order] = careNames({ record: 'order', console: 'jd', id: 'r1' });
    expect(careNames({ record: 'review', console: 'jd', id: 'r1' })).not.toContain(order);
  });
});
