import type { Reply } from '../../utils/records/reply.ts';

export const REPLIES_NOW = 1_789_000_000_000;

/** A reply of the library for tests. */
export const aReply = (id: string, more: Partial<Reply> = {}): Reply => ({
  id,
  code: '',
  group: [],
  title: `回复 ${id}`,
  variants: [{ tone: 'plain', lang: 'zh-CN', body: `正文 ${id}` }],
  situations: [],
  tags: [],
  consoles: [],
  images: [],
  state: 'approved',
  layer: 'personal',
  updatedAt: REPLIES_NOW,
  ...more,
});
