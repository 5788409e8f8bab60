// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ReplyFinder, type ReplyFinderProps } from '../../../components/replies/reply-finder.tsx';
import type { Found } from '../../../components/replies/use-finder.ts';
import { fail, ok } from '../../../utils/core/result.ts';
import type { ReplyCard } from '../../../utils/platform/reply-contract.ts';
import { useTexts } from '../../support/i18n.ts';
import { axeFindings } from '../desk/support.tsx';
import { card } from '../picker/support.tsx';

const CARDS = [
  card('jdwh', { title: '进店问候', preview: '您好，我在' }),
  card('tkjd', { title: '退款进度', preview: '退款已提交〔单号〕', missing: ['单号'], favourite: true }),
];
const FOLDERS = Array.from({ length: 14 }, (_, at) => ({ name: `分组${at}`, count: at + 1 }));
const found = (more: Partial<Found> = {}) => ok({ cards: CARDS, folders: FOLDERS, ...more });
const filled = ({ preview, missing }: ReplyCard) =>
  ok({ messages: [preview], missing, asks: [], images: [] });

const show = (more: Partial<ReplyFinderProps> = {}) =>
  render(
    <ReplyFinder
      find={async () => found()}
      moment=""
      fill={async (one) => filled(one)}
      onCopy={() => {}}
      onFavour={() => {}}
      onDesk={() => {}}
      {...more}
    />,
  );
const rows = () => screen.findAllByRole('option', { name: /进店问候|退款进度/ });
const search = () => screen.getByRole('searchbox', { name: '搜索回复' });

beforeEach(() => useTexts('zh-CN'));
afterEach(cleanup);

describe('the replies of an own page', () => {
  it('lists them, the first one written out, with nothing wrong that axe knows of', async () => {
    const { container } = show();
    expect((await rows()).map((one) => one.getAttribute('aria-selected'))).toEqual(['true', 'false']);
    expect(container.querySelector('.tx-reply-message')?.textContent).toContain('您好，我在');
    expect(await axeFindings(container)).toEqual([]);
  });

  it('goes through them by arrows, and Enter puts the chosen one to use', async () => {
    const onCopy = vi.fn();
    show({ onCopy });
    await rows();
    fireEvent.keyDown(search(), { key: 'ArrowDown' });
    await screen.findByText(/还缺：单号/);
    fireEvent.keyDown(search(), { key: 'Enter' });
    expect(onCopy).toHaveBeenCalledWith('退款已提交〔单号〕', expect.objectContaining({ id: 'tkjd' }));
  });

  it('shows the pictures of a reply to be copied, and says which is missing', async () => {
    const images = [{ name: '尺码表.png', data: 'data:image/png;base64,AAAA' }, { name: '没带来.png' }];
    const { container } = show({
      fill: async ({ preview }) => ok({ messages: [preview], missing: [], asks: [], images }),
    });
    await screen.findByText('尺码表.png');
    expect(screen.getAllByRole('button', { name: '复制图片' })).toHaveLength(1);
    expect(screen.getByText('只有图片名，还没有图片')).toBeTruthy();
    expect(await axeFindings(container)).toEqual([]);
  });

  it('keeps its folders, however many, in one control', async () => {
    const find = vi.fn(async () => found());
    show({ find });
    await rows();
    const folders = screen.getByRole<HTMLSelectElement>('combobox', { name: '分组' });
    expect(folders.options).toHaveLength(15);
    fireEvent.change(folders, { target: { value: '3' } });
    await waitFor(() => expect(find).toHaveBeenLastCalledWith('', { group: ['分组2'], voice: undefined }));
    await waitFor(() => expect(folders.value).toBe('1'));
    fireEvent.keyDown(search(), { key: 'Escape' });
    await waitFor(() => expect(find).toHaveBeenLastCalledWith('', { group: [], voice: undefined }));
  });

  it('says when nothing is found, and when nobody answered', async () => {
    const { container, unmount } = show({ find: async () => found({ cards: [], folders: [] }) });
    fireEvent.input(search(), { target: { value: 'zzz' } });
    await screen.findByText('没有找到');
    expect(await axeFindings(container)).toEqual([]);
    unmount();
    const find = vi.fn<ReplyFinderProps['find']>(async () => fail('gone'));
    show({ find });
    fireEvent.click(await screen.findByRole('button', { name: '再试一次' }));
    await waitFor(() => expect(find).toHaveBeenCalledTimes(2));
  });
});
