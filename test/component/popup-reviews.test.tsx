// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Naming } from '../../entrypoints/popup/data.ts';
import { Popup } from '../../entrypoints/popup/popup.tsx';
import { fail, ok, type Result } from '../../utils/core/result.ts';
import { HOUR } from '../../utils/core/time.ts';
import type { StoreName } from '../../utils/store/database.ts';
import { closeStore, store } from '../../utils/store/handle.ts';
import { aCase } from '../support/cases.ts';
import { useTexts } from '../support/i18n.ts';
import { reviewAlert } from '../support/review-entries.ts';

const NAMING: Naming = {
  consoles: [
    {
      id: 'pinduoduo',
      name: { 'zh-CN': '拼多多', 'zh-TW': '拼多多', en: 'Pinduoduo' },
      timeZone: 'Asia/Shanghai',
    },
  ],
  lang: 'zh-CN',
};
const next = { what: '回电', at: Date.now() - HOUR };

type Sent = { name: string; body: { key?: string; command?: { do: string; id?: string } } };
const sent: Sent[] = [];
let answer: (message: Sent) => Result<unknown>;
const steps = () => sent.filter(({ name }) => name === 'reviewStep').map(({ body }) => body);

async function put(name: StoreName, ...values: readonly object[]): Promise<void> {
  const database = await store();
  for (const value of values) await database.put(name, value as never);
}

beforeEach(async () => {
  useTexts('zh-CN');
  sent.length = 0;
  answer = () => ok({});
  Object.assign(fakeBrowser.runtime, {
    sendMessage: async (message: Sent) => {
      sent.push(message);
      return answer(message);
    },
  });
  window.close = vi.fn();
  for (const name of ['alerts', 'reviews', 'reviewVerdicts', 'reviewCases'] as const)
    await (await store()).clear(name);
  const { review, verdict } = aCase('501');
  const late = aCase('502', { case: { state: 'contacted', next }, review: { itemTitle: '玻璃杯' } });
  await put('reviews', review, late.review);
  await put('reviewVerdicts', verdict, late.verdict);
  if (late.case) await put('reviewCases', late.case);
});
afterEach(async () => {
  cleanup();
  await closeStore();
});

const press = (key: string) => fireEvent.keyDown(document.body, { key, bubbles: true, cancelable: true });
const rows = () => screen.getAllByRole('row').map(({ textContent }) => textContent ?? '');

describe('reviews in the popup', () => {
  it('are joined with what was written and made of it', async () => {
    await put('alerts', reviewAlert('review', '501'), reviewAlert('review-cluster', '9001~quality'));
    render(<Popup naming={NAMING} />);
    await waitFor(() => expect(rows().join()).toContain('质量 · 客服态度'));
    expect(rows().find((row) => row.includes('扎堆'))).toContain('手冲咖啡壶');
  });

  it('open their case on the desk', async () => {
    await put('alerts', reviewAlert('review', '501'));
    render(<Popup naming={NAMING} />);
    await screen.findByRole('grid');
    press('j');
    press('Enter');
    await waitFor(() => expect(window.close).toHaveBeenCalled());
    expect(sent.at(-1)).toEqual({ name: 'reviewOpen', body: { key: 'pinduoduo/71/501' } });
  });

  it('are done by the step in their case, and undone by taking it back', async () => {
    await put('alerts', reviewAlert('review', '501'));
    render(<Popup naming={NAMING} />);
    await screen.findByRole('grid');
    press('j');
    press('d');
    expect(await screen.findByText('已记为“已解决”')).toBeTruthy();
    await waitFor(() => expect(steps()).toHaveLength(1));
    const [done] = steps();
    expect(done).toMatchObject({ key: 'pinduoduo/71/501', command: { do: 'move', to: 'resolved' } });
    expect(sent.some(({ name }) => name === 'attend')).toBe(false);
    press('z');
    await waitFor(() => expect(steps()).toHaveLength(2));
    expect(steps()[1]).toMatchObject({ command: { do: 'take-back', which: done?.command?.id } });
  });

  it('end an overdue step, and plan it again when that is undone', async () => {
    await put('alerts', reviewAlert('review-step', '502', { dueAt: next.at }));
    render(<Popup naming={NAMING} />);
    await waitFor(() => expect(rows().join()).toContain('玻璃杯'));
    press('j');
    press('d');
    await waitFor(() => expect(steps()).toHaveLength(1));
    expect(steps()[0]).toMatchObject({ key: 'pinduoduo/71/502', command: { do: 'next-done' } });
    press('z');
    await waitFor(() => expect(steps()).toHaveLength(2));
    expect(steps()[1]).toMatchObject({ command: { do: 'next', ...next } });
  });

  it('come back with a message when the step was not saved', async () => {
    answer = ({ name }) => (name === 'reviewStep' ? fail('no-answer') : ok({}));
    await put('alerts', reviewAlert('review', '501'));
    render(<Popup naming={NAMING} />);
    await screen.findByRole('grid');
    press('j');
    press('d');
    expect((await screen.findByRole('alert')).textContent).toContain('没有存下');
    expect(rows()).toHaveLength(2);
  });
});
