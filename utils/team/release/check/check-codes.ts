import type { TeamReply } from '../../../records/team-content.ts';
import { theSyllables } from '../../../search/syllables.ts';
import type { CheckItem } from './item.ts';

/** A title longer than this is not typed as a whole. */
const SPELT_LIMIT = 6;
const SPELLINGS_LIMIT = 32;

const codeOf = ({ code }: TeamReply): string => code.normalize('NFKC').trim().toLowerCase();

/** How a short Chinese text is typed: in full and by the first letters, with every reading of its characters. */
function spellings(text: string): Set<string> {
  const { names, starts, readings } = theSyllables();
  let full = [''];
  let first = [''];
  const characters = [...text.trim()];
  if (characters.length > SPELT_LIMIT) return new Set();
  for (const character of characters) {
    const read: string[] = [];
    for (let at = starts[character.charCodeAt(0)] ?? 0; readings[at]; at++)
      read.push(names[readings[at] ?? 0] ?? '');
    if (read.length === 0 || character.length > 1) return new Set();
    const longer = (list: string[], ends: string[]) =>
      list.flatMap((start) => ends.map((end) => start + end)).slice(0, SPELLINGS_LIMIT);
    full = longer(full, read);
    first = longer(first, [...new Set(read.map((name) => name.charAt(0)))]);
  }
  return new Set([...full, ...first]);
}

const about = ({ id, title }: TeamReply, code: CheckItem['code'], other: TeamReply): CheckItem => ({
  level: 'warn',
  code,
  reply: id,
  title,
  detail: other.title,
});

/** Codes by which two replies come up: the same, one that begins another, one that spells another's code or short title. */
export function checkCodes(replies: readonly TeamReply[]): CheckItem[] {
  const coded = replies.filter((one) => codeOf(one) !== '');
  const first = new Map<string, TeamReply>();
  const items: CheckItem[] = [];
  for (const one of coded) {
    const known = first.get(codeOf(one));
    if (known) items.push(about(one, 'same-code', known));
    else first.set(codeOf(one), one);
  }
  // Sorted, whatever a code begins stands right behind it.
  const sorted = [...first].sort(([one], [other]) => (one < other ? -1 : 1));
  for (const [at, [code, one]] of sorted.entries()) {
    const longer = sorted[at + 1];
    if (longer?.[0].startsWith(code)) items.push(about(one, 'code-prefix', longer[1]));
  }
  const sounds = new Set<string>();
  for (const other of replies)
    for (const text of [other.code, other.title])
      for (const spelt of spellings(text)) {
        const one = first.get(spelt);
        const pair = `${one?.id}\n${other.id}`;
        if (!one || one.id === other.id || sounds.has(pair)) continue;
        sounds.add(pair);
        items.push(about(one, 'code-sound', other));
      }
  return items;
}
