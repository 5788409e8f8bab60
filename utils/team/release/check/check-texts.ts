import { checkReply } from '../../../draft-check/check-reply.ts';
import type { CheckLists } from '../../../draft-check/lists.ts';
import type { Reply, Variant } from '../../../records/reply.ts';
import { unknownVariables } from '../../../template/fill.ts';
import type { CheckItem } from './item.ts';

type Place = Pick<CheckItem, 'reply' | 'title' | 'other'>;

const EMPTY_TAG = /\{\{-?\s*-?\}\}|\{\{-?\s*(["'])\s*\1\s*\|/;
const NAMED_LIMIT = 5;

function templateItems(text: string, place: Place & Pick<CheckItem, 'variant' | 'message'>): CheckItem[] {
  const items: CheckItem[] = [];
  if (EMPTY_TAG.test(text)) items.push({ level: 'block', code: 'empty-variable', ...place });
  if (text.includes('{{') || text.includes('{%')) {
    const unknown = unknownVariables(text);
    if (!unknown.ok)
      items.push({
        level: 'block',
        code: 'bad-template',
        ...place,
        ...(unknown.error.detail !== undefined && { detail: unknown.error.detail.slice(0, 300) }),
      });
    else
      for (const name of unknown.value.slice(0, NAMED_LIMIT))
        items.push({ level: 'warn', code: 'unknown-variable', ...place, detail: name });
  }
  return items;
}

/** What is wrong with the words of some wordings, wherever they stand. Hints of the draft check are left to the editor. */
export function checkTexts(
  { variants, consoles }: Pick<Reply, 'variants' | 'consoles'>,
  place: Place,
  lists: CheckLists,
): CheckItem[] {
  const items = variants.flatMap(({ body, more = [] }: Variant, variant) =>
    [body, ...more].flatMap((text, message) => {
      const here = { ...place, variant, message };
      if (!text.isWellFormed())
        return [{ level: 'block' as const, code: 'broken-character' as const, ...here }];
      return text.trim() === ''
        ? [{ level: 'warn' as const, code: 'empty-wording' as const, ...here }]
        : templateItems(text, here);
    }),
  );
  const found = checkReply({ variants, consoles }, { lists }).flatMap(({ variant, message, findings }) =>
    findings.flatMap((finding): CheckItem[] =>
      finding.level === 'hint'
        ? []
        : [{ level: finding.level, code: 'forbidden', ...place, variant, message, finding }],
    ),
  );
  return [...items, ...found];
}
