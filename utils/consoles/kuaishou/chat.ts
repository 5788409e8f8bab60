import type { ChatData } from '../../reader/chat-vocabulary.ts';
import { NOTICE, ROBOT_MARK, WITHDRAWN } from '../chat-words.ts';

const ITEM = '[id^="0_"], [class*="message-list-item"]';
const OWN = '[class*="isMine" i]';
const HEAD = '[class*="beforeMsgBody"]';
/** Which row is marked, and how, is assumed. */
const CARD = '.SessionBaseCard';
const ACTIVE =
  '.SessionBaseCard:is([class*="active" i], [class*="selected" i], [class*="checked" i]):not([class*="inactive" i], [class*="unselected" i])';

/**
 * The chat of Kuaishou shops. Sources: shared/consoles/kuaishou.md 4 (B). Ids of messages hold the buyer's. The nickname stands
 * right before the time, without a space. Marks of robots and withdrawn messages are assumed.
 */
export default {
  pages: [
    {
      id: 'chat',
      kind: 'chat',
      url: ['^im\\.kwaixiaodian\\.com/workbench(?:[/?#]|$)'],
      frames: 'top',
      observe: [],
      composers: [{ select: ['[class*="SendBox" i]', '.ql-editor'], kind: 'quill' }],
      rows: CARD,
      conversation: [
        { at: 'thread', gives: 'key', select: ['[id^="0_"]'], attr: 'id', match: '^0_([^_]+)_' },
        { at: 'row', gives: 'name', select: [`${ACTIVE} .SessionBaseCard-topHeadName`] },
        { at: 'thread', gives: 'name', select: [`[class*="notMe" i] ${HEAD}`], glued: true, soft: true },
        { at: 'row', gives: 'name', select: ['[class*="topHeadName"]'], odd: CARD, soft: true },
      ],
      messages: {
        list: ['[class*="ChatMessageList"]', 'body'],
        row: [ITEM],
        id: { select: ['[id^="0_"]'], attr: 'id' },
        roles: [
          { role: 'system', select: '[class*="NoticeCard" i], [class*="BuyerFromCard" i]' },
          { role: 'system', says: NOTICE },
          { role: 'robot', select: ROBOT_MARK },
          { role: 'agent', select: OWN },
          { role: 'buyer', select: '[class*="notMe" i]' },
        ],
        kinds: [
          { kind: 'withdrawn', says: WITHDRAWN },
          {
            kind: 'card',
            select: '[class*="OrderCard" i], [class*="BuyerFromCard" i], [class*="GoodsCard" i]',
          },
          { kind: 'video', select: '[class*="_msgBody"] video' },
          { kind: 'image', select: '[class*="_msgBody"] img', wordless: true },
        ],
        text: ['[class*="TextCard" i]', '[class*="NoticeCard" i]', '[class*="_msgBody"]'],
        time: { select: [HEAD], glued: true, carry: true },
        speaker: { select: [HEAD], glued: true },
      },
      order: { pattern: '\\d{10,20}' },
      shop: { name: [{ select: ['.LoginUserInfo-mainTitle-text'] }] },
    },
  ],
} satisfies ChatData;
