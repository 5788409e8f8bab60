import { IMAGE_BYTES } from '../../../library/images.ts';
import type { ReplyLang } from '../../../records/reply.ts';
import type { TeamContent, TeamReply } from '../../../records/team-content.ts';
import type { CheckItem } from './item.ts';

/** Pictures of one release beyond this make every agent's browser fetch for minutes on a slow line. Bytes. */
const RELEASE_IMAGES = 10_000_000;
const KEPT = /[\p{L}\p{N}]/gu;

const bytesOf = (data = ''): number => Math.floor(((data.length - data.indexOf(',') - 1) * 3) / 4);
const place = ({ id, title }: TeamReply) => ({ reply: id, title });

/** Languages in which at least half of the replies have words: who has none there stands out. */
export function usualLanguages(replies: readonly TeamReply[]): ReplyLang[] {
  const count = new Map<ReplyLang, number>();
  for (const { variants } of replies)
    for (const lang of new Set(variants.map((one) => one.lang))) count.set(lang, (count.get(lang) ?? 0) + 1);
  return [...count].flatMap(([lang, has]) => (2 * has >= replies.length ? lang : []));
}

/** What is wrong with a reply beside its words. `at` in UTC ms is when the release starts. */
export function checkShape(
  reply: TeamReply,
  { at, languages }: { at: number; languages: readonly ReplyLang[] },
): CheckItem[] {
  const here = place(reply);
  const items: CheckItem[] = [];
  if (reply.title.trim() === '') items.push({ level: 'block', code: 'no-title', ...here });
  const { code, consoles, group, id, images, situations, tags, title, variants } = reply;
  const names = [...images.map(({ name }) => name), ...variants.map((one) => one.title ?? '')];
  const texts = [id, title, code, ...group, ...tags, ...situations, ...consoles, ...names];
  if (!texts.every((text) => text.isWellFormed()))
    items.push({ level: 'block', code: 'broken-character', ...here });
  const words = reply.variants.filter(({ body, more = [] }) => [body, ...more].join('').trim() !== '');
  if (words.length === 0 && reply.images.length === 0)
    items.push({ level: 'block', code: 'no-words', ...here });
  else
    for (const lang of languages)
      if (!words.some((one) => one.lang === lang))
        items.push({ level: 'warn', code: 'no-language', ...here, detail: lang });
  if (reply.validUntil !== undefined && reply.validUntil <= at)
    items.push({ level: 'warn', code: 'expired', ...here });
  for (const { name, data } of reply.images)
    if (bytesOf(data) > IMAGE_BYTES)
      items.push({ level: 'block', code: 'image-large', ...here, detail: name });
  return items;
}

/** Replies that say the same in all their wordings, whatever the marks and spaces. */
export function checkSameTexts(replies: readonly TeamReply[]): CheckItem[] {
  const first = new Map<string, TeamReply>();
  const items: CheckItem[] = [];
  for (const one of replies) {
    const texts = one.variants.map(({ body, more = [] }) =>
      ([body, ...more].join('').match(KEPT) ?? []).join('').toLowerCase(),
    );
    const text = [...new Set(texts)].sort().join('\n');
    if (text.trim() === '') continue;
    const known = first.get(text);
    if (known) items.push({ level: 'warn', code: 'same-text', ...place(one), detail: known.title });
    else first.set(text, one);
  }
  return items;
}

/** Pictures that are too many in all. */
export function checkSize({ replies }: TeamContent): CheckItem[] {
  let bytes = 0;
  for (const { images } of replies) for (const { data } of images) bytes += bytesOf(data);
  return bytes > RELEASE_IMAGES
    ? [{ level: 'warn', code: 'release-large', detail: `${Math.round(bytes / 1e6)} MB` }]
    : [];
}
