import type { ChatData } from '../../reader/chat-vocabulary.ts';
import { NOTICE, WITHDRAWN } from '../chat-words.ts';

const SIDE = '.message_left, .message_right';
const CONTENT = '[class*="message__content"]';
const CARD = `${CONTENT} [class*="card" i]`;

/**
 * 咚咚, the chat of JD. Sources: shared/consoles/jd.md 4 (A). No key of the buyer is shown, and the thread comes 0.2 to 0.4 s after
 * its header: what is kept from one look to the next tells them apart. Marks of robots, cards and notices are assumed.
 */
export default {
  pages: [
    {
      id: 'chat',
      kind: 'chat',
      url: ['^dongdong\\.jd\\.com/'],
      frames: 'any',
      observe: [],
      composers: [{ select: ['.EditorContent[contenteditable="true"]'], kind: 'editable' }],
      rows: '.alluser-item',
      conversation: [{ at: 'header', gives: 'name', select: ['.chat-head-name > span', '.chat-head-name'] }],
      messages: {
        list: ['#t-chat-scroll'],
        row: ['.message', SIDE],
        id: { select: [SIDE], attr: 'id' },
        roles: [
          { role: 'system', says: NOTICE },
          { role: 'robot', select: '[class*="robot" i]' },
          { role: 'agent', select: '.message_right' },
          { role: 'buyer', select: '.message_left' },
        ],
        kinds: [
          { kind: 'withdrawn', says: WITHDRAWN },
          { kind: 'card', select: CARD },
          { kind: 'video', select: `${CONTENT} video` },
          { kind: 'image', select: `${CONTENT} img`, wordless: true },
        ],
        text: [CONTENT],
        time: { select: ['[class*="message__time"]'] },
        orders: [{ select: [CARD], match: '订单(?:编号|号)?\\s*[:：]?\\s*(\\d{9,14})(?!\\d)' }],
      },
    },
  ],
} satisfies ChatData;
