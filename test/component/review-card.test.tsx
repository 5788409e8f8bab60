// @vitest-environment happy-dom
import { act, cleanup, createEvent, fireEvent, render, screen } from '@testing-library/preact';
import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ReviewCard, type ReviewCardProps } from '../../components/review-page/review-card.tsx';
import { ReviewPanel } from '../../components/review-page/review-panel.tsx';
import { DAY, HOUR } from '../../utils/core/time.ts';
import { markOf } from '../../utils/page/reviews/mark.ts';
import type { ReviewOutlook } from '../../utils/platform/review-contract.ts';
import { NOON } from '../support/entries.ts';
import { useTexts } from '../support/i18n.ts';
import { until } from '../support/until.ts';
import { trusted } from './picker/support.tsx';

const outlook: ReviewOutlook = {
  id: '7001',
  key: 'pinduoduo/7/7001',
  orderId: '260910-1',
  level: 'alert',
  negative: 0.98,
  graveness: 'serious',
  topics: ['damaged', 'attitude'],
  reasons: [
    { in: 'text', start: 0, end: 4, topic: 'damaged' },
    { in: 'appended', start: 2, end: 5 },
  ],
  stars: 1,
  itemTitle: '陶瓷杯',
  at: NOON - 2 * HOUR,
  replied: false,
  replyBy: NOON + 5 * DAY,
  state: 'new',
  alike: 2,
};

const calls = {
  onStep: vi.fn<ReviewCardProps['onStep']>(),
  onNote: vi.fn<ReviewCardProps['onNote']>(),
  onPlan: vi.fn<ReviewCardProps['onPlan']>(),
  onPlanDone: vi.fn<ReviewCardProps['onPlanDone']>(),
  onTeach: vi.fn<ReviewCardProps['onTeach']>(),
  onOpen: vi.fn<ReviewCardProps['onOpen']>(),
  onCompose: vi.fn(),
  onClose: vi.fn(),
};
const undo = vi.fn();

const show = (changes: Partial<ReviewOutlook> = {}, more: Partial<ReviewCardProps> = {}) =>
  render(
    <ReviewCard
      outlook={{ ...outlook, ...changes }}
      review={{ text: '杯口碎了，没人理', appended: { text: '补发又碎了', days: 3 } }}
      now={NOON}
      place={{ left: 16, top: 16 }}
      {...calls}
      {...more}
    />,
  );

const press = (name: string) =>
  act(async () => {
    const button = screen.getByRole('button', { name });
    fireEvent(button, trusted(createEvent.click(button)));
  });

beforeEach(() => {
  useTexts('zh-CN');
  undo.mockResolvedValue({ ok: true });
  for (const call of [calls.onStep, calls.onNote, calls.onTeach]) call.mockResolvedValue({ ok: true, undo });
  for (const call of [calls.onPlan, calls.onPlanDone, calls.onOpen]) call.mockResolvedValue({ ok: true });
});
afterEach(cleanup);

describe('the card of a review', () => {
  it('has no faults that a machine can find', async () => {
    const { container } = show();
    const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations).toEqual([]);
  });

  it('marks the words that led to the verdict, in the review and in its follow-up', () => {
    const { container } = show();
    expect([...container.querySelectorAll('mark')].map(({ textContent }) => textContent)).toEqual([
      '杯口碎了',
      '又碎了',
    ]);
    expect(screen.getByText('收货 3 天后追评')).toBeTruthy();
    expect(screen.getByText(/1 星/).textContent).toContain('还能回复 5 天');
    expect(screen.getByText('同一商品近来另有 2 条差评')).toBeTruthy();
  });

  it('takes the next step, says so, and takes it back', async () => {
    show();
    await press('我来了解');
    expect(calls.onStep).toHaveBeenCalledExactlyOnceWith('looking');
    expect(screen.getByRole('status').textContent).toBe('已记为：在了解');
    await press('撤销');
    expect(undo).toHaveBeenCalledOnce();
    expect(screen.getByRole('status').textContent).toBe('已撤销');
  });

  it('leads with arrow keys to any other state', async () => {
    show();
    // The next one has a button of its own.
    expect(screen.queryByRole('button', { name: '在了解' })).toBeNull();
    const first = screen.getByRole('button', { name: '已联系' });
    first.focus();
    fireEvent.keyDown(first, { key: 'ArrowLeft' });
    expect(document.activeElement?.textContent).toBe('联系不上');
    await press('联系不上');
    expect(calls.onStep).toHaveBeenCalledExactlyOnceWith('unreachable');
  });

  it('says who is on it, and plans nothing more once it is settled', () => {
    show({ state: 'resolved', owner: '小周' });
    expect(screen.getByText(/小周/)).toBeTruthy();
    expect(screen.queryByLabelText('什么时候')).toBeNull();
    expect(screen.getByLabelText('备注')).toBeTruthy();
  });

  it('does nothing for a click that no person made, and one thing at a time', async () => {
    show();
    fireEvent.click(screen.getByRole('button', { name: '我来了解' }));
    expect(calls.onStep).not.toHaveBeenCalled();
    calls.onStep.mockReturnValue(new Promise(() => {}));
    await press('我来了解');
    await press('我来了解');
    expect(calls.onStep).toHaveBeenCalledOnce();
  });

  it('does what is clicked while something is being done after it', async () => {
    let end = (_done: { ok: true }) => {};
    calls.onStep.mockReturnValueOnce(
      new Promise((done) => {
        end = done;
      }),
    );
    show();
    await press('我来了解');
    await press('联系不上');
    expect(calls.onStep).toHaveBeenCalledOnce();
    end({ ok: true });
    await until(() => expect(screen.getByRole('status').textContent).toBe('已记为：联系不上'));
    expect(calls.onStep.mock.calls).toEqual([['looking'], ['unreachable']]);
  });

  it('keeps a note, and leaves it in its place where that failed', async () => {
    show();
    const input = screen.getByLabelText<HTMLInputElement>('备注');
    fireEvent.input(input, { target: { value: ' 电话里道了歉 ' } });
    calls.onNote.mockResolvedValueOnce({ ok: false, code: 'store-full' });
    await press('记下');
    expect(screen.getByRole('status').textContent).toBe('没有成功，请再试一次');
    expect(input.value).toBe(' 电话里道了歉 ');
    await press('记下');
    expect(calls.onNote).toHaveBeenLastCalledWith('电话里道了歉');
    await until(() => expect(input.value).toBe(''));
  });

  it('plans the next step, but not in the past', async () => {
    show({ next: { what: '看单号', at: NOON + HOUR } });
    expect(screen.getByText(/已定：看单号/)).toBeTruthy();
    fireEvent.input(screen.getByLabelText('下一步'), { target: { value: '回电' } });
    fireEvent.input(screen.getByLabelText('什么时候'), { target: { value: '2020-01-01T00:00' } });
    expect(screen.getByRole<HTMLButtonElement>('button', { name: '定下' }).disabled).toBe(true);
    fireEvent.input(screen.getByLabelText('什么时候'), { target: { value: '2026-09-11T09:30' } });
    await press('定下');
    expect(calls.onPlan).toHaveBeenCalledExactlyOnceWith('回电', Date.parse('2026-09-11T09:30'));
  });

  it('asks for the word that a verdict wants', async () => {
    show();
    await press('不是差评');
    expect(calls.onTeach).toHaveBeenLastCalledWith('not-negative');
    cleanup();
    show({ level: 'none', reasons: [], topics: [] });
    expect(screen.queryByRole('button', { name: '我来了解' })).toBeNull();
    await press('漏了，这是差评');
    expect(calls.onTeach).toHaveBeenLastCalledWith('missed');
    cleanup();
    show({ taught: 'missed' });
    expect(screen.getByText('你说过这是差评')).toBeTruthy();
    await press('撤销');
    expect(calls.onTeach).toHaveBeenLastCalledWith(undefined);
  });

  it('says that the page wants loading again when the extension was updated', async () => {
    calls.onStep.mockResolvedValue({ ok: false, code: 'no-answer' });
    show();
    await press('我来了解');
    expect(screen.getByRole('status').textContent).toBe('贴心更新过了，请刷新页面');
  });

  it('closes with Escape, and lets no key through to the page', () => {
    const heard = vi.fn();
    document.body.addEventListener('keydown', heard, { once: true });
    show();
    fireEvent.keyDown(screen.getByRole('dialog'), { key: 'Escape' });
    expect(calls.onClose).toHaveBeenCalledOnce();
    expect(heard).not.toHaveBeenCalled();
  });
});

it('the panel says what could not be read, and that little is known of a page', async () => {
  const { container } = render(
    <ReviewPanel
      summary={{ open: 3, hidden: 1, overdue: 0 }}
      health={{
        key: 'doudian/reviews',
        console: 'doudian',
        page: 'reviews',
        state: 'partial',
        sources: [],
        records: 2,
        diagnostics: [],
        triedAt: NOON,
      }}
      refused={undefined}
      unsure={true}
      onJump={undefined}
      onClose={() => {}}
      onCopyReport={async () => true}
    />,
  );
  expect(screen.getByText('读到 2 条评价，没有读全')).toBeTruthy();
  expect(screen.getByText(/了解得不全/)).toBeTruthy();
  expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    '2 差评',
    '1 好评里的抱怨',
  ]);
  const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
  expect(violations).toEqual([]);
});

describe('the mark of a review', () => {
  it.each([
    ['what it is about', {}, 'late', '差评 破损·客服态度'],
    ['the work on it', { state: 'contacted' }, 'late', '差评 破损·客服态度 已联系'],
    ['that it is settled', { state: 'resolved' }, 'fine', '✓ 已解决'],
    ['that a person said otherwise', { taught: 'not-negative', level: 'none' }, 'fine', '不算差评'],
    ['a complaint in praise', { level: 'hidden', topics: ['quality'] }, 'soon', '好评里的抱怨 质量'],
    ['nothing', { level: 'none', topics: [] }, 'quiet', ''],
  ] as const)('says %s', (_, changes, state, label) => {
    const look = markOf({ ...outlook, ...changes } as ReviewOutlook);
    expect(look).toMatchObject({ state, label });
    expect(look.spoken()).not.toBe('');
  });
});
