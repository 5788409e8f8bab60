// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CaseCard } from '../../../components/review-case/case-card.tsx';
import { CaseSheet } from '../../../components/review-case/case-sheet.tsx';
import { DAY, HOUR } from '../../../utils/core/time.ts';
import type { Order } from '../../../utils/records/order.ts';
import { playbookOf } from '../../../utils/review-case/playbook-for-file.ts';
import type { CaseFile } from '../../../utils/reviews/case-file.ts';
import { aCase, aFile, CASES_NOW as NOW } from '../../support/cases.ts';
import { LANGUAGES, useTexts } from '../../support/i18n.ts';
import { axeFindings } from '../desk/support.tsx';

const ORDER: Order = {
  key: 'pinduoduo/71/260908-118204558842',
  console: 'pinduoduo',
  shop: '71',
  id: '260908-118204558842',
  status: 'signed',
  statusText: '已签收',
  buyer: '林小满',
  items: [{ title: '手冲咖啡壶 600ml', spec: '墨绿', quantity: 1 }],
  amount: { minor: 12_900, currency: 'CNY' },
  note: '加一张卡片',
  trackingNo: 'YT7788990011',
  seenAt: NOW - HOUR,
};

const acts = () => ({
  onCommand: vi.fn(),
  onOpenRecord: vi.fn(),
  onOpenCase: vi.fn(),
  onCopy: vi.fn(),
  onTeach: vi.fn(),
  onPrint: vi.fn(),
});
const names = { timeZone: 'Asia/Shanghai', consoleName: '拼多多', shopName: '青禾日用' };
const book = (file: CaseFile, channel: 'phone' | 'chat') =>
  playbookOf(file, {
    channel,
    lang: 'zh-CN',
    replyLang: 'zh-CN',
    shopName: '青禾日用',
    agentName: '小周',
    now: NOW,
  });

function show(file: CaseFile) {
  const does = acts();
  const { container } = render(
    <CaseCard
      file={file}
      now={NOW}
      me="小周"
      {...names}
      {...does}
      playbook={(channel) => book(file, channel)}
    />,
  );
  return { does, container };
}
const press = (name: RegExp | string) => fireEvent.click(screen.getByRole('button', { name }));

beforeEach(() => useTexts('zh-CN'));
afterEach(cleanup);

describe('the case card', () => {
  it('shows the review as text with the words marked that led to the verdict, never as HTML', () => {
    const text = '<img src=x onerror=alert(1)>壶嘴是歪的';
    const { container } = show(
      aFile(
        aCase('a', {
          review: { text, appended: { text: '三天就漏水', days: 3 } },
          verdict: {
            reasons: [
              { in: 'text', start: text.length - 5, end: text.length, topic: 'quality' },
              { in: 'appended', start: 3, end: 99 },
            ],
          },
        }),
      ),
    );
    expect([...container.querySelectorAll('mark')].map(({ textContent }) => textContent)).toEqual([
      '壶嘴是歪的',
      '漏水',
    ]);
    expect(container.querySelector('img')).toBeNull();
    expect(screen.getByText('3 天后', { exact: false })).toBeTruthy();
    expect(screen.getByText('1 星')).toBeTruthy();
  });

  it('says that the order was not seen, and makes nothing up', () => {
    show(aFile(aCase('a', { review: { orderId: undefined } })));
    expect(screen.getByText('没有在页面上看到过这张订单')).toBeTruthy();
    expect(screen.queryByRole('button', { name: '看订单' })).toBeNull();
  });

  it('shows the order and leads to its page and the review’s', () => {
    const { does } = show(aFile(aCase('a'), { order: ORDER }));
    expect(screen.getByText('加一张卡片')).toBeTruthy();
    press('看订单');
    press('去评价页');
    press('复制订单号');
    expect(does.onOpenRecord.mock.calls).toEqual([
      ['order', ORDER.key],
      ['review', 'pinduoduo/71/a'],
    ]);
    expect(does.onCopy).toHaveBeenCalledWith(ORDER.id);
  });

  it('moves with the name of who moved it, and not to where it stands', () => {
    const { does } = show(aFile(aCase('a', { case: { state: 'looking' } })));
    press(/在了解/);
    expect(does.onCommand).not.toHaveBeenCalled();
    press(/已联系/);
    expect(does.onCommand).toHaveBeenCalledWith(
      expect.objectContaining({ do: 'move', to: 'contacted', by: '小周' }),
    );
  });

  it('keeps a note at Enter, with none for an empty one or while an input method is at work', () => {
    const { does } = show(aFile(aCase('a')));
    const field = screen.getByRole('textbox', { name: '备注' });
    fireEvent.keyDown(field, { key: 'Enter' });
    fireEvent.input(field, { target: { value: ' 说好明天回电 ' } });
    fireEvent.keyDown(field, { key: 'Enter', isComposing: true });
    fireEvent.keyDown(field, { key: 'Enter', shiftKey: true });
    expect(does.onCommand).not.toHaveBeenCalled();
    fireEvent.keyDown(field, { key: 'Enter' });
    expect(does.onCommand).toHaveBeenCalledWith(
      expect.objectContaining({ do: 'note', text: '说好明天回电', by: '小周' }),
    );
    expect((field as HTMLTextAreaElement).value).toBe('');
  });

  it('sets the next step at a quick time or a time of one’s own, never in the past', () => {
    const { does } = show(aFile(aCase('a')));
    fireEvent.input(screen.getByRole('textbox', { name: '下一步做什么' }), { target: { value: '回电' } });
    press('1 小时后');
    expect(does.onCommand).toHaveBeenCalledWith(
      expect.objectContaining({ do: 'next', what: '回电', at: NOW + HOUR }),
    );
    const own = screen.getByLabelText('自己定时间');
    fireEvent.input(own, { target: { value: '2020-01-01T10:00' } });
    expect(screen.getByRole('alert').textContent).toContain('已经过去');
    expect((screen.getByRole('button', { name: '定下' }) as HTMLButtonElement).disabled).toBe(true);
    fireEvent.input(own, { target: { value: '2027-01-01T10:00' } });
    press('定下');
    expect(does.onCommand).toHaveBeenLastCalledWith(
      expect.objectContaining({ do: 'next', what: '再联系买家' }),
    );
  });

  it('ticks a check as a note of the case and takes the tick back', () => {
    const first = show(aFile(aCase('a')));
    const list = () => screen.getAllByRole('checkbox') as HTMLInputElement[];
    fireEvent.click(list()[0] as HTMLInputElement);
    const { id, text } = first.does.onCommand.mock.calls[0]?.[0] ?? {};
    expect(id).toMatch(/^check:[a-z-]+:/);
    cleanup();
    const second = show(aFile(aCase('a', { case: { notes: [{ id, at: NOW, text }] } })));
    expect(list()[0]?.checked).toBe(true);
    fireEvent.click(list()[0] as HTMLInputElement);
    expect(second.does.onCommand).toHaveBeenCalledWith(
      expect.objectContaining({ do: 'take-back', which: id }),
    );
  });

  it('has a talk track for the phone and another for the chat, and offers amends with who pays', () => {
    const { does } = show(aFile(aCase('a')));
    expect(screen.queryByRole('button', { name: '复制' })).toBeNull();
    fireEvent.click(screen.getByRole('radio', { name: '聊天' }));
    const copies = screen.getAllByRole('button', { name: '复制' });
    expect(copies).toHaveLength(6);
    fireEvent.click(copies[0] as HTMLElement);
    expect(does.onCopy.mock.calls[0]?.[0]).toBe(book(aFile(aCase('a')), 'chat').track[0]?.text);
    expect(screen.getAllByText(/店铺出/).length).toBeGreaterThan(0);
    fireEvent.click(screen.getAllByRole('button', { name: '给这个' })[0] as HTMLElement);
    expect(does.onCommand).toHaveBeenCalledWith(
      expect.objectContaining({
        do: 'move',
        to: 'offered',
        offer: book(aFile(aCase('a')), 'phone').amends[0]?.text,
      }),
    );
  });

  it('lists what was done and other reviews, each with its way', () => {
    const other = aCase('b', { review: { text: '第二把也歪' } });
    const { does } = show(
      aFile(aCase('a', { case: { steps: [{ id: 's1', at: NOW, state: 'looking', by: '小周' }] } }), {
        others: [{ review: other.review, verdict: other.verdict }],
      }),
    );
    press('收回这一步');
    expect(does.onCommand).toHaveBeenCalledWith(expect.objectContaining({ do: 'take-back', which: 's1' }));
    press(/第二把也歪/);
    expect(does.onOpenCase).toHaveBeenCalledWith('pinduoduo/71/b');
  });

  it('teaches and unteaches', () => {
    const first = show(aFile(aCase('a')));
    press('这不是差评');
    expect(first.does.onTeach).toHaveBeenCalledWith('not-negative');
    cleanup();
    const second = show(aFile(aCase('a', { verdict: { taught: 'missed', level: 'none' } })));
    press('取消我的标记');
    expect(second.does.onTeach).toHaveBeenCalledWith(undefined);
  });

  it.each(LANGUAGES)('has nothing that axe finds wrong, with long texts too (%s)', async (language) => {
    useTexts(language);
    const long = '这把壶真的不行'.repeat(600);
    const { container } = show(
      aFile(
        aCase('a', {
          review: { text: long, itemTitle: 'A kettle with an exceedingly long name '.repeat(20) },
          verdict: { topics: ['quality', 'after-sale', 'safety'], graveness: 'grave' },
          case: {
            next: { what: long.slice(0, 900), at: NOW - DAY },
            owner: '小李',
            offer: long.slice(0, 900),
          },
        }),
        { order: ORDER },
      ),
    );
    expect(await axeFindings(container)).toEqual([]);
    expect(container.textContent).not.toContain('undefined');
  });
});

describe('the printed sheet', () => {
  const file = aFile(
    aCase('a', {
      review: { text: `我是林小满，电话 13800138000，单号 ${ORDER.id}。壶嘴是歪的` },
      case: { notes: [{ id: 'n', at: NOW, text: '拨 138 0013 8000 没接' }] },
    }),
    { order: ORDER },
  );
  const sheet = (open: boolean) =>
    render(<CaseSheet file={file} now={NOW} {...names} playbook={book(file, 'phone')} open={open} />)
      .container.textContent;

  it('names neither buyer nor numbers', () => {
    const text = sheet(false);
    for (const secret of ['林小满', '小满', '13800138000', '138 0013', ORDER.id, 'YT7788990011'])
      expect(text).not.toContain(secret);
    expect(text).toContain('…8842');
    expect(text).toContain('林***');
    expect(text).toContain('壶嘴是歪的');
  });

  it('names them where somebody wants it', () => {
    const text = sheet(true);
    for (const shown of ['林小满', '13800138000', ORDER.id, 'YT7788990011']) expect(text).toContain(shown);
  });

  it('is cut to what one page holds', () => {
    const long = aFile(aCase('b', { review: { text: '坏'.repeat(6000) } }));
    const { container } = render(
      <CaseSheet file={long} now={NOW} {...names} playbook={book(long, 'phone')} open />,
    );
    expect(within(container as HTMLElement).getByText(/坏+…$/).textContent?.length).toBeLessThan(500);
  });
});
