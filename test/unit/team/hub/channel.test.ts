import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { TeamRole } from '../../../../utils/records/team.ts';
import { idOfRelease } from '../../../../utils/team/channels/head-id.ts';
import { type HubChannel, hubChannel } from '../../../../utils/team/hub/channel.ts';
import { startHub, type TestHub } from '../../../support/nats.ts';
import { unsignedEnvelope } from '../../../support/team-envelope.ts';
import { waitFor } from '../../../support/wait.ts';

let hub: TestHub;
const open: HubChannel[] = [];
const never = new AbortController().signal;
const as = (role: TeamRole, seed = hub.keys[role].seed) => {
  const channel = hubChannel('hub', { servers: hub.urls, team: hub.team, role, seed });
  open.push(channel);
  return channel;
};

beforeAll(async () => {
  hub = await startHub();
});
afterAll(() => hub?.close());
afterEach(async () => {
  await Promise.all(open.splice(0).map((channel) => channel.close()));
});

describe('a hub', () => {
  it('takes a release from a lead and gives it to an agent', async () => {
    const lead = as('lead');
    const agent = as('agent');
    expect(await agent.pull({}, never)).toEqual({ ok: true, value: { outcome: 'empty' } });
    const text = unsignedEnvelope(1, '');
    expect(await lead.push?.(text, '', never)).toEqual({ ok: true, value: undefined });
    const pulled = await agent.pull({}, never);
    expect(pulled).toMatchObject({ ok: true, value: { outcome: 'new', text } });
  });

  it('tells who follows it', async () => {
    const lead = as('lead');
    const agent = as('agent');
    const heard: string[] = [];
    const stop = new AbortController();
    const following = agent.follow(
      { onRelease: async (text) => heard.push(text) > 0 },
      undefined,
      stop.signal,
    );
    await waitFor(() => heard.length === 1, 'the head that lay there');
    const first = (await idOfRelease(heard[0] ?? ''))?.release ?? '';
    const text = unsignedEnvelope(2, first);
    await lead.push?.(text, first, never);
    await waitFor(() => heard.length === 2, 'the next one');
    expect(heard[1]).toBe(text);
    stop.abort();
    await following;
  });
});
