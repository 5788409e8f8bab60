import { momentWords } from '../../utils/notices/words.ts';
import type { Ask } from '../../utils/platform/reply-contract.ts';
import type { ReplyLang } from '../../utils/records/reply.ts';

/** A moment as a date field gives it (`2026-09-12T10:00`), in the words of a language; the field's zone is the browser's. */
function dateWords(value: string, lang: ReplyLang): string {
  const moment = Date.parse(value);
  if (Number.isNaN(moment)) return '';
  return momentWords(moment, lang, Intl.DateTimeFormat().resolvedOptions().timeZone);
}

/** What was typed into the fields of a reply, as it is said in its language; what was left empty falls back or stays open. */
export const answersOf = (
  asks: readonly Ask[],
  typed: Readonly<Record<string, string>>,
  lang: ReplyLang,
): Record<string, string> =>
  Object.fromEntries(
    asks.map(({ fallback = '', kind, name }) => {
      const value = typed[name]?.trim() || fallback;
      return [name, kind === 'date' ? dateWords(value, lang) : value];
    }),
  );
