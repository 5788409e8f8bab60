import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { hubConfigOf } from '../../../entrypoints/options/team-hub-config.ts';
import { seedKey } from '../../../entrypoints/options/team-secrets.ts';
import type { TeamKey } from '../../../utils/records/team.ts';
import { makeRoleKey } from '../../../utils/team/hub/seeds.ts';

const TEAM = { id: '-_CdEfGhIjKlMnOpQrStUw', name: '花店' };
const hub = (...hosts: string[]) => ({
  kind: 'hub' as const,
  id: 'hub',
  servers: hosts.map((host) => `wss://${host}`),
});
const made = (['lead', 'editor', 'agent'] as const).map((role) => ({ role, ...makeRoleKey() }));
const keys = new Map<string, TeamKey>(
  made.map(({ role, seed }) => [seedKey('hub', role), { key: seedKey('hub', role), channel: { seed } }]),
);

describe('the configuration that the desk saves', () => {
  it('of one address is one file, with its port and the public keys only', async () => {
    const file = await hubConfigOf(hub('hub.example:8443'), TEAM, keys);
    const text = await file?.content.text();
    expect(file?.name).toBe('nats.conf');
    expect(text).toContain('port: 8443');
    expect(text).not.toContain('cluster {');
    for (const { user, seed } of made) {
      expect(text).toContain(user);
      expect(text).not.toContain(seed);
    }
  });

  it('of three addresses is an archive with a file for each node, which know each other', async () => {
    const hosts = ['a.hub.example', 'b.hub.example', 'c.hub.example:9443'];
    const file = await hubConfigOf(hub(...hosts), TEAM, keys);
    expect(file?.name).toBe('nats.zip');
    const bytes = new Uint8Array((await file?.content.arrayBuffer()) ?? new ArrayBuffer(0));
    const texts = Object.entries(unzipSync(bytes)).map(
      ([name, content]) => [name, new TextDecoder().decode(content)] as const,
    );
    expect(texts.map(([name]) => name)).toEqual(['hub-1.conf', 'hub-2.conf', 'hub-3.conf']);
    const secrets = texts.map(([, text]) => /password: "(\w{48})"/.exec(text)?.[1]);
    expect(new Set(secrets).size).toBe(1);
    expect(secrets[0]).toBeDefined();
    for (const [at, [name, text]] of texts.entries()) {
      expect(text).toContain(`server_name: "${name.replace('.conf', '')}"`);
      const others = hosts
        .filter((_, other) => other !== at)
        .map((host) => new URL(`wss://${host}`).hostname);
      for (const host of others) expect(text).toContain(`@${host}:6222`);
    }
    expect(texts[2]?.[1]).toContain('port: 9443');
  });

  it('is not made where a role’s key is missing', async () => {
    const few = new Map([...keys].filter(([key]) => !key.endsWith('agent')));
    expect(await hubConfigOf(hub('hub.example'), TEAM, few)).toBeUndefined();
  });
});
