import type { ChatData } from '../../reader/chat-vocabulary.ts';
import { NAMED, NOTICE, ROBOT_MARK, WITHDRAWN } from '../chat-words.ts';

/** The console's own spelling. */
const WRAPPER = '[data-qa-id="qa-message-warpper"]';
const BUBBLE = '[class*="leaveMessage" i]';
const OWN = '[class*="messageIsMe" i]';
const CARD = '[class*="chatd-card"], [class*="pigeon-card"], [class*="orderCard" i]';
const COMPOSER = [
  '[data-qa-id*="send-message-textarea"], [placeholder^="发送给"], [placeholder^="發送給"], [placeholder^="Send to" i]',
  '#im-input-box',
];

/**
 * Feige, the chat of Doudian. Sources: shared/consoles/doudian.md 4 (A: live checks 2026-05 to 2026-08).
 *
 * - The name in the top bar is the only sure sign of whose thread is open; the placeholder of the text area repeats it.
 * - Ids of messages come after their bubbles; notices have ids of their own kind.
 * - The form of time dividers (assumed), the mark of robots (assumed) and order numbers in the panel (assumed) are not evidenced.
 * - About 200 bytes is what one source found for its own way of sending (C): a hint, no rule.
 */
export default {
  pages: [
    {
      id: 'chat',
      kind: 'chat',
      url: ['^im\\.jinritemai\\.com/pc_seller(?:_v2)?/main/(?:workspace|chat)(?:[/?#]|$)'],
      frames: 'top',
      observe: [],
      composers: [{ select: COMPOSER, kind: 'textarea', limit: { unit: 'utf8-bytes', most: 200 } }],
      rows: '[data-kora="conversation"]',
      conversation: [
        {
          at: 'header',
          gives: 'name',
          select: ['#topbar-left-info'],
        },
        {
          at: 'composer',
          gives: 'name',
          select: COMPOSER,
          attr: 'placeholder',
          match:
            '^(?:发送给|發送給|[Ss]end (?:a message )?to)\\s*(.+?)\\s*(?:[，,；;]?\\s*(?:使用|按|[请請]|[Pp]ress|[Uu]se|Enter).*)?$',
          soft: true,
        },
      ],
      messages: {
        list: ['#workspace-chat', '[class*="messageList" i]', 'body'],
        row: [WRAPPER, BUBBLE],
        id: { select: ['[data-id]'], attr: 'data-id' },
        roles: [
          { role: 'system', id: '^(?:llm_process_|cs_close_conversation_)|_Welcome_|_CsAssign_' },
          { role: 'system', says: NOTICE },
          { role: 'robot', select: ROBOT_MARK },
          { role: 'agent', select: OWN },
          { role: 'buyer', select: '[class*="messageNotMe" i]' },
        ],
        kinds: [
          { kind: 'withdrawn', says: WITHDRAWN },
          { kind: 'card', select: CARD },
          { kind: 'video', select: `${BUBBLE} video` },
          { kind: 'image', select: 'img[alt="图片"]', wordless: true },
        ],
        text: [`${BUBBLE} pre`, BUBBLE],
        time: { select: ['[class*="time" i]'], carry: true },
        speaker: { select: [NAMED] },
        cards: CARD,
      },
      panel: { within: ['#workStation'] },
      order: { pattern: '\\d{15,20}' },
    },
  ],
} satisfies ChatData;
