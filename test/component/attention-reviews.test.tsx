// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Entry } from '../../components/attention/entry.ts';
import { countStates, filterEntries, groupEntries, NO_FILTER } from '../../components/attention/grouping.ts';
import { AttentionView } from '../../components/attention/view.tsx';
import { DAY, HOUR, MINUTE } from '../../utils/core/time.ts';
import { CASES_NOW as NOW } from '../support/cases.ts';
import { makeEntry } from '../support/entries.ts';
import { LANGUAGES, useTexts } from '../support/i18n.ts';
import { reviewEntry } from '../support/review-entries.ts';
import { attentionProps } from './attention-props.ts';
import { axeFindings } from './desk/support.tsx';

const BAD = reviewEntry('review', '501', {
  review: { at: NOW - 12 * MINUTE, stars: 1 },
  alert: { dueAt: NOW + 3 * DAY, why: [{ code: 'topic_quality' }, { code: 'console_deadline' }] },
});
const STEP = reviewEntry('review-step', '502', {
  alert: { dueAt: NOW - 70 * MINUTE, severity: 'warn' },
  case: { state: 'contacted', next: { what: '回电', at: NOW - 70 * MINUTE } },
});
const RECALL = reviewEntry('review-cluster', '9001~smell', { alert: { severity: 'warn' } });
const NAMELESS = reviewEntry('review', '503', { review: { orderId: undefined, itemTitle: undefined } });
const ALL = [BAD, STEP, RECALL, NAMELESS, makeEntry({ left: HOUR })];

function show(entries: readonly Entry[]) {
  const props = attentionProps(entries, NOW);
  const { container } = render(<AttentionView {...props} />);
  return { props, container };
}
const press = (key: string) =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key, bubbles: true, cancelable: true });
const rowOf = (word: string) =>
  within(screen.getByRole('grid'))
    .getAllByRole('row')
    .find(({ textContent }) => textContent?.includes(word));

beforeEach(() => useTexts('zh-CN'));
afterEach(cleanup);

describe('reviews in the attention list', () => {
  it('say stars, age, place, number, topics, item and how long the shop may answer', () => {
    show(ALL);
    const text = rowOf('12 分钟前')?.textContent ?? '';
    for (const part of ['差评', '★', '1 星', '拼多多', '质量 · 客服态度', '手冲咖啡壶', '回复剩 3 天'])
      expect(text).toContain(part);
    expect(text).toContain(BAD.number.slice(-4));
  });

  it('say of a step how late it is, and of a warning which item it is about', () => {
    show(ALL);
    expect(rowOf('迟 1:10')?.textContent).toContain('手冲咖啡壶');
    expect(rowOf('扎堆')?.textContent).toContain('9001');
  });

  it('stand by how bad they are, then the newest first, with the late orders below what may harm somebody', () => {
    const bad = (id: string, graveness: 'grave' | 'serious', age: number) =>
      reviewEntry('review', id, {
        alert: { severity: 'urgent', why: [{ code: `review_${graveness}` }] },
        review: { at: NOW - age },
        verdict: { graveness },
      });
    const late = makeEntry({ left: -HOUR });
    const [worst, old, fresh] = [
      bad('601', 'grave', DAY),
      bad('602', 'serious', DAY),
      bad('603', 'serious', HOUR),
    ];
    expect(groupEntries([old, late, fresh, worst], NOW).now).toEqual([worst, late, fresh, old]);
  });

  it('are counted apart from what is late', () => {
    expect(countStates(ALL, NOW)).toEqual({ late: 1, soon: 2, other: 0, bad: 2 });
    show(ALL);
    const counts = within(screen.getByRole('list', { name: '各状态的数量' })).getAllByRole('listitem');
    expect(counts.map((one) => one.textContent)).toContain('2 差评');
  });

  it('are found by their words, buyer and number', () => {
    const found = (search: string) => filterEntries(ALL, { ...NO_FILTER, search }).length;
    expect(found('壶嘴是歪的')).toBe(3);
    expect(found('林小满')).toBe(3);
    expect(found(BAD.number)).toBe(1);
    expect(filterEntries(ALL, { ...NO_FILTER, kind: 'review' })).toEqual([BAD, NAMELESS]);
  });

  it('open their case with Enter, and with N, for buyers are not written to from the list', () => {
    const { props } = show([BAD]);
    press('j');
    press('Enter');
    press('n');
    expect(props.onOpen).toHaveBeenCalledTimes(2);
    expect(props.fetchNotices).not.toHaveBeenCalled();
    expect(within(screen.getByRole('grid')).queryByRole('button', { name: '写给买家' })).toBeNull();
  });

  it('copy no number where there is none', () => {
    const { props } = show([NAMELESS]);
    press('j');
    press('c');
    expect(props.onCopy).not.toHaveBeenCalled();
  });

  it('show what was written, with the marked words, in the details', async () => {
    show([BAD]);
    press('j');
    press('i');
    const details = await screen.findByRole('region', { name: '详情' });
    expect([...details.querySelectorAll('mark')].map(({ textContent }) => textContent)).toEqual([
      '壶嘴是歪的',
      '客服半天不回',
    ]);
    fireEvent.click(within(details).getByRole('button', { name: '打开处理卡' }));
  });

  it.each(LANGUAGES)('have nothing that axe finds wrong (%s)', async (language) => {
    useTexts(language);
    const { container } = show(ALL);
    press('j');
    press('i');
    await screen.findByRole('region');
    expect(await axeFindings(container)).toEqual([]);
    expect(container.textContent).not.toMatch(/\$\d|undefined|\{\w+\}/);
  });
});
