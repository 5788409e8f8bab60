// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { changeLines } from '../../../components/team/change-lines.ts';
import type { ChangeLine } from '../../../components/team/model.ts';
import { TeamPage, type TeamPageProps } from '../../../components/team/team-page.tsx';
import { refusedWords } from '../../../utils/team/membership/refused-words.ts';
import { SHARES_NOTHING } from '../../../utils/team/membership/sharing.ts';
import { diffContent } from '../../../utils/team/release/diff-content.ts';
import { LANGUAGES, useTexts } from '../../support/i18n.ts';
import { aContent } from '../../support/team-drafts.ts';
import { axeFindings, NOW } from '../desk/support.tsx';
import { FINGERPRINT, reading, release, team } from './support.tsx';

const calls = {
  onCheck: vi.fn(),
  onAllow: vi.fn(),
  onBringText: vi.fn(),
  onBringFile: vi.fn(),
  onAcknowledge: vi.fn(),
  onLooked: vi.fn(),
  onSharing: vi.fn(),
  onStopSharing: vi.fn(),
  onJoinOther: vi.fn(),
  onLeave: vi.fn(),
  onCopy: vi.fn(async () => true),
};

const lines = (count: number): ChangeLine[] =>
  Array.from({ length: count }, (_, at) => ({
    id: `c${at}`,
    what: 'reply',
    kind: at % 2 === 0 ? 'changed' : 'added',
    title: `催发货 ${at}`,
    parts: [
      {
        label: '端庄 · 简',
        runs: [
          { text: '马上去催，', kind: 'same' },
          { text: '今天', kind: 'removed' },
          { text: '明天', kind: 'added' },
          { text: '给您准信', kind: 'same' },
        ],
      },
    ],
  }));

function Page(part: Partial<TeamPageProps> = {}) {
  return (
    <TeamPage
      team={team()}
      fingerprint={FINGERPRINT}
      signs={false}
      byPolicy={false}
      channels={(part.team ?? team()).channels}
      faults={[]}
      mayLeave
      pseudonym="7K2MQ"
      name={part.team?.member.name ?? ''}
      sharing={part.team?.sharing ?? SHARES_NOTHING}
      releases={[release(12, { state: 'current' })]}
      readings={[reading('a'), reading('b', { required: false })]}
      states={new Map()}
      closed={new Set()}
      news={[{ number: 12, title: '大促前', note: '', at: NOW, lines: lines(3) }]}
      pieces={[]}
      invites={[]}
      busy={undefined}
      refused={undefined}
      now={NOW}
      {...calls}
      {...part}
    />
  );
}

beforeEach(() => {
  useTexts('zh-CN');
  for (const call of Object.values(calls)) call.mockClear();
});
afterEach(cleanup);

it.each(LANGUAGES)(
  'checks that were switched off or on and other thresholds are among what changed (%s)',
  (language) => {
    useTexts(language);
    const before = aContent({
      words: { own: [], off: ['off-site.phone', 'of.a.later.client'] },
      shipping: { rules: [], thresholds: { soonHours: 12, staleHours: 4 } },
    });
    const after = aContent({
      words: { own: [], off: ['apology.missing'] },
      shipping: { rules: [], thresholds: { soonHours: 24, staleHours: 4, pickUpHours: 30 } },
    });
    const found = changeLines(diffContent(before, after));
    expect(found.map(({ what, kind }) => [what, kind])).toEqual([
      ['check', 'changed'],
      ['check', 'changed'],
      ['check', 'changed'],
      ['times', 'changed'],
    ]);
    expect(found.every(({ title, parts }) => title !== '' && parts.length > 0)).toBe(true);
    expect(found[2]?.title).toBe('of.a.later.client');
    const [off, , on] = found.map(({ parts }) => JSON.stringify(parts));
    expect(off).not.toBe(on);
    expect(found[3]?.parts).toHaveLength(2);
    expect(JSON.stringify(found[3])).toContain('30');
    expect(changeLines(diffContent(after, after))).toEqual([]);
  },
);

it('says why an older release is news again', () => {
  render(<Page news={[{ number: 11, title: '平时', note: '', at: NOW, lines: lines(1), ended: 12 }]} />);
  expect(screen.getByText('第 12 版到期了，现在用回这一版。下面是用回以后的变化。')).toBeDefined();
});

const section = (name: string) => screen.getByRole('region', { name });

describe('the page of a team', () => {
  it.each(LANGUAGES)('has no fault that axe finds, with everything open (%s)', async (language) => {
    useTexts(language);
    const { container } = render(
      <Page
        refused={refusedWords('team-older')}
        closed={new Set(['h1'])}
        states={
          new Map([
            [
              'w1',
              {
                key: 'w1',
                failures: 2,
                triedAt: NOW - 60_000,
                nextAt: NOW + 60_000,
                failure: { code: 'channel-no-access' },
              },
            ],
          ])
        }
        team={team({
          role: 'lead',
          sharing: { as: 'name', status: true, uses: true, times: true, care: true },
        })}
        invites={[
          { role: 'agent', text: 'tiexin…', link: 'https://a.example/#x', address: 'https://a.example/' },
        ]}
        pieces={[
          { kind: 'status', body: { kind: 'status', role: 'agent' } },
          { kind: 'uses', body: undefined },
        ]}
      />,
    );
    for (const button of container.querySelectorAll<HTMLElement>('[aria-expanded="false"]'))
      fireEvent.click(button);
    expect(await axeFindings(container)).toEqual([]);
    expect(container.textContent).not.toMatch(/\$\d|undefined|NaN/u);
  });

  it('names nobody who signs before the first release has said who that is', () => {
    const { rerender } = render(<Page />);
    expect(screen.getByText('能签发的人').nextElementSibling?.textContent).toBe('林主管');
    rerender(<Page team={{ ...team(), keys: [{ key: 'K'.repeat(43), name: '', from: 0 }] }} />);
    expect(screen.queryByText('能签发的人')).toBeNull();
  });

  it('shows a channel of the company’s policy that fails, and lets it be allowed', () => {
    const channel = { kind: 'policy', id: 'policy' } as const;
    const failed = { key: 'policy', failures: 1, triedAt: NOW, failure: { code: 'channel-no-access' } };
    render(<Page channels={[channel]} states={new Map([['policy', failed]])} />);
    fireEvent.click(screen.getByRole('button', { name: '允许访问' }));
    expect(calls.onAllow).toHaveBeenCalledWith(channel);
  });

  it('says what is in use, by whom, and what will come', () => {
    const startsAt = NOW + 3_600_000;
    const later = release(13, { state: 'waiting' });
    render(
      <Page
        releases={[release(12, { state: 'current' }), { ...later, header: { ...later.header, startsAt } }]}
      />,
    );
    const text = section('正在用的版本').textContent;
    expect(text).toContain('第 12 版');
    expect(text).toContain('林主管 签发');
    expect(text).toMatch(/第 13 版.*会在.*起用/u);
  });

  it('says what will come where nothing has come yet', () => {
    render(<Page releases={[]} news={[]} readings={[]} />);
    expect(section('正在用的版本').textContent).toContain('还没有收到发布');
    expect(screen.queryByRole('region', { name: '必读和告知' })).toBeNull();
  });

  it('shows required reading first, holds nothing up, and acknowledges one at a time', () => {
    render(<Page readings={[reading('b', { required: false }), reading('a')]} />);
    const [first] = within(section('必读和告知')).getAllByRole('article');
    expect(first?.textContent).toContain('须知 a');
    fireEvent.click(within(first as HTMLElement).getByRole('button', { name: '读过了' }));
    expect(calls.onAcknowledge).toHaveBeenCalledWith([expect.objectContaining({ id: 'a' })]);
    expect(document.activeElement).toBe(first?.querySelector('summary'));
  });

  it('asks again for a reading that changed, and not for one that was read', () => {
    const changed = reading('a', { version: 2 });
    const { rerender } = render(<Page team={team({ acknowledged: { a: NOW } })} readings={[changed]} />);
    expect(screen.getByRole('button', { name: '读过了' })).toBeTruthy();
    rerender(<Page team={team({ acknowledged: { a: NOW, 'a@2': NOW } })} readings={[changed]} />);
    expect(screen.queryByRole('button', { name: '读过了' })).toBeNull();
  });

  it('takes a release that is pasted anywhere, but not what is pasted into a field', () => {
    const { container } = render(
      <Page
        team={team({ sharing: { as: 'name', status: false, uses: false, times: false, care: false } })}
      />,
    );
    const clipboardData = { files: [], getData: () => 'a release' };
    fireEvent.paste(screen.getByRole('textbox', { name: '名字' }), { clipboardData });
    expect(calls.onBringText).not.toHaveBeenCalled();
    fireEvent.paste(container, { clipboardData });
    expect(calls.onBringText).toHaveBeenCalledWith('a release');
    const file = new File(['x'], 'release.json');
    const drop = new Event('drop', { bubbles: true, cancelable: true });
    fireEvent(container, Object.assign(drop, { dataTransfer: { files: [file], getData: () => '' } }));
    expect(drop.defaultPrevented).toBe(true);
    expect(calls.onBringFile).toHaveBeenCalledWith(file);
  });

  it('says of each channel how it stands, and what to do where one fails', () => {
    render(
      <Page
        states={
          new Map([
            ['w1', { key: 'w1', failures: 3, triedAt: NOW, failure: { code: 'channel-no-access' } }],
            ['h1', { key: 'h1', failures: 0, triedAt: NOW, okAt: NOW - 120_000 }],
          ])
        }
      />,
    );
    const channels = section('怎么送到');
    expect(channels.textContent).toContain('浏览器没有允许访问这个网址');
    expect(channels.textContent).toContain('2 分钟前连通');
    fireEvent.click(within(channels).getByRole('button', { name: '允许访问' }));
    expect(calls.onAllow).toHaveBeenCalledWith(expect.objectContaining({ id: 'w1' }));
  });

  it('says what a hub lacks for which no key is here, and leads to where a join text is brought', () => {
    const denied = { key: 'h1', failures: 3, triedAt: NOW, failure: { code: 'channel-denied' } };
    render(<Page closed={new Set(['h1'])} states={new Map([['h1', denied]])} />);
    const channels = section('怎么送到');
    expect(channels.textContent).toContain('这个中心要钥匙才连得上');
    expect(channels.textContent).not.toContain('账号或密码不对');
    fireEvent.click(within(channels).getByRole('button', { name: '粘贴加入文字' }));
    expect(calls.onJoinOther).toHaveBeenCalled();
  });

  it('shows exactly what is shared, and stops it all at once', () => {
    const body = { kind: 'status', role: 'agent', acknowledged: { a: NOW } };
    render(
      <Page
        team={team({ sharing: { as: 'pseudonym', status: true, uses: false, times: false, care: false } })}
        pieces={[{ kind: 'status', body }]}
      />,
    );
    const sharing = section('我分享什么');
    fireEvent.click(within(sharing).getByRole('button', { name: '看看到底分享什么' }));
    expect(JSON.parse(sharing.querySelector('pre')?.textContent ?? '')).toEqual(body);
    fireEvent.click(within(sharing).getByRole('button', { name: '全部停止分享' }));
    expect(calls.onStopSharing).toHaveBeenCalled();
  });

  it('says before somebody leaves what stays and what goes', () => {
    render(<Page signs />);
    fireEvent.click(screen.getByRole('button', { name: '离开团队' }));
    const dialog = screen.getByRole('dialog');
    expect(dialog.textContent).toContain('留下：');
    expect(dialog.textContent).toContain('没有备份的话');
    expect(calls.onLeave).not.toHaveBeenCalled();
    fireEvent.click(within(dialog).getByRole('button', { name: '离开' }));
    expect(calls.onLeave).toHaveBeenCalled();
  });
});

describe('what changed', () => {
  const rows = () => [...document.querySelectorAll<HTMLElement>('.team-change')];
  const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key });

  it('is one stop for Tab among 500 changes, moves with the arrows and opens to the words', () => {
    render(<Page news={[{ number: 12, title: '', note: '', at: NOW, lines: lines(500) }]} />);
    expect(rows()).toHaveLength(500);
    expect(rows().filter((row) => row.tabIndex === 0)).toHaveLength(1);
    rows()[0]?.focus();
    press('ArrowDown');
    expect(document.activeElement).toBe(rows()[1]);
    press('End');
    expect(document.activeElement).toBe(rows()[499]);
    press('Home');
    fireEvent.click(document.activeElement as HTMLElement);
    expect(document.querySelector('.team-parts del')?.textContent).toBe('今天');
    expect(document.querySelector('.team-parts ins')?.textContent).toBe('明天');
  });

  it('shows one kind of change alone', () => {
    render(<Page news={[{ number: 12, title: '', note: '', at: NOW, lines: lines(5) }]} />);
    fireEvent.click(screen.getByRole('radio', { name: /新增/u }));
    expect(rows()).toHaveLength(2);
  });

  it('says where nothing can be compared, and offers releases beyond the newest three', () => {
    const news = [9, 8, 7, 6, 5].map((number) => ({
      number,
      title: '',
      note: '',
      at: NOW,
      lines: 'gone' as const,
    }));
    render(<Page news={news} />);
    expect(screen.getAllByText(/比不出差别/u)).toHaveLength(3);
    fireEvent.click(screen.getByRole('button', { name: '全部 5 个版本' }));
    expect(screen.getAllByText(/比不出差别/u)).toHaveLength(5);
  });
});

describe('a refusal', () => {
  const codes = [
    ...['unreadable', 'too-large', 'other', 'unknown-key', 'bad-signature', 'broken-chain', 'gap', 'older'],
    ...['fork', 'content-changed', 'content-invalid', 'client-too-old', 'not-joined'],
  ].map((code) => `team-${code}`);

  it.each(LANGUAGES)('has its own words for each code (%s)', (language) => {
    useTexts(language);
    const words = [...codes, 'channel-unreachable', 'channel-denied', 'channel-overtaken'].map(refusedWords);
    expect(new Set(words).size).toBe(words.length);
    expect(words.filter((one) => one === '')).toEqual([]);
    expect(refusedWords('never-heard-of')).toContain('never-heard-of');
  });
});
