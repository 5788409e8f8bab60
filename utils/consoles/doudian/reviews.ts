import type { ReviewData } from '../../reader/review-vocabulary.ts';
import { BAD, DEFAULT_PRAISE, GOOD, NEUTRAL, NO_TEXT } from '../review-words.ts';

/**
 * Reviews of Doudian. Sources: shared/consoles/doudian.md 3.4, all of 2020 to 2022 (C): what is read here is less certain than anything
 * else, and `confidence` says so. Ids of reviews are assembled, not captured. An order's number on the page is assumed; rows without one are
 * found by their time and text among what the answers gave.
 */
export default {
  words: {
    moods: [
      ['good', GOOD],
      ['neutral', NEUTRAL],
      ['bad', BAD],
    ],
    noText: NO_TEXT,
    defaultPraise: DEFAULT_PRAISE,
  },
  pages: [
    {
      id: 'reviews',
      url: ['^/ffa/g/comment(?:[/?#]|$)', '^/[^#]*#/ffa/g/comment(?:[/?]|$)'],
      frames: 'top',
      confidence: 'low',
      anchor: ['tbody[class*="table-tbody"]'],
      observe: ['[class*="spin-container"]:has(tbody[class*="table-tbody"])'],
      empty: { select: '[class*="table-placeholder"]', text: '暂无|没有' },
      sources: [
        {
          kind: 'answer',
          id: 'comment-list',
          request: { method: 'GET', url: '^fxg\\.jinritemai\\.com/product/tcomment/commentList$' },
          envelope: [
            { path: 'code', in: [0, '0'] },
            { path: 'data', is: 'array' },
          ],
          gives: {
            record: 'review',
            list: ['data'],
            fields: {
              id: { from: 'id', as: 'id' },
              orderId: { from: 'order_id', as: 'id' },
              itemId: { from: 'product_id', as: 'id' },
              itemTitle: { from: 'product.name', as: 'text' },
              mood: { from: 'tags.rank_info.name', as: 'mood' },
              text: { from: 'content', as: 'review-text' },
              at: { from: 'comment_time', as: 'unix-s' },
            },
          },
        },
        {
          kind: 'dom',
          id: 'comment-rows',
          gives: {
            record: 'review',
            rows: {
              select: 'tbody[class*="table-tbody"] > tr',
              skip: '[class*="placeholder"], [class*="measure-row"]',
            },
            freeText: '[class*="style_commentContent"]',
            fields: {
              orderId: { label: ['订单编号', '订单号'], match: '(?<!\\d)(\\d{15,20})(?!\\d)', as: 'id' },
              itemTitle: { select: ['[class*="style_productName"]'], as: 'text' },
              mood: { select: ['[class*="spiderman-tag_content"]'], match: '^([好中差]评)$', as: 'mood' },
              text: { select: ['[class*="style_commentContent"]'], as: 'review-text' },
              buyer: { select: ['[class*="style_userName"]'], as: 'masked-name' },
              at: { select: ['[class*="style_userInfo"] > div:nth-child(3)'], as: 'shown-time' },
            },
          },
        },
      ],
    },
  ],
} satisfies ReviewData;
