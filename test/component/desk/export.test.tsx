// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type ExportChoice, ExportDialog } from '../../../components/desk/library/import/export-dialog.tsx';
import { EXPORT_FORMATS } from '../../../utils/exchange/formats.ts';
import { LANGUAGES, useTexts } from '../../support/i18n.ts';
import { FULL, makeReply } from '../../unit/exchange/replies.ts';
import { axeFindings } from './support.tsx';

const onExport = vi.fn<(choice: ExportChoice) => void>();
const onClose = vi.fn();
const ALL = [FULL, makeReply()];
const show = () =>
  render(
    <ExportDialog
      scopes={[
        { id: 'all', label: '全部', replies: ALL },
        { id: 'some', label: '选中的', replies: [] },
      ]}
      busy={false}
      onExport={onExport}
      onClose={onClose}
    />,
  );
const choose = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
const lost = () => screen.queryAllByRole('listitem').map(({ textContent }) => textContent);

beforeEach(() => {
  useTexts('zh-CN');
  onExport.mockReset();
  onClose.mockReset();
});
afterEach(cleanup);

it('offers our own JSON first, which loses nothing', () => {
  show();
  expect(screen.getByText('什么都不会丢，可以原样导回来。')).toBeTruthy();
  expect(screen.queryByLabelText('编码')).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: '导出' }));
  expect(onExport).toHaveBeenCalledWith({ replies: ALL, format: 'ownJson', encoding: 'utf-8' });
});

it('says what another program has no place for, and in how many replies', () => {
  show();
  choose('格式', 'qianniuV3');
  expect(lost()).toContain('其他语言和语气，只带第一种：1 条');
  expect(lost()).toContain('变量，写成〔〕：1 条');
  choose('编码', 'utf-8');
  fireEvent.click(screen.getByRole('button', { name: '导出' }));
  expect(onExport).toHaveBeenCalledWith({ replies: ALL, format: 'qianniuV3', encoding: 'utf-8' });
});

it('offers every format by a name of its own', () => {
  show();
  const names = within(screen.getByLabelText('格式'))
    .getAllByRole('option')
    .map(({ textContent }) => textContent);
  expect(new Set(names).size).toBe(EXPORT_FORMATS.length);
  expect(names).not.toContain('');
});

it('exports nothing where nothing is chosen', () => {
  show();
  choose('导出哪些', 'some');
  expect(screen.getByRole<HTMLButtonElement>('button', { name: '导出' }).disabled).toBe(true);
});

it.each(LANGUAGES)('has nothing for axe to find (%s)', async (language) => {
  useTexts(language);
  const { container } = show();
  expect(await axeFindings(container)).toEqual([]);
});
