import type { ChatData } from '../../reader/chat-vocabulary.ts';

/**
 * Reviews of Taobao and Tmall. Sources: shared/consoles/taobao.md 3.5 (A). The chat is the desktop client and no page (4.1). The dialog
 * stands in a portal, at times without a role; its text area is told by its placeholder (B).
 */
export default {
  pages: [
    {
      id: 'reviews',
      kind: 'review',
      url: ['^(?:myseller|qn)\\.taobao\\.com/home\\.htm/comment-manage/'],
      frames: 'top',
      observe: [],
      composers: [
        {
          select: ['textarea[placeholder*="请输入"]'],
          kind: 'textarea',
          limit: { unit: 'characters', most: 500 },
        },
      ],
      conversation: [],
      reviews: {
        row: 'tr.next-table-row',
        after: 'tr.next-table-expanded-row',
        order: [{ select: [], match: '订单号\\s*[:：]\\s*(\\d{15,20})' }],
        text: [
          {
            select: ['.rate-content span', '.l-rate-content'],
            match: '^(.+?)(?:\\s*(?:初次评价|追评)\\s*[:：].*)?$',
          },
        ],
        buyer: [{ select: ['td[data-next-table-col="3"]'], match: '^(\\S{1,30})' }],
        item: [{ select: ['td[data-next-table-col="2"] a'] }],
      },
    },
  ],
} satisfies ChatData;
