// @vitest-environment happy-dom
import { act, cleanup, renderHook, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Said } from '../../../components/desk/model.ts';
import { useSetting } from '../../../entrypoints/options/use-setting.ts';
import { DEFAULT_CONSOLES } from '../../../utils/attention/console-settings.ts';
import { consoleSetting } from '../../../utils/attention/stored-settings.ts';
import { useTexts } from '../../support/i18n.ts';

const heard: unknown[] = [];
const said: Said[] = [];
const say = (line: Said) => said.push(line);

beforeEach(() => {
  fakeBrowser.reset();
  useTexts('zh-CN');
  heard.length = 0;
  said.length = 0;
  fakeBrowser.runtime.onMessage.addListener(
    (message: unknown, _sender: unknown, respond: (answer: unknown) => void) => {
      heard.push(message);
      respond({ ok: true, value: {} });
      return true;
    },
  );
});
afterEach(cleanup);

async function open() {
  const hook = renderHook(() => useSetting(consoleSetting, say));
  await waitFor(() => expect(hook.result.current[0]).toEqual(DEFAULT_CONSOLES));
  return hook;
}

it('shows a change at once, stores it, has everything judged anew, and can take it back', async () => {
  const { result } = await open();
  act(() => {
    result.current[1]({ off: ['jd'] }, '已停止读取京东');
  });
  expect(result.current[0]).toEqual({ off: ['jd'] });
  await waitFor(() => expect(heard).toEqual([{ name: 'reconsider', body: {} }]));
  expect(await consoleSetting.get()).toEqual({ off: ['jd'] });

  act(() => {
    said[0]?.undo?.();
  });
  await waitFor(() => expect(heard).toHaveLength(2));
  expect(await consoleSetting.get()).toEqual(DEFAULT_CONSOLES);
  expect(said.at(-1)?.text).toBe('已撤销');
  expect(said.at(-1)?.undo).toBeUndefined();
});

it('takes back what could not be stored, and says so', async () => {
  const { result } = await open();
  vi.spyOn(console, 'error').mockImplementation(() => {});
  vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('QUOTA_BYTES'));
  act(() => {
    result.current[1]({ off: ['jd'] }, '已停止读取京东');
  });
  await waitFor(() => expect(said.at(-1)?.tone).toBe('failed'));
  expect(result.current[0]).toEqual(DEFAULT_CONSOLES);
  expect(said.map(({ text }) => text)).toEqual(['没有存下，原来的设置还在。请再试一次']);
  expect(heard).toEqual([]);
});

it('follows what another page stores', async () => {
  const { result } = await open();
  await consoleSetting.set({ off: ['taobao'] });
  await waitFor(() => expect(result.current[0]).toEqual({ off: ['taobao'] }));
});
