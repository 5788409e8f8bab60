import type { LogData } from '../../reader/log-vocabulary.ts';

/**
 * The log of Kuaishou's chat. Sources: shared/consoles/kuaishou.md 4 (B). No answer is known. Groups and their titles, which speak of the
 * three minutes, and the mark of unread messages are B; which row is open, and how it is marked, is assumed, and so is where the account
 * stands beside the name of the shop.
 */
export default {
  sources: [],
  threads: [
    {
      page: 'chat',
      me: [{ select: ['[class*="LoginUserInfo-subTitle"]'] }],
      list: {
        name: [{ select: ['[class*="topHeadName" i]'] }],
        open: '[class*="active" i]:not([class*="inactive" i]), [class*="selected" i]:not([class*="unselected" i])',
        groups: '[class*="SessionListGroupItem-groupName"]',
        unread: [{ select: ['[class*="unread" i]'], dot: true }],
      },
    },
  ],
} satisfies LogData;
