import type { CheckLists } from '../../draft-check/lists.ts';
import { type TeamContent, type TeamReply, teamContent } from '../../records/team-content.ts';
import { checkCodes } from './check/check-codes.ts';
import { checkRest } from './check/check-rest.ts';
import { checkSameTexts, checkShape, checkSize, usualLanguages } from './check/check-shape.ts';
import { checkTexts } from './check/check-texts.ts';
import type { CheckItem } from './check/item.ts';
import { fieldOf } from './read-envelope.ts';

/** So long the check works before it lets the page draw, in ms. */
const SLICE = 12;

export interface ContentCheck {
  /** When the release starts, in UTC ms. */
  at: number;
  /** Ends the check where somebody went on editing: what was found by then comes back. */
  signal?: AbortSignal;
}

/** What was found in the words of a reply by the team's words of then: after an edit only what was edited is read again. */
const known = new WeakMap<TeamContent['words'], WeakMap<TeamReply, CheckItem[]>>();

function textsOf(reply: TeamReply, words: TeamContent['words'], lists: CheckLists): CheckItem[] {
  const found = known.get(words) ?? new WeakMap<TeamReply, CheckItem[]>();
  known.set(words, found);
  const before = found.get(reply);
  if (before) return before;
  const items = checkTexts(reply, { reply: reply.id, title: reply.title }, lists);
  found.set(reply, items);
  return items;
}

function invalid(content: TeamContent): CheckItem[] {
  const read = teamContent.safeParse(content);
  if (read.success) return [];
  const [part, place] = read.error.issues[0]?.path ?? [];
  const reply = part === 'replies' && typeof place === 'number' ? content.replies[place] : undefined;
  const about = reply && { reply: reply.id, title: reply.title };
  return [{ level: 'block', code: 'invalid', ...about, detail: fieldOf(read.error) }];
}

/**
 * The check that gates a release: what must not go out, and what a lead should look at. Those that hold it back stand first, then in the order of the
 * library. It works in slices, since the draft check reads every wording (some 0.15 ms each); replies that are the same objects as in an earlier check,
 * beside the same words, are not read again.
 */
export async function checkContent(content: TeamContent, { at, signal }: ContentCheck): Promise<CheckItem[]> {
  const lists: CheckLists = { own: content.words.own, off: content.words.off, silenced: [] };
  const languages = usualLanguages(content.replies);
  const items: CheckItem[] = [...invalid(content)];
  let started = performance.now();
  for (const reply of content.replies) {
    if (performance.now() - started > SLICE) {
      await new Promise((go) => setTimeout(go));
      if (signal?.aborted) break;
      started = performance.now();
    }
    items.push(...checkShape(reply, { at, languages }), ...textsOf(reply, content.words, lists));
  }
  items.push(...checkCodes(content.replies), ...checkSameTexts(content.replies));
  items.push(...checkRest(content, lists), ...checkSize(content));
  return [
    ...items.filter(({ level }) => level === 'block'),
    ...items.filter(({ level }) => level === 'warn'),
  ];
}
