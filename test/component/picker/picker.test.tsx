// @vitest-environment happy-dom
import { cleanup, createEvent, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { dateText } from '../../../components/picker/answer-date.ts';
import type { PickerActions, PickerModel } from '../../../components/picker/model.ts';
import { Picker } from '../../../components/picker/picker.tsx';
import { useTexts } from '../../support/i18n.ts';
import { axeFindings } from '../desk/support.tsx';
import { card, model, NO_ACTIONS, trusted } from './support.tsx';

const show = (more: Partial<PickerModel>, actions: Partial<PickerActions> = {}) =>
  render(<Picker model={model(more)} actions={{ ...NO_ACTIONS, ...actions }} />);
const click = (element: Element) => fireEvent(element, trusted(createEvent.click(element)));
const reply = (id: string, more = {}, why?: string) =>
  ({ kind: 'reply', card: card(id, more), ...(why && { why }) }) as const;

beforeEach(() => useTexts('zh-CN'));
afterEach(cleanup);

describe('the list', () => {
  const rows = [
    reply(
      'wlyc',
      { marks: { title: [{ start: 0, end: 2 }], code: [], preview: [] } },
      '催发货 + 2 小时后超时',
    ),
    reply('thdz', { missing: ['物流单号', '快递公司'], messages: 3, favourite: true }),
    { kind: 'folder', name: '售后', count: 12 } as const,
  ];

  it('says of each reply what it is, why it is suggested and what it lacks', () => {
    show({ rows, total: 14, selected: 0 });
    const options = screen.getAllByRole('option');
    expect(options.map((one) => one.getAttribute('aria-selected'))).toEqual(['true', 'false', 'false']);
    expect(options[0]?.querySelector('mark')?.textContent).toBe('回复');
    expect(options[0]?.textContent).toContain('催发货 + 2 小时后超时');
    expect(options[1]?.textContent).toContain('还缺：物流单号、快递公司');
    expect(options[1]?.textContent).toContain('3 条消息');
    expect(options[1]?.textContent).toContain('收藏');
    expect(options[2]?.textContent).toContain('12 条');
    expect(screen.getByText('共 14 条')).toBeTruthy();
  });

  it('names the selected one to a screen reader, and has nothing wrong that axe knows of', async () => {
    const { container } = show({ rows, total: 3, selected: 1, path: ['物流'], messages: ['一', '二', '三'] });
    const list = screen.getByRole('listbox', { name: '找到的回复' });
    const active = list.getAttribute('aria-activedescendant') ?? '';
    expect(container.querySelector(`#${active}`)?.textContent).toContain('回复 thdz');
    expect(await axeFindings(container)).toEqual([]);
  });

  it('shows the selected reply in full: every message, what is open, its voices, how long it is', () => {
    const voice = vi.fn();
    const { container } = show(
      {
        rows,
        selected: 1,
        messages: ['单号是〔物流单号〕', '谢谢您'],
        length: { count: 520, most: 500, over: true },
      },
      { voice },
    );
    expect(container.querySelector('.detail mark')?.textContent).toBe('〔物流单号〕');
    expect(container.querySelectorAll('.message')).toHaveLength(2);
    expect(screen.getByText('超出 20，最多 500')).toBeTruthy();
    expect(screen.getByRole('button', { name: '端庄' }).getAttribute('aria-pressed')).toBe('true');
    click(screen.getByRole('button', { name: '干练' }));
    expect(voice).toHaveBeenCalledWith('brisk');
  });

  it('is chosen from with the mouse, by a person only, without taking the focus', () => {
    const choose = vi.fn();
    show({ rows, selected: 0 }, { choose });
    const [, second] = screen.getAllByRole('option');
    if (!second) throw new Error('no second option');
    expect(fireEvent.mouseDown(second)).toBe(false);
    fireEvent.click(second);
    expect(choose).not.toHaveBeenCalled();
    click(second);
    expect(choose).toHaveBeenCalledWith(1);
  });

  it('holds fifty rows of any length', () => {
    const many = Array.from({ length: 50 }, (_, at) => reply(`r${at}`, { preview: '很长的话'.repeat(400) }));
    show({ rows: many, selected: 49, total: 5000 });
    expect(screen.getAllByRole('option')).toHaveLength(50);
    expect(screen.getByText('共 5000 条')).toBeTruthy();
  });
});

describe('without a list', () => {
  it('says how replies come here, and what was not found', () => {
    show({});
    expect(screen.getByText(/可以新建或导入/)).toBeTruthy();
    cleanup();
    show({ query: 'xyz' });
    expect(screen.getByText('没有找到“xyz”')).toBeTruthy();
  });
  it('says that nobody answered, and tries again', () => {
    const retry = vi.fn();
    show({ phase: 'failed' }, { retry });
    expect(screen.getByRole('alert').textContent).toContain('后台没有回答');
    fireEvent.click(screen.getByRole('button', { name: '再试一次' }));
    expect(retry).toHaveBeenCalledOnce();
  });
  it('waits without a word of nothing found', () => {
    const { container } = show({ phase: 'waiting' });
    expect(container.querySelector('.waiting')).toBeTruthy();
    expect(container.querySelector('.empty')).toBeNull();
  });
});

describe('what is asked before a reply goes in', () => {
  const asks = [
    { name: '原因', label: '原因', kind: 'text', fallback: '仓库忙' },
    { name: '处理方式', label: '处理方式', kind: 'choice', choices: ['退款', '补发'] },
    { name: '答复时间', label: '答复时间', kind: 'date' },
  ] as const;
  const form = {
    card: card('x'),
    asks: asks.map((one) => ({ ...one, choices: 'choices' in one ? [...one.choices] : undefined })),
  };

  it('is answered by text, choice and date, as a buyer reads it', async () => {
    const answer = vi.fn();
    const { container } = show({ form: form as never }, { answer });
    expect(await axeFindings(container)).toEqual([]);
    const text = screen.getByLabelText<HTMLInputElement>('原因');
    expect(document.activeElement).toBe(text);
    expect(text.value).toBe('仓库忙');
    fireEvent.input(text, { target: { value: '缺货' } });
    fireEvent.input(screen.getByLabelText('补发'));
    fireEvent.input(screen.getByLabelText('答复时间：日期'), { target: { value: '2026-03-09' } });
    fireEvent.input(screen.getByLabelText('答复时间：时间'), { target: { value: '14:30' } });
    fireEvent.submit(screen.getByRole('form'));
    expect(answer).toHaveBeenCalledWith({ 原因: '缺货', 处理方式: '补发', 答复时间: '3月9日 14:30' });
  });

  it('may be left empty, and then stays open in the draft', () => {
    const answer = vi.fn();
    show({ form: form as never }, { answer });
    fireEvent.input(screen.getByLabelText('原因'), { target: { value: ' ' } });
    fireEvent.submit(screen.getByRole('form'));
    expect(answer).toHaveBeenCalledWith({});
  });

  it('is asked once: not while it is on its way', () => {
    const answer = vi.fn();
    show({ form: form as never, busy: true }, { answer });
    fireEvent.submit(screen.getByRole('form'));
    expect(answer).not.toHaveBeenCalled();
  });

  it.each([
    ['2026-03-09', '', 'zh-CN', '3月9日'],
    ['2026-03-09', '09:05', 'en', '9 March, 09:05'],
    ['', '09:05', 'zh-CN', ''],
    ['no day', '', 'en', ''],
  ] as const)('writes %j %j in %s as %j', (day, clock, lang, text) => {
    expect(dateText(day, clock, lang)).toBe(text);
  });
});
