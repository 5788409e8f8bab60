import type { ChatData } from '../../reader/chat-vocabulary.ts';
import { NAMED, NOTICE, ROBOT_MARK, WITHDRAWN } from '../chat-words.ts';

const OTHER = '[class*="message_left" i], [class*="message-left" i]';
const OWN = '[class*="message_right" i], [class*="message-right" i]';
const SIDE = `${OTHER}, ${OWN}`;
const CONTENT = '[class*="message__content"]';
const CARD = `${CONTENT} [class*="card" i], [class*="message__card" i]`;

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
      composers: [{ select: ['[class*="editor" i]'], kind: 'editable' }],
      rows: '.alluser-item',
      conversation: [{ at: 'header', gives: 'name', select: ['[class*="chat-head-name" i]'] }],
      messages: {
        list: ['#t-chat-scroll', 'body'],
        row: ['.message', SIDE],
        id: { select: [SIDE], attr: 'id' },
        roles: [
          { role: 'system', says: NOTICE },
          { role: 'robot', select: ROBOT_MARK },
          { role: 'agent', select: OWN },
          { role: 'buyer', select: OTHER },
        ],
        kinds: [
          { kind: 'withdrawn', says: WITHDRAWN },
          { kind: 'card', select: CARD },
          { kind: 'video', select: `${CONTENT} video` },
          { kind: 'image', select: `${CONTENT} img`, wordless: true },
        ],
        text: [CONTENT],
        time: { select: ['[class*="message__time"]'], carry: true },
        speaker: { select: [NAMED] },
        cards: CARD,
      },
      order: { pattern: '\\d{9,15}' },
    },
  ],
} satisfies ChatData;
