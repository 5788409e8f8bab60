// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { NoticeCard } from '../../../components/notice-card.tsx';
import type { FilledNotice } from '../../../utils/platform/contract.ts';
import type { Order } from '../../../utils/records/order.ts';
import { useTexts } from '../../support/i18n.ts';
import { noticesFor } from '../../support/notices.ts';
import { axeFindings, NOW } from './support.tsx';

const order: Order = {
  key: 'jd/1/88',
  console: 'jd',
  shop: '1',
  id: '88',
  seenAt: NOW,
  status: 'to_ship',
  statusText: '',
  shipBy: NOW - 7_200_000,
  shipBySource: 'console',
  items: [{ title: '竹筷 十双' }],
};
const late = () => noticesFor({ order, alerts: [], now: NOW }).filter(({ id }) => id === 'late');

function Card({ onCopy }: { onCopy: (text: string) => Promise<boolean> }) {
  const [lang, setLang] = useState<FilledNotice['lang']>('zh-CN');
  return <NoticeCard notices={late()} lang={lang} onLang={setLang} now={NOW} onCopy={onCopy} />;
}

const type = (label: string, value: string) =>
  fireEvent.input(screen.getByLabelText(label), { target: { value } });
const copyButton = () => screen.getByRole<HTMLButtonElement>('button', { name: '复制' });

beforeEach(() => useTexts('zh-CN'));
afterEach(cleanup);

describe('a notice with gaps', () => {
  it('marks the gaps and can be copied only once all are filled', async () => {
    const onCopy = vi.fn(async () => true);
    const { container } = render(<Card onCopy={onCopy} />);
    expect([...container.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual([
      '〔原因〕',
      '〔新的发货时间〕',
    ]);
    expect(copyButton().disabled).toBe(true);
    expect(screen.getByText('还有 2 处要填，填好才能复制')).toBeTruthy();

    type('原因', '染厂停工');
    expect(copyButton().disabled).toBe(true);
    type('新的发货时间', '2026-03-10T18:00');
    expect(container.querySelectorAll('mark')).toHaveLength(0);
    fireEvent.click(copyButton());
    await waitFor(() => expect(onCopy).toHaveBeenCalledTimes(1));
    expect(onCopy).toHaveBeenCalledWith(
      '您好，我知道您在等订单 88：「竹筷 十双」本该在 3月9日 14:00 前发出，到现在还没有发。没有按时发货，对不起。原因是染厂停工，责任在我们。我们会在 3月10日 18:00 前发出，单号发在这里；您不想再等，跟我说一声，我来办退款。谢谢您给我们补上的机会。',
    );
    expect(await screen.findByText('已复制，粘贴到聊天里，看一遍再发')).toBeTruthy();
  });

  it('refuses a promise in the past and says why', () => {
    render(<Card onCopy={async () => true} />);
    type('原因', '染厂停工');
    type('新的发货时间', '2026-03-09T15:00');
    expect(copyButton().disabled).toBe(true);
    expect(screen.getByRole('alert').textContent).toBe('这个时间已经过去，请填以后的时间');
    expect(screen.getByLabelText('新的发货时间').getAttribute('aria-invalid')).toBe('true');
  });

  it('keeps what was typed when the language changes, with the time in its words', () => {
    const { container } = render(<Card onCopy={async () => true} />);
    type('新的发货时间', '2026-03-10T18:00');
    fireEvent.click(screen.getByRole('radio', { name: 'English' }));
    expect(container.querySelector('ins')?.textContent).toBe('10 March at 18:00');
    expect(container.querySelector('mark')?.textContent).toBe('〔reason〕');
    expect(container.querySelector('[lang="en"]')).toBeTruthy();
  });

  it('says that the clipboard refused', async () => {
    render(<Card onCopy={async () => false} />);
    type('原因', '染厂停工');
    type('新的发货时间', '2026-03-10T18:00');
    fireEvent.click(copyButton());
    expect(await screen.findByText('没能写入剪贴板，请选中文字手动复制')).toBeTruthy();
  });

  it('has nothing for axe to find', async () => {
    const { container } = render(<Card onCopy={async () => true} />);
    expect(await axeFindings(container)).toEqual([]);
  });
});
