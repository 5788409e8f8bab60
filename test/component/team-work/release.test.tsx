// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ReleaseLine } from '../../../components/team-work/model.ts';
import { fail, ok } from '../../../utils/core/result.ts';
import { LANGUAGES, useTexts } from '../../support/i18n.ts';
import { aContent, aDraft, aTeamReply, EDITOR, LEAD, replyChange } from '../../support/team-drafts.ts';
import { axeFindings } from '../desk/support.tsx';
import { aHeader, button, grid, press, ShownWork, SIGNING, showWork, type } from './support.tsx';

const A = aTeamReply('a', { title: '查物流' });
const B = aTeamReply('b', { title: '退款说明' });
const approved = () => aDraft(replyChange('n', { title: '新活动' }), LEAD, { state: 'approved' });
const aLine = (number: number, more: Partial<ReleaseLine> = {}): ReleaseLine => ({
  key: String(number).repeat(43),
  number,
  header: aHeader(number),
  state: 'past',
  hasContent: true,
  ...more,
});
const dialog = () => screen.getByRole('dialog');

beforeEach(() => useTexts('zh-CN'));
afterEach(cleanup);

const openRelease = async (shown: ShownWork) => {
  showWork(shown);
  fireEvent.click(button(/^发布/u));
  await waitFor(() => expect(within(dialog()).getAllByText(/没有发现问题|必须改|请看一下/u)).not.toEqual([]));
};

describe('a release on its way out', () => {
  it('is what was approved, with title, note and times, and says what became of it', async () => {
    const shown = new ShownWork({
      content: aContent({ replies: [A] }),
      drafts: [approved(), aDraft(replyChange('x'), EDITOR, { state: 'proposed' })],
    });
    await openRelease(shown);
    expect(within(dialog()).getByText(/改动 1 处/u)).toBeDefined();
    fireEvent.click(within(dialog()).getByRole('button', { name: '签名并发布' }));
    expect(within(dialog()).getByText('写一个标题')).toBeDefined();
    type('标题', '周末活动', dialog());
    type('说明', '只在周末用', dialog());
    fireEvent.click(within(dialog()).getByRole('button', { name: '签名并发布' }));
    await waitFor(() => expect(within(dialog()).getByText('第 2 版已送出')).toBeDefined());
    expect(shown.plans).toMatchObject([
      { kind: 'release', title: '周末活动', note: '只在周末用', minimumClient: '0.1.0', supersedes: [] },
    ]);
    expect(shown.plans[0]?.content.replies.map(({ title }) => title)).toEqual(['查物流', '新活动']);
    expect('startsAt' in (shown.plans[0] ?? {})).toBe(false);
    expect(within(dialog()).getByText('渠道 web：已送到')).toBeDefined();
  });

  it('asks for no newer client than the one before, though this browser was updated', async () => {
    const before = aLine(1, { header: aHeader(1, { minimumClient: '0.0.9' }) });
    await openRelease(new ShownWork({ drafts: [approved()], releases: [before] }));
    expect(within(dialog()).getByLabelText(/最低版本/u)).toHaveProperty('value', '0.0.9');
  });

  it('is stopped by what must be changed, and asks to look at the rest', async () => {
    const shown = new ShownWork({ drafts: [approved()] });
    shown.onCheck.mockResolvedValue([
      { level: 'block', id: '0', about: '新活动', words: '花括号里是空的' },
      { level: 'warn', id: '1', about: '新活动', words: '缺英文' },
    ]);
    await openRelease(shown);
    expect(within(dialog()).getByRole('button', { name: '签名并发布' })).toHaveProperty('disabled', true);
    cleanup();
    shown.onCheck.mockResolvedValue([{ level: 'warn', id: '1', about: '新活动', words: '缺英文' }]);
    await openRelease(shown);
    type('标题', '周末活动', dialog());
    fireEvent.click(within(dialog()).getByRole('button', { name: '签名并发布' }));
    expect(within(dialog()).getByText('请先看过上面的提醒，再打勾')).toBeDefined();
    expect(shown.plans).toEqual([]);
    fireEvent.click(within(dialog()).getByRole('checkbox', { name: /我看过了/u }));
    fireEvent.click(within(dialog()).getByRole('button', { name: '签名并发布' }));
    await waitFor(() => expect(shown.plans).toHaveLength(1));
  });

  it('says which addresses go along, and may go out for them alone', async () => {
    const url = 'https://new.example.com/team/';
    const way = { kind: 'web' as const, id: 'c1', url, mirrors: [], webdav: false, everyMinutes: 10 };
    const next = { now: [way], gone: ['c0'] };
    const shown = new ShownWork({ tells: { next, isNews: true, givenUp: 1 } });
    await openRelease(shown);
    const told = within(dialog()).getByRole('region', { name: '地址' });
    expect(told.textContent).toContain('告诉大家现在用的地址：new.example.com。');
    expect(told.textContent).toContain('请大家去掉 1 个不再用的地址。');
    const inIt = within(dialog()).getByRole('region', { name: '这一版包含' });
    expect(inIt.textContent).toBe('这一版包含内容没有改动。');
    expect(await axeFindings(dialog())).toEqual([]);
    type('标题', '换地址', dialog());
    fireEvent.click(within(dialog()).getByRole('button', { name: '签名并发布' }));
    await waitFor(() => expect(shown.plans).toHaveLength(1));
    cleanup();
    await openRelease(new ShownWork({ tells: { next, isNews: false, givenUp: 0 } }));
    expect(within(dialog()).getByRole('button', { name: '签名并发布' })).toHaveProperty('disabled', true);
    expect(within(dialog()).getByRole('region', { name: '地址' }).textContent).not.toContain('去掉');
  });

  it('does not go out with a conflict in it', async () => {
    const outdated = { ...approved(), base: 'o'.repeat(43) };
    await openRelease(new ShownWork({ drafts: [outdated] }));
    expect(within(dialog()).getByText(/这几处有冲突.*新活动/u)).toBeDefined();
    expect(within(dialog()).getByRole('button', { name: '签名并发布' })).toHaveProperty('disabled', true);
  });

  it('refuses an end before its start', async () => {
    const shown = new ShownWork({ drafts: [approved()] });
    await openRelease(shown);
    type('标题', '周末活动', dialog());
    type('开始时间', '2027-01-02T08:00', dialog());
    expect(shown.onCheck.mock.lastCall?.[1]).toBe(new Date('2027-01-02T08:00').getTime());
    type('结束时间', '2027-01-01T08:00', dialog());
    const sign = within(dialog()).getByRole('button', { name: '签名并发布' });
    await waitFor(() => expect(sign).toHaveProperty('disabled', false));
    fireEvent.click(sign);
    expect(within(dialog()).getByText('结束要晚于现在和开始时间')).toBeDefined();
    expect(shown.plans).toEqual([]);
  });

  it('leads to what is still to be filled in, each time it is asked to go out', async () => {
    await openRelease(new ShownWork({ drafts: [approved()] }));
    const sign = within(dialog()).getByRole('button', { name: '签名并发布' });
    await waitFor(() => expect(sign).toHaveProperty('disabled', false));
    for (let time = 0; time < 2; time++) {
      sign.focus();
      fireEvent.click(sign);
      await waitFor(() =>
        expect(document.activeElement).toBe(within(dialog()).getByRole('textbox', { name: '标题' })),
      );
    }
  });

  it('takes a year that is typed sign by sign, and refuses one that no release can name', async () => {
    const shown = new ShownWork({ drafts: [approved()] });
    await openRelease(shown);
    type('标题', '周末活动', dialog());
    const starts = within(dialog()).getByLabelText('开始时间');
    for (const year of ['0002', '0020', '0202']) {
      type('开始时间', `${year}-11-28T08:00`, dialog());
      expect(starts).toHaveProperty('value', `${year}-11-28T08:00`);
    }
    const sign = within(dialog()).getByRole('button', { name: '签名并发布' });
    await waitFor(() => expect(sign).toHaveProperty('disabled', false));
    fireEvent.click(sign);
    expect(within(dialog()).getByText(/2000 年到 2099 年/u)).toBeDefined();
    expect(shown.plans).toEqual([]);
    type('开始时间', '2026-11-28T08:00', dialog());
    expect(within(dialog()).queryByText(/2000 年到 2099 年/u)).toBeNull();
  });

  it('names the channels that failed and hands it to them again', async () => {
    const shown = new ShownWork({ drafts: [approved()] });
    const failed = { channel: 'dav', outcome: 'failed', failure: { code: 'channel-denied' } } as const;
    shown.published = ok({ release: 'r'.repeat(43), number: 2, overtaken: false, channels: [failed] });
    await openRelease(shown);
    type('标题', '周末活动', dialog());
    fireEvent.click(within(dialog()).getByRole('button', { name: '签名并发布' }));
    await waitFor(() =>
      expect(within(dialog()).getByText('渠道 dav：没有送到，没成：channel-denied')).toBeDefined(),
    );
    shown.published = ok({
      release: 'r'.repeat(43),
      number: 2,
      overtaken: false,
      channels: [{ channel: 'dav', outcome: 'sent' }],
    });
    fireEvent.click(button('再送一次没送到的'));
    await waitFor(() => expect(within(dialog()).getByText('渠道 dav：已送到')).toBeDefined());
    expect(shown.onRetry).toHaveBeenCalledWith('r'.repeat(43));
  });

  it('keeps everything where another lead was quicker, and goes out with one more click', async () => {
    const shown = new ShownWork({ drafts: [approved()] });
    shown.published = ok({ release: 'r'.repeat(43), number: 2, overtaken: true, channels: [] });
    await openRelease(shown);
    type('标题', '周末活动', dialog());
    fireEvent.click(within(dialog()).getByRole('button', { name: '签名并发布' }));
    await waitFor(() => expect(within(dialog()).getByText(/另一位主管刚刚先发布了/u)).toBeDefined());
    shown.published = undefined;
    fireEvent.click(button('再发布一次'));
    await waitFor(() => expect(shown.plans).toHaveLength(2));
    expect(shown.plans[1]).toMatchObject({ title: '周末活动' });
    expect(within(dialog()).getByText('第 2 版已送出')).toBeDefined();
  });

  it('says why it could not be signed', async () => {
    const shown = new ShownWork({ drafts: [approved()] });
    shown.published = fail('team-unknown-key');
    await openRelease(shown);
    type('标题', '周末活动', dialog());
    fireEvent.click(within(dialog()).getByRole('button', { name: '签名并发布' }));
    await waitFor(() => expect(within(dialog()).getByText('没成：team-unknown-key')).toBeDefined());
  });
});

describe('withdrawal', () => {
  it('takes two clicks, says why, and carries no draft', async () => {
    const { shown } = showWork(
      new ShownWork({ content: aContent({ replies: [A, B] }), drafts: [approved()] }),
    );
    press('Home', grid());
    fireEvent.click(button('紧急撤回'));
    type('原因', '价格写错了', dialog());
    fireEvent.click(within(dialog()).getByRole('button', { name: '马上撤回' }));
    await waitFor(() => expect(shown.plans).toHaveLength(1));
    expect(shown.plans[0]).toMatchObject({ kind: 'withdrawal', note: '价格写错了' });
    expect(shown.plans[0]?.content.replies).toEqual([B]);
    expect(shown.plans[0]?.content.withdrawn).toMatchObject([
      { id: 'team:a', title: '查物流', why: '价格写错了' },
    ]);
  });

  it('ends when what it builds on was to end', async () => {
    const endsAt = Date.now() + 3 * 86_400_000;
    const sale = aLine(2, { state: 'current', header: aHeader(2, { endsAt }) });
    const work = { content: aContent({ replies: [A] }), releases: [sale], drafts: [approved()] };
    const { shown } = showWork(new ShownWork(work), 'replies', { now: Date.now() });
    press('Home', grid());
    fireEvent.click(button('紧急撤回'));
    fireEvent.click(within(dialog()).getByRole('button', { name: '马上撤回' }));
    await waitFor(() => expect(shown.plans).toMatchObject([{ kind: 'withdrawal', endsAt }]));
    fireEvent.click(within(dialog()).getAllByRole('button', { name: '关闭' }).at(-1) as Element);
    fireEvent.click(button(/^发布（/u));
    expect(await within(dialog()).findByText(/原定.*结束/u)).toBeDefined();
    type('结束时间', '', dialog());
    type('标题', '留下来', dialog());
    fireEvent.click(within(dialog()).getByRole('button', { name: '签名并发布' }));
    await waitFor(() => expect(shown.plans).toHaveLength(2));
    expect(shown.plans[1]).not.toHaveProperty('endsAt');
  });

  it('says which release that is to start later it passes over', () => {
    const waiting = aLine(2, { state: 'waiting', header: aHeader(2, { startsAt: 1_800_000_000_000 }) });
    showWork(new ShownWork({ content: aContent({ replies: [A] }), releases: [waiting, aLine(1)] }));
    press('Home', grid());
    fireEvent.click(button('紧急撤回'));
    expect(within(dialog()).getByText(/第 2 版原定.*会取代它/u)).toBeDefined();
  });
});

describe('history', () => {
  const history = () => {
    const shown = new ShownWork({
      content: aContent({ replies: [B] }),
      releases: [
        aLine(3, { state: 'current', header: aHeader(3, { kind: 'withdrawal', note: '价格写错了' }) }),
        aLine(2),
        aLine(1, { hasContent: false }),
      ],
    });
    shown.contents.set('2'.repeat(43), aContent({ replies: [A, B] }));
    shown.contents.set('3'.repeat(43), aContent({ replies: [B] }));
    return shown;
  };
  const openLine = (number: number) => {
    const line = screen.getByRole('listitem', { name: new RegExp(`^第 ${number} 版`, 'u') });
    press('Enter', line);
    return within(line);
  };

  it('says what each release changed, who signed it and why', async () => {
    showWork(history(), 'history');
    const line = openLine(3);
    expect(line.getByText(/使用中 · 紧急撤回 · 林姐/u)).toBeDefined();
    expect(line.getByText('价格写错了')).toBeDefined();
    await waitFor(() => expect(line.getAllByText('查物流')).not.toEqual([]));
    expect(line.getByText(/回复 · 删除/u)).toBeDefined();
    openLine(1);
    await waitFor(() => expect(screen.getByText(/这一版的内容已经不在这台电脑上/u)).toBeDefined());
  });

  it('says where a release told that the team is', async () => {
    const shown = history();
    const servers = ['wss://hub-1.example.com', 'wss://hub-2.example.com'];
    const addresses = { now: [{ kind: 'hub' as const, id: 'h', servers }], gone: [] };
    shown.contents.set('3'.repeat(43), aContent({ replies: [B], addresses }));
    showWork(shown, 'history');
    const line = openLine(3);
    expect(await line.findByText(/hub-1\.example\.com和hub-2\.example\.com/u)).toBeDefined();
    openLine(2);
    await waitFor(() => expect(screen.queryByText(/hub-1/u)).toBeNull());
  });

  it('rolls back as a new release and leaves who may publish as it is', async () => {
    const shown = history();
    shown.work = {
      ...shown.work,
      content: aContent({
        replies: [B],
        withdrawn: [{ id: 'team:a', title: '查物流', at: 1_700_000_000_000 }],
      }),
    };
    showWork(shown, 'history');
    const line = openLine(2);
    fireEvent.click(await line.findByRole('button', { name: '回退到这一版' }));
    fireEvent.click(within(dialog()).getByRole('button', { name: '回退到第 2 版' }));
    await waitFor(() => expect(shown.plans).toHaveLength(1));
    expect(shown.plans[0]).toMatchObject({ kind: 'rollback', of: 2, keys: shown.work.keys });
    expect(shown.plans[0]?.content.replies).toEqual([B]);
  });

  it('gives a release as file and as text in parts', async () => {
    const shown = history();
    showWork(shown, 'history');
    const line = openLine(3);
    fireEvent.click(line.getByRole('button', { name: '导出文件' }));
    expect(shown.onExport).toHaveBeenCalledWith('3'.repeat(43));
    fireEvent.click(line.getByRole('button', { name: '变成文字' }));
    fireEvent.click(await screen.findByRole('button', { name: '复制第 2 段' }));
    await waitFor(() => expect(button('第 2 段已复制')).toBeDefined());
    expect(shown.onCopy).toHaveBeenCalledWith('TIEXIN1R 002 002');
  });

  it('takes a pasted release in, or says why not', async () => {
    const { shown } = showWork(history(), 'history');
    type(/粘贴文字/u, 'TIEXIN1R …');
    fireEvent.click(button('核对并收下'));
    await waitFor(() => expect(screen.getByText('没成：team-other')).toBeDefined());
    shown.onImport.mockResolvedValue(ok({ outcome: 'applied', number: 4 }));
    fireEvent.click(button('核对并收下'));
    await waitFor(() => expect(shown.said).toEqual(['已收下第 4 版']));
  });

  it('takes up what another lead published under the same number', async () => {
    const { shown } = showWork(history(), 'history');
    shown.onImport.mockResolvedValue(fail('team-fork'));
    type(/粘贴文字/u, 'TIEXIN1R fork');
    fireEvent.click(button('核对并收下'));
    await screen.findByText(/同时发布了同一个版本号/u);
    fireEvent.click(button('收下他的改动'));
    await waitFor(() => expect(shown.said).toEqual(['收下了他的 3 处改动，在“改动”里通过后再发布']));
    expect(shown.onAdopt).toHaveBeenCalledWith('TIEXIN1R fork');
  });

  it('hands out what was signed and never went out', async () => {
    const { shown } = showWork(new ShownWork({ releases: [aLine(4, { state: 'signed' })] }), 'history');
    fireEvent.click(button('现在送出'));
    await waitFor(() => expect(shown.onRetry).toHaveBeenCalledWith('4'.repeat(43)));
  });
});

describe('keys', () => {
  const second = { key: 'M'.repeat(43), name: '老马', from: 3 };

  it('admits a second lead only after the fingerprints were compared', async () => {
    const { shown } = showWork(new ShownWork({ releases: [aLine(3)] }), 'keys');
    fireEvent.click(button('添加主管'));
    type('他的公钥', '太短', dialog());
    expect(within(dialog()).getByText(/这不是公钥/u)).toBeDefined();
    type('他的公钥', second.key, dialog());
    type('名字', '老马', dialog());
    await waitFor(() => expect(within(dialog()).getByText('MMMM-2345-6789-ABCD')).toBeDefined());
    const act = within(dialog()).getByRole('button', { name: '添加并发布' });
    expect(act).toHaveProperty('disabled', true);
    fireEvent.click(within(dialog()).getByRole('checkbox'));
    fireEvent.click(act);
    await waitFor(() => expect(shown.plans).toHaveLength(1));
    expect(shown.plans[0]?.keys).toMatchObject([
      { key: SIGNING },
      { key: second.key, name: '老马', from: 4 },
    ]);
  });

  it('removes a lead by key press and words, never the last one', async () => {
    const keys = [{ key: SIGNING, name: '林姐', from: 0 }, second];
    const { shown } = showWork(new ShownWork({ keys }), 'keys');
    press('Delete', screen.getByRole('listitem', { name: '老马' }));
    fireEvent.click(within(dialog()).getByRole('button', { name: '移除并发布' }));
    await waitFor(() => expect(shown.plans[0]?.keys).toEqual([keys[0]]));
    cleanup();
    const alone = showWork(new ShownWork(), 'keys').shown;
    press('Delete', screen.getByRole('listitem', { name: '林姐' }));
    fireEvent.click(within(dialog()).getByRole('button', { name: '移除并发布' }));
    await waitFor(() => expect(within(dialog()).getByText(/这是最后一把密钥/u)).toBeDefined());
    expect(alone.plans).toEqual([]);
  });

  it('changes this browser’s key with a backup, and makes one key however often it is tried', async () => {
    const { shown } = showWork(new ShownWork(), 'keys');
    shown.published = fail('channel-unreachable');
    fireEvent.click(button('换密钥并存备份'));
    type('备份密码', '短', dialog());
    fireEvent.click(within(dialog()).getByRole('button', { name: '存下备份并发布' }));
    await waitFor(() => expect(within(dialog()).getByText('至少 10 个字符。')).toBeDefined());
    type('备份密码', '春天在江边散步看鸭子', dialog());
    type('再输一次', '春天在江边散步看鸭子', dialog());
    for (const times of [1, 2]) {
      fireEvent.click(within(dialog()).getByRole('button', { name: '存下备份并发布' }));
      await waitFor(() => expect(shown.plans).toHaveLength(times));
      await waitFor(() => expect(button('存下备份并发布').disabled).toBe(false));
    }
    expect(shown.keys.onNewKey).toHaveBeenCalledTimes(1);
    expect(shown.plans[1]?.keys).toMatchObject([{ key: 'N'.repeat(43), name: '林姐' }]);
  });

  it('says what to do when a computer is lost, and where a key is taken back', () => {
    showWork(new ShownWork({ signing: undefined }), 'keys');
    expect(screen.getByText(/请他在这一页移除丢失的密钥/u)).toBeDefined();
    expect(screen.getByRole('link', { name: '去团队页恢复密钥' }).getAttribute('href')).toBe('#/team');
    expect(screen.queryByLabelText('选择密钥文件')).toBeNull();
  });
});

describe.each(LANGUAGES)('dialogs in %s', (language) => {
  it('can be read by everyone', async () => {
    useTexts(language);
    const shown = new ShownWork({ content: aContent({ replies: [A] }), drafts: [approved()] });
    shown.onCheck.mockResolvedValue([{ level: 'warn', id: '0', about: '新活动', words: '…' }]);
    const { container } = showWork(shown);
    const names = { 'zh-CN': /^发布/u, 'zh-TW': /^發布/u, en: /^Release/u };
    fireEvent.click(button(names[language]));
    await screen.findByRole('checkbox');
    expect(await axeFindings(container)).toEqual([]);
  });
});

describe('a release that was passed over', () => {
  const STARTS = 1_900_000_000_000;
  const passed = aLine(2, { header: aHeader(2, { title: '大促', note: '当天', startsAt: STARTS }) });
  const shownWith = () => {
    const shown = new ShownWork({
      content: aContent({
        replies: [B],
        withdrawn: [{ id: A.id, title: A.title, at: 1_800_000_000_000 }],
      }),
      releases: [
        aLine(3, { header: aHeader(3, { kind: 'withdrawal' }), state: 'current' }),
        passed,
        aLine(1),
      ],
      passedOver: [{ release: passed, basis: aLine(1).key }],
    });
    shown.contents.set(aLine(1).key, aContent({ replies: [A, B] }));
    shown.contents.set(
      passed.key,
      aContent({ replies: [{ ...A, title: '大促查物流' }, B, aTeamReply('sale')] }),
    );
    return shown;
  };

  it('is offered again without what was withdrawn, at its own time', async () => {
    const shown = shownWith();
    const { container } = showWork(shown);
    expect(await axeFindings(container)).toEqual([]);
    fireEvent.click(button('看一看，重新签发'));
    const act = () => within(dialog()).getByRole('button', { name: '签发' });
    await waitFor(() => expect(act().hasAttribute('disabled')).toBe(false));
    fireEvent.click(act());
    await waitFor(() => expect(shown.plans).toHaveLength(1));
    expect(shown.plans[0]).toMatchObject({
      kind: 'release',
      of: 2,
      title: '大促',
      note: '当天',
      startsAt: STARTS,
    });
    expect(shown.plans[0]?.content.replies.map(({ id }) => id)).toEqual([B.id, 'team:sale']);
    expect(shown.plans[0]?.content.withdrawn.map(({ id }) => id)).toEqual([A.id]);
  });

  it('goes only where a lead lets it go', () => {
    const shown = shownWith();
    showWork(shown);
    fireEvent.click(button('不要了'));
    expect(shown.onLetGo).toHaveBeenCalledWith(passed.key);
    cleanup();
    shown.work = { ...shown.work, signing: undefined };
    showWork(shown);
    expect(screen.queryByRole('button', { name: '不要了' })).toBeNull();
  });
});

describe('what another lead published under the same number', () => {
  const theirs = aLine(2, { key: 'f'.repeat(43), state: 'beside', header: aHeader(2, { title: '她的' }) });

  it('is told, taken up with one click, and joined by the next release though nothing is new in it', async () => {
    const shown = new ShownWork({ forks: [theirs], releases: [aLine(2), aLine(1)] });
    showWork(shown);
    expect(screen.getByText(/林姐也发布了第 2 版“她的”/u)).toBeDefined();
    fireEvent.click(button('收下他的改动'));
    await waitFor(() => expect(shown.onAdoptKept).toHaveBeenCalledWith(theirs.key));
    cleanup();
    const joining = new ShownWork({ isJoining: true, releases: [aLine(2), aLine(1)] });
    await openRelease(joining);
    type('标题', '接上', dialog());
    fireEvent.click(within(dialog()).getByRole('button', { name: '签名并发布' }));
    await waitFor(() => expect(joining.plans).toHaveLength(1));
  });
});
