// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { CopyNote } from '../../../components/team/copy-note.tsx';
import type { ChangeLine } from '../../../components/team/model.ts';
import { useTexts } from '../../support/i18n.ts';
import { axeFindings } from '../desk/support.tsx';

const LINE: ChangeLine = {
  id: 'team:urge',
  what: 'reply',
  kind: 'changed',
  title: '催发货',
  parts: [
    {
      label: '端庄 · 简',
      runs: [
        { text: '今天', kind: 'removed' },
        { text: '明天', kind: 'added' },
      ],
    },
  ],
};

beforeEach(() => useTexts('zh-CN'));
afterEach(cleanup);

it('shows the words of a changed original at one press', async () => {
  render(<CopyNote original="changed" lines={[LINE]} onTake={vi.fn()} onKeep={vi.fn()} />);
  expect(screen.queryByText('明天')).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: '看看改了什么' }));
  expect(screen.getByText('明天').tagName).toBe('INS');
  expect(screen.getByText('今天').tagName).toBe('DEL');
  expect(await axeFindings(document.body)).toEqual([]);
});
