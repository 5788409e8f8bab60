// @vitest-environment happy-dom
import { act, cleanup, createEvent, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CareToday } from '../../../components/care/care-today.tsx';
import { careWords } from '../../../components/care/care-words.ts';
import { OpenCare } from '../../../components/care/open-care.tsx';
import { CardCare } from '../../../components/page/card-care.tsx';
import { fail, ok } from '../../../utils/core/result.ts';
import { MINUTE } from '../../../utils/core/time.ts';
import type { CareMark } from '../../../utils/platform/team-contract.ts';
import type { CareSource } from '../../../utils/team/care/care-source.ts';
import { NOON } from '../../support/entries.ts';
import { LANGUAGES, useTexts } from '../../support/i18n.ts';
import { axeFindings } from '../desk/support.tsx';

const SUBJECT = { record: 'order', key: 'pinduoduo/7/260910-1' } as const;
const aMark = (more: Partial<CareMark> = {}): CareMark => ({
  ...SUBJECT,
  code: '7K2M',
  mine: false,
  until: NOON + 20 * MINUTE,
  ...more,
});

/** A care list in memory, with a way to say that it changed. */
function listOf(first: CareMark[] | undefined) {
  let marks = first;
  let tell = () => {};
  const claim = vi.fn<CareSource['claim']>(async (_, on) => {
    marks = on ? [aMark({ mine: true })] : [];
    return ok(on ? { mark: aMark({ mine: true }) } : {});
  });
  const source: CareSource = {
    look: async () => marks,
    claim,
    follow: (callback) => {
      tell = callback;
    },
  };
  return {
    source,
    claim,
    change(next: CareMark[] | undefined) {
      marks = next;
      tell();
    },
  };
}

beforeEach(() => useTexts('zh-CN'));
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

describe('a mark', () => {
  it('says who, and for how long', () => {
    expect(careWords(aMark({ name: '小林' }), NOON)).toBe('小林在处理 · 还剩 20 分');
    expect(careWords(aMark(), NOON)).toBe('同事（7K2M）在处理 · 还剩 20 分');
    expect(careWords(aMark({ mine: true }), NOON)).toBe('我在处理 · 还剩 20 分');
    expect(careWords(aMark({ mine: true, unshared: true }), NOON)).toBe('我在处理 · 还没告诉同事');
  });

  it('has room for a name and not for a page of it', () => {
    expect(careWords(aMark({ name: '长'.repeat(120) }), NOON)).toBe(`${'长'.repeat(12)}…在处理 · 还剩 20 分`);
  });

  it('never says that none is left', () => {
    expect(careWords(aMark({ until: NOON - 1 }), NOON)).toContain('还剩 1 分');
  });
});

describe('on the desk', () => {
  const show = (source: CareSource) => render(<OpenCare source={source} subject={SUBJECT} now={NOON} />);

  it('is nothing where no care list is shared', async () => {
    const { container } = show(listOf(undefined).source);
    await act(async () => {});
    expect(container.childElementCount).toBe(0);
  });

  it('suggests to take it on, does so by key, and gives it back', async () => {
    const { source, claim } = listOf([]);
    show(source);
    const take = await screen.findByRole('button', { name: '我来处理' });
    expect(claim).not.toHaveBeenCalled();
    take.focus();
    expect(document.activeElement).toBe(take);
    fireEvent.click(take);
    expect((await screen.findByText('我在处理 · 还剩 20 分')).closest('[role="status"]')).not.toBeNull();
    expect(claim).toHaveBeenLastCalledWith(SUBJECT, true);
    fireEvent.click(screen.getByRole('button', { name: '交回' }));
    await screen.findByRole('button', { name: '我来处理' });
    expect(claim).toHaveBeenLastCalledWith(SUBJECT, false);
  });

  it('says so before somebody calls, and forbids nothing', async () => {
    const { source } = listOf([aMark({ name: '小林' })]);
    show(source);
    expect((await screen.findByRole('status')).textContent).toBe(
      '小林在处理 · 还剩 20 分 联系买家前先问一声。',
    );
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('follows what others do', async () => {
    const { source, change } = listOf([]);
    show(source);
    await screen.findByRole('button', { name: '我来处理' });
    change([aMark({ name: '小何' })]);
    await screen.findByText(/小何在处理/);
    change([]);
    await screen.findByRole('button', { name: '我来处理' });
  });

  it('says who was sooner', async () => {
    const { source, claim, change } = listOf([]);
    show(source);
    claim.mockImplementation(async () => {
      change([aMark({ name: '小何' })]);
      return fail('care-taken', '小何');
    });
    fireEvent.click(await screen.findByRole('button', { name: '我来处理' }));
    expect((await screen.findByRole('alert')).textContent).toBe('小何已经在处理');
    await screen.findByText(/小何在处理 · /);
  });

  it('prolongs what is one’s own while it stays open, and nothing else', async () => {
    vi.useFakeTimers();
    const { source, claim, change } = listOf([aMark({ mine: true })]);
    show(source);
    await act(async () => {});
    await act(async () => void (await vi.advanceTimersByTimeAsync(5 * MINUTE)));
    expect(claim).toHaveBeenCalledTimes(1);
    await act(async () => change([aMark({ name: '小何' })]));
    await act(async () => void (await vi.advanceTimersByTimeAsync(10 * MINUTE)));
    expect(claim).toHaveBeenCalledTimes(1);
    cleanup();
    await vi.advanceTimersByTimeAsync(10 * MINUTE);
    expect(claim).toHaveBeenCalledTimes(1);
  });

  it.each(LANGUAGES)('has nothing that axe finds wrong (%s)', async (language) => {
    useTexts(language);
    for (const marks of [[], [aMark({ name: '<b>小林</b>' })], [aMark({ mine: true })]]) {
      const { container } = show(listOf(marks).source);
      await screen.findByRole('status');
      expect(container.querySelector('b')).toBeNull();
      expect(await axeFindings(container)).toEqual([]);
      cleanup();
    }
  });
});

describe('on a card in a page', () => {
  it('listens to a person only', async () => {
    const { source, claim } = listOf([]);
    render(<CardCare source={source} subject={SUBJECT} now={NOON} />);
    const button = await screen.findByRole('button', { name: '我来处理' });
    fireEvent.click(button);
    expect(claim).not.toHaveBeenCalled();
    const click = createEvent.click(button);
    Object.defineProperty(click, 'isTrusted', { value: true });
    fireEvent(button, click);
    await waitFor(() => expect(claim).toHaveBeenCalledWith(SUBJECT, true));
    expect((await screen.findByText('我在处理 · 还剩 20 分')).getAttribute('role')).toBe('status');
  });

  it('has nothing that axe finds wrong', async () => {
    const { container } = render(
      <CardCare source={listOf([aMark({ name: '小林' })]).source} subject={SUBJECT} now={NOON} />,
    );
    await screen.findByRole('status');
    expect(await axeFindings(container)).toEqual([]);
  });
});

describe('on the desk of today', () => {
  const OTHER = { record: 'review', key: 'jd/9/r2' } as const;
  const NAMES = { order: '订单 260910-1', review: '差评 r2' };
  const show = (source: CareSource, onOpen = vi.fn()) => {
    const { container } = render(
      <CareToday
        source={source}
        subjects={[SUBJECT, OTHER]}
        now={NOON}
        nameOf={({ record }) => NAMES[record]}
        onOpen={onOpen}
      />,
    );
    return { container, onOpen };
  };
  const both = () => [aMark({ name: '小何' }), aMark({ ...OTHER, mine: true })];

  it('is nothing where no care list is shared, and says where nobody works on anything', async () => {
    const { container } = show(listOf(undefined).source);
    await act(async () => {});
    expect(container.childElementCount).toBe(0);
    cleanup();
    show(listOf([]).source);
    await screen.findByText('现在没有人在处理这里的差评和订单。');
  });

  it('has one’s own first, to be walked and opened by key, and given back', async () => {
    const { source, claim } = listOf(both());
    const { container, onOpen } = show(source);
    const rows = await screen.findAllByRole('listitem');
    expect(rows.map((row) => row.querySelector('b')?.textContent)).toEqual(['差评 r2', '订单 260910-1']);
    expect(await axeFindings(container)).toEqual([]);
    rows[0]?.focus();
    fireEvent.keyDown(rows[0] as HTMLElement, { key: 'ArrowDown' });
    expect(document.activeElement).toBe(rows[1]);
    fireEvent.keyDown(rows[1] as HTMLElement, { key: 'Enter' });
    expect(onOpen).toHaveBeenCalledWith(expect.objectContaining(SUBJECT));
    fireEvent.click(screen.getByRole('button', { name: '交回' }));
    await waitFor(() => expect(claim).toHaveBeenCalledWith(OTHER, false));
  });
});
