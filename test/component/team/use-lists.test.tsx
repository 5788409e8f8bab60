// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { cleanup, render, screen } from '@testing-library/preact';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, expect, it } from 'vitest';
import { useLists } from '../../../entrypoints/options/use-team-layer.ts';
import { type CheckLists, DEFAULT_CHECK } from '../../../utils/draft-check/lists.ts';
import { closeStore, store } from '../../../utils/store/handle.ts';
import { layerOf } from '../../../utils/team/apply/in-layer.ts';
import { aContent } from '../../support/team-drafts.ts';

afterEach(async () => {
  cleanup();
  await closeStore();
  globalThis.indexedDB = new IDBFactory();
});

const MINE: CheckLists = {
  ...DEFAULT_CHECK,
  own: [{ id: 'm', word: '清仓', level: 'warn', consoles: [] }],
};
const Words = () => (
  <p>
    {useLists(MINE)
      ?.own.map(({ word }) => word)
      .join(' ') ?? 'reading'}
  </p>
);

it('a text written on the desk is checked for the team’s words beside one’s own', async () => {
  const words = { own: [{ id: 'w', word: '绝绝子', level: 'block' as const, consoles: [] }], off: [] };
  await (await store()).put('teamLayers', layerOf(aContent({ words }), 1).layer);
  render(<Words />);
  expect(await screen.findByText('清仓 绝绝子')).toBeDefined();
});

it('and for one’s own alone without a team', async () => {
  render(<Words />);
  expect(await screen.findByText('清仓')).toBeDefined();
});
