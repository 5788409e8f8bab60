import { cut } from '../core/cut.ts';
import { ID_LIMIT } from '../records/key.ts';
import { BODY_LIMIT, type Reply, type ReplyLang, type Tone } from '../records/reply.ts';
import { messagesOf } from './wordings.ts';

/** A new reply, still without words. `now` in UTC ms. */
export const blankReply = (
  { group, lang, tone }: { group: readonly string[]; lang: ReplyLang; tone: Tone },
  now: number,
  id: string = crypto.randomUUID(),
): Reply => ({
  id,
  code: '',
  group: [...group],
  title: '',
  variants: [{ tone, lang, body: '' }],
  situations: [],
  tags: [],
  consoles: [],
  images: [],
  state: 'approved',
  layer: 'personal',
  updatedAt: now,
});

/** What is changed of a reply; a `validUntil` that is undefined takes the end away. */
export type ReplyEdit = Partial<Omit<Reply, 'validUntil'>> & { validUntil?: number | undefined };

/** A reply with something of it changed. */
export function withEdit(reply: Reply, edit: ReplyEdit): Reply {
  const { validUntil, ...rest } = { ...reply, ...edit };
  return validUntil === undefined ? rest : { ...rest, validUntil };
}

/** What keeps a reply from being saved. */
export type Obstacle = 'title' | 'titleLong' | 'codeLong' | 'empty' | 'messageLong';

/** Why a reply cannot be saved as it is, the first thing first. Empty wordings are dropped on saving unless all are. */
export function obstaclesOf({ title, code, variants, images }: Reply): Obstacle[] {
  const texts = variants.flatMap(messagesOf);
  const found: Obstacle[] = [];
  if (title.trim() === '') found.push('title');
  if (title.length > 200) found.push('titleLong');
  if (code.length > ID_LIMIT) found.push('codeLong');
  if (texts.every((text) => text.trim() === '') && images.length === 0) found.push('empty');
  if (texts.some((text) => text.length > BODY_LIMIT)) found.push('messageLong');
  return found;
}

/** A reply as it is saved: words trimmed at their ends, messages and wordings without words left out. */
export function tidied(reply: Reply): Reply {
  const variants = reply.variants.flatMap((variant) => {
    const [body, ...more] = messagesOf(variant).filter((text) => text.trim() !== '');
    const { more: _before, ...rest } = variant;
    return body === undefined ? [] : [{ ...rest, body, ...(more.length > 0 && { more }) }];
  });
  const [first] = reply.variants;
  return {
    ...reply,
    title: reply.title.trim(),
    code: reply.code.trim(),
    variants: variants.length > 0 || !first ? variants : [{ tone: first.tone, lang: first.lang, body: '' }],
  };
}

/** Whether two states of a reply say the same; when it was changed does not count. */
export const sameReply = (one: Reply, other: Reply): boolean =>
  JSON.stringify({ ...one, updatedAt: 0 }) === JSON.stringify({ ...other, updatedAt: 0 });

/** The reply that has the same code already, whatever its case. What was thrown away has none. */
export function codeClash(
  replies: Iterable<Reply>,
  { id, code }: Pick<Reply, 'id' | 'code'>,
): Reply | undefined {
  const wanted = code.trim().toLowerCase();
  if (wanted === '') return undefined;
  for (const one of replies)
    if (one.id !== id && one.state !== 'retired' && one.code.trim().toLowerCase() === wanted) return one;
  return undefined;
}

/** What was typed as a list: parts between commas of either width, each once. */
export const readList = (typed: string): string[] => [
  ...new Set(
    typed
      .split(/[,，、;；\n]/u)
      .map((part) => cut(part.trim(), ID_LIMIT))
      .filter((part) => part !== ''),
  ),
];
