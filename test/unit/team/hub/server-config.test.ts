import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bucketPlans } from '../../../../utils/team/hub/bucket-plan.ts';
import { makeRoleKey, userOf } from '../../../../utils/team/hub/seeds.ts';
import {
  type HubPlan,
  PAYLOAD_LIMIT,
  STORE_MB,
  serverConfig,
} from '../../../../utils/team/hub/server-config.ts';
import { throwAwayCertificate } from '../../../support/certificates.ts';
import { checkConfig } from '../../../support/nats.ts';

const keys = { lead: makeRoleKey(), editor: makeRoleKey(), agent: makeRoleKey() };
const plan = (more: Partial<HubPlan> = {}): HubPlan => ({
  team: '-_CdEfGhIjKlMnOpQrStUw',
  name: '花店 "一号"\n}\naccounts { X: {} }',
  users: { lead: keys.lead.user, editor: keys.editor.user, agent: keys.agent.user },
  access: 'proxy',
  port: 8443,
  storeDir: '/var/lib/nats',
  ...more,
});
const nodes = [1, 2, 3].map((at) => ({ name: `hub-${at}`, host: `hub-${at}.example`, port: 6222 }));

describe('the configuration of a server', () => {
  it('is accepted by a real one, alone and in a cluster', async () => {
    expect(await checkConfig(serverConfig(plan()))).toMatchObject({ accepted: true });
    for (const { name } of nodes)
      expect(
        await checkConfig(serverConfig(plan({ cluster: { node: name, secret: 's3cret', nodes } }))),
      ).toMatchObject({ accepted: true });
  });

  it('is accepted with a certificate, and refused without one that is there', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'tiexin-cert-'));
    const { cert, key } = await throwAwayCertificate(['hub.example']);
    const certificate = { cert: join(dir, 'hub.crt'), key: join(dir, 'hub.key') };
    writeFileSync(certificate.cert, cert);
    writeFileSync(certificate.key, key);
    expect(await checkConfig(serverConfig(plan({ access: 'tls', certificate })))).toMatchObject({
      accepted: true,
    });
    const { accepted } = await checkConfig(serverConfig(plan({ access: 'tls' })));
    expect(accepted).toBe(false);
  });

  it('holds no secret of a role, and nothing that a name could smuggle in', () => {
    const text = serverConfig(plan({ cluster: { node: 'hub-1', secret: 'x"}\n{', nodes } }));
    for (const { seed, user } of Object.values(keys)) {
      expect(text).not.toContain(seed);
      expect(text).toContain(user);
    }
    expect(text.split('\n').filter((line) => line.startsWith('accounts'))).toHaveLength(1);
    expect(text).toContain('password: "x"');
  });

  it('leaves room for every bucket', () => {
    const bytes = bucketPlans('t').reduce((sum, { maxBytes }) => sum + maxBytes, 0);
    expect(bytes).toBeLessThan(STORE_MB * 1_000_000);
    for (const { maxMessage } of bucketPlans('t')) expect(maxMessage).toBeLessThanOrEqual(PAYLOAD_LIMIT);
  });
});

describe('the key of a role', () => {
  it('is known by its seed', () => {
    expect(userOf(keys.agent.seed)).toBe(keys.agent.user);
    expect(userOf('SAAB')).toBeUndefined();
    expect(userOf('')).toBeUndefined();
  });
});
