// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Entry, EntryCare } from '../../../components/attention/entry.ts';
import { LazyEntryMenu } from '../../../components/attention/lazy-parts.ts';
import { AttentionView } from '../../../components/attention/view.tsx';
import { HOUR, MINUTE } from '../../../utils/core/time.ts';
import type { CareMark } from '../../../utils/platform/team-contract.ts';
import { makeEntry, NOON } from '../../support/entries.ts';
import { useTexts } from '../../support/i18n.ts';
import { attentionProps } from '../attention-props.ts';
import { axeFindings } from '../desk/support.tsx';

beforeAll(() => LazyEntryMenu.come());
beforeEach(() => useTexts('zh-CN'));
afterEach(cleanup);

const KEY = 'pinduoduo/41208/260910-900000000002';
const theirs: CareMark = {
  record: 'order',
  key: KEY,
  name: '小林',
  code: '7K2M',
  mine: false,
  until: NOON + 20 * MINUTE,
};
const WORDS = '小林在处理 · 还剩 20 分';

function show(care: Partial<EntryCare> | undefined) {
  const toggle = vi.fn();
  const late = makeEntry({ left: -HOUR, id: '260910-900000000002' });
  const entry: Entry = care ? { ...late, care: { words: '', toggle, ...care } } : late;
  const { container } = render(<AttentionView {...attentionProps([entry], NOON)} />);
  return { toggle, container };
}

const press = (key: string) =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key, bubbles: true, cancelable: true });

describe('in the attention list', () => {
  it('a row says who works on it', async () => {
    const { container } = show({ mark: theirs, words: WORDS });
    const [, row] = within(screen.getByRole('grid')).getAllByRole('row');
    expect(row?.textContent).toContain(WORDS);
    expect(await axeFindings(container)).toEqual([]);
  });

  it('T takes it on, wherever the cursor stands', () => {
    const { toggle } = show({});
    press('j');
    press('t');
    expect(toggle).toHaveBeenCalledTimes(1);
  });

  it('T does nothing where no care list is shared, and the keys do not name it', async () => {
    show(undefined);
    press('j');
    press('t');
    press('?');
    const card = await screen.findByRole('dialog', { name: '按键' });
    expect(within(card).queryByText('我来处理 / 交回')).toBeNull();
  });

  it('the keys name it where one is', async () => {
    show({});
    press('?');
    const card = await screen.findByRole('dialog', { name: '按键' });
    expect(within(card).getByText('我来处理 / 交回')).toBeTruthy();
  });

  it('the menu offers it unless a colleague has it', async () => {
    const { toggle } = show({ mark: { ...theirs, mine: true }, words: '我在处理 · 还剩 20 分' });
    press('j');
    press('m');
    fireEvent.click(await screen.findByRole('menuitem', { name: /交回/ }));
    expect(toggle).toHaveBeenCalledTimes(1);
    cleanup();
    show({ mark: theirs, words: WORDS });
    press('j');
    press('m');
    await screen.findByRole('menuitem', { name: /完成/ });
    expect(screen.queryByRole('menuitem', { name: /交回|我来处理/ })).toBeNull();
  });

  it('details and the texts to the buyer say it before somebody writes', async () => {
    const { container } = show({ mark: theirs, words: WORDS });
    press('j');
    press('i');
    const details = await screen.findByRole('region', { name: '详情' });
    expect(details.textContent).toContain('联系买家前先问一声。');
    press('n');
    const dialog = await screen.findByRole('dialog');
    expect(dialog.textContent).toContain(`${WORDS} 联系买家前先问一声。`);
    expect(await axeFindings(container)).toEqual([]);
  });
});
