import { afterEach, describe, expect, it } from 'vitest';
import { hubChannel } from '../../../../utils/team/hub/channel.ts';
import { dial, mayDial } from '../../../../utils/team/hub/dial.ts';
import { readHead, writeHead } from '../../../../utils/team/hub/head.ts';
import { makeRoleKey } from '../../../../utils/team/hub/seeds.ts';
import type { HubState } from '../../../../utils/team/hub/state.ts';
import { type Ears, type HostileHub, type Mischief, startHostileHub } from '../../../support/hostile-hub.ts';
import { unsignedEnvelope } from '../../../support/team-envelope.ts';
import { waitFor } from '../../../support/wait.ts';
import type { PushSocket } from '../../../support/web-socket.ts';

const TEAM = 'AbCdEfGhIjKlMnOpQrStUw';
let hub: HostileHub | undefined;
afterEach(() => hub?.close());

const access = () => ({
  servers: [hub?.url ?? ''],
  team: TEAM,
  role: 'agent' as const,
  seed: makeRoleKey().seed,
});

/** Follows a hostile hub until it was cut; what it offered, and why it was cut. */
async function follow(mischief: Mischief): Promise<{ offered: number; state: HubState | undefined }> {
  hub = await startHostileHub(mischief);
  const channel = hubChannel('hub', access());
  const stop = new AbortController();
  let offered = 0;
  let state: HubState | undefined;
  const following = channel.follow(
    {
      onRelease: async () => {
        offered += 1;
        return false;
      },
      onState(now) {
        state = now;
      },
    },
    undefined,
    stop.signal,
  );
  await waitFor(() => state?.failure !== undefined, 'the hub is cut off');
  const connections = hub.connections();
  stop.abort();
  const cut = state;
  await following;
  await channel.close();
  expect(connections).toBe(1);
  return { offered, state: cut };
}

const framed = (subject: string, payload: Uint8Array, headers = '', sid = '1') => {
  const head = headers === '' ? '' : `NATS/1.0\r\n${headers}\r\n\r\n`;
  const line =
    head === ''
      ? `MSG ${subject} ${sid} ${payload.length}\r\n`
      : `HMSG ${subject} ${sid} ${head.length} ${head.length + payload.length}\r\n`;
  return Buffer.concat([Buffer.from(line + head), payload, Buffer.from('\r\n')]);
};

describe('a hostile hub', () => {
  it('is cut off when it announces 100 MB, before they are there', async () => {
    const { offered, state } = await follow((socket) =>
      socket.send(Buffer.from(`MSG tiexin.${TEAM}.head 1 104857600\r\nabc`)),
    );
    expect(state?.failure).toEqual({ code: 'channel-nonsense', detail: 'too-large' });
    expect(offered).toBe(0);
  });

  it('is cut off when it sends 100 MB in one frame', async () => {
    const { state } = await follow((socket) => socket.send(Buffer.alloc(100_000_000, 65)));
    expect(state?.failure).toEqual({ code: 'channel-nonsense', detail: 'too-large' });
  });

  it('is cut off when it floods, after a bounded number of offers', async () => {
    const { head } = writeHead('r'.repeat(43), unsignedEnvelope(1, ''));
    const { offered, state } = await follow((socket) => {
      const many = Array.from({ length: 3000 }, (_, at) =>
        framed(`tiexin.${TEAM}.head`, head, `Nats-Sequence: ${at + 1}`),
      );
      socket.send(Buffer.concat(many));
    });
    expect(state?.failure).toEqual({ code: 'channel-nonsense', detail: 'flood' });
    expect(offered).toBeLessThan(5);
  });

  it('is not believed when it speaks text, or no NATS', async () => {
    const { state } = await follow((socket) => socket.send('100000000'));
    expect(state?.failure).toEqual({ code: 'channel-nonsense', detail: 'nonsense' });
  });

  it('brings nothing by subjects that nobody asked for, nor by others than those that were', async () => {
    const claim = new TextEncoder().encode(JSON.stringify({ by: 'm'.repeat(43), until: 1 }));
    const headOf = (letter: string) => writeHead(letter.repeat(43), unsignedEnvelope(1, '')).head;
    const [ours, theirs] = [`tiexin.${TEAM}`, `tiexin.${'X'.repeat(22)}`];
    const say = (socket: PushSocket, subject: string, sid: string, payload: Uint8Array) =>
      socket.send(framed(subject, payload, 'Nats-Sequence: 1', sid));
    let client: { socket: PushSocket; ears: Ears } | undefined;
    hub = await startHostileHub(
      () => {},
      (socket, ears) => {
        const [head, care] = [ears.get(`${ours}.head`), ears.get(`${ours}.care.>`)];
        if (head === undefined || care === undefined || client) return;
        client = { socket, ears };
        for (const subject of [`${theirs}.head`, '$KV.x.head', '_INBOX_lead.x'])
          for (const sid of [head, '77']) say(socket, subject, sid, headOf('w'));
        for (const subject of [`${theirs}.care.key`, `${ours}.head`]) say(socket, subject, care, claim);
        say(socket, `${ours}.care.right`, care, claim);
      },
    );
    const channel = hubChannel('hub', access());
    const stop = new AbortController();
    const offered: string[] = [];
    const claims: unknown[] = [];
    const following = channel.follow(
      {
        onRelease: async (_, mark) => {
          offered.push(mark);
          return false;
        },
        onClaims: (told) => claims.push(...told),
      },
      undefined,
      stop.signal,
    );
    await waitFor(() => claims.length > 0, 'what was asked for is heard');
    // It is heard still, so the others were passed over and did not end it.
    const head = client?.ears.get(`${ours}.head`) ?? '';
    if (client) say(client.socket, `${ours}.head`, head, headOf('r'));
    await waitFor(() => offered.includes(`1 ${'r'.repeat(43)}`), 'the head is offered');
    stop.abort();
    await following;
    await channel.close();
    expect(claims).toMatchObject([{ key: 'right' }]);
    expect(offered).toEqual([`1 ${'r'.repeat(43)}`]);
  });
});

describe('what lies as head', () => {
  it('is refused when it is no head, or has another length than it says', () => {
    const { head } = writeHead('r'.repeat(43), unsignedEnvelope(1, ''));
    expect(readHead(head)).toMatchObject({ ok: true });
    for (const bad of [
      new Uint8Array(),
      new TextEncoder().encode('{}\n'),
      new TextEncoder().encode(`${'{'.repeat(600)}\n`),
      new Uint8Array(1_000_000),
      head.subarray(0, head.length - 1),
      new Uint8Array([...head, 65]),
    ])
      expect(readHead(bad)).toEqual({ ok: false, error: { code: 'channel-nonsense' } });
  });
});

describe('addresses of hubs', () => {
  it('are secured, or on this machine, and hold no name and password', async () => {
    expect(['wss://hub.example', 'wss://hub.example:8443/tiexin', 'ws://localhost:1'].map(mayDial)).toEqual([
      true,
      true,
      true,
    ]);
    const bad = ['ws://hub.example', 'wss://a:b@hub.example', 'https://hub.example', 'nats://x', '', 'x'];
    expect(bad.map(mayDial)).toEqual(bad.map(() => false));
    expect(await dial('ws://hub.example', { ...access(), servers: [] })).toMatchObject({
      error: { code: 'channel-no-access' },
    });
  });
});
