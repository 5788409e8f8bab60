import type { LogData } from '../../reader/log-vocabulary.ts';

/**
 * The log of Feige. Sources: shared/consoles/doudian.md 4. Its WebSocket is binary, and no answer with messages is known: the thread and the
 * list only. Ids of welcome and closing lines, rows and titles of groups are A; that the words in a row (45秒) are of a wait and not of
 * the last words in the groups that do not wait is assumed, so they count beside a title that says so, or unread messages.
 */
export default {
  sources: [],
  threads: [
    {
      page: 'chat',
      events: [
        { event: 'welcome', id: '_Welcome_' },
        { event: 'closed', id: '^cs_close_conversation_' },
      ],
      list: {
        name: [
          { select: ['[class*="nameLine" i]'], attr: 'title' },
          { select: ['[class*="NameContent" i]'] },
        ],
        skip: '[data-btm-id$=".systemConv"]',
        wait: [{ select: ['[class*="timerParticular" i]'] }],
        waitIsLast: true,
        groups: '[data-btm^="message_group_name_"]',
        unread: [{ select: ['[class*="badge-count" i]'] }],
      },
    },
  ],
} satisfies LogData;
