import { createHash, randomBytes } from 'node:crypto';
import type { Envelope } from '../../utils/records/team-release.ts';

const base64url = (bytes: Buffer) => bytes.toString('base64url');

/** A release of the right shape that nobody signed, for tests of how releases travel. `bytes` of content. */
export function unsignedEnvelope(
  number: number,
  previous: string,
  bytes = 300,
  team = 'AbCdEfGhIjKlMnOpQrStUw',
): string {
  const content = randomBytes(bytes);
  const key = base64url(randomBytes(32));
  const whole: Envelope = {
    tiexin: 'release',
    format: 1,
    header: {
      format: 1,
      team,
      number,
      previous,
      supersedes: [],
      at: 1_790_000_000_000 + number,
      by: key,
      keys: [{ key, name: '阿青', from: 0 }],
      kind: 'release',
      title: `第 ${number} 版`,
      note: '',
      minimumClient: '0.1.0',
      content: { hash: base64url(createHash('sha256').update(content).digest()), bytes, unpacked: bytes },
    },
    signature: base64url(randomBytes(64)),
    trail: { from: 1, bodies: [] },
    keyChanges: [],
    content: content.toString('base64'),
  };
  return JSON.stringify(whole);
}
