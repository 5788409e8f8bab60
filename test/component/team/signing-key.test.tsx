// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { SigningKey } from '../../../components/team/signing-key.tsx';
import { useTexts } from '../../support/i18n.ts';
import { axeFindings } from '../desk/support.tsx';

const calls = { onMake: vi.fn(), onRestore: vi.fn(), onCopy: vi.fn(async () => true) };

const Key = (part: Partial<Parameters<typeof SigningKey>[0]>) => (
  <SigningKey
    shown={undefined}
    fingerprint=""
    trusted={false}
    leads={false}
    busy={false}
    failure={undefined}
    {...calls}
    {...part}
  />
);

beforeEach(() => useTexts('zh-CN'));
afterEach(cleanup);

it('shows a new key with what the lead who admits it compares', () => {
  render(<Key shown="k" leads fingerprint="7K2M-Q9XD-04TB-VHZR" />);
  expect(screen.getByText('7K2M-Q9XD-04TB-VHZR')).toBeTruthy();
});

it('lets a lead on a new computer, who joined as an agent, bring the key back, and make none', async () => {
  const { container, rerender } = render(<Key failure="…" />);
  expect(await axeFindings(container)).toEqual([]);
  expect(container.querySelector('details')?.open).toBe(false);
  expect(screen.queryByRole('button', { name: '生成新的' })).toBeNull();
  fireEvent.input(screen.getByLabelText('备份密码'), { target: { value: 'a long sentence' } });
  const file = new File(['{}'], 'key.json');
  fireEvent.change(screen.getByLabelText('选备份文件', { selector: 'input' }), { target: { files: [file] } });
  expect(calls.onRestore).toHaveBeenCalledWith(file, 'a long sentence');
  rerender(<Key shown="k" trusted leads />);
  rerender(<Key />);
  expect((screen.getByLabelText('备份密码') as HTMLInputElement).value).toBe('');
});
