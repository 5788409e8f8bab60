import * as z from 'zod/mini';
import { replyManners } from '../platform/reply-contract.ts';
import { ID_LIMIT } from '../records/key.ts';

const name = z.string().check(z.maxLength(ID_LIMIT));

/** How replies are offered, and what a template knows of the person who answers. */
export const replySettings = z.object({
  ...replyManners.shape,
  /** What the agent is called in replies; empty: not said. */
  agentName: name,
  /** What the shop is called where the page does not say it; empty: not said. */
  shopName: name,
});
export type ReplySettings = z.infer<typeof replySettings>;

/**
 * `/` and `、`: a Chinese input method turns the one into the other; `／` is its full-width form. Ctrl+Shift+Space is taken by no browser
 * and no console; input methods take Ctrl+Space and Shift+Space.
 */
export const DEFAULT_REPLIES: ReplySettings = {
  triggers: ['/', '、', '／'],
  hotkey: 'Ctrl+Shift+Space',
  voice: 'poised',
  lang: 'zh-CN',
  dock: true,
  check: true,
  draft: 'keep',
  agentName: '',
  shopName: '',
};
