// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { NoticesPage } from '../../../components/desk/notices-page.tsx';
import { situations } from '../../../utils/notices/catalogue.ts';
import { LANGUAGES, useTexts } from '../../support/i18n.ts';
import { axeFindings, NOW } from './support.tsx';

beforeEach(() => useTexts('zh-CN'));
afterEach(cleanup);

const show = () =>
  render(
    <main>
      <NoticesPage now={NOW} onCopy={async () => true} />
    </main>,
  );
const rows = () => [...document.querySelectorAll<HTMLElement>('[data-row]')];
const card = () => screen.getByRole('region');

it.each(LANGUAGES)('lists every situation and opens the first in the language shown (%s)', (language) => {
  useTexts(language);
  show();
  expect(rows()).toHaveLength(situations.length);
  expect(within(card()).getByRole('heading').textContent).toBe(situations[0]?.texts[language].title);
});

it('is walked through by key', () => {
  show();
  rows()[0]?.focus();
  fireEvent.keyDown(rows()[0] as HTMLElement, { key: 'End' });
  expect(document.activeElement).toBe(rows().at(-1));
  fireEvent.keyDown(rows().at(-1) as HTMLElement, { key: 'Enter' });
  expect(card().getAttribute('aria-label')).toBe(situations.at(-1)?.texts['zh-CN'].title);
});

it('finds by words of any language', () => {
  show();
  const search = screen.getByRole('searchbox');
  fireEvent.input(search, { target: { value: 'pre-sale item' } });
  expect(rows().map((row) => row.dataset.row)).toEqual(['pre-sale']);
  fireEvent.input(search, { target: { value: '没有这样的话' } });
  expect(screen.getByText('没有符合的文案')).toBeTruthy();
});

it('has nothing for axe to find', async () => {
  expect(await axeFindings(show().container)).toEqual([]);
});
