// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { changeLines } from '../../../components/team/change-lines.ts';
import { ChannelSetup } from '../../../components/team/channel-setup.tsx';
import { Moves, type OfferView } from '../../../components/team/moves.tsx';
import type { ChannelConfig } from '../../../utils/records/team.ts';
import type { TeamWay } from '../../../utils/records/team-addresses.ts';
import { EMPTY_CONTENT } from '../../../utils/records/team-content.ts';
import { NO_ACCOUNTS } from '../../../utils/team/membership/channel-draft.ts';
import type { TellLine } from '../../../utils/team/moves/next-addresses.ts';
import type { Addressed } from '../../../utils/team/moves/way.ts';
import { diffContent } from '../../../utils/team/release/diff-content.ts';
import { LANGUAGES, useTexts } from '../../support/i18n.ts';
import { axeFindings } from '../desk/support.tsx';

const calls = {
  onTake: vi.fn(),
  onLater: vi.fn(),
  onDrop: vi.fn(),
  onTold: vi.fn(),
  onAdd: vi.fn(),
  onMove: vi.fn(),
  onRemove: vi.fn(),
};
const web = (host: string, more: Partial<Extract<TeamWay, { kind: 'web' }>> = {}) => ({
  ...{ kind: 'web' as const, id: host, url: `https://${host}.example.com/team/`, mirrors: [] },
  ...{ webdav: false, everyMinutes: 10 },
  ...more,
});
const HUB: Extract<TeamWay, { kind: 'hub' }> = {
  ...{ kind: 'hub', id: 'h1', servers: ['wss://hub.example.com'] },
  secret: true,
};
const offer = (way: TeamWay, more: Partial<OfferView> = {}): OfferView => ({
  move: { way },
  lacks: false,
  isLater: false,
  ...more,
});

beforeEach(() => {
  useTexts('zh-CN');
  for (const call of Object.values(calls)) call.mockClear();
});
afterEach(cleanup);

const showMoves = (offers: OfferView[], retired: { channel: Addressed; isLast: boolean }[] = []) =>
  render(
    <main>
      <Moves offers={offers} retired={retired} busy={undefined} {...calls} />
    </main>,
  );
const fill = (label: string, value: string) =>
  fireEvent.input(screen.getByLabelText(label), { target: { value } });
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

describe('new addresses of a team, for its members', () => {
  it.each(LANGUAGES)('have no fault that axe finds, and no text without its words (%s)', async (language) => {
    useTexts(language);
    const moved = {
      way: HUB,
      before: { kind: 'hub' as const, id: 'h1', servers: ['wss://old.example.com'] },
    };
    const { container } = showMoves(
      [
        offer(web('new')),
        { ...offer(HUB), move: moved },
        offer(web('dav'), { lacks: true }),
        offer(web('l'), { isLater: true }),
        offer(web('m', { webdav: true }), { asksAccounts: true }),
      ],
      [
        { channel: web('old'), isLast: true },
        { channel: web('older'), isLast: false },
      ],
    );
    expect(await axeFindings(container)).toEqual([]);
    expect(container.textContent).not.toMatch(/\$\d|undefined|NaN/u);
    expect(container.textContent).toContain('old.example.com');
  });

  it('are nothing where there are none', () => {
    const { container } = showMoves([]);
    expect(container.textContent).toBe('');
  });

  it('are taken up with one click, or put off', () => {
    const one = offer(web('new'));
    showMoves([one]);
    expect(screen.getByRole('region', { name: '团队的地址变了' }).textContent).toContain('new.example.com');
    press('允许并用上');
    expect(calls.onTake).toHaveBeenCalledWith(one.move, NO_ACCOUNTS);
    press('以后再说');
    expect(calls.onLater).toHaveBeenCalledWith(one.move);
  });

  it('stay there quietly once they were put off', () => {
    showMoves([offer(web('new'), { isLater: true })]);
    expect(screen.getByRole('region', { name: '还没用上的团队地址' })).toBeDefined();
    expect(screen.queryByRole('button', { name: '以后再说' })).toBeNull();
    press('允许并用上');
    expect(calls.onTake).toHaveBeenCalled();
  });

  it('say whom to ask where a password or a key is needed, and pretend nothing', () => {
    showMoves([offer(HUB, { lacks: true })]);
    expect(screen.getByText(/向主管要新的加入文字/u)).toBeDefined();
    expect(screen.queryByRole('button', { name: '用上' })).toBeNull();
  });

  it('need no permission at a hub', () => {
    showMoves([offer(HUB)]);
    press('用上');
    expect(calls.onTake).toHaveBeenCalledWith({ way: HUB }, NO_ACCOUNTS);
  });

  it('ask a lead for the accounts of another server, and do without them only where none are needed', () => {
    const dav = web('dav', { webdav: true });
    showMoves([offer(dav, { asksAccounts: true })]);
    expect(screen.getByText(/账号和密码只给原来那台服务器/u)).toBeDefined();
    press('允许并用上');
    expect(calls.onTake).toHaveBeenCalledWith({ way: dav }, NO_ACCOUNTS);
    cleanup();
    showMoves([offer(dav, { asksAccounts: true, lacks: true })]);
    const take = screen.getByRole<HTMLButtonElement>('button', { name: '允许并用上' });
    expect(take.disabled).toBe(true);
    fill('发布用的账号', 'lead');
    fill('发布用的密码', 'new');
    press('允许并用上');
    expect(calls.onTake).toHaveBeenLastCalledWith(
      { way: dav },
      { ...NO_ACCOUNTS, user: 'lead', password: 'new' },
    );
  });

  it('an old one goes with one click, and it is said where no other answers', () => {
    showMoves([], [{ channel: web('old'), isLast: true }]);
    expect(screen.getByText(/眼下只有它连得上/u)).toBeDefined();
    expect(calls.onDrop).not.toHaveBeenCalled();
    press('去掉这个地址');
    expect(calls.onDrop).toHaveBeenCalledWith(web('old'));
  });
});

describe('which addresses go along with the next release, for a lead', () => {
  const CHANNELS: ChannelConfig[] = [
    { kind: 'file', id: 'file' },
    web('one'),
    { ...HUB },
    web('dav', { webdav: true }),
  ];
  const line = (channel: TellLine['channel'], more: Partial<TellLine> = {}): TellLine => ({
    ...{ id: channel.id, channel, fate: 'goes', isKnown: false },
    ...more,
  });
  const showSetup = (lines: TellLine[], isNews = true) =>
    render(
      <main>
        <ChannelSetup
          channels={CHANNELS}
          tests={new Map()}
          unlocked={new Set(['dav'])}
          tell={{ lines, isNews, onTold: calls.onTold }}
          newId={() => 'c9'}
          onAdd={calls.onAdd}
          onMove={calls.onMove}
          onRemove={calls.onRemove}
          onJoinFile={() => {}}
          onHubConfig={() => {}}
          onTest={() => {}}
        />
      </main>,
    );
  const list = () => screen.getByRole('group', { name: '随版本告诉大家的地址' });

  it.each(LANGUAGES)('has no fault that axe finds (%s)', async (language) => {
    useTexts(language);
    const { container } = showSetup([
      line(web('one'), { isKnown: true }),
      line(HUB),
      line(web('held'), { fate: 'held' }),
      line(web('odd'), { fate: 'unfit' }),
    ]);
    expect(await axeFindings(container)).toEqual([]);
    expect(container.textContent).not.toMatch(/\$\d|undefined|NaN/u);
  });

  it('takes the focus into the form that it opens, and gives it back', () => {
    showSetup([line(web('one'), { isKnown: true })]);
    const change = screen.getAllByRole('button', { name: '改地址' })[0] as HTMLElement;
    const opensFrom = (button: HTMLElement) => {
      button.focus();
      fireEvent.click(button);
      expect(document.activeElement).toBe(screen.getByRole('textbox', { name: '文件夹的网址' }));
      fireEvent.click(screen.getAllByRole('button', { name: /^(取消|去掉)$/u }).at(-1) as Element);
    };
    opensFrom(change);
    expect(document.activeElement).toBe(change);
    opensFrom(screen.getByRole('button', { name: 'WebDAV 文件夹' }));
    expect(document.activeElement).toBe(screen.getByRole('button', { name: '网址' }));
  });

  it('says of each what becomes of it, and that passwords never go', () => {
    showSetup([
      line(web('one'), { isKnown: true }),
      line(HUB),
      line(web('held'), { fate: 'held' }),
      line(web('odd'), { fate: 'unfit' }),
    ]);
    const text = list().textContent ?? '';
    expect(text).toContain('账号、密码和密钥从不写进版本');
    expect(text).toMatch(/one\.example\.com.*最新版本里有了/u);
    expect(text).toMatch(/hub\.example\.com.*下一个版本带上 · 成员要有账号或密钥/u);
    expect(text).toMatch(/held\.example\.com.*不带上/u);
    expect(text).toMatch(/odd\.example\.com.*只能靠加入文字给/u);
    expect(within(list()).getAllByRole('checkbox')).toHaveLength(3);
    expect(screen.getByRole('status').textContent).toContain('发布下一个版本，大家才会知道');
  });

  it('can be chosen', () => {
    showSetup([line(web('one')), line(web('held'), { fate: 'held' })]);
    const [one, held] = within(list()).getAllByRole('checkbox');
    fireEvent.click(one as HTMLElement);
    expect(calls.onTold).toHaveBeenCalledWith('one', false);
    fireEvent.click(held as HTMLElement);
    expect(calls.onTold).toHaveBeenLastCalledWith('held', true);
  });

  it('is not there where the team has no address at all', () => {
    showSetup([], false);
    expect(screen.queryByRole('group', { name: '随版本告诉大家的地址' })).toBeNull();
  });

  it('a channel that moves keeps its name and what opens it', () => {
    showSetup([line(HUB)]);
    fireEvent.click(screen.getAllByRole('button', { name: '改地址' })[1] as HTMLElement);
    const servers = screen.getByLabelText('服务器地址');
    expect(servers).toHaveProperty('value', 'wss://hub.example.com');
    fireEvent.input(servers, { target: { value: 'wss://there.example.com' } });
    press('改好');
    expect(calls.onMove).toHaveBeenCalledWith(
      expect.objectContaining({ id: 'h1', kind: 'hub', servers: 'wss://there.example.com' }),
      NO_ACCOUNTS,
    );
    expect(calls.onAdd).not.toHaveBeenCalled();
    expect(screen.queryByLabelText('服务器地址')).toBeNull();
  });

  it('asks for no account again where only an address is changed', () => {
    showSetup([]);
    fireEvent.click(screen.getAllByRole('button', { name: '改地址' })[0] as HTMLElement);
    expect(screen.getByLabelText('文件夹的网址')).toHaveProperty('value', 'https://one.example.com/team/');
    expect(screen.queryByLabelText('发布用的密码')).toBeNull();
    press('取消');
    expect(screen.queryByLabelText('文件夹的网址')).toBeNull();
  });

  it('a folder that moves to another server takes no password there, and is given its own', () => {
    showSetup([]);
    expect(screen.getByText(/没有发布用的账号/u)).toBeDefined();
    fireEvent.click(screen.getAllByRole('button', { name: '改地址' })[2] as HTMLElement);
    expect(screen.getByText(/账号空着就用原来的/u)).toBeDefined();
    fill('文件夹的网址', 'https://away.example.com/team/');
    expect(screen.queryByText(/账号空着就用原来的/u)).toBeNull();
    expect(screen.getByText(/账号和密码只给原来那台服务器/u)).toBeDefined();
    fill('发布用的账号', 'lead');
    fill('发布用的密码', 'new');
    press('改好');
    expect(calls.onMove).toHaveBeenCalledWith(
      expect.objectContaining({ id: 'dav', url: 'https://away.example.com/team/' }),
      { ...NO_ACCOUNTS, user: 'lead', password: 'new' },
    );
  });
});

it.each(LANGUAGES)('a release that only moved the team says so among what changed (%s)', (language) => {
  useTexts(language);
  const content = (...now: TeamWay[]) => ({ ...EMPTY_CONTENT, addresses: { now, gone: [] } });
  const lines = changeLines(diffContent(content(web('old')), content(web('new'))));
  expect(lines.map(({ kind, what }) => [what, kind])).toEqual([
    ['address', 'added'],
    ['address', 'removed'],
  ]);
  expect(lines[0]?.title).toContain('new.example.com');
  expect(lines[0]?.parts[0]?.label).not.toBe('');
  expect(lines[0]?.parts[0]?.runs.map(({ text }) => text).join('')).toBe('https://new.example.com/team/');
});
