// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { cleanup, renderHook, waitFor } from '@testing-library/preact';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { TeamView } from '../../../entrypoints/options/use-team.ts';
import { useTells } from '../../../entrypoints/options/use-tells.ts';
import type { ChannelConfig } from '../../../utils/records/team.ts';
import { closeStore, store } from '../../../utils/store/handle.ts';
import { layerOf } from '../../../utils/team/apply/in-layer.ts';
import { choseFresh } from '../../../utils/team/moves/next-addresses.ts';
import { decide, tellSetting } from '../../../utils/team/moves/stored-choices.ts';
import { useTexts } from '../../support/i18n.ts';
import { aTeam } from '../../support/team-counts.ts';
import { aContent } from '../../support/team-drafts.ts';

const web = (id: string, host = id) => ({
  ...{ kind: 'web' as const, id, url: `https://${host}.example.com/`, mirrors: [] },
  ...{ webdav: false, everyMinutes: 10 },
});
const ONE = web('one');
const TWO = web('two');
const { layer } = layerOf(aContent({ addresses: { now: [ONE, TWO], gone: [] } }), 1);
const leads = (channels: ChannelConfig[]) => aTeam({ role: 'lead', channels });
const viewOf = (channels: ChannelConfig[]): TeamView => ({
  team: leads(channels),
  layer,
  states: new Map(),
  releases: [],
  keys: new Map(),
  own: [],
  signing: undefined,
});

beforeEach(() => {
  fakeBrowser.reset();
  useTexts('zh-CN');
});
afterEach(async () => {
  cleanup();
  await closeStore();
  globalThis.indexedDB = new IDBFactory();
});

/** What is decided about channels that are stored already, while the page still shows those from before. */
async function decidedAbout(stored: ChannelConfig[], ids: string[]) {
  const database = await store();
  await database.put('teams', leads(stored));
  await database.put('teamLayers', layer);
  const hook = renderHook(({ view }) => useTells(view, () => {}), {
    initialProps: { view: viewOf([ONE, TWO]) },
  });
  for (const id of ids) await decide(leads([]).id, (choices) => choseFresh(choices, id));
  const isLetGo = async () => !(await tellSetting.get()).fresh.includes('two');
  await waitFor(async () => expect(await isLetGo()).toBe(true));
  hook.rerender({ view: viewOf(stored) });
  return hook.result;
}

it('a channel that was added goes along with the next release, though the page hears of it later', async () => {
  const result = await decidedAbout([ONE, TWO, web('new')], ['new', 'two']);
  await waitFor(() => expect([...result.current.decided]).toEqual(['new']));
  expect(result.current.tell).toMatchObject({ isNews: true });
  expect(result.current.tell.lines.at(-1)).toMatchObject({ id: 'new', fate: 'goes', isKnown: false });
});

it('and so does another address of one that is known', async () => {
  const result = await decidedAbout([web('one', 'moved'), TWO], ['one', 'two']);
  await waitFor(() => expect([...result.current.decided]).toEqual(['one']));
  expect(result.current.tell).toMatchObject({ isNews: true });
  expect(result.current.tell.lines[0]).toMatchObject({ id: 'one', fate: 'goes', isKnown: false });
});
