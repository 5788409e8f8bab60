// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Apology } from '../../components/attention/apology.tsx';
import { fail, ok } from '../../utils/core/result.ts';
import { makeEntry } from '../support/entries.ts';
import { useTexts } from '../support/i18n.ts';
import { axeFindings } from './desk/support.tsx';

const TEXT = '实在对不起，让您等了这么久。我马上查，五分钟内给您回音。';
const ENTRY = makeEntry({
  id: 'u1',
  why: [
    { code: 'risk_waited' },
    { code: 'risk_apology', values: { reply: 'starter:wait-over', title: '让您久等' } },
  ],
});

beforeEach(() => useTexts('zh-CN'));
afterEach(cleanup);

function show(insert = vi.fn(async () => ok({}))) {
  const does = { fetch: vi.fn(async () => ok(TEXT)), insert };
  const onCopy = vi.fn();
  render(<Apology entry={ENTRY} does={does} onCopy={onCopy} />);
  return { does, onCopy };
}

describe('the apology that is suggested', () => {
  it('is shown whole, copied and put into the chat, by buttons alone', async () => {
    const { does, onCopy } = show();
    expect(await screen.findByText(TEXT)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '复制' }));
    expect(onCopy).toHaveBeenCalledWith(TEXT, expect.any(String));
    fireEvent.click(screen.getByRole('button', { name: '放进聊天框' }));
    await waitFor(() => expect(does.insert).toHaveBeenCalledWith(ENTRY, TEXT));
    expect(screen.queryByRole('alert')).toBeNull();
    expect(await axeFindings(document.body)).toEqual([]);
  });

  it.each([
    ['no-chat', '这个会话没有在聊天页里打开'],
    ['not-put', '可以复制'],
  ])('says what to do where it could not be put in (%s), and can still be copied', async (code, words) => {
    const { onCopy } = show(vi.fn(async () => fail(code) as never));
    fireEvent.click(await screen.findByRole('button', { name: '放进聊天框' }));
    expect((await screen.findByRole('alert')).textContent).toContain(words);
    fireEvent.click(screen.getByRole('button', { name: '复制' }));
    expect(onCopy).toHaveBeenCalledOnce();
  });

  it('says so where the reply was deleted', async () => {
    const does = { fetch: async () => fail('no-reply') as never, insert: vi.fn() };
    render(<Apology entry={ENTRY} does={does} onCopy={vi.fn()} />);
    expect((await screen.findByRole('alert')).textContent).toContain('没有找到这条话术');
    expect(screen.queryByRole('button')).toBeNull();
  });
});
