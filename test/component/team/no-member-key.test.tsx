// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { NoMemberKey } from '../../../components/team/no-member-key.tsx';
import { LANGUAGES, useTexts } from '../../support/i18n.ts';
import { axeFindings } from '../desk/support.tsx';

afterEach(cleanup);

describe('a team that came back from an archive', () => {
  it('says what does not work, and offers both ways on where no secrets are asked for', () => {
    useTexts('zh-CN');
    const does = { onMake: vi.fn(), onJoin: vi.fn() };
    render(<NoMemberKey lacksSecrets={false} busy={false} {...does} />);
    expect(screen.getByText(/成员密钥不在备份里/u)).toBeDefined();
    fireEvent.click(screen.getByRole('button', { name: '做一把新的密钥' }));
    fireEvent.click(screen.getByRole('button', { name: '再加入一次' }));
    expect([does.onMake.mock.calls.length, does.onJoin.mock.calls.length]).toEqual([1, 1]);
  });

  it('asks to join once more where channels have lost their secrets', () => {
    useTexts('zh-CN');
    render(<NoMemberKey lacksSecrets busy={false} onMake={() => {}} onJoin={() => {}} />);
    expect(screen.getByText(/渠道的密码也不在备份里/u)).toBeDefined();
    expect(screen.queryByRole('button', { name: '做一把新的密钥' })).toBeNull();
  });

  it.each(LANGUAGES)('can be read by everyone in %s', async (language) => {
    useTexts(language);
    const { container } = render(
      <NoMemberKey lacksSecrets={false} busy={false} onMake={() => {}} onJoin={() => {}} />,
    );
    expect(await axeFindings(container)).toEqual([]);
  });
});
