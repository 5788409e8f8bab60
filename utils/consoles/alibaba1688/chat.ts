import type { ChatData } from '../../reader/chat-vocabulary.ts';
import { NOTICE, WITHDRAWN } from '../chat-words.ts';

const ROW = '.message-item';
const MOMENT = '\\d{4}-\\d{2}-\\d{2}\\s+\\d{2}:\\d{2}:\\d{2}';
const CARD = '.text-od-wrap, .od-wrap, .offer-card-wrap';
/** Which row is marked, and how, is assumed. */
const ACTIVE =
  '.conversation-item:is([class*="active" i], [class*="selected" i], [class*="current" i]):not([class*="inactive" i])';

/**
 * The web chat of 1688. Sources: shared/consoles/alibaba1688.md 4 (A, mostly from the buyer's side; that the seller's side is alike is
 * assumed). The chat is a document of the same site in a frame; `touid` in the address outside is only who was open first. Where the
 * list marks no row, a conversation is told by its messages.
 */
export default {
  pages: [
    {
      id: 'chat',
      kind: 'chat',
      url: ['^air\\.1688\\.com/[^?#]*def_cbu_web_im_core'],
      frames: 'any',
      observe: [],
      composers: [{ select: ['pre.edit[contenteditable="true"]'], kind: 'pre' }],
      rows: '.conversation-item',
      conversation: [
        { at: 'row', gives: 'name', select: [`${ACTIVE} .name`] },
        { at: 'row', gives: 'name', select: ['.name'], odd: '.conversation-item', soft: true },
      ],
      messages: {
        list: ['[class*="message-list" i]', 'body'],
        row: [ROW],
        roles: [
          { role: 'system', select: '[class*="system" i], [class*="notice" i]' },
          { role: 'system', says: NOTICE },
          { role: 'robot', select: '[class*="robot" i]' },
          { role: 'agent', select: `${ROW}.self` },
          { role: 'buyer', select: ROW },
        ],
        kinds: [
          { kind: 'withdrawn', says: WITHDRAWN },
          { kind: 'card', select: CARD },
          { kind: 'video', select: 'video' },
          { kind: 'image', select: 'img', wordless: true },
        ],
        text: ['[class*="content" i]', '[class*="text" i]'],
        rest: true,
        speaker: { select: ['[class*="nick" i]'] },
        strip: ['\\s(?:已读|未读)$'],
        time: { select: [ROW], match: `(${MOMENT})` },
        orders: [{ select: [CARD], match: '(?<!\\d)(\\d{16,20})(?!\\d)' }],
        item: [{ select: ['.odName'] }],
      },
    },
  ],
} satisfies ChatData;
