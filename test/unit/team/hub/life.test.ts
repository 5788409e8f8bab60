import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { TeamRole } from '../../../../utils/records/team.ts';
import { idOfRelease } from '../../../../utils/team/channels/head-id.ts';
import type { HubNews, HubRequest } from '../../../../utils/team/hub/calls.ts';
import { hubHost } from '../../../../utils/team/hub/host.ts';
import { bucketsOf, HEAD, subjectOf } from '../../../../utils/team/hub/names.ts';
import { remoteHub } from '../../../../utils/team/hub/remote.ts';
import { startHub, type TestHub } from '../../../support/nats.ts';
import { unsignedEnvelope } from '../../../support/team-envelope.ts';
import { waitFor } from '../../../support/wait.ts';
import { dialAs } from './dial-as.ts';

let hub: TestHub;
const leavers: (() => Promise<unknown>)[] = [];
const { signal } = new AbortController();

/** Somebody who follows the hub as the extension does: through a host, with calls and news. */
function member(role: TeamRole, answer: (text: string) => boolean | undefined = () => true) {
  const news: HubNews[] = [];
  const serve = hubHost(async (one) => {
    news.push(one);
    return one.news === 'release' ? answer(one.text) : undefined;
  });
  const access = { servers: hub.urls, team: hub.team, role, seed: hub.keys[role].seed };
  const ask = (call: HubRequest['call']) => serve({ id: 'hub', access, call });
  leavers.push(() => ask({ do: 'leave' }));
  return {
    news,
    ask,
    channel: remoteHub('hub', ask),
    releases: () => news.flatMap((one) => (one.news === 'release' ? one.text : [])),
    isConnected: () =>
      news.findLast((one) => one.news === 'state' && one.state.connected !== undefined) !== undefined &&
      news.findLast((one) => one.news === 'state')?.state.connected === true,
  };
}
let previous = '';
let number = 0;
async function publish(lead: ReturnType<typeof member>): Promise<string> {
  number += 1;
  const text = unsignedEnvelope(number, previous);
  const sent = await lead.channel.push(text, previous, signal);
  if (!sent.ok) throw new Error(sent.error.code);
  previous = (await idOfRelease(text))?.release ?? '';
  return text;
}

beforeAll(async () => {
  hub = await startHub();
});
afterAll(() => hub?.close());
afterEach(async () => {
  await Promise.all(leavers.splice(0).map((leave) => leave()));
});

describe('who follows a hub', () => {
  it('catches up after it was down, and nothing comes twice', async () => {
    const lead = member('lead');
    const agent = member('agent');
    await agent.ask({ do: 'follow' });
    await publish(lead);
    await waitFor(() => agent.releases().length === 1, 'the first release');
    await hub.nodes[0]?.stop('SIGKILL');
    await waitFor(() => !agent.isConnected(), 'the agent knows that the hub is away');
    expect(await agent.ask({ do: 'state' })).toMatchObject({
      value: { connected: false, failure: { code: 'channel-unreachable' } },
    });
    await hub.nodes[0]?.start();
    await publish(lead);
    // The alarm, or the end of sleep: nobody waits for the longest pause.
    await agent.ask({ do: 'follow' });
    await waitFor(() => agent.releases().length === 2, 'what came meanwhile');
    await publish(lead);
    await waitFor(() => agent.releases().length === 3, 'and the next one');
    const ids = await Promise.all(agent.releases().map(async (text) => (await idOfRelease(text))?.number));
    expect(ids).toEqual([1, 2, 3]);
  });

  it('hears it again where the background was away, and not where it was refused', async () => {
    const lead = member('lead');
    const answers = [undefined, true];
    const forgetful = member('agent', () => answers.shift());
    const strict = member('agent', () => false);
    await forgetful.ask({ do: 'follow', release: previous });
    await strict.ask({ do: 'follow', release: previous });
    await publish(lead);
    await waitFor(() => strict.releases().length === 1, 'who refuses it has heard it too');
    await waitFor(() => forgetful.releases().length === 2, 'it is offered again');
    expect(answers).toEqual([]);
    expect(strict.releases()).toHaveLength(1);
  });

  it('is told that the hub was emptied, and a lead can put the newest release back', async () => {
    const lead = member('lead');
    const text = await publish(lead);
    const keeper = await dialAs(hub, 'lead');
    await keeper.buckets.head.delete(HEAD);
    await keeper.end();
    const agent = member('agent');
    await agent.ask({ do: 'follow' });
    await waitFor(() => agent.news.some((one) => one.news === 'empty'), 'that it is empty');
    expect(await lead.channel.push(text, '', signal)).toMatchObject({ ok: true });
    await waitFor(() => agent.releases().length === 1, 'the release is back');
    expect(await lead.channel.pull({}, signal)).toMatchObject({ value: { outcome: 'new' } });
  });

  it('says that the head was defaced, which whoever has a seed can do, and takes the release again', async () => {
    const lead = member('lead');
    const text = await publish(lead);
    const vandal = await dialAs(hub, 'agent');
    // The server sends the receipt of a post wherever the sender wants to have it.
    const { head, posts } = bucketsOf(hub.team);
    vandal.connection.publish(subjectOf(posts, 'a.b'), 'x', { reply: subjectOf(head, HEAD) });
    await vandal.connection.flush();
    await vandal.end();
    const agent = member('agent');
    await agent.ask({ do: 'follow' });
    await waitFor(() => agent.news.some((one) => one.news === 'empty'), 'that no release lies there');
    expect(await agent.channel.pull({}, signal)).toMatchObject({ error: { code: 'channel-nonsense' } });
    expect(await lead.channel.push(text, '', signal)).toMatchObject({ ok: true });
    await waitFor(() => agent.releases().length === 1, 'the release is back');
  });

  it('may leave while it connects, and nothing comes any more', async () => {
    const agent = member('agent');
    const following = agent.ask({ do: 'follow' });
    await agent.ask({ do: 'leave' });
    await following;
    await publish(member('lead'));
    expect(agent.releases()).toEqual([]);
  });
});
