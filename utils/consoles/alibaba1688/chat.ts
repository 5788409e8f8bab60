import type { ChatData } from '../../reader/chat-vocabulary.ts';
import { NAMED, NOTICE, ROBOT_MARK, WITHDRAWN } from '../chat-words.ts';

const ROW = '.message-item';
const MOMENT = '\\d{4}-\\d{2}-\\d{2}\\s+\\d{2}:\\d{2}:\\d{2}';
const CARD = '[class*="od-wrap" i], [class*="offer-card" i]';
const OWN = `${ROW}[class*="self" i], ${ROW} :is(.self, .mine, [class*="isMe"], [style*="row-reverse"])`;
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
      composers: [{ select: ['[class*="edit" i]'], kind: 'pre' }],
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
          { role: 'robot', select: ROBOT_MARK },
          { role: 'agent', select: OWN },
          { role: 'buyer', select: ROW, timed: true },
          { role: 'buyer', select: '[class*="avatar" i], [class*="nick" i]' },
        ],
        kinds: [
          { kind: 'withdrawn', says: WITHDRAWN },
          { kind: 'card', select: CARD },
          { kind: 'video', select: 'video' },
          { kind: 'image', select: 'img', wordless: true },
        ],
        text: ['[class*="content" i]', '[class*="text" i]'],
        rest: true,
        speaker: {
          select: [`${NAMED}, [class*="head" i]`],
          match: `^(?!${MOMENT}$)(.+?)\\s*(?:${MOMENT})?$`,
        },
        strip: ['\\s(?:已读|未读)$'],
        time: { select: [ROW], match: `(${MOMENT})`, carry: true },
        cards: CARD,
        item: [{ select: ['.odName'] }],
      },
      order: { pattern: '\\d{16,20}', own: true },
    },
  ],
} satisfies ChatData;
