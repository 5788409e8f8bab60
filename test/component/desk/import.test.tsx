// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type ImportStage, ImportView } from '../../../components/desk/library/import/import-view.tsx';
import type { Checks } from '../../../components/desk/library/import/use-choices.ts';
import type { ImportPlan } from '../../../utils/exchange/findings.ts';
import { FORMATS } from '../../../utils/exchange/formats.ts';
import { readLibrary } from '../../../utils/exchange/read-library.ts';
import type { Reply } from '../../../utils/records/reply.ts';
import { LANGUAGES, useTexts } from '../../support/i18n.ts';
import { makeReply } from '../../unit/exchange/replies.ts';
import { axeFindings, NOW } from './support.tsx';

const calls = {
  onFile: vi.fn<(file: File) => void>(),
  onReread: vi.fn(),
  onStop: vi.fn(),
  onConfirm: vi.fn<(put: Reply[]) => void>(),
  onCancel: vi.fn(),
};

async function planFrom(text: string, fileName = '快捷短语.csv'): Promise<ImportPlan> {
  const result = await readLibrary(new TextEncoder().encode(text), fileName);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

const PLAN = await planFrom(
  '快捷短语编码,快捷短语,快捷短语分组\nwl,"快递在路上，\n今晚到",物流\nhy,欢迎光临,问候\nkong,,物流\nhy,第二个欢迎,问候\n',
);
const EXISTING = [makeReply({ title: '查物流' })];

const show = (stage: ImportStage, existing: readonly Reply[] = [], checks?: Checks) =>
  render(
    <main>
      <ImportView stage={stage} existing={existing} now={NOW} {...(checks && { checks })} {...calls} />
    </main>,
  );
const preview = (checks?: Checks) => show({ kind: 'preview', plan: PLAN }, EXISTING, checks);
const list = () => screen.getByRole('listbox', { name: '预览' });
const options = () =>
  within(list())
    .getAllByRole('option')
    .map(({ textContent }) => textContent);
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const pick = (group: string, name: string | RegExp) =>
  fireEvent.click(within(screen.getByRole('radiogroup', { name: group })).getByRole('radio', { name }));
const put = () => calls.onConfirm.mock.calls[0]?.[0] ?? [];

beforeEach(() => {
  useTexts('zh-CN');
  for (const call of Object.values(calls)) call.mockReset();
});
afterEach(cleanup);

it('takes a file that is dropped or chosen', () => {
  const { container } = show({ kind: 'choose' });
  const file = new File(['x'], 'a.csv');
  const drop = container.querySelector('.import-drop') as Element;
  // The test's document has no transfer of data of its own.
  const dropped = new Event('drop', { bubbles: true, cancelable: true });
  fireEvent(drop, Object.assign(dropped, { dataTransfer: { files: [file] } }));
  expect(dropped.defaultPrevented).toBe(true);
  const input = container.querySelector('input[type=file]') as HTMLInputElement;
  Object.defineProperty(input, 'files', { value: [file] });
  fireEvent.change(input);
  expect(calls.onFile.mock.calls).toEqual([[file], [file]]);
});

it('can be stopped while it reads', () => {
  show({ kind: 'reading', fileName: '大.csv' });
  expect(screen.getByText('正在读 大.csv')).toBeTruthy();
  press('停下');
  expect(calls.onStop).toHaveBeenCalledTimes(1);
});

it('says of a file that cannot be read what it is, that nothing happened, and what to do', () => {
  show({ kind: 'trouble', code: 'tooManyRows', detail: '100000' });
  const alert = screen.getByRole('alert');
  expect(alert.textContent).toContain('行数太多');
  expect(alert.textContent).toContain('什么都没有写入');
  expect(alert.textContent).toContain('100,000');
  expect(screen.getByRole('button', { name: '选择文件' })).toBeTruthy();
});

describe('the preview', () => {
  it('says what the file was taken for, and lets a person know better', () => {
    preview();
    expect(screen.getByText('读到 4 条')).toBeTruthy();
    fireEvent.change(screen.getByLabelText('编码'), { target: { value: 'gb18030' } });
    expect(calls.onReread).toHaveBeenCalledWith({ format: 'qianniuQuick', encoding: 'gb18030' });
    fireEvent.change(screen.getByLabelText('格式'), { target: { value: 'scripts' } });
    expect(calls.onReread).toHaveBeenCalledWith({ format: 'scripts', encoding: 'utf-8' });
    expect(within(screen.getByLabelText('格式')).getAllByRole('option')).toHaveLength(FORMATS.length);
  });

  it('shows each row with what becomes of it and why', () => {
    preview();
    const [first, second, third, fourth] = options();
    expect(first).toMatch(/^2– 跳过wl.*快捷码“wl”和已有的“查物流”相同$/u);
    expect(second).toMatch(/^3\+ 新增hy欢迎光临/u);
    expect(third).toMatch(/^4● 不能导入.*没有内容$/u);
    expect(fourth).toMatch(/^5– 跳过hy.*快捷码“hy”和第 3 行相同$/u);
    expect(screen.getByRole('status').textContent).toBe('新增 1，覆盖 0，都保留 0，跳过 2，不能导入 1');
  });

  it('shows only rows with problems where these are asked for', () => {
    preview();
    pick('只看', /有问题/);
    expect(options()).toHaveLength(1);
    pick('只看', /有改动/);
    expect(screen.getByText('没有这样的行')).toBeTruthy();
  });

  it('writes what was chosen, for all clashes or for one row', () => {
    preview();
    pick('遇到重复', '覆盖原来的');
    fireEvent.click(within(list()).getAllByRole('option')[3] as Element);
    pick('这一行', '都保留');
    expect(calls.onConfirm).not.toHaveBeenCalled();
    press('写入 3 条');
    expect(put().map(({ id, code }) => [id === 'r1', code])).toEqual([
      [true, 'wl'],
      [false, 'hy'],
      [false, 'hy-2'],
    ]);
  });

  it('leaves out the rows that a person takes off', () => {
    preview();
    fireEvent.click(within(list()).getAllByRole('option')[1] as Element);
    fireEvent.click(screen.getByLabelText('导入这一行'));
    expect(options()[1]).toContain('跳过');
    // The second of the two is then the first with its code.
    press('写入 1 条');
    expect(put().map(({ variants: [first] }) => first?.body)).toEqual(['第二个欢迎']);
  });

  it('cannot be confirmed where nothing would be written', () => {
    show({ kind: 'preview', plan: { ...PLAN, rows: PLAN.rows.slice(2, 3) } });
    expect(screen.getByRole<HTMLButtonElement>('button', { name: '没有可写入的' }).disabled).toBe(true);
  });

  it('shows what the draft check says of a row', () => {
    preview(new Map([[1, [{ level: 'warn', words: '“最好”是绝对化用语' }]]]));
    pick('只看', /有提醒/);
    expect(options()).toHaveLength(1);
    fireEvent.focus(list());
    const details = screen.getByRole('region', { name: '第 3 行' });
    expect(within(details).getByText('“最好”是绝对化用语').getAttribute('data-kind')).toBe('warn');
  });
});

describe('by keyboard', () => {
  it('arrows move, Space takes out, and the active row is named', () => {
    preview();
    fireEvent.focus(list());
    expect(list().getAttribute('aria-activedescendant')).toBe('import-row-0');
    fireEvent.keyDown(list(), { key: 'ArrowDown' });
    expect(list().getAttribute('aria-activedescendant')).toBe('import-row-1');
    fireEvent.keyDown(list(), { key: ' ' });
    expect(within(list()).getByRole('option', { selected: true }).getAttribute('aria-checked')).toBe('false');
    fireEvent.keyDown(list(), { key: 'End' });
    expect(list().getAttribute('aria-activedescendant')).toBe('import-row-3');
    fireEvent.keyDown(list(), { key: 'Home' });
    fireEvent.keyDown(list(), { key: 'ArrowUp' });
    expect(list().getAttribute('aria-activedescendant')).toBe('import-row-0');
  });

  it('reaches the last of ten thousand rows while it draws a few of them', async () => {
    const rows = Array.from({ length: 10_000 }, (_, n) => `c${n},第 ${n} 条,组`).join('\n');
    show({ kind: 'preview', plan: await planFrom(`快捷短语编码,快捷短语,快捷短语分组\n${rows}`) });
    expect(within(list()).getAllByRole('option').length).toBeLessThan(40);
    fireEvent.focus(list());
    fireEvent.keyDown(list(), { key: 'End' });
    const last = within(list()).getByRole('option', { selected: true });
    expect(last.getAttribute('aria-posinset')).toBe('10000');
    expect(last.getAttribute('aria-setsize')).toBe('10000');
  });
});

it.each(LANGUAGES)('has nothing for axe to find, at any stage (%s)', async (language) => {
  useTexts(language);
  const stages: ImportStage[] = [
    { kind: 'choose' },
    { kind: 'reading', fileName: 'a.csv' },
    { kind: 'trouble', code: 'zipBomb' },
    { kind: 'preview', plan: PLAN },
    { kind: 'writing', plan: PLAN },
  ];
  for (const stage of stages) {
    const { container } = show(stage, EXISTING);
    const box = container.querySelector('[role=listbox]');
    if (box) fireEvent.focus(box);
    expect(await axeFindings(container)).toEqual([]);
    cleanup();
  }
});
