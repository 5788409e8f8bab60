import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { TeamRole } from '../../../../utils/records/team.ts';
import type { Post } from '../../../../utils/records/team-post.ts';
import { idOfRelease } from '../../../../utils/team/channels/head-id.ts';
import { type HubChannel, hubChannel } from '../../../../utils/team/hub/channel.ts';
import { makeRoleKey } from '../../../../utils/team/hub/seeds.ts';
import { startHub, type TestHub } from '../../../support/nats.ts';
import { unsignedEnvelope } from '../../../support/team-envelope.ts';
import { waitFor } from '../../../support/wait.ts';

let hub: TestHub;
let previous = '';
let number = 0;
const open: HubChannel[] = [];
const { signal } = new AbortController();
const as = (role: TeamRole, seed = hub.keys[role].seed) => {
  const channel = hubChannel('hub', { servers: hub.urls, team: hub.team, role, seed });
  open.push(channel);
  return channel;
};
/** A release that follows on the last one. */
const next = async (bytes?: number) => {
  number += 1;
  const text = unsignedEnvelope(number, previous, bytes);
  const before = previous;
  previous = (await idOfRelease(text))?.release ?? '';
  return { text, before, release: previous };
};
const sameJson = (one: string | undefined, other: string) =>
  expect(JSON.parse(one ?? 'null')).toEqual(JSON.parse(other));
const post = (member: string, slot: string, seq: number): Post => ({
  tiexin: 'post',
  format: 1,
  team: hub.team,
  member,
  slot,
  seq,
  at: 1_790_000_000_000,
  body: { kind: 'status', role: 'agent', client: '0.1.0', acknowledged: {} },
  signature: 's'.repeat(86),
});
const member = (sign: string) => sign.repeat(43);

beforeAll(async () => {
  hub = await startHub();
});
afterAll(() => hub?.close());
afterEach(async () => {
  await Promise.all(open.splice(0).map((channel) => channel.close()));
});

describe('releases on a hub', () => {
  it('come to an agent as a lead put them, and the hub need not have been prepared', async () => {
    const agent = as('agent');
    expect(await agent.pull({}, signal)).toEqual({ ok: true, value: { outcome: 'empty' } });
    const { text, before, release } = await next();
    expect(await as('lead').push?.(text, before, signal)).toEqual({ ok: true, value: undefined });
    const pulled = await agent.pull({}, signal);
    if (!pulled.ok || pulled.value.outcome !== 'new') throw new Error(JSON.stringify(pulled));
    sameJson(pulled.value.text, text);
    const etag = pulled.value.etag ?? '';
    expect(await agent.pull({ etag }, signal)).toMatchObject({ value: { outcome: 'same' } });
    expect(await agent.pull({ release }, signal)).toMatchObject({ value: { outcome: 'same' } });
  });

  it('are told to who follows, once each', async () => {
    const heard: string[] = [];
    const stop = new AbortController();
    const following = as('agent').follow(
      { onRelease: async (text) => heard.push(text) > 0 },
      undefined,
      stop.signal,
    );
    await waitFor(() => heard.length === 1, 'the head that lay there');
    const second = await next();
    await as('lead').push?.(second.text, second.before, signal);
    await waitFor(() => heard.length === 2, 'the next one');
    sameJson(heard[1], second.text);
    // Published twice: the lead's click was repeated.
    expect(await as('lead').push?.(second.text, second.before, signal)).toMatchObject({ ok: true });
    stop.abort();
    await following;
    expect(heard.length).toBe(2);
  });

  it('are refused where somebody published meanwhile', async () => {
    const [one, other] = [as('lead'), as('lead')];
    const at = previous;
    const rivals = [unsignedEnvelope(90, at), unsignedEnvelope(91, at)];
    const sent = await Promise.all([
      one.push?.(rivals[0] ?? '', at, signal),
      other.push?.(rivals[1] ?? '', at, signal),
    ]);
    expect(sent.filter((result) => result?.ok)).toHaveLength(1);
    expect(sent.find((result) => !result?.ok)).toMatchObject({
      ok: false,
      error: { code: 'channel-overtaken' },
    });
    const pulled = await one.pull({}, signal);
    if (pulled.ok && pulled.value.outcome === 'new')
      previous = (await idOfRelease(pulled.value.text))?.release ?? '';
  });

  it('travel in parts when they are long, and nobody sees half of one', async () => {
    const lead = as('lead');
    const agent = as('agent');
    const { text, before, release } = await next(6_000_000);
    const seen = new Set<string>();
    const pushing = lead.push?.(text, before, signal);
    let isThere = false;
    void pushing?.then(() => {
      isThere = true;
    });
    while (!isThere) {
      // An agent that joins in the middle.
      const pulled = await agent.pull({}, signal);
      if (!pulled.ok || pulled.value.outcome !== 'new') throw new Error(JSON.stringify(pulled));
      seen.add((await idOfRelease(pulled.value.text))?.release ?? 'torn');
    }
    expect(await pushing).toMatchObject({ ok: true });
    const pulled = await agent.pull({}, signal);
    if (!pulled.ok || pulled.value.outcome !== 'new') throw new Error(JSON.stringify(pulled));
    sameJson(pulled.value.text, text);
    expect([...seen].every((id) => id === before || id === release)).toBe(true);
  });

  it('say that the credentials are wrong, and that an agent may not publish', async () => {
    expect(await as('agent', makeRoleKey().seed).pull({}, signal)).toEqual({
      ok: false,
      error: { code: 'channel-denied' },
    });
    expect(await as('agent').push?.(unsignedEnvelope(99, ''), previous, signal)).toMatchObject({
      error: { code: 'channel-denied' },
    });
    expect(await as('agent').prepare()).toMatchObject({ error: { code: 'channel-denied' } });
  });
});

describe('posts on a hub', () => {
  it('replace one another by member and slot, and come once by their mark', async () => {
    const agent = as('agent');
    const lead = as('lead');
    await lead.prepare();
    const sent = [post(member('m'), 'status', 1), post(member('n'), 'uses:2026-09 一', 1)];
    expect(await agent.board.send(sent, signal)).toEqual({ ok: true, value: undefined });
    await agent.board.send([post(member('m'), 'status', 2)], signal);
    const first = await lead.board.collect(undefined, signal);
    if (!first.ok) throw new Error(first.error.code);
    expect(first.value.posts).toEqual([sent[1], post(member('m'), 'status', 2)]);
    expect(await lead.board.collect(first.value.mark, signal)).toEqual({
      ok: true,
      value: { posts: [], mark: first.value.mark },
    });
    await agent.board.send([post(member('m'), 'status', 3)], signal);
    expect(await lead.board.collect(first.value.mark, signal)).toMatchObject({
      value: { posts: [post(member('m'), 'status', 3)] },
    });
    expect(await lead.board.collect('of another stream 7', signal)).toMatchObject({
      value: { posts: [{ seq: 1 }, { seq: 3 }] },
    });
    expect(await as('editor').board.collect(undefined, signal)).toMatchObject({ ok: true });
    expect(await agent.board.collect(undefined, signal)).toMatchObject({ error: { code: 'channel-denied' } });
  });
});

describe('claims on a hub', () => {
  const claim = (key: string, sign: string) => ({
    key: member(key),
    member: member(sign),
    until: 1_790_000_000_000,
  });

  it('are had by one of two who want the same at the same moment', async () => {
    await as('lead').prepare();
    const [one, other] = [as('agent'), as('agent')];
    const put = await Promise.all([one.claims.put(claim('k', 'a'), 0), other.claims.put(claim('k', 'b'), 0)]);
    expect(put.filter(({ ok }) => ok)).toHaveLength(1);
    expect(put.find(({ ok }) => !ok)).toEqual({ ok: false, error: { code: 'care-taken' } });
    const listed = await other.claims.list();
    if (!listed.ok) throw new Error(listed.error.code);
    const [held] = listed.value as { key: string; revision: number }[];
    expect(listed.value).toHaveLength(1);
    expect(await one.claims.put(claim('k', 'a'), (held?.revision ?? 0) + 7)).toMatchObject({ ok: false });
    expect(await one.claims.put(claim('k', 'a'), held?.revision ?? 0)).toMatchObject({ ok: true });
  });

  it('can be let go, taken again, and are told to who follows', async () => {
    const [one, other] = [as('agent'), as('agent')];
    const told: unknown[] = [];
    let isConnected = false;
    const stop = new AbortController();
    const following = other.follow(
      {
        onRelease: async () => true,
        onClaims: (claims) => void told.push(...claims),
        onState: ({ connected }) => {
          isConnected = connected;
        },
      },
      previous,
      stop.signal,
    );
    await waitFor(() => isConnected, 'the other agent is connected');
    await other.claims.list();
    const first = await one.claims.put(claim('q', 'a'), 0);
    if (!first.ok) throw new Error(first.error.code);
    await waitFor(() => told.length === 1, 'the claim is told');
    expect(told[0]).toEqual({ ...claim('q', 'a'), revision: first.value });
    expect(await other.claims.drop(member('q'), first.value + 1)).toMatchObject({ ok: false });
    expect(await one.claims.drop(member('q'), first.value)).toMatchObject({ ok: true });
    await waitFor(() => told.length === 2, 'that it was let go is told');
    expect(told[1]).toMatchObject({ key: member('q'), until: 0 });
    expect(await other.claims.put(claim('q', 'b'), 0)).toMatchObject({ ok: true });
    stop.abort();
    await following;
  });
});
