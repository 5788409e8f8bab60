import type { ChatData } from '../../reader/chat-vocabulary.ts';
import { NOTICE, ROBOT_MARK, WITHDRAWN } from '../chat-words.ts';

const NUMBER = '(?<!\\d)(\\d{6}-\\d{15})(?!\\d)';
/** The conversation that is open; copies of a row in groups that are folded are hidden. */
const ACTIVE = '.chat-item-box.active';
const OWN = '[class*="cs-item"]';
const CARD = '[class*="good-card"], [class*="commonCard" i], [class*="order-card" i], .BuyerFromCard';
const REVIEW = 'tr[data-testid="beast-core-table-body-tr"]';
const REVIEW_HEAD = 'tr[class*="TB_bodyGroupHeader_"]';

/**
 * Chat and reviews of Pinduoduo. Sources: shared/consoles/pinduoduo.md 3.4 and 4 (A: markup compared with the live page until 2026-10).
 *
 * - Each message carries the buyer's key, and so does the row of the list: they agree, or the switch is not over.
 * - No limit of length is evidenced; the text area's own `maxlength` counts, if it has one.
 */
export default {
  pages: [
    {
      id: 'chat',
      kind: 'chat',
      url: ['^mms\\.pinduoduo\\.com/chat-merchant/(?:index\\.html)?(?:[?#]|$)'],
      frames: 'top',
      observe: ['#app'],
      composers: [{ select: ['#replyTextarea', '[class*="reply-box" i]'], kind: 'textarea' }],
      rows: '.chat-item-box',
      conversation: [
        { at: 'row', gives: 'key', select: [ACTIVE], attr: 'data-random', match: '^([^-]+)-' },
        { at: 'thread', gives: 'key', select: ['[currentuid]'], attr: 'currentuid' },
        { at: 'header', gives: 'name', select: ['.chatWindowHeader .base-info .name'] },
        { at: 'row', gives: 'name', select: [`${ACTIVE} .nickname-span`], soft: true },
      ],
      messages: {
        list: ['#msgListContainer', '.msg-list', 'body'],
        row: ['.onemsg', '[id^="middlePanel_list_" i]'],
        id: { select: [], attr: 'id', match: '^[A-Za-z]+_[A-Za-z]+_(.+)$' },
        roles: [
          { role: 'system', select: '[class*="system-msg"], [class*="msg-system"], .BuyerFromCard' },
          { role: 'system', says: NOTICE },
          { role: 'robot', select: `[class*="cs-item"][class*="callback"], ${ROBOT_MARK}` },
          { role: 'agent', select: OWN },
          { role: 'buyer', select: '[class*="buyer-item"]' },
        ],
        kinds: [
          { kind: 'withdrawn', says: WITHDRAWN },
          { kind: 'card', select: CARD },
          { kind: 'video', select: '.msg-content video, .msg-content [class*="video"]' },
          { kind: 'image', select: '.msg-content img', wordless: true },
        ],
        text: ['.msg-content-box', '.msg-content'],
        time: { select: ['.message-time'], carry: true },
        speaker: { select: ['[class*="nickname"]'] },
        item: [{ select: ['.good-name'] }],
      },
      panel: { within: ['[class*="right-panel"]'] },
      order: { pattern: '\\d{6}-\\d{15}', own: true },
    },
    {
      id: 'reviews',
      kind: 'review',
      url: ['^mms\\.pinduoduo\\.com/goods/evaluation/'],
      frames: 'top',
      observe: [],
      composers: [
        {
          select: ['textarea[data-testid="beast-core-textArea-htmlInput"]', 'textarea'],
          kind: 'textarea',
          within: '[data-testid="beast-core-modal-inner"], [data-testid="beast-core-modal"]',
          says: '回复',
        },
      ],
      conversation: [],
      reviews: {
        row: REVIEW,
        before: REVIEW_HEAD,
        order: [{ select: [], match: NUMBER }],
        text: [{ select: [`${REVIEW} > td:first-child`] }],
        buyer: [{ select: [REVIEW_HEAD], match: '([^\\s\\d*]{0,4}\\*{2,}[^\\s\\d*]{0,4})' }],
        item: [{ select: [`${REVIEW} > td:nth-child(2)`], match: '^(.+?)\\s*订单编号' }],
      },
    },
  ],
} satisfies ChatData;
