import { beforeEach, expect, it } from 'vitest';
import { t } from '../../../utils/locales/text.ts';
import { useTexts } from '../../support/i18n.ts';

beforeEach(() => useTexts('zh-CN'));

it('takes the values that a text has places for', () => {
  expect(t('common.justNow')).toBe('刚刚');
  expect(t('common.late', ['3:40'])).toContain('3:40');
  expect(t('common.minutes', 3)).toContain('3');
  const isLate = Date.now() > 0;
  expect(t(isLate ? 'common.late' : 'common.left', ['3:40'])).toContain('3:40');
  expect(t(isLate ? 'common.late' : 'common.justNow', ['3:40'])).toContain('3:40');
});

it('the compiler refuses a key that is not there and values that do not fit', () => {
  const calls = [
    // @ts-expect-error -- no such key
    () => t('common.nothing'),
    // @ts-expect-error -- its value is missing
    () => t('common.late'),
    // @ts-expect-error -- one too many
    () => t('common.late', ['3:40', '4']),
    // @ts-expect-error -- takes none
    () => t('common.justNow', ['3:40']),
    // @ts-expect-error -- the count is missing
    () => t('common.minutes'),
    // @ts-expect-error -- one of the two has no place by number but a count
    () => t(Date.now() > 0 ? 'common.minutes' : 'common.late', ['3:40']),
    // @ts-expect-error -- one of the two has a value
    () => t(Date.now() > 0 ? 'common.justNow' : 'common.late'),
    // @ts-expect-error -- the name of the value is another
    () => t('why.review_words', { word: '' }),
  ];
  for (const call of calls) expect(call()).toBeTypeOf('string');
});
