// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { DataPage, type DataPageProps } from '../../../components/desk/data/data-page.tsx';
import type { ImportView } from '../../../components/desk/data/import-preview.tsx';
import { LANGUAGES, useTexts } from '../../support/i18n.ts';
import { axeFindings } from './support.tsx';

const calls = {
  onRetention: vi.fn(),
  onExport: vi.fn(),
  onFile: vi.fn(),
  onImport: vi.fn(),
  onPreviewClose: vi.fn(),
  onErase: vi.fn(),
};
const show = (change: Partial<DataPageProps> = {}) =>
  render(
    <main>
      <DataPage
        counts={[{ kind: 'orders', count: 1204 }]}
        usage={{ used: 2_500_000, quota: 10_000_000_000 }}
        retention={{ days: 90, least: 7, most: 3650 }}
        work={undefined}
        trouble={undefined}
        detail={undefined}
        preview={undefined}
        {...calls}
        {...change}
      />
    </main>,
  );

const VIEW: ImportView = {
  file: 'tiexin-2026-03-09.json',
  counts: [
    { kind: 'orders', count: 12 },
    { kind: 'parcels', count: 0 },
  ],
  settings: true,
  refused: 240,
  errors: [{ kind: 'orders', row: 3, reason: 'badField', field: 'status' }],
};
const button = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name });

beforeEach(() => {
  useTexts('zh-CN');
  for (const call of Object.values(calls)) call.mockReset();
});
afterEach(cleanup);

it('says what is kept, why, and how much room it takes', () => {
  show();
  expect(screen.getByRole('row', { name: /订单 1,204 算发货期限/u })).toBeTruthy();
  expect(screen.getByText('约占 2.5 MB，浏览器最多给 10 GB。')).toBeTruthy();
});

it('names what chats and a team leave here, the latter where there is a team', () => {
  show({
    counts: [
      { kind: 'messages', count: 31 },
      { kind: 'teamReleases', count: 2 },
      { kind: 'teamDrafts', count: 0 },
    ],
  });
  expect(screen.getByRole('row', { name: '聊天消息 31 算响应时间，不存文字' })).toBeTruthy();
  expect(screen.getByRole('row', { name: /^团队的版本 2/u })).toBeTruthy();
  expect(screen.queryByRole('row', { name: /团队的草稿/u })).toBeNull();
});

it('says in time that the room is running out', () => {
  show({ usage: { used: 95, quota: 100 } });
  expect(screen.getByText(/已用 95% 的空间/u)).toBeTruthy();
});

it('takes whole days within bounds, and warns before fewer', () => {
  show();
  const days = screen.getByLabelText('保存天数');
  fireEvent.input(days, { target: { value: '3' } });
  expect(screen.getByRole('alert').textContent).toBe('请填 7 到 3650 之间的整数');
  fireEvent.input(days, { target: { value: '30' } });
  expect(screen.getByText(/不能恢复；可以先导出/u)).toBeTruthy();
  fireEvent.click(button('保存'));
  expect(calls.onRetention).toHaveBeenCalledWith(30);
});

it('shows what an import would do, row by row, and writes nothing before it is confirmed', () => {
  show({ preview: VIEW });
  const dialog = within(screen.getByRole('dialog'));
  expect(dialog.getByText('订单 12')).toBeTruthy();
  expect(dialog.queryByText('包裹 0')).toBeNull();
  expect(dialog.getByText('240 行有问题，不会导入：')).toBeTruthy();
  expect(dialog.getByText('订单第 3 行：“status”的值不对')).toBeTruthy();
  expect(calls.onImport).not.toHaveBeenCalled();
  fireEvent.click(dialog.getByRole('radio', { name: '替换' }));
  fireEvent.click(dialog.getByRole('button', { name: '删掉现有数据并导入' }));
  expect(calls.onImport).toHaveBeenCalledWith('replace');
});

it('can’t import a file with nothing in it', () => {
  show({ preview: { ...VIEW, counts: [], settings: false, refused: 0, errors: [] } });
  expect(screen.getByText('文件里没有可以导入的内容。')).toBeTruthy();
  expect(button('合并导入').disabled).toBe(true);
});

it.each(LANGUAGES)('deletes everything only after the word was typed (%s)', (language) => {
  useTexts(language);
  const word = { 'zh-CN': '删除', 'zh-TW': '刪除', en: 'Delete' }[language];
  const { container } = show();
  const erase = [...container.querySelectorAll<HTMLButtonElement>('.tx-button-danger')][0];
  fireEvent.click(erase as HTMLButtonElement);
  const dialog = screen.getByRole('dialog');
  const confirm = dialog.querySelector<HTMLButtonElement>('.tx-button-danger') as HTMLButtonElement;
  expect(confirm.disabled).toBe(true);
  fireEvent.input(within(dialog).getByRole('textbox'), { target: { value: word.slice(0, 1) } });
  expect(confirm.disabled).toBe(true);
  fireEvent.input(within(dialog).getByRole('textbox'), { target: { value: ` ${word} ` } });
  fireEvent.click(confirm);
  expect(calls.onErase).toHaveBeenCalledTimes(1);
});

it.each(['export', 'read', 'notOurs', 'newer', 'import', 'full', 'erase'] as const)(
  'says of trouble “%s” what happened, what is safe and what to do',
  (trouble) => {
    show({ trouble, detail: 'code-x' });
    const words = [...screen.getByRole('alert').children].map((part) => part.textContent);
    expect(words).toHaveLength(4);
    expect(words.every((part) => part !== '')).toBe(true);
    expect(words[3]).toBe('code-x');
  },
);

it('has nothing for axe to find, with a preview open or shut', async () => {
  const { container } = show({ work: 'export', trouble: 'full' });
  expect(await axeFindings(container)).toEqual([]);
  cleanup();
  expect(await axeFindings(show({ preview: VIEW }).container)).toEqual([]);
});
