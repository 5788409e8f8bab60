import { describe, expect, it } from 'vitest';
import { fieldName } from '../../../components/desk/consoles/health-words.ts';
import { loadConsoles } from '../../../scripts/build/consoles.ts';
import type { Source } from '../../../utils/reader/vocabulary.ts';
import { useTexts } from '../../support/i18n.ts';

/** Every field that a source may give, by the names under which a reading counts what it missed. */
function fieldsOf({ gives }: Source): string[] {
  const own = Object.keys(gives.fields);
  if (gives.record === 'parcel') return [...own, 'orderIds'];
  if (gives.record === 'counters') return own;
  return [
    ...own,
    'items',
    ...Object.keys(gives.items.fields),
    ...Object.keys(gives.items.fields).map((name) => `items.${name}`),
  ];
}

const consoles = (await loadConsoles()).filter(({ pages }) => pages.length > 0);

describe.each(['zh-CN', 'zh-TW'] as const)('in %s', (language) => {
  it.each(consoles.filter(({ pages }) => pages.length > 0))(
    'every field that $id declares has words',
    ({ pages }) => {
      useTexts(language);
      const fields = new Set(pages.flatMap(({ sources }) => sources.flatMap(fieldsOf)));
      expect(fields.size).toBeGreaterThan(5);
      expect([...fields].filter((field) => /^[\w.]*$/u.test(fieldName(field)))).toEqual([]);
    },
  );
});
