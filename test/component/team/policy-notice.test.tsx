// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { PolicyNotice } from '../../../components/team/policy-notice.tsx';
import { LANGUAGES, useTexts } from '../../support/i18n.ts';
import { axeFindings } from '../desk/support.tsx';

afterEach(cleanup);

describe('nonsense in the company’s policy', () => {
  it.each(LANGUAGES)('is named field by field, with what is wrong: %s', async (language) => {
    useTexts(language);
    const { container } = render(
      <PolicyNotice
        faults={[
          { field: 'channels[2].url', problem: 'address' },
          { field: 'mayLeave', problem: 'type' },
          { field: 'realease', problem: 'unknown' },
          { field: 'join', problem: 'size' },
        ]}
      />,
    );
    const items = screen.getAllByRole('listitem').map(({ textContent }) => textContent ?? '');
    expect(new Set(items).size).toBe(4);
    expect(items[0]).toContain('channels[2].url');
    expect(items.join('')).not.toMatch(/\$\d|\{/);
    expect(await axeFindings(container)).toEqual([]);
  });

  it('is nothing where all is well', () => {
    useTexts('zh-CN');
    expect(render(<PolicyNotice faults={[]} />).container.innerHTML).toBe('');
  });
});
