import type { LogData } from '../../reader/log-vocabulary.ts';

/**
 * The log of 1688's web chat. Sources: shared/consoles/alibaba1688.md 4 (A, mostly of the buyer's side). Messages have no ids, and each shows its
 * time. The list shows how old the last words are (3分钟前), and how many messages nobody has read: that these wait is assumed.
 */
export default {
  sources: [],
  threads: [
    {
      page: 'chat',
      list: {
        name: [{ select: ['.name'] }],
        open: '[class*="active" i]:not([class*="inactive" i]), [class*="selected" i], [class*="current" i]',
        unread: [{ select: ['[class*="unread-badge" i]'] }],
        last: [{ select: ['.time'] }],
      },
    },
  ],
} satisfies LogData;
