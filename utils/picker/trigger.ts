/** Where a trigger stands in a draft, and what was typed after it up to the cursor. In UTF-16 units. */
export interface Trigger {
  from: number;
  mark: string;
  query: string;
}

/** Nobody looks for a reply with more than this. */
export const QUERY_LIMIT = 40;
/** Behind a Chinese word a slash is more often one of “元/kg” or “红色/黑色” than ours: so many small letters have to follow it. */
const LETTERS_BEHIND_WORD = 3;

/**
 * What a word begins after: white space, the full stops of a sentence, an emoji. Of half-width ones `:` and `?` only where no letter or
 * digit is before them, as in addresses (`http://`, `1:/2`), and neither `.` nor brackets (`5元(/件)`).
 */
const BEFORE_WORD =
  /(?:^|[\s，。！？；：…～~）”」』]|(?:^|[^\dA-Za-z])[!?,:;]|[A-Za-z][!,]|\p{Extended_Pictographic}\uFE0F?)$/u;
const CHINESE = /[\p{Script=Han}】\]]$/u;
/** Punctuation that stands between Chinese words in its own right, as in “苹果、香蕉”. */
const SEPARATOR = /[\u3000-\u303f]/;

function opens(before: string, mark: string, query: string): boolean {
  if (BEFORE_WORD.test(before)) return true;
  if (SEPARATOR.test(mark) || !CHINESE.test(before)) return false;
  return new RegExp(`^[a-z]{${LETTERS_BEHIND_WORD},}`).test(query);
}

/**
 * The trigger that the cursor is behind, if there is one: where a word begins, in the cursor's own line. “24/7”, “1/2”, “http://” and
 * “苹果、香蕉” have none.
 */
export function triggerAt(text: string, cursor: number, triggers: readonly string[]): Trigger | undefined {
  const lowest = Math.max(0, cursor - QUERY_LIMIT - 2);
  for (let at = cursor - 1; at >= lowest; at -= 1) {
    if (text[at] === '\n') return undefined;
    const mark = triggers.find((one) => one !== '' && text.startsWith(one, at));
    if (!mark || at + mark.length > cursor) continue;
    const query = text.slice(at + mark.length, cursor);
    if (query.length <= QUERY_LIMIT && opens(text.slice(Math.max(0, at - 3), at), mark, query))
      return { from: at, mark, query };
  }
  return undefined;
}

/**
 * Whether a trigger that was found was typed just now, by `inserted` (what the last input put in): one that stood there before,
 * or was pasted, opens nothing.
 */
export function isFresh(trigger: Trigger, cursor: number, inserted: string): boolean {
  const end = trigger.from + trigger.mark.length;
  const behindWord = trigger.query.length === LETTERS_BEHIND_WORD ? LETTERS_BEHIND_WORD : 0;
  return end > cursor - inserted.length - behindWord;
}

/** Whether what was typed can no longer be meant for us: nothing is found for it, and a blank or several more keys followed. */
export const isGivenUp = (query: string, found: number, emptyKeys: number): boolean =>
  found === 0 && (emptyKeys >= 4 || (query.length > 1 && /\s$/.test(query)) || /^\s/.test(query));
