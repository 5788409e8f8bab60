// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { JoinWizard } from '../../../components/team/join-wizard.tsx';
import type { InvitationView } from '../../../components/team/model.ts';
import { StartDone } from '../../../components/team/start-done.tsx';
import { StartWizard } from '../../../components/team/start-wizard.tsx';
import { Welcome } from '../../../components/team/welcome.tsx';
import { SHARES_NOTHING } from '../../../utils/team/membership/sharing.ts';
import { NEW_START, type StartDraft } from '../../../utils/team/membership/start-draft.ts';
import { LANGUAGES, useTexts } from '../../support/i18n.ts';
import { axeFindings } from '../desk/support.tsx';
import { FINGERPRINT, team } from './support.tsx';

const calls = {
  make: vi.fn(),
  leave: vi.fn(),
  kept: vi.fn(),
  read: vi.fn(),
  file: vi.fn(),
  join: vi.fn(),
  forget: vi.fn(),
};

beforeEach(() => {
  useTexts('zh-CN');
  for (const call of Object.values(calls)) call.mockClear();
});
afterEach(cleanup);

const type = (label: string, value: string) =>
  fireEvent.input(screen.getByLabelText(label), { target: { value } });
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
/** Enter in a form does what its button does. */
const enter = () => fireEvent.submit(document.querySelector('form') as HTMLFormElement);

function Start({ from = NEW_START }: { from?: StartDraft }) {
  const [draft, setDraft] = useState(from);
  return (
    <StartWizard
      draft={draft}
      newId={() => `c${draft.channels.length}`}
      busy={false}
      onChange={(next) => {
        calls.kept(next);
        setDraft(next);
      }}
      onMake={calls.make}
      onLeave={calls.leave}
    />
  );
}

describe('starting a team', () => {
  it.each(LANGUAGES)('has no fault that axe finds on any step (%s)', async (language) => {
    useTexts(language);
    const channels = (['web', 'webdav', 'hub'] as const).map((kind, at) => ({
      id: `c${at}`,
      kind,
      url: 'http://files.example.com/',
      mirrors: '',
      servers: 'nonsense',
      everyMinutes: 10,
    }));
    for (const at of ['name', 'me', 'channels', 'key', 'look'] as const) {
      const { container } = render(<Start from={{ ...NEW_START, at, channels }} />);
      expect(await axeFindings(container)).toEqual([]);
      expect(container.textContent).not.toMatch(/\$\d|undefined/u);
      cleanup();
    }
  });

  it('goes from step to step by Enter, and makes nothing before the last', () => {
    render(<Start />);
    enter();
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('起名');
    type('团队的名字', '青禾客服组');
    enter();
    type('你的名字', '林');
    enter();
    enter();
    type('备份密码', 'long enough words');
    type('再输一次', 'long enough word');
    expect((screen.getByRole('button', { name: '下一步' }) as HTMLButtonElement).disabled).toBe(true);
    type('再输一次', 'long enough words');
    enter();
    expect(document.activeElement?.textContent).toBe('看一遍');
    expect(calls.make).not.toHaveBeenCalled();
    enter();
    expect(calls.make).toHaveBeenCalledTimes(1);
    const [draft, secrets] = calls.make.mock.calls[0] ?? [];
    expect(draft).toMatchObject({ name: '青禾客服组', me: '林', channels: [] });
    expect(secrets.passphrase).toBe('long enough words');
  });

  it('keeps what was typed, but no secret', () => {
    render(<Start from={{ ...NEW_START, at: 'channels', name: '组', me: '林' }} />);
    press('WebDAV 文件夹');
    type('文件夹的网址', 'https://files.example.com/team/');
    type('发布用的密码', 'a secret of the folder');
    press('下一步');
    type('备份密码', 'a secret of the key');
    expect(JSON.stringify(calls.kept.mock.calls)).not.toContain('a secret');
    expect(calls.kept.mock.lastCall?.[0]).toMatchObject({
      at: 'key',
      channels: [{ kind: 'webdav', url: 'https://files.example.com/team/' }],
    });
  });

  it('asks for the passphrase again when somebody comes back to the last step', () => {
    render(<Start from={{ ...NEW_START, at: 'look', name: '组', me: '林' }} />);
    expect(screen.getByLabelText('备份密码')).toBeTruthy();
  });

  it('says what is wrong with an address, and does not go on with it', () => {
    render(<Start from={{ ...NEW_START, at: 'channels', name: '组', me: '林' }} />);
    press('网址');
    type('文件夹的网址', 'http://files.example.com/');
    expect(screen.getByRole('alert').textContent).toContain('加密');
    type('文件夹的网址', 'https://me:word@files.example.com/');
    expect(screen.getByRole('alert').textContent).toContain('账号');
    enter();
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('怎么送到');
    type('文件夹的网址', 'https://files.example.com/');
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

const INVITATION: InvitationView = {
  team: 'B'.repeat(22),
  name: '青禾客服组',
  role: 'agent',
  fingerprint: FINGERPRINT,
  channels: team().channels,
  closed: new Set(),
  byPolicy: false,
};

function Join(part: Partial<Parameters<typeof JoinWizard>[0]> = {}) {
  return (
    <JoinWizard
      invitation={INVITATION}
      busy={false}
      piecesOf={({ sharing }) => (sharing.status ? [{ kind: 'status', body: { role: 'agent' } }] : [])}
      onRead={calls.read}
      onFile={calls.file}
      onForget={calls.forget}
      onJoin={calls.join}
      onLeave={calls.leave}
      {...part}
    />
  );
}

describe('joining a team', () => {
  it.each(LANGUAGES)('has no fault that axe finds on any step (%s)', async (language) => {
    useTexts(language);
    const { container, rerender } = render(<Join invitation={undefined} failure="…" />);
    expect(await axeFindings(container)).toEqual([]);
    rerender(<Join present={{ name: '旧组' }} />);
    expect(await axeFindings(container)).toEqual([]);
    enter();
    fireEvent.click(container.querySelectorAll<HTMLElement>('[role="radio"]')[2] as HTMLElement);
    for (const one of container.querySelectorAll<HTMLElement>('[role="switch"]')) fireEvent.click(one);
    fireEvent.click(container.querySelector('[aria-expanded]') as HTMLElement);
    expect(await axeFindings(container)).toEqual([]);
    expect(container.textContent).not.toMatch(/\$\d|undefined/u);
  });

  it('reads whatever is pasted, and asks for the short code beside a bare address', () => {
    render(<Join invitation={undefined} />);
    type('粘贴主管给的内容', 'any text');
    expect(screen.queryByLabelText('短码')).toBeNull();
    type('粘贴主管给的内容', 'https://files.example.com/team/');
    type('短码', '7k2m q9xd 04tb vhzr');
    enter();
    expect(calls.read).toHaveBeenCalledWith('https://files.example.com/team/', '7k2m q9xd 04tb vhzr');
  });

  it('no longer says what was wrong with a text once another one is there', () => {
    const { rerender } = render(<Join invitation={undefined} />);
    type('粘贴主管给的内容', 'cut off');
    enter();
    rerender(<Join invitation={undefined} failure="没认出来。" />);
    expect(screen.getByRole('alert').textContent).toBe('没认出来。');
    type('粘贴主管给的内容', 'the whole text');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('shows which team, in which role, the fingerprint in groups, and for which hosts the browser will ask', () => {
    render(<Join />);
    const text = document.body.textContent ?? '';
    expect(
      [...document.querySelectorAll('.team-fingerprint code span')].map((one) => one.textContent),
    ).toEqual(FINGERPRINT.split('-'));
    for (const part of ['青禾客服组', '客服', 'files.example.com和mirror.example.com'])
      expect(text).toContain(part);
  });

  it('says which channels need the join text still, unless who joins has what opens them', () => {
    const invitation = { ...INVITATION, closed: new Set(['h1']) };
    const { rerender } = render(<Join invitation={invitation} />);
    const hub = () => screen.getAllByRole('listitem').find((one) => one.textContent?.includes('hub.example'));
    expect(hub()?.textContent).toContain('要加入文字才连得上');
    rerender(<Join invitation={invitation} known={{ name: '', sharing: SHARES_NOTHING }} />);
    expect(hub()?.textContent).not.toContain('要加入文字才连得上');
  });

  it('shares nothing unless somebody says so, and needs a name only for who wants one', () => {
    render(<Join />);
    enter();
    enter();
    expect(calls.join).toHaveBeenCalledWith({
      name: '',
      sharing: { as: 'nobody', status: false, uses: false, times: false, care: false },
    });
    expect(screen.queryAllByRole('switch')).toEqual([]);
    fireEvent.click(screen.getByRole('radio', { name: '名字' }));
    expect((screen.getByRole('button', { name: '加入' }) as HTMLButtonElement).disabled).toBe(true);
    type('名字', ' 小鹿 ');
    fireEvent.click(screen.getByRole('switch', { name: '版本和必读' }));
    enter();
    expect(calls.join.mock.lastCall?.[0]).toMatchObject({
      name: '小鹿',
      sharing: { as: 'name', status: true },
    });
  });

  it('keeps what somebody chose who joins the same team again', () => {
    const known = {
      name: '小鹿',
      sharing: { as: 'name', status: true, uses: false, times: false, care: true },
    } as const;
    render(<Join known={known} />);
    enter();
    expect((screen.getByLabelText('名字') as HTMLInputElement).value).toBe('小鹿');
    enter();
    expect(calls.join).toHaveBeenLastCalledWith(known);
  });

  it('says where the company chose the team, and where another team is left for it', () => {
    render(<Join invitation={{ ...INVITATION, byPolicy: true }} present={{ name: '旧组' }} />);
    expect(document.body.textContent).toContain('公司的浏览器策略指定');
    expect(document.body.textContent).toContain('你现在在“旧组”里');
    press('上一步');
    expect(calls.forget).toHaveBeenCalled();
  });
});

describe('a team that was just made', () => {
  it.each(LANGUAGES)('has no fault that axe finds (%s)', async (language) => {
    useTexts(language);
    const welcome = render(
      <Welcome
        begun
        byPolicy="青禾"
        faults={[{ field: 'join', problem: 'size' }]}
        onStart={() => {}}
        onJoin={() => {}}
      />,
    );
    expect(await axeFindings(welcome.container)).toEqual([]);
    welcome.unmount();
    const { container } = render(
      <StartDone
        name="青禾"
        fingerprint={FINGERPRINT}
        channels={team().channels}
        tests={new Map([['w1', { state: 'failed', code: 'channel-denied' }]])}
        invites={(['lead', 'editor', 'agent'] as const).map((role) => ({ role, text: role }))}
        onBackup={() => {}}
        onJoinFile={() => {}}
        onHubConfig={() => {}}
        onTest={() => {}}
        onCopy={async () => true}
        onWork={() => {}}
        onTeam={() => {}}
      />,
    );
    expect(await axeFindings(container)).toEqual([]);
    expect(container.textContent).not.toMatch(/\$\d|undefined/u);
  });

  it('hands out one text for each role, and says what leads and editors can do', async () => {
    const copy = vi.fn(async () => true);
    render(
      <StartDone
        name="青禾"
        fingerprint={FINGERPRINT}
        channels={[]}
        tests={new Map()}
        invites={(['lead', 'editor', 'agent'] as const).map((role) => ({ role, text: `for ${role}` }))}
        onBackup={() => {}}
        onJoinFile={() => {}}
        onHubConfig={() => {}}
        onTest={() => {}}
        onCopy={copy}
        onWork={() => {}}
        onTeam={() => {}}
      />,
    );
    const card = screen.getByRole('region', { name: '让别人加入' });
    fireEvent.click(within(card).getByRole('button', { name: '复制加入文字' }));
    expect(copy).toHaveBeenLastCalledWith('for agent');
    fireEvent.click(within(card).getByRole('radio', { name: '主管' }));
    expect(card.textContent).toContain('主管能发布给所有人');
    fireEvent.click(within(card).getByRole('button', { name: '复制加入文字' }));
    expect(copy).toHaveBeenLastCalledWith('for lead');
    expect(await within(card).findByText('已复制')).toBeTruthy();
  });
});
