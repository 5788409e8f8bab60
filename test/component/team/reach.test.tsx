// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { cleanup, fireEvent, render, renderHook, screen, waitFor } from '@testing-library/preact';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ChannelsDesk } from '../../../entrypoints/options/team-channels-desk.tsx';
import { MovesDesk } from '../../../entrypoints/options/team-moves-desk.tsx';
import { useAskedReach } from '../../../entrypoints/options/use-asked-reach.ts';
import type { TeamView } from '../../../entrypoints/options/use-team.ts';
import { fail, ok } from '../../../utils/core/result.ts';
import type { ChannelConfig, Team, TeamKey } from '../../../utils/records/team.ts';
import { closeStore, store } from '../../../utils/store/handle.ts';
import { layerOf } from '../../../utils/team/apply/in-layer.ts';
import { useTexts } from '../../support/i18n.ts';
import { aTeam } from '../../support/team-counts.ts';
import { aContent } from '../../support/team-drafts.ts';

const dav = (url: string) => ({
  ...{ kind: 'web' as const, id: 'one', url, mirrors: [] },
  ...{ webdav: true, everyMinutes: 10 },
});
const OLD = dav('https://old.example.com/team/');
const NEW = dav('https://new.example.com/team/');
const NEW_ORIGIN = { origins: ['https://new.example.com/*'] };
const LOGIN: TeamKey = { key: 'channel:one', channel: { user: 'lead', password: 'old' } };

const request = vi.fn(async () => true);
const remove = vi.fn(async () => true);
const said = vi.fn();

beforeEach(() => {
  fakeBrowser.reset();
  useTexts('zh-CN');
  for (const one of [request, remove, said]) one.mockClear();
  Object.assign(fakeBrowser.permissions, { request, remove, contains: async () => true });
  fakeBrowser.runtime.onMessage.addListener((_: unknown, __: unknown, respond: (answer: unknown) => void) => {
    respond(ok({}));
    return true;
  });
});
afterEach(async () => {
  cleanup();
  vi.unstubAllGlobals();
  await closeStore();
  globalThis.indexedDB = new IDBFactory();
});

/** A lead's page of a team with one folder, of which a release says that it is at another server now. */
async function leadsView(): Promise<TeamView> {
  const team = aTeam({ role: 'lead', channels: [{ kind: 'file', id: 'file' }, OLD] });
  const { layer } = layerOf(aContent({ addresses: { now: [NEW], gone: [] } }), 1);
  await (await store()).put('teams', team);
  await (await store()).put('teamKeys', LOGIN);
  return {
    ...{ team, layer, states: new Map(), releases: [], own: [], signing: undefined },
    keys: new Map([[LOGIN.key, LOGIN]]),
  };
}

/** The offer to go there. */
async function showMove(answer: () => Promise<Response>) {
  const fetched = vi.fn<(url: unknown, init?: RequestInit) => Promise<Response>>(answer);
  vi.stubGlobal('fetch', fetched);
  const view = await leadsView();
  render(
    <MovesDesk
      view={view}
      channels={view.team.channels}
      managed={[]}
      decided={new Set()}
      say={said}
      reload={() => {}}
      onCheck={async () => {}}
    />,
  );
  const take = await screen.findByRole('button', { name: '允许并用上' });
  return { fetched, take };
}
const here = async () => (await (await store()).get('teams', 'team'))?.channels[1];
const login = async () => (await (await store()).get('teamKeys', 'channel:one'))?.channel;
const fill = (label: string, value: string) =>
  fireEvent.input(screen.getByLabelText(label), { target: { value } });
const sent = (fetched: Awaited<ReturnType<typeof showMove>>['fetched']) =>
  fetched.mock.calls.map(([, init]) => new Headers(init?.headers).get('Authorization'));

describe('a folder that moved to another server, for a lead', () => {
  it('gives the permission back where the new address does not answer, and leaves all as it was', async () => {
    const { fetched, take } = await showMove(() => Promise.reject(new TypeError('down')));
    fireEvent.click(take);
    await waitFor(() => expect(remove).toHaveBeenCalledWith(NEW_ORIGIN));
    expect(request).toHaveBeenCalledWith(NEW_ORIGIN);
    await waitFor(() =>
      expect(said).toHaveBeenCalledWith(expect.objectContaining({ text: expect.stringContaining('连不上') })),
    );
    expect([await here(), await login()]).toEqual([OLD, LOGIN.channel]);
    expect(sent(fetched)).toEqual([null]);
  });

  it('says that the typed account is wrong, and leaves all as it was', async () => {
    const { fetched, take } = await showMove(async () => new Response('', { status: 401 }));
    fill('发布用的账号', 'lead');
    fill('发布用的密码', 'wrong');
    fireEvent.click(take);
    await waitFor(() =>
      expect(said).toHaveBeenCalledWith(
        expect.objectContaining({ text: expect.stringContaining('不认这个账号') }),
      ),
    );
    expect(remove).toHaveBeenCalledWith(NEW_ORIGIN);
    expect([await here(), await login()]).toEqual([OLD, LOGIN.channel]);
    expect(sent(fetched)).toEqual([`Basic ${btoa('lead:wrong')}`]);
  });

  it('says at once that the account stayed behind where none was typed', async () => {
    const { fetched, take } = await showMove(async () => new Response('', { status: 404 }));
    fireEvent.click(take);
    await waitFor(() =>
      expect(said).toHaveBeenCalledWith({ text: expect.stringContaining('发布要账号的话') }),
    );
    expect([await here(), await login()]).toEqual([NEW, undefined]);
    expect(sent(fetched)).toEqual([null]);
    expect(remove).toHaveBeenCalledWith({ origins: ['https://old.example.com/*'] });
  });

  it('goes over with the account that was typed', async () => {
    const { take } = await showMove(async () => new Response('', { status: 404 }));
    fill('发布用的账号', 'lead');
    fill('发布用的密码', 'new');
    fireEvent.click(take);
    await waitFor(async () => expect(await login()).toEqual({ user: 'lead', password: 'new' }));
    await waitFor(() => expect(said).toHaveBeenCalledWith({ text: '已用上，马上去看一次' }));
  });
});

describe('a lead who changes the address of a folder by hand', () => {
  const change = async (url: string, password?: string) => {
    const tell = { lines: [], isNews: false, onTold: () => {} };
    render(
      <ChannelsDesk
        view={await leadsView()}
        tell={tell}
        managed={[]}
        joinFile={undefined}
        say={said}
        reload={() => {}}
      />,
    );
    fireEvent.click(screen.getByRole('button', { name: '改地址' }));
    fill('文件夹的网址', url);
    if (password !== undefined) {
      fill('发布用的账号', 'lead');
      fill('发布用的密码', password);
    }
    fireEvent.click(screen.getByRole('button', { name: '改好' }));
    await waitFor(() => expect(said).toHaveBeenCalled());
    return said.mock.lastCall?.[0].text as string;
  };

  it('reads at once that the account was not taken to another server', async () => {
    expect(await change(NEW.url)).toContain('原来的账号没有带到新服务器');
    expect([await here(), await login()]).toEqual([NEW, undefined]);
    expect(remove).toHaveBeenCalledWith({ origins: ['https://old.example.com/*'] });
  });

  it('has that of the new one in its place', async () => {
    expect(await change(NEW.url, 'new')).toContain('已改好。发布下一个版本');
    expect(await login()).toEqual({ user: 'lead', password: 'new' });
  });

  it('keeps it at the same server', async () => {
    expect(await change('https://old.example.com/there/')).toContain('已改好。发布下一个版本');
    expect(await login()).toEqual(LOGIN.channel);
    expect(remove).not.toHaveBeenCalled();
  });
});

describe('whoever looks at an invitation', () => {
  const asked = (present?: Team) => renderHook(() => useAskedReach(present));
  const joined = (channels: ChannelConfig[]) => aTeam({ channels });

  it('leaves no permission behind when leaving the page', async () => {
    const { result, unmount } = asked();
    await result.current.ask([NEW.url]);
    unmount();
    await waitFor(() => expect(remove).toHaveBeenCalledWith(NEW_ORIGIN));
  });

  it('keeps that which the team of before asks', async () => {
    const { result } = asked(joined([NEW]));
    await result.current.ask([NEW.url, OLD.url]);
    await result.current.giveBack();
    expect(remove).toHaveBeenCalledWith({ origins: ['https://old.example.com/*'] });
  });

  it('keeps after joining what the channels ask, and gives back an address that was only looked at', async () => {
    const { result, unmount } = asked();
    await result.current.ask([OLD.url]);
    await result.current.ask([NEW.url]);
    await result.current.whileJoining(async () => {
      // Going to another page meanwhile takes nothing away.
      unmount();
      return ok(joined([NEW]));
    });
    expect(remove.mock.calls).toEqual([[{ origins: ['https://old.example.com/*'] }]]);
  });

  it('gives everything back where joining failed', async () => {
    const { result } = asked();
    await result.current.ask([NEW.url]);
    await result.current.whileJoining(async () => fail('store-full'));
    expect(remove).toHaveBeenCalledWith(NEW_ORIGIN);
  });
});
