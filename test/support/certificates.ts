import { createHash, X509Certificate } from 'node:crypto';
import { generate } from 'selfsigned';
import { DAY } from '../../utils/core/time.ts';

export interface Certificate {
  key: string;
  cert: string;
  /** What Chromium is told to trust: base64 of the SHA-256 of the public key. */
  spki: string;
}

/** Makes a certificate for these host names that lives as long as the process and is never written down. */
export async function throwAwayCertificate(hosts: readonly string[]): Promise<Certificate> {
  const altNames = ['localhost', ...hosts].map((value) => ({ type: 2 as const, value }));
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'stand-in consoles' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    notBeforeDate: new Date(Date.now() - DAY),
    notAfterDate: new Date(Date.now() + 7 * DAY),
    extensions: [
      { name: 'basicConstraints', cA: false },
      { name: 'subjectAltName', altNames },
    ],
  });
  const publicKey = new X509Certificate(cert).publicKey.export({ type: 'spki', format: 'der' });
  return { key, cert, spki: createHash('sha256').update(publicKey).digest('base64') };
}
