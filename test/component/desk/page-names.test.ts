import { beforeEach, expect, it } from 'vitest';
import { pageName } from '../../../components/desk/consoles/health-words.ts';
import { loadConsoles, loadLogs, loadReviews } from '../../../scripts/build/consoles.ts';
import { LANGUAGES, useTexts } from '../../support/i18n.ts';

beforeEach(() => useTexts('zh-CN'));

it.each(LANGUAGES)('every page of every console has a name for people (%s)', async (language) => {
  useTexts(language);
  const read = [...(await loadConsoles()), ...(await loadReviews()), ...(await loadLogs())];
  const pages = read.flatMap(({ pages }) => pages.map(({ id }) => id));
  expect(pages).toContain('reviews');
  expect([...new Set(pages)].filter((id) => pageName(id) === id)).toEqual([]);
});
