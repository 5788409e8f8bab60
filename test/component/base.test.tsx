// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import axe from 'axe-core';
import { useState } from 'preact/hooks';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Button, IconButton } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { Field, Input, Select } from '../../components/field.tsx';
import { Menu } from '../../components/menu.tsx';
import { Segmented } from '../../components/segmented.tsx';
import { EmptyState, ErrorState, Note, Progress, Skeleton } from '../../components/states.tsx';
import { Switch } from '../../components/switch.tsx';
import { TimeLeft } from '../../components/time-left.tsx';
import { HOUR } from '../../utils/core/time.ts';
import { NOON } from '../support/entries.ts';
import { useTexts } from '../support/i18n.ts';

beforeEach(() => useTexts('zh-CN'));
afterEach(cleanup);

const press = (key: string) =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key, bubbles: true, cancelable: true });

function Kinds() {
  const [value, setValue] = useState<'a' | 'b' | 'c'>('a');
  const options = (['a', 'b', 'c'] as const).map((one) => ({ value: one, label: one.toUpperCase() }));
  return <Segmented label="种类" value={value} options={options} onChange={setValue} />;
}

function Page() {
  const [shown, setShown] = useState(false);
  return (
    <>
      <Button onClick={() => setShown(true)}>开</Button>
      {shown && (
        <Dialog title="按键" onClose={() => setShown(false)}>
          <Input label="字" value="" onValue={() => {}} />
        </Dialog>
      )}
    </>
  );
}
describe('segmented', () => {
  it('is one stop for Tab and moves with the arrows, round and round', () => {
    render(<Kinds />);
    const radios = screen.getAllByRole('radio');
    expect(radios.map((radio) => radio.tabIndex)).toEqual([0, -1, -1]);
    radios[0]?.focus();
    press('ArrowLeft');
    expect(document.activeElement?.textContent).toBe('C');
    expect(screen.getByRole('radio', { checked: true }).textContent).toBe('C');
    press('ArrowRight');
    expect(document.activeElement?.textContent).toBe('A');
  });
});

describe('menu', () => {
  function open() {
    const chosen = vi.fn();
    const closed = vi.fn();
    render(
      <Menu
        label="稍后"
        anchor={{ left: 0, top: 0, bottom: 20 }}
        onClose={closed}
        items={['一', '二', '三'].map((label, at) => ({
          id: label,
          label,
          hotkey: String(at + 1),
          onChoose: () => chosen(label),
        }))}
      />,
    );
    return { chosen, closed };
  }

  it('walks with arrows, Home and End, and chooses by hotkey', () => {
    const { chosen, closed } = open();
    expect(document.activeElement?.textContent).toContain('一');
    press('ArrowUp');
    expect(document.activeElement?.textContent).toContain('三');
    press('Home');
    press('ArrowDown');
    expect(document.activeElement?.textContent).toContain('二');
    press('3');
    expect(chosen).toHaveBeenCalledWith('三');
    expect(closed).toHaveBeenCalledOnce();
  });

  it.each(['Escape', 'Tab'])('closes with %s without choosing', (key) => {
    const { chosen, closed } = open();
    press(key);
    expect(closed).toHaveBeenCalledOnce();
    expect(chosen).not.toHaveBeenCalled();
  });

  it('stays inside the window', () => {
    vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 200, 100));
    render(
      <Menu
        label="m"
        anchor={{ left: 5000, top: window.innerHeight - 30, bottom: window.innerHeight - 10 }}
        items={[{ id: 'a', label: 'a', onChoose: () => {} }]}
        onClose={() => {}}
      />,
    );
    const { left, top } = screen.getByRole('menu').style;
    expect(Number.parseFloat(left)).toBe(window.innerWidth - 204);
    expect(Number.parseFloat(top)).toBe(window.innerHeight - 134);
  });
});

describe('button', () => {
  it('keeps the focus while it is at work, and cannot be pressed then', () => {
    const pressed = vi.fn();
    const sent = vi.fn((event: Event) => event.preventDefault());
    const form = (busy: boolean) => (
      <form onSubmit={sent}>
        <Button type="submit" busy={busy} onClick={pressed}>
          送出
        </Button>
      </form>
    );
    const { rerender } = render(form(false));
    const button = screen.getByRole('button', { name: '送出' });
    button.focus();
    rerender(form(true));
    expect(document.activeElement).toBe(button);
    expect(button).toHaveProperty('disabled', false);
    expect(button.getAttribute('aria-disabled')).toBe('true');
    fireEvent.click(button);
    expect(pressed).not.toHaveBeenCalled();
    expect(sent).not.toHaveBeenCalled();
    rerender(form(false));
    fireEvent.click(button);
    expect(pressed).toHaveBeenCalledOnce();
    expect(sent).toHaveBeenCalledOnce();
  });
});

describe('dialog', () => {
  it('keeps keys to itself, closes with Esc and gives the focus back', () => {
    const outside = vi.fn();
    document.addEventListener('keydown', outside);
    render(<Page />);
    const button = screen.getByRole('button', { name: '开' });
    button.focus();
    fireEvent.click(button);
    const input = screen.getByRole('textbox');
    input.focus();
    press('d');
    press('Escape');
    expect(outside).not.toHaveBeenCalled();
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(document.activeElement).toBe(button);
    document.removeEventListener('keydown', outside);
  });

  it.each([
    ['is gone by then', (button: HTMLButtonElement) => button.remove()],
    ['is at rest by then', (button: HTMLButtonElement) => button.setAttribute('disabled', '')],
  ])('gives the focus to the list around, where what had it %s', (_, change) => {
    render(
      <div role="listbox" aria-label="改动" tabIndex={0}>
        <Page />
      </div>,
    );
    const button = screen.getByRole<HTMLButtonElement>('button', { name: '开' });
    button.focus();
    fireEvent.click(button);
    screen.getByRole('textbox').focus();
    change(button);
    press('Escape');
    expect(document.activeElement).toBe(screen.getByRole('listbox'));
  });

  it('gives the focus to the head of the page where nothing around what had it takes it', () => {
    render(
      <>
        <h1 tabIndex={-1}>团队话术</h1>
        <Page />
      </>,
    );
    const button = screen.getByRole('button', { name: '开' });
    button.focus();
    fireEvent.click(button);
    screen.getByRole('textbox').focus();
    button.remove();
    press('Escape');
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: '团队话术' }));
  });
});

it('says a time with shape, word and full speech', () => {
  render(<TimeLeft dueAt={NOON + 2 * HOUR} now={NOON} state="soon" />);
  expect(screen.getByText('剩 2:00')).toBeTruthy();
  expect(screen.getByText('还剩 2 小时')).toBeTruthy();
  expect(document.querySelector('.tx-mark-soon')).toBeTruthy();
  cleanup();
  render(<TimeLeft dueAt={NOON - HOUR} now={NOON} state="fine" />);
  expect(document.querySelector('.tx-mark-late')).toBeTruthy();
});

it('ties a control to its label, hint and error', () => {
  render(
    <Field label="提前" hint="小时" error="最多 720">
      {(control) => <Input {...control} type="number" value="999" onValue={() => {}} suffix="小时" />}
    </Field>,
  );
  const input = screen.getByLabelText('提前');
  expect(input.getAttribute('aria-invalid')).toBe('true');
  const described = (input.getAttribute('aria-describedby') ?? '').split(' ');
  expect(described.map((id) => document.getElementById(id)?.textContent)).toEqual(['小时', '最多 720']);
});

it('switches and says what it switches', () => {
  const change = vi.fn();
  render(<Switch label="免打扰" checked={false} onChange={change} hideLabel />);
  fireEvent.click(screen.getByRole('switch', { name: '免打扰', checked: false }));
  expect(change).toHaveBeenCalledWith(true);
});

it('has no accessibility fault in any base component', async () => {
  render(
    <main>
      <Button icon="check" hotkey="D" busy>
        完成
      </Button>
      <IconButton icon="search" label="搜索" hotkey="/" onClick={() => {}} />
      <Segmented
        label="种类"
        value="a"
        options={[{ value: 'a', label: '全部', count: '3' }]}
        onChange={() => {}}
      />
      <Field label="店铺">
        {(control) => (
          <Select {...control} value="x" options={[{ value: 'x', label: '小满' }]} onValue={() => {}} />
        )}
      </Field>
      <Switch label="开" checked onChange={() => {}} />
      <EmptyState title="没有">会出现在这里</EmptyState>
      <ErrorState what="读不到" safe="没有改动" todo="再试" detail="store-full" />
      <Note tone="soon">要求验证</Note>
      <Skeleton rows={3} label="正在读取" />
      <Progress label="正在处理" value={1} max={3} />
      <TimeLeft dueAt={NOON} now={NOON} />
    </main>,
  );
  const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
});
