// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { act, cleanup, renderHook, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Said } from '../../../components/desk/model.ts';
import { useLibrary } from '../../../entrypoints/options/use-library.ts';
import { useSteps } from '../../../entrypoints/options/use-steps.ts';
import { bulkStep, type LibraryStep } from '../../../utils/library/steps.ts';
import { store } from '../../../utils/store/handle.ts';
import { allReplies, changeLibrary } from '../../../utils/store/replies.ts';
import { useTexts } from '../../support/i18n.ts';
import { aReply, REPLIES_NOW as NOW } from '../../support/replies.ts';

const heard: { name: string; body: { ids?: string[] } }[] = [];
const said: Said[] = [];
const say = (line: Said) => said.push(line);

/** The hooks of the library's page together. */
function useBoth() {
  const library = useLibrary();
  return { library, steps: useSteps(library, say) };
}

const REPLIES = [aReply('a', { title: '查物流' }), aReply('b', { title: '催发货' })];

beforeEach(async () => {
  useTexts('zh-CN');
  fakeBrowser.reset();
  heard.length = 0;
  said.length = 0;
  fakeBrowser.runtime.onMessage.addListener(
    (message: unknown, _sender: unknown, respond: (answer: unknown) => void) => {
      heard.push(message as (typeof heard)[number]);
      respond({ ok: true, value: {} });
      return true;
    },
  );
  const database = await store();
  await database.clear('replies');
  await changeLibrary(database, { put: REPLIES, remove: [] });
});
afterEach(cleanup);

async function open() {
  const hook = renderHook(useBoth);
  await waitFor(() => expect(hook.result.current.library.data?.replies.size).toBe(2));
  return hook;
}
const titles = async () => (await allReplies(await store())).map(({ title, state }) => `${title} ${state}`);
const retire = (ids: readonly string[], replies = REPLIES): LibraryStep =>
  bulkStep(
    replies.filter(({ id }) => ids.includes(id)),
    [{ do: 'state', state: 'retired' }],
    NOW + 1,
  );

it('stores a step, shows it, has the background read it, and takes several back', async () => {
  const { result } = await open();
  await act(async () => {
    await result.current.steps.step(retire(['a']), '一');
    await result.current.steps.step(
      { change: { put: [aReply('c')], remove: ['b'] }, unless: new Map() },
      '二',
    );
  });
  expect(await titles()).toEqual(['查物流 retired', '回复 c approved']);
  expect([...(result.current.library.data?.replies.keys() ?? [])]).toEqual(['a', 'c']);
  expect(heard).toEqual([
    { name: 'reread', body: { ids: ['a'] } },
    { name: 'reread', body: { ids: ['c', 'b'] } },
  ]);
  act(() => result.current.steps.undo());
  await waitFor(async () => expect(await titles()).toEqual(['查物流 retired', '催发货 approved']));
  act(() => said.find(({ text }) => text === '一')?.undo?.());
  await waitFor(async () => expect(await titles()).toEqual(['查物流 approved', '催发货 approved']));
  await waitFor(() => expect(result.current.steps.canUndo).toBe(false));
  expect(said.at(-1)?.text).toBe('已撤销');
});

it('finds what was changed, and no more what was thrown away', async () => {
  const { result } = await open();
  expect(result.current.library.find('cfh')).toEqual(['b']);
  await act(async () => {
    await result.current.steps.step(retire(['b']), '一');
  });
  expect(result.current.library.find('cfh')).toEqual([]);
});

it('refuses the whole of a step where one reply was changed elsewhere', async () => {
  const { result } = await open();
  await changeLibrary(await store(), {
    put: [{ ...aReply('b'), title: '别处的', updatedAt: NOW + 9 }],
    remove: [],
  });
  await act(async () => {
    const done = await result.current.steps.step(retire(['a', 'b']), '一');
    expect(done).toMatchObject({ ok: false, error: { code: 'reply-changed' } });
  });
  expect(await titles()).toEqual(['查物流 approved', '别处的 approved']);
  expect(said.at(-1)).toMatchObject({
    tone: 'failed',
    text: '“别处的”刚在别处改过，这一步没有做，什么都没有变',
  });
  expect(result.current.steps.canUndo).toBe(false);
});

it('does not take a step back over what was changed since', async () => {
  const { result } = await open();
  await act(async () => {
    await result.current.steps.step(retire(['a']), '一');
  });
  await changeLibrary(await store(), {
    put: [{ ...aReply('a'), title: '别处的', updatedAt: NOW + 99 }],
    remove: [],
  });
  act(() => result.current.steps.undo());
  await waitFor(() => expect(said.at(-1)?.tone).toBe('failed'));
  expect(await titles()).toEqual(['别处的 approved', '催发货 approved']);
});

it('names none where too many were changed', async () => {
  const { result } = await open();
  const many = Array.from({ length: 2001 }, (_, n) => aReply(`n${n}`));
  await act(async () => {
    await result.current.steps.step({ change: { put: many, remove: [] }, unless: new Map() }, '一');
  });
  expect(heard.at(-1)).toEqual({ name: 'reread', body: {} });
});

it('follows what another page changes', async () => {
  const { result } = await open();
  await changeLibrary(await store(), {
    put: [{ ...aReply('a'), title: '别处的', updatedAt: NOW + 9 }],
    remove: ['b'],
  });
  const other = new BroadcastChannel('tiexin-library');
  other.postMessage(['a', 'b']);
  await waitFor(() => expect(result.current.library.data?.replies.get('a')?.title).toBe('别处的'));
  expect(result.current.library.data?.replies.has('b')).toBe(false);
  other.close();
});
