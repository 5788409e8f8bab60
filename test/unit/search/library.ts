import type { Reply } from '../../../utils/records/reply.ts';
import { createReplyIndex, type FindOptions, type ReplyIndex } from '../../../utils/search/reply-index.ts';

export const NOW = Date.UTC(2026, 4, 20, 8);

/** A reply with what a test says of it. `body` is the only message of the only wording. */
export function reply({ body = '', ...more }: Partial<Reply> & { body?: string }): Reply {
  return {
    id: 'one',
    code: '',
    group: [],
    title: '无题',
    variants: [{ tone: 'plain', lang: 'zh-CN', body }],
    situations: [],
    tags: [],
    consoles: [],
    images: [],
    state: 'approved',
    layer: 'personal',
    updatedAt: NOW,
    ...more,
  };
}

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
