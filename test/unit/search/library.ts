import type { Reply } from '../../../utils/records/reply.ts';
import { createReplyIndex, type FindOptions, type ReplyIndex } from '../../../utils/search/reply-index.ts';
import { aReply } from '../../support/replies.ts';

export const NOW = Date.UTC(2026, 4, 20, 8);

/** A reply with what a test says of it. `body` is the only message of the only wording. */
export const reply = ({ body = '', ...more }: Partial<Reply> & { body?: string }): Reply =>
  aReply('one', {
    title: '无题',
    variants: [{ tone: 'plain', lang: 'zh-CN', body }],
    updatedAt: NOW,
    ...more,
  });

export function indexOf(...replies: Reply[]): ReplyIndex {
  const index = createReplyIndex();
  index.put(replies);
  return index;
}

export const find = (index: ReplyIndex, query: string, options: Partial<FindOptions> = {}) =>
  index.find(query, { limit: 10, now: NOW, ...options });

export const idsFor = (index: ReplyIndex, query: string, options: Partial<FindOptions> = {}) =>
  find(index, query, options).map(({ id }) => id);

/** The parts of a text that spans mark. */
export const parts = (text: string, spans: readonly { start: number; end: number }[] = []) =>
  spans.map(({ start, end }) => text.slice(start, end));
